"""The shapes of which versions in easy words are made: how each is drawn at each stage."""

from __future__ import annotations

from word_templates.boxes import SIDE, across, cell, millimetres, row, rows_for, rows_if, table
from word_templates.markup import LEFT_TO_RIGHT, TAB, TEXT_WIDTH, each, kept, paragraph, run, tag, when
from word_templates.stage import Stage


def shape(stage: Stage) -> str:
    """Draw the shape that is called ``shape``, whichever it is."""
    drawn = {
        "tellings": tellings(stage, "shape.tellings"),
        "quotes": _quotes(stage),
        "doings": _doings(stage),
        "day": tag("if shape.tile")
        + _day(stage)
        + tag("else")
        + tellings(stage, "shape.tellings")
        + tag("endif"),
        "helpers": _helpers(stage),
        "faces": paragraph("Question", "{{ shape.question }}") + _faces(stage),
        "box": _box(stage),
    }
    choice = "".join(
        tag(f'{"elif" if place else "if"} shape.shape == "{name}"') + content
        for place, (name, content) in enumerate(drawn.items())
    )
    unknown = paragraph("TableText", "{{ block_of_unknown_shape }}")
    return choice + tag("else") + unknown + tag("endif")


def tellings(stage: Stage, things: str) -> str:
    """Draw things told one below the other; in a letter those without a picture are paragraphs."""
    words = paragraph("TableText", "{{ telling.words }}")
    if not stage.told_in_letter:
        return _beside(stage, "Tellings", f"telling in {things}", "telling.picture", words)
    alone = paragraph("BodyText", "{{ telling.words }}")
    return _in_letter(stage, f"telling in {things}", "telling.picture", words, alone)


def _in_letter(stage: Stage, loop: str, picture: str, words: str, alone: str) -> str:
    """Draw paragraphs, and a row where something comes with a picture."""
    widths = _picture_and_words(stage)
    seen = table("Tellings", widths, row(_picture(stage, picture), cell(widths[1], words)))
    return each(loop, tag(f"if {picture}"), seen, tag("else"), alone, tag("endif"))


def _beside(stage: Stage, style: str, loop: str, picture: str, words: str) -> str:
    """Draw rows: a picture and the words beside it, or the words alone."""
    widths = _picture_and_words(stage)
    padding = millimetres(stage.padding)
    both = row(_picture(stage, picture), cell(widths[1], words, padding=padding))
    alone = row(cell(TEXT_WIDTH, words, span=2, padding=padding, side=_alone(stage)))
    chosen = rows_if(widths, picture, both, alone)
    if not stage.doings_in_boxes:
        # Short rows stay together. Boxes are an idea each: kept together they would leave pages half empty.
        together = rows_if(widths, picture, _kept(both), _kept(alone))
        chosen = rows_if(widths, "loop.last", chosen, together)
    return table(style, widths, rows_for(widths, loop, chosen))


def _quotes(stage: Stage) -> str:
    """Draw what somebody said, each beside a bar."""
    widths = (TEXT_WIDTH,)
    said = paragraph("Quote", "“{{ quote }}”")
    one = row(cell(TEXT_WIDTH, said, padding=millimetres(stage.padding + 1), side=millimetres(5)))
    return table("Quotes", widths, rows_for(widths, "quote in shape.quotes", one))


def _picture_and_words(stage: Stage) -> tuple[int, ...]:
    return across(_picture_column(stage), 0)


def _kept(rows: str) -> str:
    """Make rows stay on the page of what follows. A picture brings its paragraph: its style has to say so."""
    return kept(rows).replace('w:val="Shown"', 'w:val="ShownKept"')


def _picture_column(stage: Stage) -> int:
    return millimetres(stage.picture) + 2 * SIDE


def _picture(stage: Stage, name: str) -> str:
    drawn = paragraph("Shown", f"{{{{p {name} }}}}")
    return cell(_picture_column(stage), drawn, padding=millimetres(stage.padding))


def _alone(stage: Stage) -> int:
    """Return how far words without a picture stand in: in a box they keep away from its edge."""
    return millimetres(5) if stage.doings_in_boxes else SIDE


def _doings(stage: Stage) -> str:
    """Draw what happens; in large print the columns of a table would hold a word a line."""
    if stage.doings_in_boxes:
        return _doing_boxes(stage)
    large = tag("if copy.text_size > 12") + _doing_boxes(stage)
    return large + tag("else") + _doing_table(stage) + tag("endif")


def _doing_boxes(stage: Stage) -> str:
    """Draw what happens, a box each: who does it, the day as a leaf of a calendar, a box to tick."""
    padding = millimetres(stage.padding)
    leaf = millimetres(stage.leaf)
    widths = across(_picture_column(stage), 0, leaf)
    words = _doing_lines()
    day = cell(leaf, paragraph("LeafLabel", "{{ shape.when_label }}"), *_leaf("doing.tile"), padding=padding)
    picture = _picture(stage, "doing.what.picture")
    undated = words + _line("when_label", "doing.when") + _tick()
    dated = words + _tick()
    rest = widths[1] + widths[2]

    def rows(seen: str, content: str, width: int, span: int, *more: str) -> str:
        both = row(picture, cell(width, content, span=span, padding=padding), *more)
        side = _alone(stage)
        alone = row(cell(width + widths[0], content, span=span + 1, padding=padding, side=side), *more)
        return rows_if(widths, seen, both, alone)

    chosen = rows_if(
        widths,
        "doing.tile",
        rows("doing.what.picture", dated, widths[1], 1, day),
        rows("doing.what.picture", undated, rest, 2),
    )
    return table("Doings", widths, rows_for(widths, "doing in shape.doings", chosen))


def _doing_lines() -> str:
    return _line("what_label", "doing.what.words") + _line("who_label", "doing.who")


def _line(label: str, name: str) -> str:
    """Make a line with its label; where nothing is known, there is room to fill it in."""
    said = run(f"{{{{ shape.{label} }}}}: ", style="SmallLabel")
    return "".join(
        [
            tag(f"if {name}"),
            paragraph("TableText", said, f"{{{{ {name} }}}}"),
            tag("else"),
            paragraph("FillIn", said, TAB),
            tag("endif"),
        ]
    )


def _tick() -> str:
    """Make the box to tick. Its label is always there: it says what is ticked."""
    done = [run("☑", style="TickBox"), "  ", run("{{ doing.done }}", bold=True)]
    label = run("{{ shape.tick_label }}  ", style="SmallLabel")
    return "".join(
        [
            tag("if doing.done"),
            paragraph("LargerLine", label, *done),
            tag("else"),
            paragraph("LargerLine", label, run("☐", style="TickBox")),
            tag("endif"),
        ]
    )


def _doing_table(stage: Stage) -> str:
    """Draw what happens as a table with a heading row that repeats; pictures mark its rows."""
    padding = millimetres(2)
    widths = across(_picture_column(stage), 0, millimetres(37), millimetres(38), millimetres(23))
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
    seen = row(_picture(stage, "doing.what.picture"), cell(widths[1], words, padding=padding), *rest)
    alone = row(cell(what, words, span=2, padding=padding), *rest)
    # The first row keeps to the second: without that LibreOffice can lose all rows but the first.
    first = rows_if(widths, "doing.what.picture", _kept(seen), _kept(alone))
    others = rows_if(widths, "doing.what.picture", seen, alone)
    chosen = rows_if(widths, "loop.first and not loop.last", first, others)
    content = rows_for(widths, "doing in shape.doings", chosen)
    return table("DoingTable", widths, row(*heads, heading=True), content, heading=True)


def _leaf(tile: str) -> list[str]:
    """Draw a day as a leaf of a calendar."""
    return [
        paragraph("LeafWeekday", f"{{{{ {tile}.weekday }}}}"),
        paragraph("LeafNumber", f"{{{{ {tile}.number }}}}"),
        paragraph("LeafMonth", f"{{{{ {tile}.month }}}}"),
    ]


def _day(stage: Stage) -> str:
    """Draw a day to look forward to: its leaf beside everything that is said about it."""
    padding = millimetres(stage.padding + 1)
    leaf = millimetres(stage.leaf)
    widths = across(leaf, _picture_column(stage), 0)
    rest = widths[1] + widths[2]
    words = paragraph("TableText", "{{ telling.words }}")
    begun = cell(leaf, *_leaf("shape.tile"), padding=padding, merged="restart")
    gone_on = cell(leaf, merged="continue")

    def rows(first: str) -> str:
        seen = row(first, _picture(stage, "telling.picture"), cell(widths[2], words, padding=padding))
        alone = row(first, cell(rest, words, span=2, padding=padding, side=millimetres(4)))
        return rows_if(widths, "telling.picture", seen, alone)

    told = rows_for(
        widths, "telling in shape.tellings", rows_if(widths, "loop.first", rows(begun), rows(gone_on))
    )
    bare = row(cell(leaf, *_leaf("shape.tile"), padding=padding), cell(rest, span=2))
    return table("Day", widths, told, rows_if(widths, "not shape.tellings", bare))


def _helpers(stage: Stage) -> str:
    """Draw whom to talk to; in a letter those without a picture are lines."""
    phone = run(LEFT_TO_RIGHT + "{{ helper.phone }}" + LEFT_TO_RIGHT, style="Phone")
    words = paragraph("TableText", "{{ helper.words }}") + when(
        "helper.phone", paragraph("LargerLine", phone)
    )
    if stage.told_in_letter:
        alone = paragraph("BodyText", "{{ helper.words }}{% if helper.phone %}  ", phone, "{% endif %}")
        return _in_letter(stage, "helper in shape.helpers", "helper.picture", words, alone)
    return _beside(stage, "Helpers", "helper in shape.helpers", "helper.picture", words)


def _faces(stage: Stage) -> str:
    """Draw faces side by side, as many in a row as the stage has room for."""
    width = TEXT_WIDTH // stage.faces
    widths = (width,) * stage.faces
    side = (width - millimetres(stage.face)) // 2

    def face(place: int) -> str:
        name = f"shape.faces[loop.index0 + {place}]"
        drawn = when(f"{name}.picture", paragraph("Shown", f"{{{{p {name}.picture }}}}"))
        content = drawn + paragraph("FaceWord", f"{{{{ {name}.words }}}}")
        there = when(f"loop.index0 + {place} < shape.faces|length", content)
        return cell(width, there, padding=millimetres(1), side=side, at="top")

    begins = rows_if(
        widths,
        f"loop.index0 is divisibleby {stage.faces}",
        row(*(face(place) for place in range(stage.faces))),
    )
    return table("Faces", widths, rows_for(widths, "face in shape.faces", begins))


def _box(stage: Stage) -> str:
    """Draw room to draw or to write in: a box that says what it is for."""
    label = paragraph("TableText", "{{ shape.label }}")
    padding, side = millimetres(3), millimetres(4)

    def box(height: int, *content: str) -> str:
        return table(
            "Room",
            (TEXT_WIDTH,),
            row(cell(TEXT_WIDTH, label, *content, padding=padding, side=side, at="top"), height=height),
        )

    lines = paragraph("RoomLine", " ") * 4
    drawing = box(millimetres(stage.drawing))
    return tag('if shape.size == "drawing"') + drawing + tag("else") + box(0, lines) + tag("endif")
