"""The measures of versions in easy words, stage by stage."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Stage:
    """How one stage is set. Lengths are in millimetres, letters in points."""

    name: str
    font: str
    points: float
    """Running text: what the stage promises."""
    picture: int
    """How wide a picture is."""
    padding: int
    """What a box leaves around its content."""
    leaf: int
    """How wide a leaf of the calendar is."""
    faces: int
    """How many faces stand side by side."""
    face: int
    """How wide a face is."""
    drawing: int
    """How high the room to draw in is."""
    doings_in_boxes: bool = False
    """Whether what happens stands in boxes, and not in a table."""
    told_in_letter: bool = False
    """Whether things are told in paragraphs, and not in rows."""


YOUNGER = Stage("younger", "Andika", 19, 25, 2, 54, 3, 32, 110, doings_in_boxes=True)
MIDDLE = Stage("middle", "Lexend", 13.5, 10, 1, 46, 5, 16, 70)
OLDER = Stage("older", "Arial", 12, 10, 1, 40, 5, 14, 60, told_in_letter=True)
EASY_READ = Stage("easy_read", "Arial", 16, 30, 2, 50, 3, 28, 90, doings_in_boxes=True)
