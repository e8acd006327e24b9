"""The plan in short, for a family: what will happen, what if it does not work, whom to ring."""

from __future__ import annotations

from dataclasses import dataclass

from cindocs.views.contingency import ContingencyTier
from cindocs.views.copy import Fact


@dataclass(frozen=True, slots=True)
class ToDo:
    """Something that is still to be done, in one line."""

    what: str
    """What will be done."""
    who: str
    """The name of whoever does it."""
    when: str
    """The day by which it is done, written out, or that there is none yet."""


@dataclass(frozen=True, slots=True)
class AtAGlance:
    """The plan on one page: what will happen, what if it does not work, whom to ring, when we meet again."""

    still_to_do: tuple[ToDo, ...]
    """What is still to be done, the earliest first."""
    if_not: tuple[ContingencyTier, ...]
    """What happens first if it does not work."""
    ring: tuple[Fact, ...]
    """Whom to ring, and when everybody looks at the plan again."""
