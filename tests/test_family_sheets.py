"""A plan that a family wrote themselves: the photograph of each sheet stands beside what is written on it."""

from __future__ import annotations

import io
import shutil
from datetime import date
from pathlib import Path

import docx
import pytest

import cindocs
from cindocs.documents.plan import Plan
from cindocs.intake.document import Document
from cindocs.resources import SAMPLES
from tests.conftest import TODAY
from tests.kinds.making import in_order, page

DUNLIN = SAMPLES / "norfolk/dunlin"


def changed(folder: Path, *changes: tuple[str, str]) -> Document:
    """Return Dunlin's plan with words replaced that stand in it once."""
    family = Path(shutil.copytree(DUNLIN, folder / "dunlin"))
    text = (family / "plan.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    (family / "plan.yaml").write_text(text, encoding="utf-8")
    return cindocs.load(family / "plan.yaml")


def without_the_second_text(folder: Path) -> Document:
    text = (DUNLIN / "plan.yaml").read_text(encoding="utf-8")
    start = text.index("    transcription: |\n      **IF MUM")
    return changed(folder, (text[start : text.index("strengths:")], "\n"))


def test_the_sample_has_nothing_to_mend() -> None:
    assert cindocs.check(cindocs.load(DUNLIN / "plan.yaml"), today=date.fromisoformat(TODAY)) == ()


def test_each_sheet_is_shown_and_its_text_can_be_read(tmp_path: Path) -> None:
    assert in_order(
        page(changed(tmp_path), TODAY),
        "Our Family Plan",
        "The plan as the family wrote it",
        "Sheet 1 of 2",
        "What is written on it OUR PLAN",
        "Uncle Kofi sleeps on the sofa",
        "Sheet 2 of 2",
        "IF MUM HAS A SEIZURE",
        "It is not my fault.",
        "What we heard from Merryn",
    )


def test_the_family_s_own_words_do_not_stand_a_second_time_among_what_parents_said(tmp_path: Path) -> None:
    assert page(changed(tmp_path), TODAY).count("Uncle Kofi sleeps on the sofa") == 1


def test_whoever_does_not_see_a_photograph_hears_where_its_text_stands(tmp_path: Path) -> None:
    html = cindocs.render(changed(tmp_path), to="html", today=date.fromisoformat(TODAY)).content.decode()
    for number in (1, 2):
        assert f'alt="Sheet {number} of 2. A photograph of the family&#39;s own plan.' in html


def test_word_holds_both_photographs_and_their_texts(tmp_path: Path) -> None:
    made = cindocs.render(changed(tmp_path), to="docx", today=date.fromisoformat(TODAY))
    document = docx.Document(io.BytesIO(made.content))
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert [one for one in described if one.startswith("Sheet")] == [
        f"Sheet {number} of 2. A photograph of the family's own plan. "
        "What is written on it stands next to it."
        for number in (1, 2)
    ]
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts.count("It is not my fault.") == 1


@pytest.mark.parametrize("to", ["html", "docx", "pdf"])
def test_a_sheet_that_nobody_has_typed_says_so_and_stays_a_warning(to: str, tmp_path: Path) -> None:
    plan = without_the_second_text(tmp_path)
    made = cindocs.render(plan, to=to, today=date.fromisoformat(TODAY))
    assert [one.rule for one in made.findings] == ["R55"]
    assert not made.draft
    if to == "html":
        assert "Nobody has typed it yet." in made.content.decode()


def test_a_plan_without_sheets_has_no_such_part(tmp_path: Path) -> None:
    text = (DUNLIN / "plan.yaml").read_text(encoding="utf-8")
    start = text.index("family_sheets:")
    plan = changed(tmp_path, (text[start : text.index("strengths:")], ""))
    assert isinstance(plan.record, Plan)
    assert "The plan as the family wrote it" not in page(plan, TODAY)


def test_the_plan_of_a_family_and_a_child_s_own_name_each_other(tmp_path: Path) -> None:
    own = changed(tmp_path / "own", ("version: 1\ndate", "version: 1\npart_of: DUNLIN-6-PLAN-9\ndate"))
    family = changed(tmp_path / "all", ("version: 1\ndate", "version: 1\nparts: [DUNLIN-7, DUNLIN-8]\ndate"))
    assert "Belongs to the family's plan DUNLIN-6-PLAN-9" in page(own, TODAY)
    assert "The children's own plans DUNLIN-7 DUNLIN-8" in page(family, TODAY)
