"""What a reader of easy words may see: a child, or a grown-up who reads little. Parts of a few shapes.

A template asks a part for its ``shape`` and sets it as its stage needs: boxes with large pictures for the
younger, rows with small pictures for the middle, a letter for the older, a list for easy read. Everything is
final: every word of it was written for this reader, or is a fixed text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from cindocs.views.copy import Code, Copy
from cindocs.views.picture import Picture


@dataclass(frozen=True, slots=True)
class Telling:
    """One thing, with a picture that says the same where there is one."""

    words: str
    """The words: one idea."""
    picture: Picture | None = None
    """The picture, or None."""


@dataclass(frozen=True, slots=True)
class Tellings:
    """Things told one below the other."""

    tellings: tuple[Telling, ...]
    """The things."""
    tick: str = ""
    """``Done`` where all of them are: each has a tick. Otherwise empty."""
    shape: Code = Code("tellings")
    """``tellings``."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """What the reader said, in their very own words."""

    quotes: tuple[str, ...]
    """The quotations, without quotation marks."""
    shape: Code = Code("quotes")
    """``quotes``."""


@dataclass(frozen=True, slots=True)
class DateTile:
    """A day as a leaf of a calendar."""

    weekday: str
    """``Monday``."""
    number: str
    """``9``."""
    month: str
    """``February 2026``."""


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing that somebody does by a day."""

    what: Telling
    """What happens."""
    who: str
    """Who does it, as the reader knows them."""
    when: str
    """By when, written out; empty if the tile says it."""
    tile: DateTile | None
    """The day as a calendar leaf, or None."""
    done: str
    """``Done``, or empty while it is to come."""


@dataclass(frozen=True, slots=True)
class Doings:
    """What will happen, who does it, by when; with boxes to tick."""

    doings: tuple[Doing, ...]
    """One row or box each."""
    what_label: str
    """``What``: for the heading of a column. Empty where the stage does without."""
    who_label: str
    """``Who``."""
    when_label: str
    """``When``, or empty."""
    tick_label: str
    """``Done?``."""
    shape: Code = Code("doings")
    """``doings``."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day to look forward to, and what happens on it."""

    tile: DateTile | None
    """The day as a calendar leaf, or None where it is not known yet."""
    tellings: tuple[Telling, ...]
    """What is said about it."""
    shape: Code = Code("day")
    """``day``."""


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody to talk to."""

    words: str
    """Who it is."""
    phone: str
    """The telephone number, or empty."""
    picture: Picture | None = None
    """The picture, or None."""


@dataclass(frozen=True, slots=True)
class Helpers:
    """People and services to talk to."""

    helpers: tuple[Helper, ...]
    """One box or line each."""
    shape: Code = Code("helpers")
    """``helpers``."""


@dataclass(frozen=True, slots=True)
class Faces:
    """Faces of which the reader circles one."""

    question: str
    """What they answer by it."""
    faces: tuple[Telling, ...]
    """Each face with its word."""
    shape: Code = Code("faces")
    """``faces``."""


@dataclass(frozen=True, slots=True)
class Box:
    """Room to draw or write in."""

    label: str
    """What to draw or write."""
    size: Code = Code("lines")
    """``drawing``, ``lines`` or ``line``."""
    picture: Picture | None = None
    """A picture that says the same as the label, or None."""
    shape: Code = Code("box")
    """``box``."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The numbers from 0 to 10, of which the reader circles one."""

    question: str
    """What they answer by it."""
    lowest: Telling
    """What 0 means."""
    highest: Telling
    """What 10 means."""
    shape: Code = Code("scale")
    """``scale``."""


Shape: TypeAlias = Tellings | Quotes | Doings | Day | Helpers | Faces | Box | Scale


@dataclass(frozen=True, slots=True)
class OwnPart:
    """A part of the version, with its heading."""

    id: Code
    """Which part it is: why, going_well, happening …"""
    heading: str
    """What stands above it."""
    lead: str
    """One sentence below the heading, or empty."""
    shapes: tuple[Shape, ...]
    """What it is made of, in order."""


@dataclass(frozen=True, slots=True)
class OwnWordsCopy:
    """One reader's own version of a document. Its fields are the names that templates may use."""

    copy: Copy
    """What is true of the copy as a whole."""
    stage: Code
    """``younger``, ``middle``, ``older`` or ``easy_read``."""
    called: str
    """What the reader is called."""
    greeting: str
    """``Dear Amina``, or empty where the stage has none."""
    parts: tuple[OwnPart, ...]
    """The parts that apply, in the order of the stage."""
    goodbye: str
    """How it ends, with the worker's name: empty where the stage has none."""
    check_note: str
    """That an easy-read version is a draft until readers have checked it; empty otherwise."""
