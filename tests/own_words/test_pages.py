"""Versions in easy words as pages: whole, proven, as large as their stage promises, and usable by ear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from ctypes import byref, create_string_buffer
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pikepdf import Dictionary, Name

from cindocs.cli.template_chain import LOOKS, chain_of
from cindocs.errors import TemplateRefused
from cindocs.resources import TEMPLATES
from cindocs.templating.inspection.inspection import inspect
from cindocs.views.copy import Code
from cindocs.views.own_words import (
    Box,
    DateTile,
    Doing,
    Doings,
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

SMALLEST = {"younger": 18.0, "middle": 13.5, "older": 12.0, "easy_read": 16.0}
"""Running text of each stage, in points."""
FAMILY = {
    "younger": "Cindocs-Early",
    "middle": "Cindocs-Clear",
    "older": "Cindocs-Sans",
    "easy_read": "Cindocs-Sans",
}
WIDE = {"younger": 22.0, "middle": 10.0, "easy_read": 30.0}
"""Pictures beside words, in millimetres."""


@cache
def finished(stage: str) -> bytes:
    """Return a stage's version as a PDF."""
    return made(version(stage), "pdf").content


@pytest.mark.parametrize("stage", FAMILY)
def test_every_item_stands_in_a_list_for_those_who_listen(stage: str) -> None:
    with pikepdf.open(BytesIO(finished(stage))) as document:
        items = [one for one in document.objects if isinstance(one, Dictionary) and one.get("/S") == Name.LI]
        assert items and {str(item.P.S) for item in items} == {"/L"}


def of_one_part(stage: str, *shapes: Shape) -> OwnWordsCopy:
    part = OwnPart(Code("why"), "Why do I have a plan?", "", shapes)
    return replace(version(stage), parts=(part,))


def doings(*, tick: str = "Done?", done: str = "", tile: DateTile | None = None) -> Doings:
    one = Doing(
        Telling("You see the dentist.", picture("dentist")), "Nan", "" if tile else "in May", tile, done
    )
    return Doings((one,), "What", "Who", "When", tick)


def pieces(pdf: bytes, kind: int) -> Iterator[tuple[pypdfium2.PdfPage, object]]:
    """Yield the objects of one kind that a PDF draws, each with its page."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        for page in document:
            for number in range(pdfium.FPDFPage_CountObjects(page)):
                piece = pdfium.FPDFPage_GetObject(page, number)
                if pdfium.FPDFPageObj_GetType(piece) == kind:
                    yield page, piece


def sizes(pdf: bytes, office: set[str]) -> dict[float, str]:
    """Return each size of text in a PDF, in points, with one text of it; what the office needs left out."""
    found = {}
    for page, piece in pieces(pdf, pdfium.FPDF_PAGEOBJ_TEXT):
        with closing(page.get_textpage()) as reading:
            buffer = (pdfium.FPDF_WCHAR * 500)()
            length = pdfium.FPDFTextObj_GetText(piece, reading, buffer, 500)
        text = bytes(buffer)[: max(0, length - 2)].decode("utf-16-le").strip()
        size, matrix = pdfium.c_float(), pdfium.FS_MATRIX()
        pdfium.FPDFTextObj_GetFontSize(piece, byref(size))
        pdfium.FPDFPageObj_GetMatrix(piece, byref(matrix))
        if text and not any(text in one for one in office):
            found[round(size.value * abs(matrix.d), 1)] = text
    return found


def placed(pdf: bytes) -> list[tuple[float, float]]:
    """Return where each picture of a PDF begins, from the left, and how wide it is, in millimetres."""
    found = []
    for _, piece in pieces(pdf, pdfium.FPDF_PAGEOBJ_IMAGE):
        left, bottom, right, top = (pdfium.c_float() for _ in range(4))
        pdfium.FPDFPageObj_GetBounds(piece, byref(left), byref(bottom), byref(right), byref(top))
        found.append((left.value / 72 * 25.4, round((right.value - left.value) / 72 * 25.4, 1)))
    return found


def fonts(pdf: bytes) -> set[str]:
    """Return the names of the fonts that a PDF draws with: ``Cindocs-Sans-Bold``."""
    found = set()
    for _, piece in pieces(pdf, pdfium.FPDF_PAGEOBJ_TEXT):
        name = create_string_buffer(200)
        pdfium.FPDFFont_GetBaseFontName(pdfium.FPDFTextObj_GetFont(piece), name, len(name))
        found.add(name.value.decode().rpartition("+")[2])
    return found


def whole_text(pdf: bytes) -> str:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("form", ["pdf", "html"])
@pytest.mark.parametrize(("authority", "draft"), [("norfolk", False), ("derby", True)])
def test_a_version_leaves_nothing_out_and_is_proven(
    stage: str, form: str, authority: str, draft: bool
) -> None:
    assert wrong(version(stage, authority=authority, draft=draft), form, authority) == ()


@pytest.mark.parametrize("stage", STAGES)
def test_no_text_is_smaller_than_the_stage_promises(stage: str) -> None:
    view = version(stage)
    front = view.copy
    office = {
        front.authority,
        front.department,
        front.reader,
        front.date,
        f"{front.reference} · {front.version}",
        *(f"{fact.label}: {fact.value} ·" for fact in front.contact),
        *(f"Page {one} of {all_}" for one in range(1, 9) for all_ in range(1, 9)),
    }
    found = sizes(finished(stage), office)
    # The title stands at the edge of the following pages, as small as all edges.
    small = {size: text for size, text in found.items() if size < SMALLEST[stage]}
    assert set(small.values()) <= {front.title}
    assert min(size for size in found if size not in small) >= SMALLEST[stage]


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_has_its_own_letters_and_none_are_slanted(stage: str) -> None:
    used = fonts(finished(stage))
    assert {FAMILY[stage], f"{FAMILY[stage]}-Bold"} <= used
    assert not [name for name in used if "Italic" in name]


@pytest.mark.parametrize("stage", ["younger", "middle"])
def test_a_name_is_drawn_whatever_letters_it_has(stage: str) -> None:
    names = ("Łukasz", "Bronisława", "Seán", "Siân Ŵyn", "Đặng Thị", "Олена", "Ελένη")
    assert wrong(of_one_part(stage, Tellings(tuple(Telling(name) for name in names))), "pdf") == ()


@pytest.mark.parametrize("stage", WIDE)
def test_pictures_are_as_large_as_the_stage_promises(stage: str) -> None:
    told = Tellings(
        (Telling("Nan reads with you.", picture("read")), Telling("You sleep well.", picture("sleep")))
    )
    assert [width for _, width in placed(made(of_one_part(stage, told), "pdf").content)] == [WIDE[stage]] * 2


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_a_letter_draws_the_pictures_that_come(form: str) -> None:
    told = Tellings((Telling("Nan reads with you.", picture("read")),))
    assert wrong(of_one_part("older", told), form) == ()


@pytest.mark.parametrize("stage", STAGES)
def test_every_picture_is_told_to_those_who_do_not_see_it(stage: str) -> None:
    page = made(of_one_part(stage, doings()), "html").content.decode()
    assert f'alt="{picture("dentist").description}"' in page


@pytest.mark.parametrize("stage", ["middle", "older"])
def test_a_table_of_doings_has_headings_that_are_told_with_each_cell(stage: str) -> None:
    page = made(of_one_part(stage, doings()), "html").content.decode()
    assert re.findall(r'<th scope="col"[^>]*>([^<]+)</th>', page) == ["What", "Who", "When", "Done?"]
    assert page.count('<th scope="row">') == 1


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(("done", "box"), [("", "☐"), ("Finished", "☑")])
def test_a_box_to_tick_is_text_and_says_whether_it_is_done(stage: str, done: str, box: str) -> None:
    view = of_one_part(stage, doings(done=done))
    assert box in whole_text(made(view, "pdf").content)
    assert wrong(view, "html") == ()


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("form", ["pdf", "html"])
def test_a_day_as_a_leaf_of_a_calendar_is_told_in_order(stage: str, form: str) -> None:
    view = of_one_part(stage, doings(tile=DateTile("Wednesday", "30", "September 2026")))
    assert wrong(view, form) == ()


@pytest.mark.parametrize("stage", STAGES)
def test_no_word_is_divided_by_a_hyphen(stage: str) -> None:
    long = "Featherstonehaughington"
    told = Tellings(tuple(Telling(f"{'so ' * one}{long}") for one in range(1, 30)))
    text = whole_text(made(of_one_part(stage, told, doings()), "pdf").content)
    assert text.count(long) == 29
    assert not set(text) & set("\u00ad\u2010\ufffe\x02")


def test_who_has_not_checked_an_easy_read_version_is_said_on_its_first_page() -> None:
    view = version("easy_read")
    with closing(pypdfium2.PdfDocument(finished("easy_read"))) as document:
        first = " ".join(document[0].get_textpage().get_text_bounded().split())
    assert view.check_note in first


@pytest.mark.parametrize("stage", STAGES)
def test_what_a_reader_said_stands_in_quotation_marks_once(stage: str) -> None:
    view = of_one_part(stage, Quotes(("I want a day off.",)))
    for text in (whole_text(made(view, "pdf").content), made(view, "txt").content.decode()):
        assert "“I want a day off.”" in " ".join(text.split())
        assert "““" not in text


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("form", ["pdf", "html"])
def test_a_version_is_made_in_large_print(stage: str, form: str) -> None:
    view = of_one_part(stage, doings(), Tellings((Telling("You sleep well."),)))
    view = replace(view, copy=replace(view.copy, text_size=24))
    assert wrong(view, form) == ()
    if form == "pdf":
        large = sizes(made(view, "pdf").content, set())
        assert large[24.0]
        # Edges of large print, and nothing smaller.
        assert min(large) >= 14


@pytest.mark.parametrize("stage", STAGES)
def test_a_version_that_is_read_from_the_right_begins_there(stage: str) -> None:
    helpers = Helpers((Helper("Nan", "01632 960142", picture("grandma")),))
    view = of_one_part(stage, helpers)
    view = replace(view, copy=replace(view.copy, direction=Code("rtl")))
    ((left, _),) = placed(made(view, "pdf").content)
    assert left > 120


def test_a_shape_that_no_template_knows_is_refused() -> None:
    odd = replace(Box("What do you think?"), shape=Code("riddle"))
    with pytest.raises(TemplateRefused, match="block_of_unknown_shape"):
        made(of_one_part("middle", odd), "html")


@pytest.mark.parametrize("stage", STAGES)
def test_the_template_of_a_stage_is_held_against_versions_in_easy_words(stage: str) -> None:
    path = TEMPLATES / "base" / f"{stage}.html"
    found = inspect(path, chain_of(path, ()), LOOKS)
    assert found.kinds == (stage,)
    assert found.problems == ()


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("{% block front %}{{ nickname }}{% endblock %}", "no name nickname"),
        ("{% block shape %}{{ shape.colour }}{% endblock %}", "colour"),
        ("{% block heading %}{% endblock %}", "replaces nothing"),
    ],
)
def test_an_authority_s_own_template_of_a_stage_is_checked(tmp_path: Path, block: str, message: str) -> None:
    path = tmp_path / "younger.html"
    path.write_text('{% extends "younger.html" %}\n' + block, encoding="utf-8")
    found = inspect(path, chain_of(path, ()), LOOKS)
    assert found.refused
    assert any(message in finding.message for finding in found.findings)


def test_what_a_block_replaces_is_not_held_against_its_copy_unless_it_goes_on_to_it(tmp_path: Path) -> None:
    path = tmp_path / "middle.html"
    around = '{% extends "frame.html" %}\n{% block contents %}{% endblock %}\n{% block main %}{{ called }}'
    for super_, refused in (("", False), ("{{ super() }}", True)):
        path.write_text(f"{around}{super_}{{% endblock %}}", encoding="utf-8")
        frame = TEMPLATES / "base" / "frame.html"
        chain = chain_of(path, ())
        assert inspect(frame, chain, LOOKS, "middle").refused is refused
