"""Versions in easy words as Word files: whole, proven, as large as their stage promises, usable by ear."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from lxml import etree

from cindocs.cli.template_chain import LOOKS, chain_of
from cindocs.errors import TemplateRefused
from cindocs.languages.language import Language
from cindocs.renderers.docx import render
from cindocs.renderers.rendered import Rendered
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.templating.inspection.inspection import inspect
from cindocs.templating.word.namespaces import DRAWING, word
from cindocs.views.copy import Code
from cindocs.views.own_words import (
    Box,
    DateTile,
    Day,
    Doing,
    Doings,
    Faces,
    Helper,
    Helpers,
    OwnPart,
    OwnWordsCopy,
    Quotes,
    Shape,
    Telling,
    Tellings,
)
from tests.own_words.viewing import STAGES, made, picture, version, wrong
from tests.proving import faults
from tests.word.making import paragraphs, part, part_names, shown

PROMISED = {"younger": 18.0, "middle": 13.5, "older": 12.0, "easy_read": 16.0}
"""Running text of each stage, in points: nothing that the reader reads is smaller."""
FONT = {"younger": "Andika", "middle": "Lexend", "older": "Arial", "easy_read": "Arial"}
WIDE = {"younger": 22.0, "middle": 10.0, "older": 10.0, "easy_read": 30.0}
"""Pictures beside words, in millimetres."""
_OFFICE = {"Authority", "Office", "TableGap", "PageEnd"}
_SCRIPT = Path(__file__).parents[2] / "script" / "make-word-templates"
_SEPTEMBER = DateTile("Wednesday", "30", "September 2026")


def of_one_part(stage: str, *shapes: Shape) -> OwnWordsCopy:
    return replace(version(stage), parts=(OwnPart(Code("why"), "Why do I have a plan?", "", shapes),))


def doings(*doings: Doing) -> Doings:
    return Doings(doings, "What", "Who", "When", "Done?")


def widths(rendered: Rendered) -> list[float]:
    """Return how wide each picture of the view is, in millimetres."""
    frames = part(rendered).iter(f"{{{DRAWING}}}inline")
    extents = [frame.find(f"{{{DRAWING}}}extent") for frame in frames]
    return [round(int(extent.get("cx")) / 36_000, 1) for extent in extents]


def sizes(styles: etree._Element, style_id: str) -> float:
    """Return how large the letters of a style are, in points."""
    style = styles.find(f"{word('style')}[@{word('styleId')}='{style_id}']")
    found = style.find(f"{word('rPr')}/{word('sz')}")
    if found is None and style.find(word("basedOn")) is not None:
        return sizes(styles, style.find(word("basedOn")).get(word("val")))
    if found is None:
        found = styles.find(f"{word('docDefaults')}//{word('sz')}")
    return int(found.get(word("val"))) / 2


def rows(rendered: Rendered) -> Iterator[list[str]]:
    for row in part(rendered).iter(word("tr")):
        yield [shown(cell) for cell in row.iter(word("tc"))]


def test_the_templates_are_what_their_script_writes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(_SCRIPT), str(tmp_path)], check=True, capture_output=True)
    for stage in STAGES:
        name = f"base/{stage}.docx"
        assert (tmp_path / name).read_bytes() == (TEMPLATES / name).read_bytes(), name


@pytest.mark.parametrize("stage", STAGES)
def test_the_template_of_a_stage_is_held_against_versions_in_easy_words(stage: str) -> None:
    path = TEMPLATES / "base" / f"{stage}.docx"
    found = inspect(path, chain_of(path, ()), LOOKS)
    assert found.kinds == (stage,)
    assert found.problems == ()


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(("authority", "draft"), [("norfolk", False), ("derby", True)])
def test_a_version_leaves_nothing_out_and_is_proven(stage: str, authority: str, draft: bool) -> None:
    assert wrong(version(stage, authority=authority, draft=draft), "docx", authority) == ()


@pytest.mark.parametrize("stage", STAGES)
def test_a_draft_says_so_before_anything_else(stage: str) -> None:
    view = version(stage, draft=True)
    told = paragraphs(made(view, "docx"))
    assert told.index(view.copy.status_note) < told.index(view.copy.title)


@pytest.mark.parametrize("stage", STAGES)
def test_another_program_opens_it_and_finds_title_and_headings_in_order(stage: str) -> None:
    view = version(stage)
    document = Document(io.BytesIO(made(view, "docx").content))
    styled = [(each.style.name, each.text) for each in document.paragraphs if each.style is not None]
    headed = [each for each in styled if each[0] in ("Title", "Heading 1")]
    assert headed == [("Title", view.copy.title), *(("Heading 1", part.heading) for part in view.parts)]


@pytest.mark.parametrize("stage", STAGES)
def test_no_text_is_smaller_than_the_stage_promises(stage: str) -> None:
    rendered = made(version(stage), "docx")
    styles = part(rendered, "word/styles.xml")
    body = part(rendered)
    used = {each.get(word("val")) for each in body.iter(word("pStyle"), word("rStyle"))} - _OFFICE
    used -= {"NameTag"}  # It has the size of the line it stands in.
    assert len(used) > 8
    assert {each for each in used if sizes(styles, each) < PROMISED[stage]} == set()
    assert not list(body.iter(word("sz")))


@pytest.mark.parametrize("stage", STAGES)
def test_nothing_is_slanted_or_in_capitals(stage: str) -> None:
    rendered = made(version(stage), "docx")
    marks = ("i", "iCs", "caps", "smallCaps")
    assert not list(part(rendered).iter(*map(word, marks)))
    styles = part(rendered, "word/styles.xml")
    assert not list(styles.iter(*map(word, marks)))


@pytest.mark.parametrize("stage", STAGES)
def test_a_typeface_that_may_be_missing_names_another(stage: str) -> None:
    rendered = made(version(stage), "docx")
    fonts = part(rendered, "word/styles.xml").find(f"{word('docDefaults')}//{word('rFonts')}")
    assert {fonts.get(word(each)) for each in ("ascii", "hAnsi", "cs")} == {FONT[stage]}
    if FONT[stage] == "Arial":
        assert "word/fontTable.xml" not in part_names(rendered)
    else:
        (font,) = part(rendered, "word/fontTable.xml")
        assert font.get(word("name")) == FONT[stage]
        assert font.find(word("altName")).get(word("val")) == "Arial"


@pytest.mark.parametrize("stage", STAGES)
def test_pictures_are_as_wide_as_the_stage_promises_and_are_told(stage: str) -> None:
    one, other = picture("read"), picture("sleep")
    rendered = made(
        of_one_part(stage, Tellings((Telling("You read.", one), Telling("You sleep.", other)))), "docx"
    )
    assert widths(rendered) == [pytest.approx(WIDE[stage], abs=0.1)] * 2
    described = [each.get("descr") for each in part(rendered).iter(f"{{{DRAWING}}}docPr")]
    assert described[-2:] == [one.description, other.description]


@pytest.mark.parametrize("stage", STAGES)
def test_no_row_is_divided_and_no_paragraph_only_makes_room(stage: str) -> None:
    body = part(made(version(stage), "docx"))
    for row in body.iter(word("tr")):
        assert row.find(f"{word('trPr')}/{word('cantSplit')}") is not None
    *paragraphs_, last = body.iterfind(f"{word('body')}/{word('p')}")
    assert [each for each in paragraphs_ if not shown(each).strip()] == []
    # Below a table at the end Word asks for a paragraph. It must not begin a page of its own.
    assert shown(last) or last.find(f"{word('pPr')}/{word('pStyle')}").get(word("val")) == "PageEnd"


@pytest.mark.parametrize("stage", ["middle", "older"])
def test_a_table_of_doings_repeats_its_headings_and_has_boxes_to_tick(stage: str) -> None:
    rendered = made(
        of_one_part(
            stage,
            doings(
                Doing(Telling("You see the dentist.", picture("dentist")), "Nan", "in May", None, ""),
                Doing(Telling("You swim."), "Mum", "", _SEPTEMBER, "Finished"),
            ),
        ),
        "docx",
    )
    heads = [row.find(f"{word('trPr')}/{word('tblHeader')}") for row in part(rendered).iter(word("tr"))]
    assert [head is not None for head in heads] == [True, False, False]
    assert list(rows(rendered)) == [
        ["What", "Who", "When", "Done?"],
        ["", "You see the dentist.", "Nan", "in May", "☐"],
        ["You swim.", "Mum", "Wednesday 30 September 2026", "☑ Finished"],
    ]


@pytest.mark.parametrize("stage", ["younger", "easy_read"])
def test_a_box_of_doings_says_what_who_when_and_whether_it_is_done(stage: str) -> None:
    view = of_one_part(
        stage,
        doings(
            Doing(Telling("You see the dentist.", picture("dentist")), "Nan", "", _SEPTEMBER, ""),
            Doing(Telling("You swim."), "", "", None, "Finished"),
        ),
    )
    dated, undated = rows(made(view, "docx"))
    assert dated == [
        "",
        "What: You see the dentist.Who: NanWhen: \u00a0Wednesday\u00a0\u00a030\u00a0September 2026",
        "☐Done?",
    ]
    assert undated == ["What: You swim.Who: When: ", "☑Done?Finished"]
    assert wrong(view, "docx") == ()


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(
    "tellings",
    [(), (("We start at 15:30.", ""),), (("We meet.", "meeting"), ("We start at 15:30.", ""))],
    ids=["nothing more", "words", "words and pictures"],
)
def test_a_day_is_a_leaf_of_the_calendar_beside_what_is_said_about_it(
    stage: str, tellings: tuple[tuple[str, str], ...]
) -> None:
    told = tuple(Telling(words, picture(meaning) if meaning else None) for words, meaning in tellings)
    view = of_one_part(stage, Day(_SEPTEMBER, told))
    assert wrong(view, "docx") == ()
    told_in_order = [each for each in paragraphs(made(view, "docx")) if each]
    place = told_in_order.index("Wednesday")
    expected = ["Wednesday", "30", "September 2026", *(words for words, _ in tellings)]
    assert told_in_order[place : place + len(expected)] == expected


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("number", [1, 3, 5, 7])
def test_faces_stand_in_rows_however_many_there_are(stage: str, number: int) -> None:
    words = [f"Face {place}" for place in range(number)]
    faces = tuple(Telling(one, picture("happy") if place else None) for place, one in enumerate(words))
    view = of_one_part(stage, Faces("Circle the face that fits.", faces))
    assert wrong(view, "docx") == ()
    assert [cell for row in rows(made(view, "docx")) for cell in row if cell] == words


@pytest.mark.parametrize("stage", STAGES)
def test_room_to_draw_is_a_box_that_says_what_it_is_for(stage: str) -> None:
    rendered = made(of_one_part(stage, Box("Draw it here.", Code("drawing"))), "docx")
    ((label,),) = rows(rendered)
    assert label == "Draw it here."
    height = next(part(rendered).iter(word("trHeight")))
    assert int(height.get(word("val"))) > 3000
    assert height.get(word("hRule")) == "atLeast"


@pytest.mark.parametrize("stage", STAGES)
def test_two_shapes_below_each_other_stay_two_tables(stage: str) -> None:
    view = of_one_part(stage, Quotes(("One.", "Two.\nThree.")), Quotes(("Four.",)))
    assert wrong(view, "docx") == ()
    for table in part(made(view, "docx")).iter(word("tbl")):
        assert table.getnext().tag == word("p")


@pytest.mark.parametrize("stage", STAGES)
def test_a_version_that_is_read_from_the_right_keeps_numbers_from_the_left(stage: str) -> None:
    helpers = Helpers((Helper("Nan", "01632 960142", picture("grandma")),))
    view = of_one_part(stage, helpers)
    view = replace(view, copy=replace(view.copy, direction=Code("rtl")))
    rendered = made(view, "docx")
    assert faults("docx", rendered) == ()
    assert all(
        table.find(f"{word('tblPr')}/{word('bidiVisual')}") is not None
        for table in part(rendered).iter(word("tbl"))
    )
    assert "\u200e01632 960142\u200e" in "".join(paragraphs(rendered))
    assert "\u200e" not in "".join(paragraphs(made(of_one_part(stage, helpers), "docx")))


@pytest.mark.parametrize("stage", STAGES)
def test_in_large_print_nothing_is_left_out_and_nothing_stands_in_columns(stage: str) -> None:
    view = version(stage)
    assert wrong(replace(view, copy=replace(view.copy, text_size=20)), "docx") == ()


def test_who_has_not_checked_an_easy_read_version_is_said_before_its_title() -> None:
    view = version("easy_read")
    told = paragraphs(made(view, "docx"))
    assert told.index(view.check_note) < told.index(view.copy.title)


def test_an_authority_s_own_template_says_only_what_it_does_otherwise(tmp_path: Path) -> None:
    base = TEMPLATES / "base"
    document = Document(str(base / "younger.docx"))
    body = document.element.body
    for element in list(body)[:-1]:
        body.remove(element)
    document.add_paragraph('{%p extends "younger.docx" %}')
    document.add_paragraph("{%p block heading scoped %}")
    document.add_paragraph("★ {{ part.heading }}", style="Heading 1")
    document.add_paragraph("{%p endblock %}")
    document.save(str(tmp_path / "younger.docx"))
    view = of_one_part("younger", Tellings((Telling("You read.", picture("read")),)))
    chain = TemplateChain((tmp_path, base))
    rendered = render(view, chain, Language.named("en-GB").fixed_words, "younger")
    assert faults("docx", rendered) == ()
    assert "★ Why do I have a plan?" in paragraphs(rendered)
    assert widths(rendered) == [pytest.approx(WIDE["younger"], abs=0.1)]


def test_a_shape_that_no_template_knows_is_refused() -> None:
    odd = replace(Box("What do you think?"), shape=Code("riddle"))
    with pytest.raises(TemplateRefused, match="block_of_unknown_shape"):
        made(of_one_part("middle", odd), "docx")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_no_words_are_lost_when_libreoffice_sets_the_pages(tmp_path: Path) -> None:
    for stage in STAGES:
        (tmp_path / f"{stage}.docx").write_bytes(made(version(stage), "docx").content)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    files = [str(file) for file in tmp_path.glob("*.docx")]
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files],
        capture_output=True,
        check=True,
        timeout=300,
    )
    for stage in STAGES:
        pdf = pypdfium2.PdfDocument(tmp_path / f"{stage}.pdf")
        try:
            pages = _letters("".join(page.get_textpage().get_text_bounded() for page in pdf))
        finally:
            pdf.close()
        told = paragraphs(made(version(stage), "docx"))
        assert [one for one in told if _letters(one) not in pages] == []


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text)
