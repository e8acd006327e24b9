"""What stands round the documents of a transfer pack: cover, contents, a sheet before each document."""

from __future__ import annotations

from dataclasses import dataclass

from cindocs.views.copy import Copy, Fact


@dataclass(frozen=True, slots=True)
class PackGap:
    """A document that belongs to the pack and is not in it yet."""

    what: str
    """What it is."""
    why: str
    """Why it is not there."""
    expected: str
    """When it will come."""


@dataclass(frozen=True, slots=True)
class PackEntry:
    """One document of the pack: a row of the contents, and the sheet before it."""

    number: str
    """Its number in the pack."""
    title: str
    """What it is."""
    date: str
    """Its date, written out; empty where none is known."""
    page: str
    """The page of the pack on which it begins."""
    notes: tuple[str, ...]
    """What has to be said of it: that it is a draft, that a screen reader finds no headings in it."""
    pages: str
    """Which pages of the pack it has: ``5 – 9``."""


@dataclass(frozen=True, slots=True)
class PackCopy:
    """The frame of a transfer pack. Its fields are names in templates."""

    copy: Copy
    """What is true of the pack as a whole."""
    facts: tuple[Fact, ...]
    """From where to where, from when, and who leads the work until when."""
    whole: str
    """One sentence: whether everything is here."""
    gaps: tuple[PackGap, ...]
    """What is not here yet."""
    entries: tuple[PackEntry, ...]
    """The documents, in their order."""
    alone: str
    """How the pack is to be kept and used, in one sentence."""
