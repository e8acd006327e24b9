"""Room to answer, on pages in easy words: faces, a scale, boxes to draw or to write in."""

from __future__ import annotations

from word_templates.boxes import across, cell, millimetres, row, rows_for, rows_if, table
from word_templates.markup import TEXT_WIDTH, paragraph, run, tag, when
from word_templates.own_pictures import kept_rows, picture_cell, picture_column
from word_templates.stage import Stage

_STEPS = 11
"""The numbers of a scale: 0 to 10."""


def faces(stage: Stage) -> str:
    """Draw faces side by side below what they answer, as many in a row as the stage has room for."""
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
    drawn = table("Faces", widths, rows_for(widths, "face in shape.faces", begins))
    return paragraph("Question", "{{ shape.question }}") + drawn


def scale() -> str:
    """Draw the numbers below what they answer; below 0 and 10 what they mean."""
    width = TEXT_WIDTH // _STEPS
    widths = (width,) * _STEPS
    numbers = row(*(cell(width, paragraph("Step", str(number)), padding=60) for number in range(_STEPS)))
    low, high = (
        paragraph("TableText", "{{ shape.lowest.words }}"),
        paragraph("Top", "{{ shape.highest.words }}"),
    )
    lowest, highest = (
        cell(width, paragraph("Shown", f"{{{{p shape.{end}.picture }}}}")) for end in ("lowest", "highest")
    )
    pictured = row(lowest, cell(4 * width, low, span=4), cell(5 * width, high, span=5), highest)
    alone = row(cell(5 * width, low, span=5), cell(6 * width, high, span=6))
    ends = rows_if(widths, "shape.lowest.picture and shape.highest.picture", pictured, alone)
    drawn = table("Faces", widths, kept_rows(numbers), ends)
    return paragraph("Question", "{{ shape.question }}") + drawn


def box(stage: Stage) -> str:
    """Draw room to draw or to write in: a box that says what it is for."""
    line = paragraph("RoomLine", " ")
    return "".join(
        [
            tag('if shape.size == "drawing"'),
            _box(stage, "", millimetres(stage.drawing)),
            tag('elif shape.size == "line"'),
            _box(stage, line),
            tag("else"),
            _box(stage, line * 4),
            tag("endif"),
        ]
    )


def _box(stage: Stage, room: str, height: int = 0) -> str:
    """Make the box: the label above the room; with a picture, in a row of their own."""
    padding, side = millimetres(3), millimetres(4)
    widths = across(picture_column(stage.picture), 0)
    label = paragraph("TableText", "{{ shape.label }}")
    alone = row(cell(TEXT_WIDTH, label, room, span=2, padding=padding, side=side, at="top"), height=height)
    asked = row(
        picture_cell(stage.picture, "shape.picture", stage.padding),
        cell(widths[1], paragraph("TableText", run("{{ shape.label }}", bold=True))),
    )
    below = cell(
        TEXT_WIDTH, room or paragraph("TableText", " "), span=2, padding=padding, side=side, at="top"
    )
    pictured = kept_rows(asked) + row(below, height=height)
    return table("Room", widths, rows_if(widths, "shape.picture", pictured, alone))
