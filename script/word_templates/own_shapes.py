"""The shapes of which versions in easy words are made: how each is drawn at each stage."""

from __future__ import annotations

from word_templates.boxes import across, cell, millimetres, row, rows_for, rows_if, table
from word_templates.markup import LEFT_TO_RIGHT, TEXT_WIDTH, each, paragraph, run, tag, when
from word_templates.own_doings import doings
from word_templates.own_pictures import (
    Keep,
    indent,
    picture_and_words,
    picture_cell,
    picture_column,
    rows_in_turn,
)
from word_templates.own_room import box, faces, scale
from word_templates.stage import Stage

_CALM = '("rights", "disagree", "who_sees", "read_together", "to_know")'
"""The parts that are set small and calm."""


def shape(stage: Stage) -> str:
    """Draw the shape that is called ``shape``, whichever it is."""
    drawn = {
        "tellings": tellings(stage, "shape.tellings", "shape.tick"),
        "quotes": _quotes(stage),
        "doings": doings(stage),
        "day": tag("if shape.tile")
        + _day(stage)
        + tag("else")
        + tellings(stage, "shape.tellings")
        + tag("endif"),
        "helpers": _helpers(stage),
        "faces": faces(stage),
        "scale": scale(),
        "box": box(stage),
    }
    choice = "".join(
        tag(f'{"elif" if place else "if"} shape.shape == "{name}"') + content
        for place, (name, content) in enumerate(drawn.items())
    )
    unknown = paragraph("TableText", "{{ block_of_unknown_shape }}")
    return choice + tag("else") + unknown + tag("endif")


def tellings(stage: Stage, things: str, tick: str = "") -> str:
    """Draw things told one below the other; in a letter those without a picture are paragraphs.

    ``tick`` is the name of the word that stands beside each where all of them are done.
    """
    words = paragraph("TableText", "{{ telling.words }}")
    alone = paragraph("BodyText", "{{ telling.words }}")
    if tick:
        done = [run("☑", style="TickBox"), " ", run(f"{{{{ {tick} }}}}", bold=True)]
        words += when(tick, paragraph("LargerLine", *done))
        alone = paragraph("BodyText", "{{ telling.words }}", f"{{% if {tick} %}}  ", *done, "{% endif %}")
    loop = f"telling in {things}"
    if stage.told_in_letter:
        return _in_letter(stage, loop, "telling.picture", words, alone)
    boxes = _beside(stage, "Tellings", loop, "telling.picture", words)
    if stage.calm_picture == stage.picture:
        return boxes
    calm = _beside(stage, "Calm", loop, "telling.picture", words, stage.calm_picture, padding=0.5)
    return tag(f"if part.id in {_CALM}") + calm + tag("else") + boxes + tag("endif")


def _in_letter(stage: Stage, loop: str, picture: str, words: str, alone: str) -> str:
    """Draw paragraphs, and a row where something comes with a picture."""
    widths = picture_and_words(stage.picture)
    seen = table(
        "Tellings",
        widths,
        row(picture_cell(stage.picture, picture, stage.padding), cell(widths[1], words)),
    )
    return each(loop, tag(f"if {picture}"), seen, tag("else"), alone, tag("endif"))


def _beside(
    stage: Stage, style: str, loop: str, picture: str, words: str, width: int = 0, padding: float = 0
) -> str:
    """Draw rows: a picture and the words beside it, or the words alone. Lengths are in millimetres."""
    width, padding = width or stage.picture, padding or stage.padding
    widths, inside = picture_and_words(width), millimetres(padding)
    both = row(picture_cell(width, picture, padding), cell(widths[1], words, padding=inside))
    alone = row(cell(TEXT_WIDTH, words, span=2, padding=inside, side=indent(stage)))

    def rows(keep: Keep) -> str:
        return rows_if(widths, picture, keep(both), keep(alone))

    return table(style, widths, rows_in_turn(widths, loop, rows, together=not stage.doings_in_boxes))


def _quotes(stage: Stage) -> str:
    """Draw what somebody said, each beside a bar."""
    widths = (TEXT_WIDTH,)
    said = paragraph("Quote", "“{{ quote }}”")
    one = row(cell(TEXT_WIDTH, said, padding=millimetres(stage.padding + 1), side=millimetres(5)))
    return table(
        "Quotes",
        widths,
        rows_in_turn(widths, "quote in shape.quotes", lambda keep: keep(one), together=False),
    )


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
    widths = across(leaf, picture_column(stage.picture), 0)
    rest = widths[1] + widths[2]
    words = paragraph("TableText", "{{ telling.words }}")
    begun = cell(leaf, *_leaf("shape.tile"), padding=padding, merged="restart")
    gone_on = cell(leaf, merged="continue")

    def rows(first: str) -> str:
        seen = row(
            first,
            picture_cell(stage.picture, "telling.picture", stage.padding),
            cell(widths[2], words, padding=padding),
        )
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
    return _beside(stage, "Helpers", "helper in shape.helpers", "helper.picture", words, stage.helper_picture)
