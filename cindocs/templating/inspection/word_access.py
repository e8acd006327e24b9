"""What makes a Word template hard to use: text that floats, pictures without words, tables without heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

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
