"""Tables on pages in easy words: a picture beside its words, each in a row that no page divides."""

from __future__ import annotations

from word_templates.markup import TEXT_WIDTH, paragraph

SIDE = 113
"""What a cell leaves at either side: two millimetres, in twentieths of a point."""


def millimetres(length: float) -> int:
    """Return a length in twentieths of a point."""
    return round(length * 1440 / 25.4)


def across(*widths: int) -> tuple[int, ...]:
    """Return the widths of the columns of a table as wide as the page: the one given as 0 takes the rest."""
    rest = TEXT_WIDTH - sum(widths)
    return tuple(width or rest for width in widths)


def cell(
    width: int,
    *content: str,
    span: int = 1,
    padding: int = 0,
    side: int = SIDE,
    merged: str = "",
    at: str = "center",
) -> str:
    """Make a cell.

    Args:
        width: in twentieths of a point, as are the other lengths.
        content: its paragraphs.
        span: how many columns it takes.
        padding: its margins above and below.
        side: its margins at the left and at the right; a picture is as wide as they leave room.
        merged: ``restart`` where it goes on in the rows below, ``continue`` in those.
        at: where in its height the content stands: ``top`` or ``center``.
    """
    margins = (("top", padding), ("left", side), ("bottom", padding), ("right", side))
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if span > 1:
        properties += f'<w:gridSpan w:val="{span}"/>'
    if merged:
        properties += f'<w:vMerge w:val="{merged}"/>'
    inside = "".join(f'<w:{edge} w:w="{length}" w:type="dxa"/>' for edge, length in margins)
    properties += f'<w:tcMar>{inside}</w:tcMar><w:vAlign w:val="{at}"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(content) or '<w:p/>'}</w:tc>"


def row(*cells: str, heading: bool = False, height: int = 0) -> str:
    """Make a row that no page divides, at least ``height`` twentieths of a point high."""
    properties = "<w:cantSplit/>"
    if height:
        properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
    if heading:
        properties += "<w:tblHeader/>"
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def rows_for(widths: tuple[int, ...], loop: str, *rows: str) -> str:
    """Repeat rows: ``rows_for(widths, "face in shape.faces", …)``."""
    return "".join([_steer(widths, f"for {loop}"), *rows, _steer(widths, "endfor")])


def rows_if(widths: tuple[int, ...], condition: str, rows: str, otherwise: str = "") -> str:
    """Choose rows by a condition."""
    instead = _steer(widths, "else") + otherwise if otherwise else ""
    return _steer(widths, f"if {condition}") + rows + instead + _steer(widths, "endif")


def table(style: str, widths: tuple[int, ...], *rows: str, heading: bool = False) -> str:
    """Make a table in a style. Without a heading row its first column says what each row is about."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{"04A0" if heading else "0480"}" w:firstRow="{int(heading)}" w:lastRow="0"'
        ' w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _steer(widths: tuple[int, ...], statement: str) -> str:
    """Make a row that holds only a statement, and goes away."""
    first = cell(widths[0], paragraph("TableText", f"{{%tr {statement} %}}"))
    return row(first, *(cell(width) for width in widths[1:]))
