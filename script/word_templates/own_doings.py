"""What will happen, on pages in easy words: a box each, or a table."""

from __future__ import annotations

from word_templates.boxes import across, cell, millimetres, row, rows_for, rows_if, table
from word_templates.markup import TAB, paragraph, run, tag, when
from word_templates.own_pictures import Keep, indent, kept_rows, picture_cell, picture_column, rows_in_turn
from word_templates.stage import Stage

_TICKING = 27
"""How wide the column of boxes to tick is, in millimetres."""


def doings(stage: Stage) -> str:
    """Draw what happens; in large print the columns of a table would hold a word a line."""
    if stage.doings_in_boxes:
        return _boxes(stage)
    large = tag("if copy.text_size > 12") + _boxes(stage)
    return large + tag("else") + _doing_table(stage) + tag("endif")


def _boxes(stage: Stage) -> str:
    """Draw what happens, a box each: who does it, the day, a box to tick."""
    padding = millimetres(stage.padding)
    widths = across(picture_column(stage.picture), 0, millimetres(_TICKING))
    words = _what() + _line("who_label", "doing.who") + _day()
    ticking = cell(widths[2], _tick(), padding=padding)
    picture = picture_cell(stage.picture, "doing.what.picture", stage.padding)
    both = row(picture, cell(widths[1], words, padding=padding), ticking)
    alone = row(
        cell(widths[0] + widths[1], words, span=2, padding=padding, side=indent(stage)),
        ticking,
    )

    def rows(keep: Keep) -> str:
        return rows_if(widths, "doing.what.picture", keep(both), keep(alone))

    return table("Doings", widths, rows_in_turn(widths, "doing in shape.doings", rows, together=False))


def _what() -> str:
    label = run("{{ shape.what_label }}: ", style="SmallLabel")
    return paragraph("TableText", "{% if shape.what_label %}", label, "{% endif %}{{ doing.what.words }}")


def _line(label: str, name: str) -> str:
    """Make a line with its label; where nothing is known, there is room to fill it in."""
    said = run(f"{{{{ shape.{label} }}}}: ", style="SmallLabel")
    known = paragraph("TableText", said, f"{{{{ {name} }}}}")
    return tag(f"if {name}") + known + tag("else") + paragraph("FillIn", said, TAB) + tag("endif")


def _day() -> str:
    """Write the day as a strip of a calendar, or in words."""
    label = run("{{ shape.when_label }}: ", style="SmallLabel")
    name = run("\u00a0{{ doing.tile.weekday }}\u00a0", style="DayName")
    strip = ("{% if shape.when_label %}", label, "{% endif %}", name)
    rest = "\u00a0{{ doing.tile.number }}\u00a0{{ doing.tile.month }}"
    return "".join(
        [
            tag("if doing.tile"),
            paragraph("TableText", *strip, rest),
            tag("elif shape.when_label"),
            _line("when_label", "doing.when"),
            tag("elif doing.when"),
            paragraph("TableText", "{{ doing.when }}"),
            tag("endif"),
        ]
    )


def _tick() -> str:
    """Make the box to tick. Its label is always there: it says what is ticked."""
    label = paragraph("TickLabel", "{{ shape.tick_label }}")
    return "".join(
        [
            tag("if doing.done"),
            paragraph("Ticking", run("☑", style="TickBox")) + label,
            paragraph("TickLabel", run("{{ doing.done }}", bold=True)),
            tag("else"),
            paragraph("Ticking", run("☐", style="TickBox")) + label,
            tag("endif"),
        ]
    )


def _doing_table(stage: Stage) -> str:
    """Draw what happens as a table with a heading row that repeats; pictures mark its rows."""
    padding = millimetres(2)
    widths = across(picture_column(stage.picture), 0, millimetres(37), millimetres(38), millimetres(23))
    what = widths[0] + widths[1]
    heads = [
        cell(width, paragraph("TableHead", f"{{{{ shape.{label} }}}}"), span=span, padding=millimetres(1))
        for width, label, span in (
            (what, "what_label", 2),
            (widths[2], "who_label", 1),
            (widths[3], "when_label", 1),
            (widths[4], "tick_label", 1),
        )
    ]
    day = "{{ doing.tile.weekday }} {{ doing.tile.number }} {{ doing.tile.month }}"
    dated = when("doing.when", paragraph("TableText", "{{ doing.when }}")) + when(
        "doing.tile", paragraph("TableText", day)
    )
    done = paragraph("TableText", run("☑", style="TickBox"), " ", run("{{ doing.done }}", bold=True))
    to_do = paragraph("TableText", run("☐", style="TickBox"))
    rest = [
        cell(widths[2], paragraph("TableText", "{{ doing.who }}"), padding=padding),
        cell(widths[3], dated, padding=padding),
        cell(widths[4], tag("if doing.done"), done, tag("else"), to_do, tag("endif"), padding=padding),
    ]
    words = paragraph("TableName", "{{ doing.what.words }}")
    seen = row(
        picture_cell(stage.picture, "doing.what.picture", stage.padding),
        cell(widths[1], words, padding=padding),
        *rest,
    )
    alone = row(cell(what, words, span=2, padding=padding), *rest)
    # The first row keeps to the second: without that LibreOffice can lose all rows but the first.
    first = rows_if(widths, "doing.what.picture", kept_rows(seen), kept_rows(alone))
    others = rows_if(widths, "doing.what.picture", seen, alone)
    chosen = rows_if(widths, "loop.first and not loop.last", first, others)
    content = rows_for(widths, "doing in shape.doings", chosen)
    return table("DoingTable", widths, row(*heads, heading=True), content, heading=True)
