"""Derby's documents are Derby's: questions as headings, dated steps, four outcomes, a gate for minutes."""

from __future__ import annotations

import io
import re
import shutil
from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest

import cindocs
from cindocs.authorities.load import load_authority
from cindocs.documents.kinds import KINDS
from cindocs.intake.document import Document
from cindocs.resources import SAMPLES
from tests.conftest import day_of
from tests.kinds.making import in_order, page

WAGTAIL = SAMPLES / "derby/wagtail"
HEADS = ("What will be better", "How we will know it", "What we do", "Who", "Date")
OUTCOMES = (
    "no longer a Child in Need who needs social care",
    "still a Child in Need who needs the same help",
    "needs have changed, or are so complex",
    "specific circumstances have changed or will change soon",
)


def changed(folder: Path, kind: str, old: str, new: str) -> Document:
    """Return Wagtail's document with words of it, or of its plan or case, replaced wherever they stand."""
    family = Path(shutil.copytree(WAGTAIL, folder / "wagtail"))
    files = [family / f"{name}.yaml" for name in dict.fromkeys((kind, "plan", "case"))]
    held = [file for file in files if old in file.read_text(encoding="utf-8")]
    assert held
    held[0].write_text(held[0].read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return cindocs.load(family / f"{kind}.yaml")


def told(document: Document, day: str) -> list[str]:
    found = cindocs.check(document, today=date.fromisoformat(day))
    return [f"{one.rule} {one.severity} {one.place.field}" for one in found]


def shown(kind: str) -> str:
    sample = WAGTAIL / f"{kind}.yaml"
    return page(cindocs.load(sample), day_of(sample).isoformat())


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "case"])
def test_nearly_every_heading_is_a_question_of_derbys_own(kind: str) -> None:
    derby, base = (load_authority(name).kind(kind) for name in ("derby", "base"))
    headings = [derby.headings[part] for part in derby.order if part in derby.headings]
    assert [one for one in headings if not one.endswith("?")] in ([], ["At a glance"])
    own = [part for part in derby.order if part in derby.headings]
    assert sum(derby.headings[part] != base.headings.get(part) for part in own) > len(own) / 2


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("minutes", "Minutes of the Child in Need Review"),
        ("pre_meeting_report", "Pre-Meeting Report for the Child in Need Review"),
        ("agency_report", "Agency Report for the Child in Need Review"),
        ("invitation", "Invitation to Your Child in Need Review"),
        ("closure_letter", "Why Social Care Is Stopping"),
        ("wishes_and_feelings", "What Do I Think? How Do I Feel?"),
        ("transfer_summary", "Summary for the Authority That the Family Moves To"),
    ],
)
def test_a_document_bears_derbys_title(kind: str, title: str) -> None:
    assert title in shown(kind)


def test_the_date_column_of_a_plan_holds_dates_and_nothing_else_in_word() -> None:
    plan = cindocs.load(WAGTAIL / "plan.yaml")
    made = cindocs.render(plan, to="docx", today=day_of(WAGTAIL / "plan.yaml"))
    tables = [
        table
        for table in docx.Document(io.BytesIO(made.content)).tables
        if tuple(cell.text for cell in table.rows[0].cells) == HEADS
    ]
    assert len(tables) == 4
    days = [row.cells[-1].text for table in tables for row in table.rows[1:]]
    assert len(days) == 10
    assert all(re.fullmatch(r"\d{1,2} [A-Z][a-z]+ 20\d\d", day) for day in days)
    first = tables[0]
    assert first.cell(1, 0)._tc is first.cell(3, 0)._tc  # said once, beside its three steps


@pytest.mark.parametrize("to", ["html", "pdf"])
def test_each_outcome_stands_beside_its_measure_its_steps_and_their_dates(to: str) -> None:
    plan, day = cindocs.load(WAGTAIL / "plan.yaml"), day_of(WAGTAIL / "plan.yaml")
    if to == "html":
        text = page(plan, day.isoformat())
    else:
        document = pypdfium2.PdfDocument(cindocs.render(plan, to="pdf", today=day).content)
        text = " ".join(" ".join(one.get_textpage().get_text_bounded().split()) for one in document)
        document.close()
    assert in_order(text, *HEADS, "2.2 Arjan is moved by hoist", "Seven days", "2.2.1", "12 December 2025")


def test_an_outcome_without_steps_says_so_in_its_row(tmp_path: Path) -> None:
    family = Path(shutil.copytree(WAGTAIL, tmp_path / "wagtail"))
    text = (family / "plan.yaml").read_text(encoding="utf-8")
    start = text.index("        actions:\n          - id: a6")
    text = text[:start] + text[text.index("  - id: n3") :]
    (family / "plan.yaml").write_text(text, encoding="utf-8")
    plan = cindocs.load(family / "plan.yaml")
    for to in ("html", "docx"):
        made = cindocs.render(plan, to=to, today=date(2025, 11, 25), draft=True)
        assert made.draft and made.content
    assert "No actions yet." in page(plan, "2025-11-25")


def test_minutes_show_four_outcomes_with_one_chosen() -> None:
    text = shown("minutes")
    assert in_order(text, "What did the review come to?", *OUTCOMES, "What did we decide, and why?")
    assert text.count("Chosen") == 1
    assert in_order(text, OUTCOMES[1], "Chosen", OUTCOMES[2])


def test_minutes_show_what_must_be_done_before_they_go_out(tmp_path: Path) -> None:
    text = shown("minutes")
    assert in_order(
        text,
        "Can these minutes go out?",
        "The report for this review is approved",
        "Done 8 January 2026",
        "The outcome of this review is recorded",
        "Leontyne Ashdown-Pryce",
        "The plan is approved",
        "Done 21 November 2025",
    )
    assert "Report for this meeting approved on" not in text
    minutes = changed(tmp_path, "minutes", "report_approved: 2026-01-08\n", "")
    assert told(minutes, "2026-01-19") == ["R32 error report_approved"]
    assert "Done 8 January 2026" not in page(minutes, "2026-01-19")


@pytest.mark.parametrize(
    ("on", "found"),
    [("2026-01-09", []), ("2026-01-12", ["R33 warning approvals[0].on"])],
    ids=["2 working days before", "1 working day before"],
)
def test_a_report_says_by_when_it_was_to_be_approved_and_when_it_was(
    on: str, found: list[str], tmp_path: Path
) -> None:
    report = changed(
        tmp_path, "pre_meeting_report", "    on: 2026-01-08\n    decision", f"    on: {on}\n    decision"
    )
    assert told(report, "2026-01-12") == found
    text = page(report, "2026-01-12")
    assert in_order(text, "Was this report ready in time?", "A manager approves the report", "9 January 2026")
    assert in_order(
        text, "2 working days before the review", "The parents have the report", "12 January 2026"
    )
    assert ("Later than asked" in text) == bool(found)


def test_an_agencys_report_is_two_days_early_and_with_the_reviewing_team(tmp_path: Path) -> None:
    assert in_order(
        shown("agency_report"),
        "The social worker has the report",
        "9 January 2026",
        "8 January 2026",
        "Copy to the review team on",
    )
    report = changed(tmp_path, "agency_report", "copied: 2026-01-08\n", "")
    assert told(report, "2026-01-12") == ["R34 warning copied"]


def test_a_team_manager_does_not_chair_reviews_of_a_child_with_a_link_carer(tmp_path: Path) -> None:
    minutes = changed(tmp_path, "minutes", "chair: review-chair", "chair: team-manager")
    assert "R09 warning meeting.chair" in told(minutes, "2026-01-19")


def test_a_child_who_does_not_use_words_is_observed(tmp_path: Path) -> None:
    visit = changed(tmp_path, "visit_record", "    where: In the living room and in his bedroom\n", "")
    assert "R47 warning child_views[0]" in told(visit, "2025-12-10")


def test_the_last_letter_tells_family_and_professionals_how_to_disagree() -> None:
    assert in_order(
        shown("closure_letter"),
        "What if you do not agree?",
        "you can make a complaint",
        "If you work with this family",
        "Multi Agency Dispute Resolution and Escalation Policy",
        "Thresholds looked at on",
    )


def test_a_summary_that_is_sent_against_the_parents_word_needs_advice(tmp_path: Path) -> None:
    assert in_order(shown("transfer_summary"), "What may we share?", "Caldicott Guardian", "Legal services")
    family = Path(shutil.copytree(WAGTAIL, tmp_path / "wagtail"))
    text = (family / "transfer_summary.yaml").read_text(encoding="utf-8")
    start, end = text.index("  advice:\n    - source"), text.index("\ndocuments:\n")
    refused = (text[:start] + text[end:]).replace("answer: given_in_part", "answer: refused")
    (family / "transfer_summary.yaml").write_text(refused, encoding="utf-8")
    found = told(cindocs.load(family / "transfer_summary.yaml"), "2026-07-17")
    assert "R43 error permission.advice" in found
