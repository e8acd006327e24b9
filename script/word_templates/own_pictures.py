"""A picture beside its words, on pages in easy words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from word_templates.boxes import SIDE, across, cell, millimetres, rows_for, rows_if
from word_templates.markup import kept, paragraph
from word_templates.stage import Stage

Keep: TypeAlias = Callable[[str], str]
"""Makes rows stay on the page of what follows, or leaves them as they are."""


def picture_and_words(width: int) -> tuple[int, ...]:
    """Return the widths of a column for pictures of this many millimetres, and of one for words."""
    return across(picture_column(width), 0)


def picture_column(width: int) -> int:
    return millimetres(width) + 2 * SIDE


def picture_cell(width: int, name: str, padding: float) -> str:
    """Make the cell of the picture that is called ``name``, with its padding in millimetres."""
    drawn = paragraph("Shown", f"{{{{p {name} }}}}")
    return cell(picture_column(width), drawn, padding=millimetres(padding))


def kept_rows(rows: str) -> str:
    """Make rows stay on the page of what follows. A picture brings its paragraph: its style has to say so."""
    return kept(rows).replace('w:val="Shown"', 'w:val="ShownKept"')


def rows_in_turn(widths: tuple[int, ...], loop: str, rows: Callable[[Keep], str], *, together: bool) -> str:
    """Repeat rows so that a page divides their table only where it may.

    Short rows stay ``together``. Boxes are an idea each: all together they would leave half a page empty.
    There the first row keeps to the second; without that LibreOffice can lose all rows but the first.
    """
    keeping = "not loop.last" if together else "loop.first and not loop.last"
    return rows_for(widths, loop, rows_if(widths, keeping, rows(kept_rows), rows(str)))


def indent(stage: Stage) -> int:
    """Return how far words without a picture stand in: in a box they keep away from its edge."""
    return millimetres(5) if stage.doings_in_boxes else SIDE
