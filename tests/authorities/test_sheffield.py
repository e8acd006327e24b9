"""Sheffield's documents are Sheffield's: two leads at the top, a box for the manager, outcomes left open."""

from __future__ import annotations

import io
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

DIPPER = SAMPLES / "sheffield/dipper"
LEADS = ("Keyworker", "Duncan Rafiq", "For everyday things", "0114 496 0124")
AFTER = ("Lead professional", "Folasade Hinchliffe", "Answers for the plan", "0114 496 0121")


def changed(folder: Path, kind: str, *changes: tuple[str, str]) -> Document:
    """Return Dipper's document with words of it, or of its plan or case, replaced where they stand first."""
    family = Path(shutil.copytree(DIPPER, folder / "dipper"))
    for old, new in changes:
        files = [family / f"{name}.yaml" for name in dict.fromkeys((kind, "plan", "case"))]
        held = [file for file in files if old in file.read_text(encoding="utf-8")]
        assert held, old
        held[0].write_text(held[0].read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return cindocs.load(family / f"{kind}.yaml")


def told(document: Document, day: str) -> list[str]:
    found = cindocs.check(document, today=date.fromisoformat(day))
    return [f"{one.rule} {one.severity} {one.place.field}" for one in found if one.severity.name != "ADVICE"]


def shown(kind: str) -> str:
    sample = DIPPER / f"{kind}.yaml"
    return page(cindocs.load(sample), day_of(sample).isoformat())


def word(kind: str) -> docx.document.Document:
    sample = DIPPER / f"{kind}.yaml"
    made = cindocs.render(cindocs.load(sample), to="docx", today=day_of(sample))
    return docx.Document(io.BytesIO(made.content))


def printed(kind: str) -> str:
    sample = DIPPER / f"{kind}.yaml"
    made = cindocs.render(cindocs.load(sample), to="pdf", today=day_of(sample))
    pages = pypdfium2.PdfDocument(made.content)
    text = " ".join(" ".join(one.get_textpage().get_text_bounded().split()) for one in pages)
    pages.close()
    return text


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "case"])
def test_most_headings_are_sheffields_own(kind: str) -> None:
    sheffield, base = (load_authority(name).kind(kind) for name in ("sheffield", "base"))
    headed = [part for part in sheffield.order if part in sheffield.headings]
    assert sum(sheffield.headings[part] != base.headings.get(part) for part in headed) > len(headed) / 2


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("plan", "Child in Need Plan"),
        ("minutes", "Record of the Child in Need Review"),
        ("pre_meeting_report", "Social Worker's Information for the Review"),
        ("agency_report", "Information for the Review"),
        ("invitation", "Invitation to Your Child in Need Review"),
        ("closure_letter", "How help goes on after your plan"),
        ("wishes_and_feelings", "My Say"),
        ("transfer_summary", "Summary When a Family Moves Here"),
    ],
)
def test_a_document_bears_sheffields_title(kind: str, title: str) -> None:
    assert title in shown(kind)


@pytest.mark.parametrize("kind", ["plan", "minutes"])
def test_the_two_leads_open_the_document_and_the_manager_signs_it_off(kind: str) -> None:
    for text in (shown(kind), printed(kind)):
        # A page lists its headings before they come.
        opening, _, rest = text.rpartition("in brief")
        assert in_order(opening, "can ring first", "Keyworker")
        assert all(words in opening for words in (*LEADS, *AFTER))
        assert in_order(rest, "The manager's sign-off", "Approved")


@pytest.mark.parametrize("kind", ["plan", "minutes"])
def test_in_word_the_leads_stand_side_by_side_and_the_sign_off_in_a_box(kind: str) -> None:
    tables = {table.style.name: table for table in word(kind).tables if table.style}
    left, right = tables["Beside"].rows[0].cells
    assert in_order(left.text, *LEADS) and in_order(right.text, *AFTER)
    assert tables["Boxed"].cell(1, 0).text.startswith("Approved")


def test_somebody_who_is_both_stands_at_the_top_once(tmp_path: Path) -> None:
    changes = (
        ("roles: [keyworker]", "roles: []"),
        ("roles: [lead_practitioner, social_worker]", "roles: [lead_practitioner, social_worker, keyworker]"),
    )
    plan = changed(tmp_path, "plan", *changes)
    opening = page(plan, "2026-05-21").rpartition("The plan in brief")[0]
    assert "Keyworker and Lead professional Folasade Hinchliffe" in opening
    assert "Duncan Rafiq" not in opening


@pytest.mark.parametrize("kind", ["plan", "minutes"])
def test_a_document_that_is_not_signed_off_is_a_draft_with_room_to_sign(kind: str, tmp_path: Path) -> None:
    text = (DIPPER / f"{kind}.yaml").read_text(encoding="utf-8")
    start = text.index("approvals:\n")
    document = changed(tmp_path, kind, (text[start : text.index("\n\n", start)], ""))
    day = day_of(DIPPER / f"{kind}.yaml")
    assert told(document, day.isoformat()) == ["R32 error approvals"]
    assert in_order(page(document, day.isoformat()), "The manager's sign-off", "Name and signature", "Date")
    made = cindocs.render(document, to="docx", today=day)
    tables = docx.Document(io.BytesIO(made.content)).tables
    (box,) = (table for table in tables if table.style and table.style.name == "Boxed")
    assert [cell.text for cell in box.rows[1].cells] == ["Decision", "Name and signature", "Date"]


def test_a_returned_plan_keeps_the_decision_and_leaves_room_for_the_next(tmp_path: Path) -> None:
    plan = changed(tmp_path, "plan", ("decision: approved", "decision: returned"))
    text = page(plan, "2026-05-21")
    assert in_order(text, "The manager's sign-off", "Returned for changes", "Name and signature")
    assert "Plan returned" not in text


def test_a_decision_of_the_manager_is_told_once() -> None:
    assert shown("plan").count("Each step has a name and a day.") == 1
    assert shown("minutes").count("so I read it with other eyes") == 1


def test_a_plan_without_a_keyworker_is_told_so(tmp_path: Path) -> None:
    plan = changed(tmp_path, "plan", ("roles: [keyworker]", "roles: []"))
    assert told(plan, "2026-05-21") == ["R20 error case.professionals"]


def test_an_outcome_that_the_procedure_does_not_name_may_stand(tmp_path: Path) -> None:
    minutes = changed(tmp_path, "minutes", ("choice: continues", "choice: joint_plan_with_health"))
    assert told(minutes, "2026-07-14") == []


def test_a_long_term_need_makes_a_managers_chair_a_reminder_and_no_more(tmp_path: Path) -> None:
    later = (("  chair: team-manager", "  chair: social-worker"), ("on: 2026-07-07", "on: 2026-07-23"))
    invitation = changed(tmp_path, "invitation", *later)
    found = cindocs.check(invitation, today=date(2026, 6, 8))
    assert [str(one.severity) for one in found if one.rule == "R10"] == ["advice"]
    judged = ("about: long_term_need", "about: something_else")
    invitation = changed(tmp_path / "other", "invitation", *later, judged, (", long_term_need]", "]"))
    found = cindocs.check(invitation, today=date(2026, 6, 8))
    assert [str(one.severity) for one in found if one.rule == "R10"] == ["warning"]


def test_the_note_taker_is_booked_and_the_liaison_officer_calls_the_meeting(tmp_path: Path) -> None:
    missing = (("  note_taker: note-taker\n", ""), ("arranged_by: [social-worker, liaison-officer]\n", ""))
    invitation = changed(tmp_path, "invitation", *missing)
    assert told(invitation, "2026-06-08") == ["R27 warning arranged_by", "R27 warning meeting.note_taker"]


def test_a_changed_plan_goes_to_a_new_service_too(tmp_path: Path) -> None:
    lines = [
        next(
            one
            for one in (DIPPER / name).read_text(encoding="utf-8").splitlines(keepends=True)
            if start in one
        )
        for name, start in (
            ("plan.yaml", "{who: adaptations-officer"),
            ("case.yaml", "{reader: adaptations-officer"),
        )
    ]
    plan = changed(tmp_path, "plan", *((line, "") for line in lines))
    (found,) = cindocs.check(plan, today=date(2026, 5, 21))
    assert (found.rule, found.place.field) == ("R35", "shared")
    assert "Lead professional" in found.mend


def test_the_last_letter_names_who_helps_from_now_on_before_the_reasons() -> None:
    text = shown("closure_letter").partition("Dear ")[2]
    assert in_order(text, "Who helps you from now on", "Beatriz Wadlow", "(MAST)", "Why we think so")
