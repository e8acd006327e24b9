"""What an attacker tried with the copies of a family in hiding, and must not find again."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest
import yaml
from PIL import Image

from cindocs.authorities.load import load_authority
from cindocs.documents.case_document import CaseDocument
from cindocs.errors import InputUnreadable, WithheldWouldShow, WrongUse
from cindocs.findings import Finding
from cindocs.intake.load import load
from cindocs.intake.next_plan import next_plan
from cindocs.readers.reader import Reader
from cindocs.readers.seen import seen_by
from cindocs.records.passages import without_marks
from cindocs.story import check, render, render_for

Data: TypeAlias = dict[str, Any]
Change: TypeAlias = Callable[[Data], None]

FAMILY: Final = Path(__file__).parents[2] / "samples" / "sheffield" / "avocet"
TODAY: Final = date(2026, 3, 30)
DECIDED: Final[Data] = {
    "reason": "He has searched for her.",
    "decided_by": "team-manager",
    "on": "2026-01-30",
    "review": "2026-07-15",
}
REFUGE: Final[Data] = {
    "id": "refuge",
    "of": ["mum", "child-1", "child-2", "child-3"],
    "what": ["address", "contact", "school", "doctor", "workplace"],
    "from_whom": ["dad"],
}
HELPERS: Final[Data] = {
    "id": "helpers",
    "of": ["refuge-worker", "head-of-year", "class-teacher"],
    "what": ["everything"],
    "from_whom": ["dad"],
}
MARKED: Final = ("refuge", "journey", "told", "shown")


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


@pytest.fixture
def family(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FAMILY, tmp_path / "avocet"))


def changed(file: Path, change: Change) -> Path:
    """Change what stands in a file."""
    data = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    change(data)
    return written(file, data)


def written(file: Path, data: Data) -> Path:
    file.write_text(yaml.dump(data, Dumper=_NoAliases, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return file


def withheld(family: Path, *entries: Data) -> None:
    """Put these decisions to withhold in place of all others; each marked passage keeps an entry."""

    def change(case: Data) -> None:
        named = {entry["id"] for entry in entries}
        rest = [{"id": one, "from_whom": ["dad"]} for one in MARKED if one not in named]
        case["withhold"] = [{**DECIDED, **entry} for entry in (*rest, *entries)]

    changed(family / "case.yaml", change)


def someone(case: Data, who: str) -> Data:
    groups = (case["children"], case["people"], case["professionals"])
    found: Data = next(one for group in groups for one in group if one["id"] == who)
    return found


def seen(file: Path, reader: Reader) -> str:
    """Every text that a reader may see, each in a line, with its place before it."""
    document = load(file)
    record = document.record
    assert isinstance(record, CaseDocument)
    authority = load_authority(record.case.authority, kinds=(record.kind,), on=record.date)
    texts = seen_by(reader, record, authority, gap="[gap]").texts
    return "\n".join(f"{'.'.join(map(str, at))}: {text}" for at, text in texts)


def printed(file: Path, reader: str = "dad") -> str:
    made = render(load(file), to="txt", reader=reader, released_by="social-worker", today=TODAY)
    return made.content.decode("utf-8")


DAD: Final = Reader("parent", "dad")


# Where somebody lives


def test_an_address_is_withheld_of_a_mother_who_has_none_of_her_own_beside_the_childrens(
    family: Path,
) -> None:
    withheld(family, {**REFUGE, "of": ["mum"], "what": ["address"]})
    changed(family / "case.yaml", lambda case: someone(case, "mum").pop("address"))
    assert "Cinderhill" not in seen(family / "plan.yaml", DAD)


def test_an_address_that_is_typed_otherwise_under_a_child_of_the_same_home_is_withheld(family: Path) -> None:
    withheld(family, {**REFUGE, "of": ["child-1"], "what": ["address"]})
    changed(
        family / "case.yaml", lambda case: someone(case, "child-2")["address"].update(lines=["Fold no. 27"])
    )
    assert "Fold no. 27" not in seen(family / "plan.yaml", DAD)


def test_the_readers_own_home_is_not_withheld_with_that_of_a_child_elsewhere(family: Path) -> None:
    withheld(family, {**REFUGE, "of": ["child-2"], "what": ["address"]})
    changed(family / "case.yaml", lambda case: someone(case, "child-1").update(lives_with=["dad"]))
    text = seen(family / "plan.yaml", DAD)
    assert "112 Anvil Row" in text
    assert "people.0.address" not in text  # Mum lives with Jude


def test_somebody_who_must_not_be_known_makes_no_difference_to_whose_home_it_is(family: Path) -> None:
    hidden = {"id": "hidden", "of": ["nan"], "what": ["everything"], "from_whom": ["dad"]}
    withheld(family, {**REFUGE, "of": ["child-1"], "what": ["address"]}, hidden)

    def moved(case: Data) -> None:
        someone(case, "child-1")["lives_with"] = ["nan"]
        for who in ("mum", "child-2", "child-3"):
            someone(case, who)["address"] = {"lines": ["Fold no. 27"]}

    changed(family / "case.yaml", moved)
    assert "Fold no. 27" not in seen(family / "plan.yaml", DAD)


# Who reads, whatever copy the list gives them


@pytest.mark.parametrize("audience", ["record", "practitioner", "parent"])
def test_what_no_agency_may_know_no_agencys_worker_learns_from_another_kind_of_copy(
    family: Path, audience: str
) -> None:
    withheld(family, {**REFUGE, "from_whom": ["agency"]})
    assert "Cinderhill Fold" not in seen(family / "plan.yaml", Reader(audience, "adviser"))


@pytest.mark.parametrize(("audience", "who"), [("record", "adviser"), ("practitioner", "friend")])
def test_what_is_for_practitioners_alone_nobody_else_learns_from_their_kind_of_copy(
    family: Path, audience: str, who: str
) -> None:
    withheld(family, {"id": "told", "only_for": ["practitioner"]})
    text = seen(family / "plan.yaml", Reader(audience, who))
    assert "years" in text
    assert "pillow" not in text


def test_the_practitioners_and_the_receiving_authority_still_learn_what_is_for_them(family: Path) -> None:
    withheld(family, {"id": "told", "only_for": ["practitioner", "receiving_authority"]})
    readers = (
        Reader("record"),
        Reader("record", "social-worker"),
        Reader("practitioner", "keyworker"),
        Reader("receiving_authority", "adviser"),
    )
    assert ["pillow" in seen(family / "plan.yaml", one) for one in readers] == [True] * len(readers)


@pytest.mark.parametrize("form", ["standard", "own_words"])
def test_a_record_copy_for_somebody_of_the_family_has_neither_decisions_to_withhold_nor_codes(
    family: Path, form: Any
) -> None:
    withheld(family, REFUGE, HELPERS)
    text = seen(family / "plan.yaml", Reader("record", "dad", form=form))
    assert "case.children.0.name" in text
    assert not any(part in text for part in ("withhold", "case.copies", "primary_need", "searched for her"))


def test_a_workers_record_copy_does_not_tell_that_something_is_withheld_from_that_worker(
    family: Path,
) -> None:
    withheld(family, {**REFUGE, "from_whom": ["adviser"]})
    text = seen(family / "plan.yaml", Reader("record", "adviser"))
    assert "case.withhold" in text
    assert "case.withhold.3" not in text


# Pictures


@pytest.fixture
def photographed(family: Path) -> Path:
    Image.new("RGB", (200, 120), "white").save(family / "sheet.png")
    return family


def _sheet(words: str) -> Change:
    return lambda plan: plan.update(family_sheets=[{"file": "sheet.png", "transcription": words}])


def test_a_photograph_goes_with_the_passage_that_is_cut_out_of_its_words(photographed: Path) -> None:
    plan = changed(photographed / "plan.yaml", _sheet("We make tea. [[refuge: At the tall house.]]"))
    assert "We make tea." not in printed(plan)
    assert "We make tea. At the tall house." in printed(plan, "file")


def test_whoever_releases_copies_is_told_to_look_at_each_picture(photographed: Path) -> None:
    plan = changed(photographed / "plan.yaml", _sheet("We make tea."))
    made = render(load(plan), to="txt", reader="dad", today=TODAY)
    told = [one.place.field for one in made.findings if "picture" in one.message]
    assert told == ["family_sheets[0].file"]


# The second wall


def _says(words: str) -> Change:
    return lambda plan: plan.update(reason=words)


@pytest.mark.parametrize(
    "words",
    [
        "She was seen in Cinderhill Fold.",
        "The office for S97 helps.",
        "Kez likes it at Holm Meadow.",
        "Jude has friends at Bramble Edge.",
        "Cinder Lane looks at his ears.",
        "Mum works for the Copper Kettle.",
        "It has its name from the Larchwood.",
    ],
    ids=lambda words: words.replace(" ", "-"),
)
def test_a_place_is_found_by_the_name_that_people_use(family: Path, words: str) -> None:
    withheld(family, REFUGE, HELPERS)
    plan = changed(family / "plan.yaml", _says(words))
    with pytest.raises(WithheldWouldShow) as stopped:
        printed(plan)
    assert "reason" in {one.place.field for one in stopped.value.findings}


@pytest.mark.parametrize("words", ["He lives in Anvil Row.", "The house of meadows is a story."])
def test_what_a_reader_knows_and_ordinary_words_are_not_taken_for_a_place(family: Path, words: str) -> None:
    withheld(family, REFUGE, HELPERS)
    assert words in printed(changed(family / "plan.yaml", _says(words)))


def test_the_agency_of_a_worker_who_must_not_be_known_is_found_in_a_text(family: Path) -> None:
    withheld(family, HELPERS)
    changed(
        family / "plan.yaml", lambda plan: plan["services"][0].update(provider="Breakfast at Bramble Edge")
    )
    with pytest.raises(WithheldWouldShow):
        printed(family / "plan.yaml")


def test_words_that_an_entry_lists_are_found_although_somebody_else_is_called_so(family: Path) -> None:
    withheld(family, {"id": "refuge", "words": ["Fairbank"], "from_whom": ["dad"]})
    with pytest.raises(WithheldWouldShow):
        printed(changed(family / "plan.yaml", _says("They stay at Fairbank.")))


def test_a_house_is_found_although_a_worker_has_its_name(family: Path) -> None:
    withheld(family, {**REFUGE, "what": ["address"]})

    def moved(case: Data) -> None:
        for who in REFUGE["of"]:
            someone(case, who)["address"] = {"lines": ["Fairbank"]}

    changed(family / "case.yaml", moved)
    with pytest.raises(WithheldWouldShow):
        printed(changed(family / "plan.yaml", _says("They stay at Fairbank.")))


def test_a_health_visitor_who_is_withheld_must_not_stand_among_the_workers(family: Path) -> None:
    withheld(family, {**REFUGE, "of": ["child-3"], "what": ["health_visitor"]})
    changed(family / "case.yaml", lambda case: someone(case, "child-3").update(health_visitor="adviser"))
    with pytest.raises(WithheldWouldShow):
        printed(family / "plan.yaml")


# Marks of passages


@pytest.mark.parametrize(
    "words",
    [
        "She moved ［［refuge: to the tall house］］.",
        "She moved [[refuge: to house A ]] or B]].",
        "She moved {{refuge: to the tall house}}.",
        "She moved ((refuge: to the tall house)).",
        "She moved 【refuge: to the tall house】.",
        "She moved <<refuge: to the tall house>>.",
        "She moved [**refuge:** to the tall house].",
        "She moved [refuge – to the tall house].",
        "She moved [refuge; to the tall house].",
        "She moved [[Refuge: to the tall house]].",
        "She moved [[ refuge: to the tall house]].",
        "She moved \\[[refuge: to the tall house]].",
    ],
)
def test_a_mark_that_only_looks_right_is_refused(family: Path, words: str) -> None:
    plan = changed(family / "plan.yaml", _says(words))
    with pytest.raises(InputUnreadable) as stopped:
        printed(plan)
    assert [one.place.field for one in stopped.value.findings] == ["reason"]


@pytest.mark.parametrize(
    "words",
    [
        "Notes (see [page 4]): all well.",
        "She said [laughs]: no.",
        "It was shown: the map.",
        "Kez (told Mum).",
        "See the list [a, [b]].",
    ],
)
def test_brackets_that_mark_nothing_are_taken_as_they_are(family: Path, words: str) -> None:
    assert words in printed(changed(family / "plan.yaml", _says(words)), "file")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[[r: She moved.]].", ""),
        ("- [[r: She moved.]].\n- b", "- b"),
        ("***[[r: x]]*** b", "b"),
        ("_[[r: x]]_ b", "b"),
        ("A ([[r: x]], [[r: y]]) b", "A b"),
        ("([[r: x]].) b", "b"),
        ('He ("[[r: x]]") b', "He b"),
        ("a — [[r: x]] — b", "a — b"),
        ("**[[r: x]]:** b", "b"),
        ("“a. [[r: x]]” b", "“a.” b"),
        ("a [[r: x]] - b", "a - b"),
    ],
)
def test_nothing_round_a_passage_tells_that_it_was_there(text: str, left: str) -> None:
    assert without_marks(text, lambda _: "") == left


# Whole documents


def _transfer(**more: Any) -> Data:
    return {
        "kind": "transfer_summary",
        "id": "AVOCET-1-MOVE-1",
        "case": "case.yaml",
        "direction": "out",
        "about": ["child-1"],
        "date": "2026-03-20",
        "lead": "social-worker",
        "receiving": {"authority": "Thornsea"},
        "move": {"area": "Nether Ings"},
        "services": [{"what": "School", "there": "Saltings School"}],
        **more,
    }


def test_a_summary_of_a_move_does_not_go_to_somebody_from_whom_an_address_is_withheld(family: Path) -> None:
    withheld(family, REFUGE, HELPERS)
    summary = written(family / "transfer_summary.yaml", _transfer())
    with pytest.raises(WithheldWouldShow) as stopped:
        printed(summary)
    assert {one.place.field for one in stopped.value.findings} == {"case.withhold[3]", "case.withhold[4]"}
    assert "Nether Ings" in printed(summary, "file")


def test_a_report_by_somebody_who_must_not_be_known_does_not_become_anothers(family: Path) -> None:
    withheld(family, HELPERS)
    report = {
        "kind": "agency_report",
        "id": "AVOCET-1-REPORT-1",
        "case": "case.yaml",
        "about": ["child-2"],
        "date": "2026-03-20",
        "lead": "social-worker",
        "author": "class-teacher",
        "involvement": "I see him every day.",
    }
    with pytest.raises(WithheldWouldShow):
        printed(written(family / "agency_report.yaml", report))


def test_a_new_action_for_a_sisters_need_alone_is_not_in_a_copy_that_does_not_speak_of_her(
    family: Path,
) -> None:
    changed(family / "plan.yaml", lambda plan: plan["needs"][1].update(children=["child-3"]))
    reader = Reader("agency", "head-of-year", about=("child-1",))
    text = seen(family / "minutes.yaml", reader)
    assert "rings Nan" in text
    assert not any(words in text for words in ("school nurse", "He trains every week", "a13"))


def test_the_next_plan_does_not_count_what_a_reader_may_not_see(family: Path) -> None:
    minutes = changed(family / "minutes.yaml", lambda data: data.pop("plan_changes"))
    told = yaml.load(next_plan(load(minutes)), yaml.BaseLoader)["changes"][-1]["what"]
    assert not any(map(str.isdigit, told))


# Release


@pytest.mark.parametrize("who", ["refuge-worker", "change-worker"])
def test_copies_are_released_by_the_team_that_holds_the_case_and_by_nobody_else(
    family: Path, who: str
) -> None:
    document = load(family / "plan.yaml")
    with pytest.raises(WrongUse, match="team that holds the case"):
        render_for(document, DAD, to="txt", released_by=who, today=TODAY)


# What check tells whoever writes


def _told(found: Iterable[Finding], field: str) -> list[str]:
    return [one.message for one in found if one.rule == "R39" and one.place.field == field]


def test_check_asks_for_the_other_words_that_would_tell_an_address(family: Path) -> None:
    withheld(family, REFUGE)
    assert _told(check(load(family / "plan.yaml"), today=TODAY), "case.withhold[3].words")


def test_check_tells_that_a_workplace_is_shown_where_the_address_is_withheld(family: Path) -> None:
    withheld(family, {**REFUGE, "what": ["address", "school", "doctor"]})
    (message,) = _told(check(load(family / "plan.yaml"), today=TODAY), "case.withhold[3].what")
    assert "workplace" in message
