"""Minutes as a reader gets them: what is late first, nothing left out, in the authority's words."""

from __future__ import annotations

import copy
import html
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import cindocs
from cindocs.authorities.chain import authorities
from cindocs.authorities.load import load_authority
from cindocs.documents.minutes import Minutes
from cindocs.errors import InputUnreadable
from cindocs.intake.document import Document
from cindocs.intake.load import load
from cindocs.languages.language import Language
from cindocs.readers.reader import Reader
from cindocs.reading.tree import Tree
from cindocs.reading.validate import validate
from cindocs.rules.minutes import the_minutes_say_what_the_procedure_asks
from cindocs.rules.situation import Situation
from cindocs.views.building.copies import copy_for
from cindocs.views.paper import PaperCopy, Table
from cindocs.views.texts import texts_of
from tests.conftest import ROOT
from tests.rules.kinds.kind_cases import KIND_CASES
from tests.text_fields import replaced, text_fields

FAMILY = ROOT / "samples/norfolk/heron"
REVIEW, NETWORK = FAMILY / "minutes.yaml", FAMILY / "network-meeting.md"
DAYS = {REVIEW: date(2026, 3, 13), NETWORK: date(2026, 2, 20)}


@cache
def sample(path: Path) -> Document:
    return load(path)


def typed(**changes: Any) -> Any:
    """What stands in the sample's file, with some of the fields changed."""
    data: Any = copy.deepcopy(sample(REVIEW).tree.data)
    for path, value in changes.items():
        *way, last = path.split("__")
        inside = data
        for step in way:
            inside = inside[int(step) if step.isdigit() else step]
        inside[last] = value
    return data


def read(data: Any) -> Minutes:
    tree = sample(REVIEW).tree
    return validate(Minutes, Tree("minutes.yaml", data, tree.values, tree.keys))


def review(**changes: Any) -> Minutes:
    return read(typed(**changes))


def shown(minutes: Minutes, authority: str = "norfolk") -> PaperCopy:
    made = copy_for(
        minutes,
        load_authority(authority),
        Language.named("en-GB"),
        reader=Reader("record"),
        draft=False,
        folder=FAMILY,
    )
    assert isinstance(made, PaperCopy)
    return made


def part(minutes: Minutes, section: str, authority: str = "norfolk") -> str:
    """All texts of one part, one below the other."""
    found = next((one for one in shown(minutes, authority).sections if one.id == section), None)
    return "\n".join(text for _, text in texts_of(found)) if found else ""


def progress(minutes: Minutes) -> Table:
    (found,) = (one for one in shown(minutes).sections if one.id == "progress")
    (table,) = found.blocks
    assert isinstance(table, Table)
    return table


@pytest.mark.parametrize("path", DAYS, ids=lambda path: path.name)
def test_the_samples_have_nothing_to_mend(path: Path) -> None:
    assert cindocs.check(sample(path), today=DAYS[path]) == ()


@pytest.mark.parametrize("to", ["docx", "html", "pdf"])
@pytest.mark.parametrize("path", DAYS, ids=lambda path: path.name)
def test_the_samples_come_out_in_every_format(path: Path, to: str) -> None:
    made = cindocs.render(sample(path), to=to, today=DAYS[path])
    assert not made.draft
    assert len(made.content) > 10_000


def test_every_text_of_minutes_reaches_the_copy() -> None:
    data = typed(
        meeting__chair_reason="…",
        meeting__other_format="…",
        meeting__school_time_reason="…",
        decisions__0__proposed="…",
        outcome__service_after="…",
        outcome__thresholds_considered="…",
        outcome__consent={"answer": "refused", "by": ["mum"], "on": "2026-03-10", "reason": "…"},
        alert={"on": "2026-03-11", "what": "…"},
        agreements=[{"who": "mum", "answer": "agrees", "on": "2026-03-12", "comment": "…"}],
        judgements=[{"about": "early_review", "reason": "…"}],
    )
    others = {"case", "plan", "for_children", "for_child", "not_for_child", "copies"}  # not for every reader
    own = [path for path, _ in text_fields(read(data)) if others.isdisjoint(path)]
    for number, path in enumerate(own):
        replaced(data, path, f"text {number} of them")
    made = "\n".join(text for _, text in texts_of(shown(read(data))))
    assert len(own) > 90
    assert [path for number, path in enumerate(own) if f"text {number} of them" not in made] == []


def test_what_is_late_stands_first_and_says_since_when() -> None:
    table = progress(review())
    assert [row.tone for row in table.rows[:3]] == ["late", "done", "done"]
    late = table.rows[0].cells
    assert late[0].text == "1.2.1"
    assert late[3].text == "Started"
    assert late[3].aside == "Overdue since 20 February 2026\nNew date: 27 March 2026"
    assert len(table.rows) == 15


def test_an_action_without_news_says_so() -> None:
    data = [one.model_dump(mode="json") for one in review().progress if one.action not in ("a1", "a4", "a15")]
    rows = {row.cells[0].text: row for row in progress(review(progress=data)).rows}
    assert rows["1.2.1"].cells[1].aside == "No news"
    assert (rows["1.2.1"].tone, rows["4.2.2"].tone) == ("late", "late")
    assert rows["1.1.1"].cells[1].aside == ""  # the plan itself says that it is done


def test_a_day_that_has_not_passed_at_the_meeting_is_not_late() -> None:
    told = [{"action": "a4", "status": "started"}]
    on_the_day = {row.cells[0].text for row in progress(review(progress=told)).rows if row.tone == "late"}
    earlier = review(progress=told, meeting__on="2026-02-20")
    day_itself = {row.cells[0].text for row in progress(earlier).rows if row.tone == "late"}
    assert "1.2.1" in on_the_day
    assert "1.2.1" not in day_itself


def test_minutes_of_the_meeting_that_made_the_plan_have_no_progress_to_tell() -> None:
    planning = {"kind": "planning", "on": "2026-01-28", "chair": "social-worker"}
    assert part(review(meeting=planning, progress=[]), "progress") == ""


def test_a_meeting_of_the_network_tells_only_what_there_is_news_of() -> None:
    record = sample(NETWORK).record
    assert isinstance(record, Minutes)
    assert [row.cells[0].text for row in progress(record).rows] == ["2.1.2", "4.1.1"]


def test_what_somebody_sent_stands_with_what_others_of_their_kind_said() -> None:
    sent = [
        {"who": "child-2", "answer": "absent", "note": "At school.", "views": "Bring the blanket."},
        {"who": "aunt", "answer": "apologies", "views": "Ring me at any time."},
    ]
    minutes = review(meeting__attendance=sent)
    assert "Bring the blanket." in part(minutes, "child_views")
    assert "Ring me at any time." in part(minutes, "parent_views")
    assert "Sent in writing, shared with everybody on 9 March 2026" in part(review(), "reports")


def test_who_came_and_who_did_not_stand_apart() -> None:
    said = part(review(), "attendance").split("\n")
    place = {label: said.index(label) for label in ("Children", "Family and network", "Professionals")}
    assert said[place["Children"] + 1].startswith("Saoirse. For part of the meeting.")
    assert said[said.index("Sent apologies") + 1] == "Gráinne (Aunt). Her train was cancelled."
    assert place["Children"] < place["Family and network"] < place["Professionals"]


def test_a_meeting_at_which_children_were_seen_says_that_it_counts_as_a_visit() -> None:
    assert "Counts as a visit: seen\nSaoirse and Łukasz" in part(review(), "summary")
    assert "Counts as a visit" not in part(review(children_seen=[]), "summary")


@pytest.mark.parametrize(
    ("field", "says"),
    [
        ("disagreements", "Everybody agrees."),
        ("contingency", "Nothing new had to be said."),
        ("plan_changes", "Nothing changes."),
    ],
)
def test_that_there_is_nothing_is_said_in_words(field: str, says: str) -> None:
    nothing = {"missing": "does_not_apply", "because": "We asked."}
    assert part(review(**{field: nothing}), field).endswith(f"{says}\nWe asked.")
    assert "Not asked yet" in part(review(**{field: {"missing": "not_asked"}}), field)


def test_dissent_stands_beside_the_decision_with_what_is_proposed() -> None:
    decided = [{"what": "Visits go on.", "against": ["dad"], "proposed": "Nkechi asks again in April."}]
    said = part(review(decisions=decided), "decided")
    assert "Did not agree: Diarmuid" in said
    assert "Nkechi asks again in April." in said


@pytest.mark.parametrize("authority", authorities())
def test_each_outcome_of_an_authority_is_printed_with_its_way(authority: str) -> None:
    outcomes = load_authority(authority).profile.outcomes
    assert outcomes.source
    for option in outcomes.options:
        minutes = review(outcome={"choice": option.id})
        said = part(minutes, "outcome", authority) or part(minutes, "outcome_choices", authority)
        assert option.label in said
        assert option.route in said
        assert option.source.startswith(f"{authority}:")


def test_the_outcomes_are_as_many_as_the_procedures_name() -> None:
    counted = {one: len(load_authority(one).profile.outcomes.options) for one in authorities()}
    assert counted == {"derby": 4, "islington": 5, "lancashire": 3, "norfolk": 3, "sheffield": 3}
    open_sets = [one for one in authorities() if not load_authority(one).profile.outcomes.closed]
    assert open_sets == ["sheffield"]


@pytest.mark.parametrize("authority", authorities())
def test_a_profile_asks_only_for_parts_that_minutes_have(authority: str) -> None:
    asking = load_authority(authority)
    case = next(one for one in KIND_CASES if one.kind == "minutes")
    situation = Situation(case.document, asking, DAYS[REVIEW], asking.rule("R30"))
    assert all(told.at for told in the_minutes_say_what_the_procedure_asks(situation))


def test_a_part_that_minutes_do_not_have_is_told_and_not_skipped() -> None:
    asking = load_authority("norfolk")
    odd = asking.rule("R30").model_copy(update={"requires": ("weather",)})
    case = next(one for one in KIND_CASES if one.kind == "minutes")
    (told,) = the_minutes_say_what_the_procedure_asks(Situation(case.document, asking, DAYS[REVIEW], odd))
    assert "do not have" in told.message


@pytest.mark.parametrize(
    ("old", "new", "rule", "says"),
    [
        ("{action: a1, note", "{action: a99, note", "unknown-action", "a1, a10"),
        ("{action: a1, note", "{action: a2, note", "doubled-id", "one place"),
        ("- id: a16", "- id: a15", "doubled-id", "another id"),
        ("outcome: o6", "outcome: o66", "unknown-outcome", "o1, o2"),
    ],
)
def test_what_does_not_fit_the_plan_is_refused_with_its_line(
    old: str, new: str, rule: str, says: str, tmp_path: Path
) -> None:
    for name in ("case.yaml", "plan.yaml"):
        (tmp_path / name).write_bytes((FAMILY / name).read_bytes())
    text = REVIEW.read_text(encoding="utf-8")
    (tmp_path / "minutes.yaml").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(InputUnreadable) as refused:
        load(tmp_path / "minutes.yaml")
    found = next(one for one in refused.value.findings if one.rule == rule)
    assert says in found.mend
    assert (
        new.split(":")[-1].strip(" -{")[:3] in text.replace(old, new).split("\n")[(found.place.line or 0) - 1]
    )


def test_a_page_of_minutes_reads_from_the_top_to_the_end() -> None:
    page = cindocs.render(sample(REVIEW), to="html", today=DAYS[REVIEW]).content.decode()
    headings = [html.unescape(one) for one in re.findall(r'<h2 id="part-\d+">(.*?)</h2>', page)]
    setting = load_authority("norfolk").kind("minutes")
    own = [setting.headings[one].replace("{child}", "Saoirse and Łukasz") for one in setting.order]
    assert headings == [one for one in own if one in headings]
    assert len(headings) > 17
