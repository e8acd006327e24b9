"""Headings in order: a reader who listens jumps from one to the next, and none may be missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from cindocs.templating.inspection.tag import Tag


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as drawn: its level from 1, and where it stands in the template's own terms."""

    level: int
    place: Any


Outline: TypeAlias = Iterable[Heading | Tag]
"""Headings and tags of a template in their order."""


@dataclass(slots=True)
class Levels:
    """Walks an outline. ``starts`` are the levels before the blocks of the templates it extends."""

    starts: Mapping[str, int | None]
    extends: bool
    level: int | None = 0
    blocks: dict[str, int | None] = field(default_factory=dict)
    """The level before each block that was met, for templates that extend this one."""
    _open: list[int | None] = field(default_factory=list)
    _inside: int = 0

    def skipping(self, outline: Outline) -> Iterator[tuple[Heading, int]]:
        """Yield each heading that skips a level, and the level before it.

        Where it is not known what stands before (a macro, a block of a template that is not to be
        found), the first heading is taken as it is.
        """
        for each in outline:
            if isinstance(each, Tag):
                self._steer(each)
                continue
            if self.level is not None and each.level > self.level + 1:
                yield each, self.level
            self.level = each.level

    def _steer(self, tag: Tag) -> None:
        if tag.word == "block":
            self._open.append(self.level)
            if self.extends and self._inside == 0:
                self.level = self.starts.get(tag.name)
            self._inside += 1
            self.blocks[tag.name] = self.level
        elif tag.word == "macro":
            self._open.append(self.level)
            self.level = None
        elif tag.word in ("if", "for"):
            self._open.append(self.level)
        elif tag.word in ("elif", "else") and self._open:
            self.level = self._open[-1]
        elif tag.word in ("endif", "endfor", "endblock", "endmacro") and self._open:
            before = self._open.pop()
            self._inside -= tag.word == "endblock"
            self.level = before if tag.word == "endmacro" else self.level


def skipping(outlines: list[Outline], *, whole: bool) -> list[tuple[Heading, int]]:
    """Return the headings of the first outline that skip a level.

    The others are those of the templates that it extends, the nearest first. ``whole`` says that they
    are all there, down to one that extends nothing.
    """
    starts: dict[str, int | None] = {}
    found: list[tuple[Heading, int]] = []
    for place, outline in reversed(list(enumerate(outlines))):
        extends = place < len(outlines) - 1 or not whole
        walk = Levels(starts, extends, level=None if extends else 0)
        found = list(walk.skipping(outline))
        starts |= walk.blocks
    return found
