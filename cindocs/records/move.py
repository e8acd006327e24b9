"""A family's move to another authority, and what it means for the children."""

from typing import Annotated

from cindocs.records.answers import Answer
from cindocs.records.dates import Day, YesNo
from cindocs.records.ids import ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line, NarrativeText


class EarlierMove(Record):
    """A move before this one."""

    on: Annotated[Day, Mark.WORRY]
    """When, as near as it is known."""
    what: Annotated[Line, Mark.WORRY]
    """From where to where, and why."""


class Move(Record):
    """The move: from when, why, and what came before it."""

    planned: Annotated[Answer[YesNo] | None, Mark.PLAN] = None
    """Whether the family planned it and told us beforehand."""
    lasting: Annotated[Answer[YesNo] | None, Mark.PLAN] = None
    """Whether the move is meant to last. If it is for a time: no."""
    resident: Annotated[Day | None, Mark.PLAN] = None
    """From when the family lives in the area of the receiving authority."""
    area: Annotated[Line | None, Mark.LOCATION] = None
    """The town or district. The address stands in the case, not here."""
    reason: Annotated[NarrativeText | None, Mark.WORRY] = None
    """Why the family moves, as they tell it."""
    earlier: Annotated[tuple[EarlierMove, ...], Mark.WORRY] = ()
    """Moves before this one, the first one first."""
    keep_address_safe: Annotated[YesNo | None, Mark.DECISION] = None
    """Whether the new address is to be kept from somebody. From whom, and why, is told by telephone."""


class Impact(Record):
    """What the move means for the children: looked at at once, because they are children in need."""

    on: Annotated[Day | None, Mark.DECISION] = None
    """When it was looked at."""
    by: Annotated[ProfessionalId | None, Mark.DECISION] = None
    """Who looked at it."""
    protection: Annotated[tuple[Answer[NarrativeText], ...], Mark.WORRY] = ()
    """What keeps the children safe here, and what becomes of it there."""
    risks: Annotated[tuple[Answer[NarrativeText], ...], Mark.WORRY] = ()
    """What the move brings nearer: people who have hurt them, old debts, being alone."""
    first_days: Annotated[NarrativeText | None, Mark.PLAN] = None
    """What must be in place in the first days."""


class Curiosity(Record):
    """What we asked ourselves about the move, so that nothing is overlooked: the answers, with reasons."""

    evasion: Annotated[Answer[NarrativeText] | None, Mark.DECISION] = None
    """Whether the family may be moving away from professionals because something is hidden."""
    trafficking: Annotated[Answer[NarrativeText] | None, Mark.DECISION] = None
    """Whether somebody may be moving a child to use or to sell them."""
    modern_slavery: Annotated[Answer[NarrativeText] | None, Mark.DECISION] = None
    """Whether a child or a parent may be made to work, or be held by somebody."""
    on: Annotated[Day | None, Mark.DECISION] = None
    """When it was considered."""
    by: Annotated[tuple[ProfessionalId, ...], Mark.DECISION] = ()
    """Ids of those who considered it."""
