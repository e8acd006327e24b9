"""The pieces of a Word page: paragraphs, tags in paragraphs of their own, tables."""

from __future__ import annotations

from collections.abc import Callable
from xml.sax.saxutils import escape

TEXT_WIDTH = 9752
"""Between the margins of an A4 page, in twentieths of a point."""


def run(text: str, *, bold: bool = False, style: str = "") -> str:
    look = f'<w:rStyle w:val="{style}"/>' if style else ""
    look += "<w:b/><w:bCs/>" if bold else ""
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


LINE_BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"
LEFT_TO_RIGHT = '{% if copy.direction == "rtl" %}\u200e{% endif %}'
"""Stands around what is read from the left on every page, such as a telephone number: U+200E."""


def paragraph(style: str, *content: str) -> str:
    """Make a paragraph; content that is no markup becomes a run."""
    runs = "".join(piece if piece.startswith("<w:") else run(piece) for piece in content)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def tag(statement: str) -> str:
    """Make a paragraph that holds only a statement: ``tag("if copy.draft")``."""
    return paragraph("TableText", f"{{%p {statement} %}}")


def kept(content: str) -> str:
    """Make paragraphs, or the row that holds them, stay on the page of what follows."""
    return content.replace("</w:pPr>", "<w:keepNext/></w:pPr>")


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


def facts(expression: str, style: str = "Facts") -> str:
    """Make a table of two columns: a label, and what is known. No page begins or ends with a row alone."""
    widths = (2700, TEXT_WIDTH - 2700)
    row = _row(
        _cell(widths[0], paragraph("FactLabel", "{{ fact.label }}")),
        _cell(widths[1], paragraph("TableText", "{{ fact.value }}")),
    )
    start, alone, otherwise, done, end = (
        _tag_row(widths, statement)
        for statement in (
            f"for fact in {expression}",
            "if loop.first or loop.revindex == 2",
            "else",
            "endif",
            "endfor",
        )
    )
    return _table(style, widths, [start, alone, kept(row), otherwise, row, done, end])


def told_row_by_row(loop: str, cells: str, label: str, content: str) -> str:
    """Make a narrow table for each row of what would be a wide one: what each of its cells is, and the cell.

    Args:
        loop: what the rows are: ``row in block.rows``.
        cells: what the cells of a row are: ``cell in row.cells``.
        label: what a cell is.
        content: the paragraphs of a cell.
    """
    widths = (2700, TEXT_WIDTH - 2700)
    lines = [
        _tag_row(widths, f"for {cells}"),
        _row(_cell(widths[0], paragraph("FactLabel", label)), _cell(widths[1], content)),
        _tag_row(widths, "endfor"),
    ]
    return each(loop, paragraph("TableGap", " "), _table("Grid", widths, lines))


def fact_pairs(expression: str) -> str:
    """Make a table for many short facts, two side by side in each row: label and value in one line."""
    return pairs(
        expression,
        lambda fact: paragraph(
            "TableText", run(f"{{{{ {fact}.label }}}}: ", style="SmallLabel"), f"{{{{ {fact}.value }}}}"
        ),
        style="Facts",
    )


def pairs(expression: str, content: Callable[[str], str], *, style: str) -> str:
    """Make a table with two side by side in a row. ``content`` makes the paragraphs for one by its name."""
    widths = (TEXT_WIDTH // 2, TEXT_WIDTH // 2)
    second = content(f"{expression}[loop.index]")
    rows = [
        _tag_row(widths, f"for one in {expression}"),
        _tag_row(widths, "if loop.index is odd"),
        _row(_cell(widths[0], content("one")), _cell(widths[1], when("not loop.last", second))),
        _tag_row(widths, "endif"),
        _tag_row(widths, "endfor"),
    ]
    return _table(style, widths, rows)


def ladder(*steps: tuple[str, str]) -> str:
    """Make a short table that stays on one page: a number, and the paragraphs that say what it means."""
    widths = (700, TEXT_WIDTH - 700)
    *rows, last = (
        _row(_cell(widths[0], paragraph("FactLabel", number)), _cell(widths[1], content))
        for number, content in steps
    )
    return _table("Facts", widths, [*map(kept, rows), last])


def grid(loop: str, columns: list[tuple[str, int, str]], *, style: str = "Grid") -> str:
    """Make a table as ``grid_of`` does, with fixed words for its headings."""
    return grid_of(
        loop, [(word(heading), width, content) for heading, width, content in columns], style=style
    )


def grid_of(loop: str, columns: list[tuple[str, int, str]], *, style: str = "Grid") -> str:
    """Make a table with a heading row that repeats on every page.

    Args:
        loop: what its rows stand for: ``worker in workers``; empty for a single row.
        columns: for each its heading, its width in percent, and the paragraphs of its cells.
        style: the table style's id.
    """
    widths = tuple(TEXT_WIDTH * percent // 100 for _, percent, _ in columns)
    heads = [
        _cell(width, paragraph("TableHead", heading))
        for width, (heading, _, _) in zip(widths, columns, strict=True)
    ]
    cells = [_cell(width, content) for width, (_, _, content) in zip(widths, columns, strict=True)]
    row = _row(*cells)
    rows = [row]
    if loop:
        start, first, otherwise, done, end = (
            _tag_row(widths, statement)
            for statement in (f"for {loop}", "if loop.first and not loop.last", "else", "endif", "endfor")
        )
        # The first row keeps to the second: without that LibreOffice can lose all rows but the first.
        rows = [start, first, kept(row), otherwise, row, done, end]
    return _table(style, widths, [_row(*heads, heading=True), *rows], heading=True)


def grouped_grid(
    group: str,
    row: str,
    spanning: list[tuple[str, int, str]],
    columns: list[tuple[str, int, str]],
    empty: str,
) -> str:
    """Make a table of groups of rows. The first columns are said once for each group and span its rows.

    Args:
        group: what the groups stand for: ``outcome in need.outcomes``.
        row: what the rows of a group stand for: ``action in outcome.actions``.
        spanning: the columns that span a group: heading, width in percent, paragraphs of the cell.
        columns: the others.
        empty: the first of these cells in a group without rows.
    """
    every = (*spanning, *columns)
    widths = tuple(TEXT_WIDTH * percent // 100 for _, percent, _ in every)
    heads = [
        _cell(width, paragraph("TableHead", word(head)))
        for width, (head, _, _) in zip(widths, every, strict=True)
    ]
    cells = [_cell(width, content) for width, (_, _, content) in zip(widths, every, strict=True)]
    number = len(spanning)
    begun = [cell.replace("</w:tcPr>", '<w:vMerge w:val="restart"/></w:tcPr>', 1) for cell in cells[:number]]
    gone_on = [
        _cell(width, "<w:p/>").replace("</w:tcPr>", "<w:vMerge/></w:tcPr>", 1) for width in widths[:number]
    ]
    alone = [_cell(widths[number], empty), *(_cell(width, "<w:p/>") for width in widths[number + 1 :])]
    return _table(
        "Grid",
        widths,
        [
            _row(*heads, heading=True),
            _tag_row(widths, f"for {group}"),
            _tag_row(widths, f"for {row}"),
            _tag_row(widths, "if loop.first"),
            _row(*begun, *cells[number:]),
            _tag_row(widths, "else"),
            _row(*gone_on, *cells[number:]),
            _tag_row(widths, "endif"),
            _tag_row(widths, "else"),
            _row(*cells[:number], *alone),
            _tag_row(widths, "endfor"),
            _tag_row(widths, "endfor"),
        ],
        heading=True,
    )


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


def _row(*cells: str, heading: bool = False) -> str:
    properties = "<w:cantSplit/><w:tblHeader/>" if heading else "<w:cantSplit/>"
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _tag_row(widths: tuple[int, ...], statement: str) -> str:
    first = _cell(widths[0], paragraph("TableText", f"{{%tr {statement} %}}"))
    return _row(first, *(_cell(width, "<w:p/>") for width in widths[1:]))


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
