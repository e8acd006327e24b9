"""Tables told row by row, each cell after what it is: for large print, and for those who listen.

A table of several columns asks a reader to look up, along and back. In large print its columns would hold
a word a line; read aloud it is a row of facts without their names. So here each row becomes an item of a
list, and each cell a line: ``By when: 9 March 2026``. A table of labels and facts becomes such lines alone.
The words stay and so does their order; only the headings of the columns are told with every row.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement, tostring

from tinyhtml5.parser import HTMLParser  # type: ignore[import-untyped]

_OWN_LABEL = "narrow"
"""The class of a label that the template itself puts into a cell."""
_WHITE = " \n\t"
"""What a template itself may put around a text. Other spaces were typed."""
_ENDED = (".", ":", "?", "!")
_WITHIN_A_LINE = ("span", "strong", "em", "a")

_Cells: TypeAlias = list[tuple[Element | None, Element]]
"""The cells of a row, each after what names it."""


def told_row_by_row(page: str) -> str:
    """Return a whole page with its tables told row by row. One without a row stays as it is."""
    root = HTMLParser(namespace_html_elements=False).parse(page)
    # From the innermost outwards: a table may stand in a cell.
    for table in reversed(list(root.iter("table"))):
        groups = [list(group.iterfind("tr")) for group in table.iterfind("tbody")]
        if any(groups):
            _tell(table, groups)
    for element in root.iter():
        for label, following in zip(element, [*element[1:], None], strict=False):
            if label.get("class") == "label" and _goes_on(label, following):
                _end(label)
    return "<!DOCTYPE html>\n" + tostring(root, encoding="unicode", method="html")


def _tell(table: Element, groups: list[list[Element]]) -> None:
    """Turn a table into a list of its rows where it stands, or into lines if it is labels and facts."""
    names = [name for row in table.iterfind("thead/tr") for name in row]
    listed = bool(names) or any(span.get("class") == _OWN_LABEL for span in table.iter("span"))
    rows = [(row.get("class", ""), _lines(cells)) for group in groups for row, cells in _named(group, names)]
    look, tail = table.get("class", ""), table.tail
    table.clear()
    table.tag, table.tail = "ul" if listed else "div", tail
    table.set("class", f"{'entries' if listed else 'lines'} {look}".strip())
    for row_look, lines in rows:
        item = SubElement(table, "li", {"class": f"entry {row_look}".strip()}) if listed else table
        item.extend(lines)


def _named(rows: list[Element], names: list[Element]) -> Iterator[tuple[Element, _Cells]]:
    """Yield each row with its cells, each after the heading of its column, or a label of its own."""
    spanned: dict[int, int] = {}
    for row in rows:
        cells: _Cells = []
        column = 0
        for cell in row:
            while spanned.get(column):
                column += 1
            width, height = int(cell.get("colspan", "1")), int(cell.get("rowspan", "1"))
            spanned |= dict.fromkeys(range(column, column + width), height)
            cells.append((names[column] if column < len(names) else _own_label(cell), cell))
            column += width
        spanned = {place: left - 1 for place, left in spanned.items() if left > 1}
        if len(cells) > 1 and cells[0][1].tag == "th" and not any(name is not None for name, _ in cells):
            cells = [(cells[0][1], cells[1][1]), *cells[2:]]
        yield row, cells


def _own_label(cell: Element) -> Element | None:
    if not len(cell) or cell[0].get("class") != _OWN_LABEL:
        return None
    label = cell[0]
    cell.text = (cell.text or "") + (label.tail or "")
    cell.remove(label)
    return label


def _lines(cells: _Cells) -> list[Element]:
    lines = []
    for name, cell in cells:
        line = Element("div", {"class": "line heads" if cell.tag == "th" else "line"})
        line.text = cell.text
        if name is not None and "".join(name.itertext()).strip():
            label = SubElement(line, "span", {"class": "label"})
            label.text, label[:] = name.text, deepcopy(name[:])
            line.text, label.tail = None, f" {(cell.text or '').lstrip(_WHITE)}"
            _end(label)
        line.extend(cell)
        lines.append(line)
    return lines


def _goes_on(label: Element, following: Element | None) -> bool:
    """Tell whether what a label names stands behind it, in the same line."""
    if (label.tail or "").strip():
        return True
    return following is not None and following.tag in _WITHIN_A_LINE


def _end(label: Element) -> None:
    """Put a colon behind a label that does not end by itself."""
    if "".join(label.itertext()).rstrip(_WHITE).endswith(_ENDED):
        return
    if len(label):
        label[-1].tail = (label[-1].tail or "").rstrip(_WHITE) + ":"
    else:
        label.text = (label.text or "").rstrip(_WHITE) + ":"
