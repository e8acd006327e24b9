"""How wide a picture may be where its author drew its place: as the table cell, between the margins."""

from __future__ import annotations

from typing import Final

from lxml import etree

from cindocs.templating.word.namespaces import word

_STANDARD: Final = 108
"""What Word leaves at either side of a cell, in twentieths of a point, unless told otherwise."""


def room(paragraph: etree._Element) -> int:
    """Return how wide a cell is inside, around one of its paragraphs, in twentieths of a point.

    0 stands for no limit: the paragraph is in no table, or the cell has no width of its own.
    """
    cell = next(paragraph.iterancestors(word("tc")), None)
    measure = None if cell is None else cell.find(f"{word('tcPr')}/{word('tcW')}")
    if cell is None or measure is None or measure.get(word("type"), "dxa") != "dxa":
        return 0
    return max(0, _number(measure) - _margin(cell, "left", "start") - _margin(cell, "right", "end"))


def _margin(cell: etree._Element, *sides: str) -> int:
    table = next(cell.iterancestors(word("tbl")))
    for side in sides:
        for margin in (
            cell.find(f"{word('tcPr')}/{word('tcMar')}/{word(side)}"),
            table.find(f"{word('tblPr')}/{word('tblCellMar')}/{word(side)}"),
        ):
            if margin is not None:
                return _number(margin)
    return _STANDARD


def _number(measure: etree._Element) -> int:
    width = measure.get(word("w"), "")
    return int(width) if width.isdecimal() else 0
