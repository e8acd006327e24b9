"""A picture that belongs to a document: a photographed family sheet, a child's drawing."""

from __future__ import annotations

from dataclasses import dataclass, field

from cindocs.views.copy import Code


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels and nothing else, ready to be placed: no trace of the camera, the place or the program."""

    content: bytes = field(repr=False)
    """A whole PNG or JPEG file."""
    media: Code
    """``image/png`` or ``image/jpeg``."""
    width: int
    """In pixels."""
    height: int
    """In pixels."""
    description: Code = field(repr=False)
    """Alternative text: read out to those who do not see the picture, never printed."""
