"""The tags of a template, found in its text without asking whether they are right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from lxml import etree

from cindocs.templating.inspection.problem import Where


class Context(StrEnum):
    """Where a tag stands, which decides what it may print."""

    LINE = "a line"
    PARAGRAPHS = "paragraphs of its own"
    PAGE = "the page"
    ATTRIBUTE = "an attribute"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a template's text: ``print``, ``statement``, ``comment``, ``raw`` or ``stray``."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def expression(self) -> str:
        """What a tag that prints is asked for: ``page.root``."""
        return self.text[2:-2].strip("-+ \n")


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag as Jinja reads it, in one line; the analysed source has one tag in each line."""

    text: str
    where: Where
    context: Context = Context.LINE
    drawn: str = ""
    """``p`` or ``tr`` where Word's author wrote ``{%p`` or ``{%tr``."""
    element: etree._Element | None = field(default=None, repr=False, compare=False)
    """In Word: its paragraph."""

    @property
    def shown(self) -> str:
        """The tag as its author wrote it."""
        return f"{self.text[:2]}{self.drawn}{self.text[2:]}"

    @property
    def is_statement(self) -> bool:
        """Whether it steers rather than prints."""
        return self.text.startswith("{%")

    @property
    def word(self) -> str:
        """The statement's first word: ``for``, ``endif``."""
        found = _WORD.match(self.text)
        return found[1] if found else ""

    @property
    def name(self) -> str:
        """The statement's second word: of a block, or an end of one, its name."""
        found = _WORD.match(self.text)
        return (found[2] or "") if found else ""


_WORD: Final = re.compile(r"\{%[-+]?\s*(\w*)\s*(\w*)")
# A quotation mark begins a string and nothing else: then no text, however made, takes long to search.
_INSIDE: Final = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?!{end}|\{{\{{|\{{%|\{{\#)[^"'])*?"""
_PIECE: Final = re.compile(
    rf"""
      (?P<comment>\{{\#.*?\#\}})
    | (?P<raw>\{{%[-+]?\s*raw\s*[-+]?%\}}.*?\{{%[-+]?\s*endraw\s*[-+]?%\}})
    | (?P<print>\{{\{{{_INSIDE.format(end="}}")}\}}\}})
    | (?P<statement>\{{%{_INSIDE.format(end="%}")}%\}})
    | (?P<stray>\{{\{{|\{{%|\{{\#|\}}\}}|%\}}|\#\}})
    """,
    re.DOTALL | re.VERBOSE,
)


def pieces(text: str) -> Iterator[Piece]:
    """Yield the tags, comments and stray braces in a text, in order."""
    for found in _PIECE.finditer(text):
        yield Piece(found.lastgroup or "", found[0], found.start(), found.end())


def in_one_line(text: str) -> str:
    """Return a tag's text without line ends."""
    return " ".join(text.split("\n")).replace("\r", " ")
