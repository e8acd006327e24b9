"""The authority's mark, as a Word file can show it."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from cindocs.errors import TemplateRefused
from cindocs.templating.chain import TemplateChain
from cindocs.templating.word.archive import Entry
from cindocs.templating.word.mark import MARK_PART

_PNG: Final = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


@dataclass(frozen=True, slots=True)
class WordMark:
    """The mark's picture, which keeps its proportions. Templates ask for its size in a box."""

    content: bytes = field(repr=False)
    entry: Entry
    proportion: float
    """Width by height."""

    def width(self, box_width: int, box_height: int) -> int:
        """Return the width of the largest mark in a box; all in English Metric Units."""
        return round(min(box_width, box_height * self.proportion))

    def height(self, box_width: int, box_height: int) -> int:
        """Return the height of the largest mark in a box; all in English Metric Units."""
        return round(min(box_height, box_width / self.proportion))


@cache
def word_mark(templates: TemplateChain, name: str) -> WordMark:
    """Return the mark whose file is called ``name`` (``mark.svg``): the PNG beside it.

    Raises:
        TemplateRefused: there is none, or it is no PNG.
    """
    drawn = templates.find(f"pictures/{name}")
    picture = drawn.with_suffix(".png")
    content = picture.read_bytes() if picture.is_file() else b""
    header = content[len(_PNG) : len(_PNG) + 8]
    width, height = struct.unpack(">II", header) if len(header) == 8 else (0, 0)
    if not content.startswith(_PNG) or not width or not height:
        folder = drawn.parent.parent.name
        raise TemplateRefused(
            f"Word cannot show the mark of {folder}: there is no PNG of it at pictures/{picture.name}.",
            advice=f"Save the mark there as a PNG too, about 300 pixels high, beside {drawn.name}.",
        )
    return WordMark(content, Entry.of(MARK_PART.target, content, level=9), width / height)
