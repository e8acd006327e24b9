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
    padding: float
    """What a box leaves around its content."""
    leaf: int
    """How wide a leaf of the calendar is."""
    faces: int
    """How many faces stand side by side."""
    face: int
    """How wide a face is."""
    drawing: int
    """How high the room to draw in is."""
    helper_picture: int
    """How wide the picture beside somebody to talk to is."""
    calm_picture: int
    """How wide a picture is in the parts that are set small: rights, who sees this."""
    doings_in_boxes: bool = False
    """Whether what happens stands in boxes, and not in a table."""
    told_in_letter: bool = False
    """Whether things are told in paragraphs, and not in rows."""


YOUNGER = Stage("younger", "Andika", 18, 22, 1.5, 54, 3, 27, 74, 17, 10, doings_in_boxes=True)
MIDDLE = Stage("middle", "Lexend", 13.5, 10, 1, 46, 5, 16, 70, 10, 10)
OLDER = Stage("older", "Arial", 12, 10, 1, 40, 5, 14, 60, 10, 10, told_in_letter=True)
EASY_READ = Stage("easy_read", "Arial", 16, 30, 2, 50, 3, 28, 90, 30, 30, doings_in_boxes=True)
