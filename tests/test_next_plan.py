"""From the minutes of a review to the next version of the plan: nothing of the plan is lost on the way."""

from __future__ import annotations

import copy
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import cindocs
from cindocs.documents.plan import Plan
from cindocs.findings import Severity
from cindocs.intake.load import load
from cindocs.intake.next_plan import next_plan
from cindocs.intake.yaml_text import yaml_text
from cindocs.reading.read import read_tree
from cindocs.records.text import LONGEST_LINE
from tests.conftest import ROOT, Run
from tests.reading.test_yaml_text import HOSTILE
from tests.test_every_text_arrives import REFUSED
from tests.text_fields import replaced, text_fields

FAMILY = ROOT / "samples/norfolk/heron"
TODAY = date(2026, 3, 13)
_TEXTS = [
    text
    for text in HOSTILE
    if text.strip() and "\n" not in text and "\t" not in text and not any(one in text for one in REFUSED)
]


@pytest.fixture
def family(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FAMILY, tmp_path / "heron"))


def changed(file: Path, *changes: tuple[str, str]) -> Path:
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    return file


def plan_of(file: Path) -> Plan:
    return cast(Plan, load(file).record)


def actions(plan: Plan) -> dict[str, Any]:
    return {action.id: action for _, action in plan.actions_agreed()}


def made(family: Path) -> Plan:
    (family / "plan-2.yaml").write_text(next_plan(load(family / "minutes.yaml"), family), encoding="utf-8")
    return plan_of(family / "plan-2.yaml")


def test_the_next_version_loads_and_has_no_errors(cindocs: Run, family: Path) -> None:
    new = family / "plan-2.yaml"
    done = cindocs("new", "plan", "--from", family / "minutes.yaml", "-o", new)
    assert (done.returncode, done.stdout) == (0, "")
    told = cindocs("check", new, "--today", TODAY.isoformat())
    assert told.returncode == 0, told.stdout
    assert "warning R37" in told.stdout


def test_it_goes_on_from_the_last_version(family: Path) -> None:
    plan = made(family)
    assert (plan.id, plan.version, plan.date) == ("HERON-1-PLAN-1", 2, date(2026, 3, 10))
    assert plan.meeting == plan_of(family / "plan.yaml").meeting
    assert plan.shared_version == 1
    change = plan.changes[-1]
    assert (change.version, change.on) == (2, date(2026, 3, 10))
    assert change.what.startswith("New dates for the bedroom")
    assert {"child-1", "child-2", "mum", "dad", "nan", "neighbour"} < set(change.consulted)
    assert not {"aunt", "school-nurse", "housing-officer"} & set(change.consulted)


def test_actions_take_over_what_the_meeting_heard(family: Path) -> None:
    old, new = actions(plan_of(family / "plan.yaml")), actions(made(family))
    assert (new["a4"].status, new["a4"].due) == ("started", date(2026, 3, 27))
    assert new["a4"].progress.startswith("The gutter was mended")
    assert (new["a1"].status, new["a1"].completed) == ("done", date(2026, 1, 30))
    assert (new["a12"].status, new["a12"].completed) == ("done", date(2026, 2, 10))
    assert all(new[one].what == old[one].what and new[one].owner == old[one].owner for one in old)


def test_new_actions_stand_below_the_outcome_they_name_or_the_first(family: Path) -> None:
    changed(family / "minutes.yaml", ("  - id: a19\n    outcome: o6\n", "  - id: a19\n"))
    outcomes = {outcome.id: outcome for need in made(family).needs for outcome in need.outcomes}
    assert [action.id for action in outcomes["o2"].actions] == ["a4", "a5", "a16", "a17", "a18", "a21"]
    assert [action.id for action in outcomes["o5"].actions] == ["a11", "a20"]
    assert [action.id for action in outcomes["o1"].actions] == ["a1", "a2", "a3", "a19"]


def test_the_next_review_is_the_one_that_was_agreed(family: Path) -> None:
    review = made(family).review
    assert review is not None
    assert (review.previous, review.on) == (date(2026, 3, 10), date(2026, 4, 21))
    assert review.chair == "social-worker"


def test_what_belongs_to_the_old_date_is_not_taken_over_to_the_new_one(family: Path) -> None:
    text = (family / "minutes.yaml").read_text(encoding="utf-8")
    before, after = text.split("\nreview:\n")
    rest = after[after.index("\nchildren_seen:") :]
    (family / "minutes.yaml").write_text(f"{before}\nreview:\n  on: 2026-04-21\n{rest}", encoding="utf-8")
    review, old = made(family).review, plan_of(family / "plan.yaml").review
    assert review is not None and old is not None
    assert (review.at, review.agreed_with) == (None, ())
    assert (review.method, review.place) == (old.method, old.place)


def test_nobody_is_said_to_agree_with_what_they_have_not_seen(family: Path) -> None:
    plan = made(family)
    assert [one.who for one in plan.agreements] == ["child-1", "child-2", "mum", "dad", "nan"]
    assert {one.answer for one in plan.agreements} == {None}
    assert plan.shared == ()


def test_without_words_of_the_meeting_the_change_is_told_and_nothing_is_counted(family: Path) -> None:
    text = (family / "minutes.yaml").read_text(encoding="utf-8")
    start, end = text.index("\nplan_changes:"), text.index("\nreview:\n")
    (family / "minutes.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    assert made(family).changes[-1].what == "The plan was brought up to date with what the meeting decided."


def test_a_meeting_of_the_network_leaves_the_review_where_it_is(family: Path) -> None:
    text = next_plan(load(family / "network-meeting.md"), family)
    (family / "plan-2.yaml").write_text(text, encoding="utf-8")
    new, old = plan_of(family / "plan-2.yaml"), plan_of(family / "plan.yaml")
    assert new.review == old.review
    assert actions(new)["m20260219-1"].owner == "family-worker"


def test_the_first_meeting_that_looks_at_a_draft_plan_becomes_the_plans_meeting(family: Path) -> None:
    changed(family / "minutes.yaml", ("  kind: review\n", "  kind: planning\n"))
    meeting = made(family).meeting
    assert meeting is not None
    assert meeting.on == date(2026, 3, 10)


def test_the_file_says_what_is_still_to_be_looked_at(cindocs: Run, family: Path) -> None:
    done = cindocs("new", "plan", "--from", family / "minutes.yaml")
    assert done.returncode == 0
    assert done.stdout.startswith("# Written by cindocs")
    assert "\nreason: |\n  Saoirse and Łukasz have a mum" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "says", "code"),
    [
        (["plan", "--from", "plan.yaml"], "Name the file of the minutes", 2),
        (["minutes", "--from", "minutes.yaml"], "Only a plan can be made", 2),
        (["plan", "--from", "ended.yaml"], "no next version", 2),
        (["plan", "--from", "bare.yaml"], "name no plan that is older", 2),
        (["plan", "--from", "minutes.yaml", "-o", "elsewhere/plan.yaml"], "in the folder of the last one", 2),
        (["plan", "--from", "minutes.yaml", "-o", "plan.md"], "ends in .yaml", 2),
        (["plan", "--from", "minutes.yaml", "-o", "plan.yaml"], "Choose another name", 6),
        (["plan", "--authority", "derby", "--from", "minutes.yaml"], "of another authority", 2),
        (["plan"], "Add --authority", 2),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    arguments: list[str], says: str, code: int, cindocs: Run, family: Path
) -> None:
    text = (family / "minutes.yaml").read_text(encoding="utf-8")
    ended = "  choice: no_longer_in_need\n  lead_after: school-lead\n"
    (family / "ended.yaml").write_text(text.replace("  choice: continues\n", ended), encoding="utf-8")
    (family / "bare.yaml").write_text(text.replace("plan: plan.yaml\n", "").split("\nprogress:")[0])
    before = sorted(family.rglob("*"))
    plan = (family / "plan.yaml").read_bytes()
    done = cindocs("new", *(family / one if "." in one else one for one in arguments))
    assert done.returncode == code
    assert says in done.stderr
    assert sorted(family.rglob("*")) == before
    assert (family / "plan.yaml").read_bytes() == plan


def test_errors_of_the_minutes_are_told_because_the_new_version_has_them_too(
    cindocs: Run, family: Path
) -> None:
    harm = ("  choice: continues\n", "  choice: significant_harm\n")
    changed(family / "minutes.yaml", harm)
    out = family / "plan-2.yaml"
    done = cindocs("new", "plan", "--from", family / "minutes.yaml", "-o", out, "--today", TODAY)
    assert done.returncode == 0 and out.is_file()
    assert "1 error" in done.stderr and "cindocs check" in done.stderr


def test_no_word_of_the_family_stands_in_what_is_told(cindocs: Run, family: Path) -> None:
    done = cindocs("new", "plan", "--from", family / "minutes.yaml", "-o", family / "plan-2.yaml")
    assert not any(name in done.stderr for name in ("Saoirse", "Łukasz", "Agnieszka"))


@cache
def _raw(name: str) -> Any:
    return read_tree(FAMILY / name).data


def _hostile_family(folder: Path, texts: list[str], told: list[dict[str, str]]) -> None:
    """Write Heron's family with a hostile text in every field of the plan, and other news of its actions."""
    plan = copy.deepcopy(_raw("plan.yaml"))
    fields = [
        (path, longest) for path, longest in text_fields(plan_of(FAMILY / "plan.yaml")) if path[0] != "case"
    ]
    for number, (path, longest) in enumerate(fields):
        text = texts[number % len(texts)]
        replaced(plan, path, text[:LONGEST_LINE] if longest == LONGEST_LINE else f"{text}\n\n{text}\n")
    minutes = {**copy.deepcopy(_raw("minutes.yaml")), "progress": told}
    for name, data in (("case.yaml", _raw("case.yaml")), ("plan.yaml", plan), ("minutes.yaml", minutes)):
        (folder / name).write_text(yaml_text(data), encoding="utf-8")


_STATUS = st.sampled_from(["to_do", "started", "done", "stopped"])
_NEWS = st.fixed_dictionaries(
    {},
    optional={
        "status": _STATUS,
        "note": st.sampled_from(_TEXTS).map(lambda text: text[:LONGEST_LINE]),
        "due": st.just("2026-04-01"),
        "completed": st.just("2026-03-01"),
    },
)


# Each example writes and reads four files: a fault is shown as it was found, not made smaller for minutes.
@settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(
    st.lists(st.sampled_from(_TEXTS), min_size=1, max_size=12),
    st.dictionaries(st.sampled_from([f"a{number}" for number in range(1, 16)]), _NEWS),
)
def test_nothing_of_a_plan_is_lost(texts: list[str], news: dict[str, dict[str, str]]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        _hostile_family(folder, texts, [{"action": action, **said} for action, said in news.items()])
        old, new = plan_of(folder / "plan.yaml"), made(folder)
    before, after = old.model_dump(), new.model_dump()
    told_anew = {"version", "date", "needs", "review", "agreements", "disagreements", "changes"}
    assert {field: before[field] for field in before if field not in told_anew} == {
        field: after[field] for field in after if field not in told_anew
    }
    assert new.changes[: len(old.changes)] == old.changes
    was, is_now = actions(old), actions(new)
    for action_id, action in was.items():
        said = news.get(action_id, {})
        expected = {"status": said.get("status", action.status), "progress": said.get("note")}
        now = is_now.pop(action_id)
        assert now.status == expected["status"]
        assert now.progress == action.progress if "note" not in said else now.progress is not None
        assert (now.what, now.owner, now.support_from) == (action.what, action.owner, action.support_from)
        assert now.due == (date.fromisoformat(said["due"]) if "due" in said else action.due)
    assert list(is_now) == ["a16", "a17", "a18", "a21", "a20", "a19"]
    bare = [need.model_copy(update={"outcomes": ()}) for need in old.needs]
    assert [need.model_copy(update={"outcomes": ()}) for need in new.needs] == bare


def test_a_plan_without_faults_gets_no_new_errors(family: Path) -> None:
    made(family)
    found = cindocs.check(cindocs.load(family / "plan-2.yaml"), today=TODAY)
    assert [one for one in found if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("named", ["minutes.yaml", "case.yaml"])
def test_a_file_that_is_no_plan_is_told_once(named: str, family: Path) -> None:
    file = changed(family / "minutes.yaml", ("plan: plan.yaml\n", f"plan: {named}\n"))
    with pytest.raises(cindocs.InputUnreadable) as refused:
        load(file)
    assert [(one.rule, one.place.field) for one in refused.value.findings] == [("not-a-plan", "plan")]


def test_the_plan_of_another_family_is_told_once(family: Path) -> None:
    shutil.copytree(ROOT / "samples/norfolk/bittern", family / "bittern")
    file = changed(family / "minutes.yaml", ("plan: plan.yaml\n", "plan: bittern/plan.yaml\n"))
    with pytest.raises(cindocs.InputUnreadable) as refused:
        load(file)
    rules = [one.rule for one in refused.value.findings]
    assert rules.count("another-case") == 1
    assert not {"unknown-id", "unknown-action", "unknown-outcome"} & set(rules)
