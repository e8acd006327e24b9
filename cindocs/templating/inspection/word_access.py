"""What makes a Word template hard to use: text that floats, pictures without words, tables without heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from cindocs.findings import Severity
from cindocs.templating.inspection.problem import Problem
from cindocs.templating.inspection.word_file import WordFile
from cindocs.templating.word.namespaces import DRAWING, VML, word

_FLOATING: Final = {word("txbxContent"), word("framePr"), word("tblpPr"), f"{{{VML}}}textbox"}
_MEND_FLOATING: Final = "Take the text out of its box, and put it between the other paragraphs."
_MEND_TABLE: Final = (
    "Mark the first row with Repeat Header Rows. Where labels stand in the first column instead, "
    "switch Header Row off and First Column on."
)
_FIRST_ROW, _FIRST_COLUMN = 0x20, 0x80
_COLOUR: Final = re.compile(r"[0-9A-Fa-f]{6}")
_ENOUGH, _ENOUGH_IF_LARGE = 4.5, 3.0
_LARGE_HALF_POINTS: Final = 36


def floating_text(file: WordFile) -> Iterator[Problem]:
    """Yield text that floats over the page: it is read out at the wrong moment, or never."""
    for part in file.parts:
        told: list[object] = []
        for element in part.elements():
            if element.tag in _FLOATING and part.where(element) not in told:
                told.append(part.where(element))
                yield part.problem(
                    element, "floating-text", "Text floats here, in a box or a frame.", _MEND_FLOATING
                )


def undescribed_pictures(file: WordFile) -> Iterator[Problem]:
    """Yield pictures without alternative text. The authority's mark brings its own."""
    for part in file.parts:
        for element in part.elements():
            if element.tag == f"{{{DRAWING}}}docPr":
                called = {element.get(each, "").strip().casefold() for each in ("name", "title")}
                silent = not element.get("descr", "").strip() and "mark" not in called
            elif element.tag == f"{{{VML}}}shape":
                silent = not element.get("alt", "").strip() and element.find(f".//{{{VML}}}textbox") is None
            else:
                continue
            if silent and not _has_text(element):
                mend = "In Word, right-click it, choose Edit Alt Text, and say what it shows."
                yield part.problem(element, "picture", "This picture has no alternative text.", mend)


def tables_without_headings(file: WordFile) -> Iterator[Problem]:
    """Yield tables of which nobody can hear what their cells stand for."""
    for part in file.parts:
        for table in part.elements():
            if table.tag != word("tbl"):
                continue
            first = table.find(word("tr"))
            header = None if first is None else first.find(f"{word('trPr')}/{word('tblHeader')}")
            marked = header is not None and header.get(word("val"), "1") not in ("0", "false", "off")
            if not marked and not _labels_in_first_column(table):
                yield part.problem(table, "table", "This table has no heading row.", _MEND_TABLE)


def _labels_in_first_column(table: etree._Element) -> bool:
    look = table.find(f"{word('tblPr')}/{word('tblLook')}")
    if look is None:
        return False
    value = look.get(word("val"), "0")
    bits = int(value, 16) if re.fullmatch(r"[0-9A-Fa-f]+", value) else 0
    row = look.get(word("firstRow"), "1" if bits & _FIRST_ROW else "0")
    column = look.get(word("firstColumn"), "1" if bits & _FIRST_COLUMN else "0")
    return row in ("0", "false") and column in ("1", "true")


def _has_text(element: etree._Element) -> bool:
    """Whether a drawing is a box of text, which is told as such."""
    holder = next(element.iterancestors(word("drawing"), word("pict")), element)
    return next(holder.iter(word("txbxContent")), None) is not None


def faint_text(file: WordFile) -> Iterator[Problem]:
    """Yield text whose own colour hardly stands out from white, or from its own shading."""
    for part in file.parts:
        for element in part.elements():
            if element.tag != word("color") or element.get(word("themeColor")):
                continue
            run = next(element.iterancestors(word("r")), None)
            colour = element.get(word("val"), "")
            if run is None or not _COLOUR.fullmatch(colour):
                continue
            contrast = _contrast(colour, _behind(run))
            if contrast < (_ENOUGH_IF_LARGE if _is_large(element) else _ENOUGH):
                message = f"The colour of this text stands out too little: {contrast:.1f} to 1."
                mend = "Choose a darker colour, of at least 4.5 to 1, or the colour of the style."
                found = part.problem(element, "contrast", message, mend)
                yield Problem(found.rule, message, mend, found.where, Severity.WARNING, element)


def _behind(run: etree._Element) -> str:
    """Return the colour behind a run: its own shading, its paragraph's or its cell's; white otherwise."""
    shades = [run.find(f"{word('rPr')}/{word('shd')}")]
    for name, properties in (("p", "pPr"), ("tc", "tcPr")):
        holder = next(run.iterancestors(word(name)), None)
        shades.append(None if holder is None else holder.find(f"{word(properties)}/{word('shd')}"))
    fills = [shade.get(word("fill"), "") for shade in shades if shade is not None]
    return next((fill for fill in fills if _COLOUR.fullmatch(fill)), "FFFFFF")


def _is_large(colour: etree._Element) -> bool:
    size = None if colour.getparent() is None else colour.getparent().find(word("sz"))  # type: ignore[union-attr]
    value = "" if size is None else size.get(word("val"), "")
    return value.isdecimal() and int(value) >= _LARGE_HALF_POINTS


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 counts it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
