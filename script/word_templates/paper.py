"""The template of every document but a plan: parts made of blocks, each drawn as its shape asks."""

from __future__ import annotations

from word_templates.frame import front, letterhead, standing
from word_templates.markup import (
    TAB,
    block,
    each,
    grid_of,
    narrative,
    paragraph,
    run,
    tag,
    told_row_by_row,
    when,
)
from word_templates.markup import facts as fact_table

_LAYOUTS = {
    "pair": (34, 66),
    "wide": (66, 34),
    "three": (43, 30, 27),
    "names": (30, 27, 43),
    "actions": (9, 46, 24, 21),
    "events": (18, 16, 38, 28),
}
"""How wide the columns of each layout are, in percent."""


def body() -> str:
    part = block("part", each("block in section.blocks", _block("block", _group())))
    sections = each(
        "section in sections",
        block("heading", when("section.heading", paragraph("Heading1", "{{ section.heading }}"))),
        when("section.lead", paragraph("Lead", "{{ section.lead }}")),
        part,
    )
    return "".join([letterhead(), front(), sections, standing()])


def _group() -> str:
    return "".join(
        [
            paragraph("Heading2", "{{ block.heading }}"),
            when("block.aside", paragraph("Aside", "{{ block.aside }}")),
            each("inner in block.blocks", _block("inner")),
        ]
    )


def _block(name: str, group: str = "") -> str:
    """Choose how to draw the block that is called ``name``; ``group`` is how, if it holds others."""
    drawn = {
        "words": _label(name) + _words(name),
        "facts": _apart() + fact_table(f"{name}.facts"),
        "points": _label(name) + each(f"point in {name}.points", narrative("point", "ListBullet")),
        "table": _apart() + _table(name),
        "choices": _label(name) + each(f"choice in {name}.choices", _choice()),
        "room": _room(name),
        "picture": paragraph("BodyText", f"{{{{p {name}.picture }}}}")
        + when(f"{name}.caption", paragraph("Aside", f"{{{{ {name}.caption }}}}")),
    }
    if group:
        drawn["group"] = group
    choice = "".join(
        tag(f'{"elif" if place else "if"} {name}.shape == "{shape}"') + content
        for place, (shape, content) in enumerate(drawn.items())
    )
    unknown = paragraph("BodyText", "{{ block_of_unknown_shape }}")
    return choice + tag("else") + unknown + tag("endif")


def _apart() -> str:
    """Set a little room between two tables: without it Word makes one of them."""
    return when('not loop.first and loop.previtem.shape in ("facts", "table")', paragraph("TableGap", " "))


def _words(name: str) -> str:
    """Set running text; below a table it keeps its distance."""
    clear = (
        f"{name}.label or loop.first and section.heading"
        ' or not loop.first and loop.previtem.shape not in ("facts", "table")'
    )
    words = f"{name}.words"
    return "".join(
        [tag(f"if {clear}"), narrative(words), tag("else"), narrative(words, "AfterTable"), tag("endif")]
    )


def _label(name: str) -> str:
    return when(f"{name}.label", paragraph("Label", f"{{{{ {name}.label }}}}"))


def _table(name: str) -> str:
    choice = "".join(
        tag(f'{"elif" if place else "if"} {name}.layout == "{layout}"') + table_of(name, layout)
        for place, layout in enumerate(_LAYOUTS)
    )
    unknown = tag("else") + paragraph("BodyText", "{{ table_of_unknown_layout }}") + tag("endif")
    return large_or(name, choice + unknown)


def large_or(name: str, table: str) -> str:
    """In large print tell the table that is called ``name`` row by row; draw ``table`` otherwise."""
    cell = (
        tag("if loop.first")
        + _cell("cell", "TableName")
        + tag("else")
        + _cell("cell", "TableText")
        + tag("endif")
    )
    told = told_row_by_row(
        f"row in {name}.rows", "cell in row.cells", f"{{{{ {name}.columns[loop.index0] }}}}", cell
    )
    return tag(f"if copy.text_size > 12 and {name}.rows") + told + tag("else") + table + tag("endif")


def table_of(name: str, layout: str, *, style: str = "Grid") -> str:
    """Make the table that is called ``name``, with the columns of a layout."""
    widths = _LAYOUTS[layout]
    heads = [f"{{{{ {name}.columns[{number}] }}}}" for number in range(len(widths))]
    cells = [
        _cell(f"row.cells[{number}]", "TableText" if number else "TableName") for number in range(len(widths))
    ]
    return grid_of(f"row in {name}.rows", list(zip(heads, widths, cells, strict=True)), style=style)


def _cell(name: str, style: str) -> str:
    return "".join(
        [
            when(f"{name}.text", paragraph(style, f"{{{{ {name}.text }}}}")),
            when(f"{name}.aside", paragraph("TableAside", f"{{{{ {name}.aside }}}}")),
            when(f"{name}.room", paragraph("SignHere", f"{{{{ {name}.room }}}}")),
        ]
    )


def _choice() -> str:
    return "".join(
        [
            tag("if choice.chosen"),
            paragraph(
                "Choice",
                "☒  ",
                run("{{ choice.label }}", bold=True),
                "  ",
                run("{{ choice.chosen }}", style="SmallLabel"),
            ),
            tag("else"),
            paragraph("Choice", "☐  ", run("{{ choice.label }}", bold=True)),
            tag("endif"),
            when("choice.note", paragraph("ChoiceNote", "{{ choice.note }}")),
        ]
    )


def _room(name: str) -> str:
    line = paragraph("RoomLine", " ")
    return "".join(
        [
            paragraph("RoomLabel", f"{{{{ {name}.label }}}}"),
            when(f"{name}.hint", paragraph("Aside", f"{{{{ {name}.hint }}}}")),
            tag(f'if {name}.size == "drawing"'),
            paragraph("RoomDrawing", " "),
            tag(f'elif {name}.size == "scale"'),
            paragraph("RoomScale", *(piece for number in range(11) for piece in (TAB, str(number)))),
            tag(f'elif {name}.size == "line"'),
            line,
            tag("else"),
            line * 3,
            tag("endif"),
        ]
    )
