"""What a reader may see of any document but a plan: parts, each made of a few kinds of block.

A template asks a block for its ``shape`` and sets it accordingly. Everything is final: templates choose
where a thing stands, never what it says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from cindocs.views.copy import Code, Copy, Fact
from cindocs.views.narrative import Narrative
from cindocs.views.picture import Picture


@dataclass(frozen=True, slots=True)
class Words:
    """Running text, with a small label above it where it needs one."""

    words: Narrative
    label: str = ""
    shape: Code = Code("words")


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows of a label and what is known."""

    facts: tuple[Fact, ...]
    shape: Code = Code("facts")


@dataclass(frozen=True, slots=True)
class Points:
    """A list of points. ``tone``: ``good``, ``plain`` or ``worry``."""

    points: tuple[Narrative, ...]
    label: str = ""
    tone: Code = Code("plain")
    shape: Code = Code("points")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    text: str = ""
    aside: str = ""
    """Said more quietly below the text."""
    room: str = ""
    """What somebody writes here by hand: ``Signature``. Empty where nobody does."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: a cell for each of its columns. ``tone``: ``plain``, ``done`` or ``late``."""

    cells: tuple[Cell, ...]
    tone: Code = Code("plain")


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row. ``columns`` are its headings.

    ``layout`` says how wide the columns are: ``pair``, ``wide``, ``three``, ``names``, ``actions``,
    ``events``.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    layout: Code = Code("three")
    shape: Code = Code("table")


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be ticked."""

    label: str
    note: str = ""
    chosen: str = ""
    """A word that says that this is the one (``Chosen``), or empty."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Several things of which some are ticked, or will be by hand."""

    choices: tuple[Choice, ...]
    label: str = ""
    shape: Code = Code("choices")


@dataclass(frozen=True, slots=True)
class Room:
    """Room to write or draw in by hand. ``size``: ``line``, ``lines``, ``drawing`` or ``scale`` (0 to 10)."""

    label: str
    hint: str = ""
    size: Code = Code("lines")
    shape: Code = Code("room")


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture and what stands below it."""

    picture: Picture
    caption: str = ""
    shape: Code = Code("picture")


Simple: TypeAlias = Words | Facts | Points | Table | Choices | Room | Pictured


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks under a smaller heading of their own: what one person said, one child."""

    heading: str
    blocks: tuple[Simple, ...]
    aside: str = ""
    shape: Code = Code("group")


Block: TypeAlias = Simple | Group


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A part of the document that applies to this copy, in the authority's words."""

    id: Code
    heading: str
    """What stands above it; empty where the part needs none."""
    lead: str
    """One sentence below the heading that says what the part is for, or empty."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class PaperCopy:
    """One reader's copy of minutes, a report, a record or a letter. Its fields are names in templates."""

    copy: Copy
    sections: tuple[PaperSection, ...]
    """The parts that apply, in the authority's order."""
