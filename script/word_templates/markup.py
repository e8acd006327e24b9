"""The pieces of a Word page: paragraphs, tags in paragraphs of their own, tables."""

from __future__ import annotations

from xml.sax.saxutils import escape

TEXT_WIDTH = 9412
"""Between the margins of an A4 page, in twentieths of a point."""


def run(text: str, *, bold: bool = False, style: str = "") -> str:
    look = f'<w:rStyle w:val="{style}"/>' if style else ""
    look += "<w:b/><w:bCs/>" if bold else ""
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


LINE_BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"


def paragraph(style: str, *content: str) -> str:
    """Make a paragraph; content that is no markup becomes a run."""
    runs = "".join(piece if piece.startswith("<w:") else run(piece) for piece in content)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def tag(statement: str) -> str:
    """Make a paragraph that holds only a statement: ``tag("if copy.draft")``."""
    return paragraph("TableText", f"{{%p {statement} %}}")


def narrative(expression: str, style: str = "BodyText") -> str:
    return paragraph(style, f"{{{{p {expression} }}}}")


def each(loop: str, *content: str) -> str:
    """Repeat content: ``each("need in needs", …)``."""
    return "".join([tag(f"for {loop}"), *content, tag("endfor")])


def when(condition: str, *content: str) -> str:
    return "".join([tag(f"if {condition}"), *content, tag("endif")])


def block(name: str, *content: str) -> str:
    return "".join([tag(f"block {name} scoped"), *content, tag("endblock")])


def word(text: str) -> str:
    """Make the tag of a fixed word, which is shown in the copy's language."""
    return f'{{{{ _("{text}") }}}}'


def facts(expression: str, style: str = "Facts", *, kept_with_next: bool = False) -> str:
    """Make a table of two columns, a label and what is known, that no page break divides."""
    widths = (2900, TEXT_WIDTH - 2900)
    row = _row(
        _cell(widths[0], paragraph("FactLabel", "{{ fact.label }}")),
        _cell(widths[1], paragraph("TableText", "{{ fact.value }}")),
    )
    kept = row.replace("</w:pPr>", "<w:keepNext/></w:pPr>")
    rows = [
        _tag_row(widths, f"for fact in {expression}"),
        kept,
        _tag_row(widths, "endfor"),
    ]
    if not kept_with_next:
        choice = [_tag_row(widths, each) for each in ("if not loop.last", "else", "endif")]
        rows[1:2] = [choice[0], kept, choice[1], row, choice[2]]
    return _table(style, widths, rows)


def grid(loop: str, columns: list[tuple[str, int, str]], *, style: str = "Grid", height: int = 0) -> str:
    """Make a table with a heading row that repeats on every page.

    Args:
        loop: what its rows stand for: ``worker in workers``.
        columns: for each its heading, its width in percent, and the paragraphs of its cells.
        style: the table style's id.
        height: how high a row is at least, in twentieths of a point.
    """
    widths = tuple(TEXT_WIDTH * percent // 100 for _, percent, _ in columns)
    heads = [
        _cell(width, paragraph("TableHead", word(heading)))
        for width, (heading, _, _) in zip(widths, columns, strict=True)
    ]
    cells = [_cell(width, content) for width, (_, _, content) in zip(widths, columns, strict=True)]
    rows = [
        _row(*heads, heading=True),
        _tag_row(widths, f"for {loop}"),
        _row(*cells, height=height),
        _tag_row(widths, "endfor"),
    ]
    return _table(style, widths, rows, heading=True)


def _table(style: str, widths: tuple[int, ...], rows: list[str], *, heading: bool = False) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    first_row = int(heading)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="04{0xA0 if heading else 0x80:02X}" w:firstRow="{first_row}" w:lastRow="0"'
        ' w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _row(*cells: str, heading: bool = False, height: int = 0) -> str:
    properties = "<w:cantSplit/>"
    properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    properties += "<w:tblHeader/>" if heading else ""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _tag_row(widths: tuple[int, ...], statement: str) -> str:
    first = _cell(widths[0], paragraph("TableText", f"{{%tr {statement} %}}"))
    return _row(first, *(_cell(width, "<w:p/>") for width in widths[1:]))


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
