"""What is true of one reader's copy whatever kind of document it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

Code = NewType("Code", str)
"""A word for programs (an id, a language tag). Templates may test it; nobody has to read it.

Every other ``str`` in a view is text that the finished copy must show.
"""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what is known: one row of a two-column table."""

    label: str
    """What it is."""
    value: str
    """What is known."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document that applies to this copy, in the authority's words."""

    id: Code
    """Which part it is: summary, needs …"""
    heading: str
    """What stands above it."""
    lead: str = ""
    """One sentence below the heading that says what the part is for, or empty."""


@dataclass(frozen=True, slots=True)
class Copy:
    """What stands on the first page and at the edge of every page."""

    title: str
    """What the authority calls this document: ``Child in Need Plan``."""
    about: str
    """Whom it is about, as they like to be called."""
    authority: str
    """The authority's name as printed."""
    department: str
    """The service's name below it, or empty."""
    status: str
    """``Draft`` or ``Final``; empty on a finished letter or form."""
    status_note: str
    """What the status means for the reader, in one sentence; empty where there is no status."""
    version: str
    """``Version 2``."""
    date: str
    """The date of this version, written out."""
    reader: str
    """Who this copy is for: ``Record copy, for the child's file``."""
    contact: tuple[Fact, ...]
    """How to reach the authority: printed on the letterhead."""
    standing: tuple[str, ...]
    """Fixed sentences at the end, such as how to get the document in another format."""
    reference: str
    """The document's own id. Never a name."""
    draft: bool
    """Whether it is a draft."""
    language: Code
    """Language tag of the whole copy: ``en-GB``."""
    direction: Code
    """``ltr`` or ``rtl``."""
    accent: Code
    """The authority's colour, ``#`` and six digits, dark enough for white text (contrast 4.5:1)."""
    mark: Code
    """File name of the authority's mark among its pictures, or empty."""
    mark_text: Code
    """Alternative text of the mark, or empty when there is none. Read out, never printed."""
    addressed: str = ""
    """Whom a letter is written to, or empty."""
    bands: tuple[str, ...] = ()
    """What stands on every page while a translation is a draft: in the reader's language, and in English."""
    text_size: int = 12
    """How large running text is, in points: 12, or more in large print."""
