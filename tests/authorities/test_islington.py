"""Islington's documents are Islington's: seven points, one plan for the family, meetings that are visits."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.document import Document as DocxDocument

import cindocs
from cindocs.authorities.load import load_authority
from cindocs.documents.kinds import KINDS
from cindocs.intake.document import Document
from cindocs.resources import SAMPLES
from tests.conftest import day_of
from tests.kinds.making import in_order
from tests.kinds.making import page as page_of

SWIFT = SAMPLES / "islington/swift"
POINTS = (
    "The reason for this meeting",
    "What is new since we last met",
    "How the plan is coming on",
    "Who does what, and by when",
    "If things do not go as planned",
    "The main points, and what we decided",
    "The date on which we update the plan",
)
OUTCOMES = (
    "Strengths have grown or difficulties are smaller",
    "The help that there is meets the needs",
    "The help that there is does not meet the needs",
    "Complex or serious difficulties go on",
    "Nothing has changed, and things are getting worse",
)
_ASKED = "  who: deputy-manager\n  on: 2026-06-08\n"
OUR_OWN = {
    "minutes": "Minutes of the Updating Meeting",
    "pre_meeting_report": "Notes for the Updating Meeting",
    "agency_report": "An Agency's Notes for the Updating Meeting",
    "visit_record": "Record of a Child in Need Visit",
    "invitation": "Invitation to Update Your Child in Need Plan",
    "closure_letter": "Your Child in Need Plan Is Ending",
    "wishes_and_feelings": "How I See It",
    "transfer_summary": "Summary for a Child Who Moves Away",
    "plan": "Child in Need Plan for the Whole Family",
    "plan-child-2": "A Child's Own Plan Beside the Family's",
}


def changed(folder: Path, kind: str, *changes: tuple[str, str]) -> Document:
    """Return Swift's document with words of it replaced. Each must stand there once."""
    family = Path(shutil.copytree(SWIFT, folder / "swift"))
    file = family / f"{kind}.yaml"
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    return cindocs.load(file)


def told(document: Document, kind: str) -> list[str]:
    found = cindocs.check(document, today=day_of(SWIFT / f"{kind}.yaml"))
    return [f"{one.rule} {one.severity} {one.place.field}" for one in found]


def page(document: Document, kind: str) -> str:
    return page_of(document, str(day_of(SWIFT / f"{kind}.yaml")))


def badges(document: Document, kind: str) -> list[tuple[str, str]]:
    """Return from the web page each heading that has a number, with its number."""
    day = day_of(SWIFT / f"{kind}.yaml")
    html = cindocs.render(document, to="html", today=day, draft=True).content.decode()
    return re.findall(r'<h2[^>]*><span class="badge">(\d)</span> (.*?)</h2>', html)


def word_file(document: Document, kind: str) -> DocxDocument:
    made = cindocs.render(document, to="docx", today=day_of(SWIFT / f"{kind}.yaml")).content
    return docx.Document(io.BytesIO(made))


def word_texts(document: Document, kind: str) -> list[str]:
    return [paragraph.text for paragraph in word_file(document, kind).paragraphs]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "case"])
def test_more_than_half_of_the_headings_are_islingtons_own(kind: str) -> None:
    own, base = (load_authority(name).kind(kind) for name in ("islington", "base"))
    parts = [part for part in own.order if part in own.headings]
    differing = [part for part in parts if own.headings[part] != base.headings.get(part)]
    assert len(differing) > len(parts) / 2


@pytest.mark.parametrize(("kind", "title"), OUR_OWN.items())
def test_a_document_has_islingtons_own_title(kind: str, title: str) -> None:
    assert title in page(cindocs.load(SWIFT / f"{kind}.yaml"), kind)


def test_the_seven_points_of_the_minutes_are_numbered_in_order_in_all_three_formats() -> None:
    minutes, day = cindocs.load(SWIFT / "minutes.yaml"), day_of(SWIFT / "minutes.yaml")
    assert badges(minutes, "minutes") == [(str(number), point) for number, point in enumerate(POINTS, 1)]
    numbered = [text for text in word_texts(minutes, "minutes") if re.match(r"\d\.  ", text)]
    assert numbered == [f"{number}.  {point}" for number, point in enumerate(POINTS, 1)]
    printed = pypdfium2.PdfDocument(cindocs.render(minutes, to="pdf", today=day).content)
    text = " ".join(" ".join(one.get_textpage().get_text_bounded() for one in printed).split())
    assert in_order(text, *(f"{number} {point}" for number, point in enumerate(POINTS, 1)))


def test_a_point_that_has_nothing_to_say_leaves_no_gap_in_the_numbers(tmp_path: Path) -> None:
    text = (SWIFT / "minutes.yaml").read_text(encoding="utf-8")
    updates = text[text.index("updates:\n") : text.index("child_views:\n")]
    without = changed(tmp_path, "minutes", (updates, ""))
    assert badges(without, "minutes") == [
        (str(number), point) for number, point in enumerate((POINTS[0], *POINTS[2:]), 1)
    ]


def test_minutes_show_five_outcomes_with_one_ticked() -> None:
    texts = word_texts(cindocs.load(SWIFT / "minutes.yaml"), "minutes")
    boxes = [text for text in texts if text[:1] in "☐☒" and any(one in text for one in OUTCOMES)]
    assert [one for text in boxes for one in OUTCOMES if one in text] == list(OUTCOMES)
    assert [text[0] for text in boxes] == ["☐", "☒", "☐", "☐", "☐"]


def test_a_meeting_at_which_children_were_seen_counts_as_a_visit(tmp_path: Path) -> None:
    seen = word_texts(cindocs.load(SWIFT / "minutes.yaml"), "minutes")
    assert "☒  A meeting and a visit  Chosen" in seen
    assert "Seen: Tanzila and Ridwan. Not seen: Mahfuz" in seen
    unseen = changed(tmp_path, "minutes", ("children_seen: [child-1, child-3]\n", ""))
    assert "☐  A meeting and a visit" in word_texts(unseen, "minutes")
    assert in_order(
        page(unseen, "minutes"), "no child was seen Chosen", "Not seen: Tanzila, Mahfuz and Ridwan"
    )


def test_minutes_repeat_needs_outcomes_days_and_services_of_the_plan() -> None:
    text = page(cindocs.load(SWIFT / "minutes.yaml"), "minutes")
    assert in_order(
        text, "Needs, hoped-for outcomes, and by when", "Whose need it is", "3.1", "sleep through"
    )
    assert in_order(
        text, "A dry room and a night's sleep", "Tanzila and Ridwan", "3 July 2026", "Who gives it"
    )
    assert in_order(text, "Who gives it", "Sylheti interpreter for every meeting", "Two Rivers Interpreters")


def test_the_familys_plan_says_whose_need_is_whose_and_names_the_childrens_own_plans() -> None:
    plan = cindocs.load(SWIFT / "plan.yaml")
    rows = [row.cells for table in word_file(plan, "plan").tables for row in table.rows]
    needs = {
        cells[0].text: re.findall(r"^\d", cells[1].text, re.M)
        for cells in rows
        if cells[0].text in ("Tanzila", "Mahfuz", "Ridwan") and cells[1].text.startswith("1  To feel safe")
    }
    assert needs == {"Tanzila": ["1", "2", "3", "4"], "Mahfuz": ["1", "2"], "Ridwan": ["1", "3"]}
    assert in_order(page(plan, "plan"), "SWIFT-2-PLAN-1", "SWIFT-3-PLAN-1", "Whose need is whose", "Mahfuz")


def test_a_childs_own_plan_points_to_the_familys_and_holds_only_what_is_that_childs() -> None:
    text = page(cindocs.load(SWIFT / "plan-child-2.yaml"), "plan-child-2")
    assert in_order(
        text, "Belongs to the family's plan", "SWIFT-1-PLAN-1", "His exams, and what comes after them"
    )
    for heading in (
        "Whose need is whose",
        "The team around the family",
        "The family and the people around it",
    ):
        assert heading not in text


def test_only_the_letter_at_the_end_speaks_of_a_lead_professional() -> None:
    files = [file for file in sorted(SWIFT.glob("*.yaml")) if file.stem != "case"]
    speaking = [one.stem for one in files if "lead professional" in page(cindocs.load(one), one.stem).lower()]
    assert speaking == ["closure_letter"]


@pytest.mark.parametrize(
    ("kind", "old", "new", "finding"),
    [
        ("minutes", "chair: deputy-manager\n  n", "chair: social-worker\n  n", "R10 warning meeting.chair"),
        ("minutes", "d_by: deputy-manager", "d_by: social-worker", "R25 error judgements[0].decided_by"),
        ("minutes", "{who: housing-officer, on", "{who: child-1, on", "R35 warning shared"),
        ("minutes", "on: 2026-09-24", "on: 2026-10-02", "R06 warning review.on"),
        ("plan", "parts: [SWIFT-2-PLAN-1, SWIFT-3-PLAN-1]", "parts: [SWIFT-2-PLAN-1]", "R48 warning parts"),
        ("plan-child-2", "part_of: SWIFT-1-PLAN-1", "", "R48 warning about"),
        ("invitation", f"manager_asked:\n{_ASKED}", "", "R27 warning manager_asked"),
        ("pre_meeting_report", "2026-06-25", "2026-06-24", "not-asked advice kind"),
    ],
)  # fmt: skip
def test_what_breaks_a_demand_of_islington_is_told(
    tmp_path: Path, kind: str, old: str, new: str, finding: str
) -> None:
    assert finding in told(changed(tmp_path, kind, (old, new)), kind)
