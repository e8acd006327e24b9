"""The practitioner's report says what has changed, and keeps seen, told and thought apart."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

import pytest

import cindocs
from cindocs.authorities.load import load_authority
from cindocs.documents.case_document import CaseDocument
from cindocs.errors import InputUnreadable
from cindocs.records.text import LONGEST_LINE
from tests.kinds.making import HERON, changed, in_order, page, word_styles
from tests.kinds.making import made as made_as
from tests.text_fields import text_fields

DAY = "2026-03-09"
KIND = "pre_meeting_report"
REPORT = HERON / f"{KIND}.yaml"


def test_the_sample_has_nothing_to_mend_but_that_nobody_asks_for_it() -> None:
    found = cindocs.check(cindocs.load(REPORT), today=date.fromisoformat(DAY))
    assert [(one.rule, one.severity) for one in found] == [("not-asked", "advice")]


def test_derby_asks_for_it_and_finds_the_sample_complete_and_in_time(tmp_path: Path) -> None:
    document = changed(tmp_path, KIND, authority="derby")
    assert cindocs.check(document, today=date.fromisoformat(DAY)) == ()
    assert load_authority("derby", kinds=(KIND,)).kind(KIND).titles["review"] in page(document, DAY)


@pytest.mark.parametrize("kind", [KIND, "agency_report"])
def test_every_line_that_somebody_wrote_arrives(kind: str, tmp_path: Path) -> None:
    document = changed(tmp_path, kind)
    text = page(document, DAY)
    lines = {
        path: "".join(" ".join(str(value).split()))
        for path, longest in text_fields(cast("CaseDocument", document.record))
        if longest == LONGEST_LINE and path[0] not in ("case", "plan")
        for value in [_at(document.record, path)]
    }
    assert len(lines) > 15
    assert [path for path, line in lines.items() if line not in text] == []


def _at(record: object, path: tuple[str | int, ...]) -> object:
    for step in path:
        record = record[step] if isinstance(step, int) else getattr(record, step)  # type: ignore[index]
    return record


def test_the_meeting_is_the_next_review_of_the_plan_unless_the_report_names_another(tmp_path: Path) -> None:
    assert "For the meeting on 10 March 2026, 15:45" in page(changed(tmp_path / "1", KIND), DAY)
    other = "plan: plan.yaml\nmeeting: {kind: planning, on: 2026-03-17, number: 3, place: At the library} #"
    text = page(changed(tmp_path / "2", KIND, ("plan: plan.yaml", other)), DAY)
    assert "For the meeting on 17 March 2026 Where At the library Meeting number 3" in text
    assert "10 March 2026, 15:45" not in text
    assert "Report for the Planning Meeting" in text


def test_the_reason_is_the_plans_own_unless_the_report_gives_another(tmp_path: Path) -> None:
    assert "Why there is a plan Saoirse and Łukasz have a mum who loves them" in page(
        changed(tmp_path / "1", KIND), DAY
    )
    other = page(
        changed(tmp_path / "2", KIND, ("lead: social-worker", "lead: social-worker\nreason: It is new.")), DAY
    )
    assert "Why there is a plan It is new." in other
    assert "a mum who loves them" not in other


def test_the_plan_is_told_outcome_by_outcome_with_its_own_numbers(tmp_path: Path) -> None:
    text = page(changed(tmp_path, KIND), DAY)
    assert in_order(
        text,
        "1.2 Saoirse and Łukasz sleep in dry beds in a warm bedroom.",
        "Before Both children sleep on the sofa.",
        "Not reached. The gutter is mended",
        "1.2.1 What was to happen Mend the gutter, treat the mould and repaint the bedroom.",
        "Nobody has come about the mould.",
        "Who Terence Mbeki-Lound",
        "How far it is Started By 20 February 2026",
        "1.2.2",
        "2.1 Saoirse and Łukasz are looked after",
        "4.2.2",
    )


@pytest.mark.parametrize(
    ("news", "printed"),
    [
        ("{action: a4}", "repaint the bedroom. Who"),
        ("{action: a4, status: stopped}", "How far it is Stopped"),
        ("{action: a4, status: done, completed: 2026-03-02}", "How far it is Done 2 March 2026"),
        (
            "{action: a4, status: started, due: 2026-03-20}",
            "Started By 20 February 2026 New date: 20 March 2026",
        ),
    ],
)
def test_news_of_an_action_stands_beside_what_was_to_happen(news: str, printed: str, tmp_path: Path) -> None:
    old = "status: started, note: The gutter was mended on 18 February. Nobody has come about the mould.}"
    assert printed in page(changed(tmp_path, KIND, (f"{{action: a4, {old}", news)), DAY)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("  - outcome: o7", "  - outcome: o77", "unknown-outcome"),
        ("{action: a4, status", "{action: a99, status", "unknown-action"),
    ],
)
def test_news_of_what_the_plan_does_not_have_is_refused_with_its_line(
    old: str, new: str, rule: str, tmp_path: Path
) -> None:
    with pytest.raises(InputUnreadable) as refused:
        changed(tmp_path, KIND, (old, new))
    (finding,) = refused.value.findings
    assert finding.rule == rule and finding.place.line


def test_news_without_a_plan_is_printed_by_the_ids_that_were_typed(tmp_path: Path) -> None:
    text = page(changed(tmp_path, KIND, ("plan: plan.yaml # the", "# the")), DAY)
    assert in_order(text, "o7", "On time on 15 of 17 school days by 3 March.", "An action of the plan")


def test_what_was_seen_told_and_thought_stands_apart_whatever_the_order_in_the_file(tmp_path: Path) -> None:
    opinion = "basis: opinion\n    what: Saoirse has begun"
    document = changed(tmp_path, KIND, (opinion, "basis: seen\n    what: Saoirse has begun"))
    text = page(document, DAY)
    assert in_order(
        text,
        "What people are worried about Seen by the author",
        "On 25 February the bedroom wall",
        "Agnieszka showed me a letter.",
        "Saoirse has begun to carry",
        "Told by: Babcia (Grandmother)",
        "Told by: Harriet Dunmore-Blythe (Pastoral lead)",
        "Where things stand",
    )
    worries = text[text.rindex("What people are worried about") : text.rindex("Where things stand")]
    assert "What the author thinks" not in worries


@pytest.mark.parametrize(
    ("basis", "label"),
    [
        ("basis: told_by_child", "Told by the child"),
        ("basis: told_by_family", "Told by the family"),
        ("basis: told_by_other", "Told by somebody else"),
        ("by:", "Not said what this rests on"),
    ],
)
def test_a_statement_says_what_it_rests_on_even_if_nobody_is_named(
    basis: str, label: str, tmp_path: Path
) -> None:
    opinion = "basis: opinion\n    what: Saoirse has begun"
    assert label in page(changed(tmp_path, KIND, (opinion, f"{basis}\n    what: Saoirse has begun")), DAY)


def test_the_chronology_and_the_visits_stand_in_order_of_their_days(tmp_path: Path) -> None:
    document = changed(
        tmp_path,
        KIND,
        ("  - on: 2025-11-14", "  - on: 2026-03-01"),
        ("  - on: 2026-02-05", "  - on: 2026-02-28"),
    )
    text = page(document, DAY)
    history = text[text.rindex("What happened when") : text.rindex("What people need to understand")]
    visits = text[text.rindex("Visits since the last meeting") : text.rindex("What Saoirse and Łukasz said")]
    assert in_order(history, "1 December 2025", "19 February 2026", "1 March 2026 Who told it School")
    assert in_order(visits, "11 February 2026", "25 February 2026", "28 February 2026", "Alone: Saoirse")


def test_that_there_is_a_separate_part_is_said_and_nothing_of_it(tmp_path: Path) -> None:
    assert "A separate part" not in page(changed(tmp_path / "1", KIND), DAY)
    part = "supervision: 2026-02-19\nseparate_part: {to: team-manager, on: 2026-03-05}\n"
    text = page(changed(tmp_path / "2", KIND, ("supervision: 2026-02-19\n", part)), DAY)
    told = (
        "A separate part Given to Rosalind Thackwray (Team manager), 5 March 2026. It is not in this report."
    )
    assert told in text


def test_decisions_and_judgements_about_the_report_are_printed(tmp_path: Path) -> None:
    judged = """supervision: 2026-02-19
judgements:
  - {about: not_for_the_child, holds: no, reason: Both asked for it., decided_by: social-worker}
"""
    text = page(changed(tmp_path, KIND, ("supervision: 2026-02-19\n", judged)), DAY)
    assert in_order(
        text,
        "Returned for changes Say plainly what the landlord has not done",
        "Approved The children's own words",
        "Does not hold: The report is not relevant for the child Both asked for it.",
        "Looked at in supervision on 19 February 2026",
    )


def test_the_word_copy_has_the_headings_of_the_page_in_the_same_order(tmp_path: Path) -> None:
    document = changed(tmp_path, KIND)
    headings = [text for style, text in word_styles(made_as(document, "docx", DAY)) if style == "Heading 1"]
    assert len(headings) == 16
    assert in_order(page(document, DAY), *headings)
