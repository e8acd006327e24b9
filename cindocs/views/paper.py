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
    """The text."""
    label: str = ""
    """A small label above it, or empty."""
    shape: Code = Code("words")
    """``words``."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows of a label and what is known."""

    facts: tuple[Fact, ...]
    """The rows."""
    shape: Code = Code("facts")
    """``facts``."""


@dataclass(frozen=True, slots=True)
class Points:
    """A list of points. ``tone``: ``good``, ``plain`` or ``worry``."""

    points: tuple[Narrative, ...]
    """The points, each a narrative."""
    label: str = ""
    """A small label above them, or empty."""
    tone: Code = Code("plain")
    """``good``, ``plain`` or ``worry``."""
    shape: Code = Code("points")
    """``points``."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    text: str = ""
    """What stands in it."""
    aside: str = ""
    """Said more quietly below the text."""
    room: str = ""
    """What somebody writes here by hand: ``Signature``. Empty where nobody does."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: a cell for each of its columns. ``tone``: ``plain``, ``done`` or ``late``."""

    cells: tuple[Cell, ...]
    """One for each column."""
    tone: Code = Code("plain")
    """``plain``, ``done`` or ``late``."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row. ``columns`` are its headings.

    ``layout`` says how wide the columns are: ``pair``, ``wide``, ``three``, ``names``, ``actions``,
    ``events``.
    """

    columns: tuple[str, ...]
    """The headings."""
    rows: tuple[Row, ...]
    """The rows."""
    layout: Code = Code("three")
    """How wide the columns are."""
    shape: Code = Code("table")
    """``table``."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be ticked."""

    label: str
    """What can be ticked."""
    note: str = ""
    """What it means, or empty."""
    chosen: str = ""
    """A word that says that this is the one (``Chosen``), or empty."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Several things of which some are ticked, or will be by hand."""

    choices: tuple[Choice, ...]
    """What there is to tick."""
    label: str = ""
    """A small label above them, or empty."""
    shape: Code = Code("choices")
    """``choices``."""


@dataclass(frozen=True, slots=True)
class Room:
    """Room to write or draw in by hand. ``size``: ``line``, ``lines``, ``drawing`` or ``scale`` (0 to 10)."""

    label: str
    """What to write or draw."""
    hint: str = ""
    """A word of help, or empty."""
    size: Code = Code("lines")
    """How much room."""
    shape: Code = Code("room")
    """``room``."""


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture and what stands below it."""

    picture: Picture
    """The picture."""
    caption: str = ""
    """What stands below it, or empty."""
    shape: Code = Code("picture")
    """``picture``."""


Simple: TypeAlias = Words | Facts | Points | Table | Choices | Room | Pictured


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks under a smaller heading of their own: what one person said, one child."""

    heading: str
    """The smaller heading."""
    blocks: tuple[Simple, ...]
    """What stands under it."""
    aside: str = ""
    """Said more quietly below the heading, or empty."""
    shape: Code = Code("group")
    """``group``."""


Block: TypeAlias = Simple | Group


@dataclass(frozen=True, slots=True)
class PaperSection:
    """A part of the document that applies to this copy, in the authority's words."""

    id: Code
    """Which part it is: summary, actions …"""
    heading: str
    """What stands above it; empty where the part needs none."""
    lead: str
    """One sentence below the heading that says what the part is for, or empty."""
    blocks: tuple[Block, ...]
    """What it is made of, in order."""


@dataclass(frozen=True, slots=True)
class PaperCopy:
    """One reader's copy of minutes, a report, a record or a letter. Its fields are names in templates."""

    copy: Copy
    """What is true of the copy as a whole."""
    sections: tuple[PaperSection, ...]
    """The parts that apply, in the authority's order."""
