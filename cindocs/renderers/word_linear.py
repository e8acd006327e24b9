"""Tables of a Word body told row by row, each cell after what it is: for large print.

What ``page_linear`` does for pages: the columns of a wide table would hold a word a line, so each cell
becomes paragraphs that begin with the heading of its column, and a line stands above each row. A table of
labels and facts becomes such paragraphs too. Cells without a name (two people side by side) follow one
another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Final, TypeAlias

from lxml import etree

from cindocs.templating.word.namespaces import XML, word

_LABEL_STYLE: Final = "FactLabel"
"""The style of a cell that says what the cell beside it is."""
_ROWS_STYLE: Final = "Grid"
"""The style of a table of rows. One without headings is itself a row, which a template tells so."""
_ENDED: Final = (".", ":", "?", "!")
_BEFORE_KEEPING: Final = ("pStyle",)
_BEFORE_BORDER: Final = (
    *_BEFORE_KEEPING, "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers",
)  # fmt: skip
_BEFORE_SPACING: Final = (
    *_BEFORE_BORDER, "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct",
    "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid",
)  # fmt: skip
"""What stands before a property of a paragraph (ISO/IEC 29500-1, 17.3.1.26)."""
_RULE: Final = {"val": "single", "sz": "8", "space": "6", "color": "4A5B60"}

_Cells: TypeAlias = list[tuple[Sequence[etree._Element], etree._Element]]
"""The cells of a row, each after the runs that name it, if anything does."""


def tell_row_by_row(body: etree._Element) -> None:
    """Turn each table of two columns or more into paragraphs, in place."""
    # From the innermost outwards: a table may stand in a cell.
    for table in reversed([*body.iter(word("tbl"))]):
        rows = table.findall(word("tr"))
        if max((len(row.findall(word("tc"))) for row in rows), default=0) > 1:
            _replace(table, [*_told(table, rows)])


def _replace(table: etree._Element, paragraphs: list[etree._Element]) -> None:
    parent = table.getparent()
    if parent is None:
        return
    if paragraphs and paragraphs[-1].tag == word("p"):
        _distance(paragraphs[-1], "after", 160)
    for paragraph in paragraphs:
        table.addprevious(paragraph)
    parent.remove(table)


def _told(table: etree._Element, rows: list[etree._Element]) -> Iterator[etree._Element]:
    headings = [row for row in rows if row.find(f"{word('trPr')}/{word('tblHeader')}") is not None]
    names = [_runs(cell) for cell in headings[-1].findall(word("tc"))] if headings else []
    told = [[*_paragraphs(_named(row, names))] for row in rows if row not in headings]
    style = table.find(f"{word('tblPr')}/{word('tblStyle')}")
    if not names and style is not None and style.get(word("val")) == _ROWS_STYLE:
        # The template tells a row of the view in rows of its own: they are one.
        told = [[paragraph for row in told for paragraph in row]]
    elif not names:
        yield from (paragraph for row in told for paragraph in row)
        return
    for paragraphs in filter(None, told):
        if paragraphs[0].tag == word("p"):
            _rule(paragraphs[0])
        _keep_together(paragraphs)
        yield from paragraphs


def _named(row: etree._Element, names: list[list[etree._Element]]) -> _Cells:
    """Return the cells of a row that begin in it, each with the runs that name it."""
    cells: _Cells = []
    column = 0
    for cell in row.findall(word("tc")):
        merged = cell.find(f"{word('tcPr')}/{word('vMerge')}")
        if merged is None or merged.get(word("val")) == "restart":
            cells.append((names[column] if column < len(names) else (), cell))
        span = cell.find(f"{word('tcPr')}/{word('gridSpan')}")
        column += 1 if span is None else int(span.get(word("val"), "1"))
    if not names and len(cells) == 2 and _is_label(cells[0][1]):
        return [(_runs(cells[0][1]), cells[1][1])]
    return cells


def _is_label(cell: etree._Element) -> bool:
    styles = [style.get(word("val")) for style in cell.iter(word("pStyle"))]
    return styles == [_LABEL_STYLE]


def _runs(cell: etree._Element) -> list[etree._Element]:
    return [run for paragraph in cell.findall(word("p")) for run in paragraph.findall(word("r"))]


def _paragraphs(cells: _Cells) -> Iterator[etree._Element]:
    for name, cell in cells:
        told = [each for each in cell if each.tag != word("tcPr")]
        if not name:
            told = [each for each in told if any(inside.tag != word("pPr") for inside in each)]
        else:
            if not told or told[0].tag != word("p"):
                told.insert(0, etree.Element(word("p")))
            place = len(told[0].findall(word("pPr")))
            told[0][place:place] = _label(name)
        yield from told


def _label(name: Sequence[etree._Element]) -> list[etree._Element]:
    """Return copies of the runs that name a cell: bold, ended, and followed by a space."""
    runs = [deepcopy(run) for run in name]
    for run in runs:
        look = run.find(word("rPr"))
        if look is None:
            look = etree.Element(word("rPr"))
            run.insert(0, look)
        set_bold(look)
    texts = [text for run in runs for text in run.iter(word("t"))]
    if texts:
        said = "".join(text.text or "" for text in texts).rstrip(" ")
        texts[-1].text = (texts[-1].text or "").rstrip(" ") + (" " if said.endswith(_ENDED) else ": ")
        texts[-1].set(f"{{{XML}}}space", "preserve")
    return runs


def set_bold(look: etree._Element) -> None:
    """Make the look of a run (``w:rPr``) bold."""
    for old in look.findall(word("b")) + look.findall(word("bCs")):
        look.remove(old)
    place = len(look.findall(word("rStyle")) + look.findall(word("rFonts")))
    look[place:place] = [etree.Element(word("b")), etree.Element(word("bCs"))]


def _keep_together(told: list[etree._Element]) -> None:
    paragraphs = [each for each in told if each.tag == word("p")]
    for paragraph in paragraphs:
        for kept in [*paragraph.iter(word("keepNext"))]:
            _properties(paragraph).remove(kept)
    for paragraph in paragraphs[:-1]:
        _put(paragraph, etree.Element(word("keepNext")), _BEFORE_KEEPING)


def _rule(paragraph: etree._Element) -> None:
    """Draw a line above a paragraph."""
    border = etree.Element(word("pBdr"))
    etree.SubElement(border, word("top"), {word(name): value for name, value in _RULE.items()})
    _put(paragraph, border, _BEFORE_BORDER)
    _distance(paragraph, "before", 160)


def _distance(paragraph: etree._Element, side: str, distance: int) -> None:
    spacing = _properties(paragraph).find(word("spacing"))
    if spacing is None:
        spacing = etree.Element(word("spacing"))
        _put(paragraph, spacing, _BEFORE_SPACING)
    spacing.set(word(side), str(distance))


def _put(paragraph: etree._Element, element: etree._Element, before: Sequence[str]) -> None:
    """Put a property of a paragraph behind those that stand before it."""
    properties = _properties(paragraph)
    names = [word(name) for name in before]
    properties.insert(sum(each.tag in names for each in properties), element)


def _properties(paragraph: etree._Element) -> etree._Element:
    properties = paragraph.find(word("pPr"))
    if properties is None:
        properties = etree.Element(word("pPr"))
        paragraph.insert(0, properties)
    return properties
