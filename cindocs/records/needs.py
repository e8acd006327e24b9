"""Needs, the outcomes that answer them, and the actions towards those."""

from typing import Annotated, Literal

from cindocs.records.dates import Day, DayOrWords
from cindocs.records.ids import ChildId, Id, PersonId
from cindocs.records.marks import Mark, Record
from cindocs.records.own_words import Told, ToldAction
from cindocs.records.text import Line, NarrativeText


class Action(Record):
    """One thing that one person does by one day."""

    id: Annotated[Id, Mark.COMMON]
    """A word that stays the same in every version: a1."""
    what: Annotated[Line, Mark.PLAN]
    """What will be done, in words everybody can follow."""
    owner: Annotated[Line | None, Mark.PLAN] = None
    """Who does it: the id of one person of the case."""
    support_from: Annotated[tuple[PersonId, ...], Mark.PLAN] = ()
    """Ids of those who help."""
    due: Annotated[DayOrWords | None, Mark.PLAN] = None
    """By when: a date."""
    status: Annotated[Literal["to_do", "started", "done", "stopped"], Mark.PLAN] = "to_do"
    """to_do, started, done or stopped."""
    progress: Annotated[Line | None, Mark.PLAN] = None
    """How it is going."""
    completed: Annotated[Day | None, Mark.PLAN] = None
    """When it was done."""
    for_child: Annotated[tuple[ToldAction, ...], Mark.OWN_WORDS] = ()
    """The same in words for a child."""
    not_for_child: Annotated[Line | None, Mark.OWN_WORDS] = None
    """Why the child is not told of it, where that is better."""


class Outcome(Record):
    """What will be better for the child."""

    id: Annotated[Id, Mark.COMMON]
    """A word that stays the same in every version: o1."""
    statement: Annotated[Line, Mark.PLAN]
    """What will be better, said of the child."""
    now: Annotated[Line | None, Mark.PLAN] = None
    """How things are now."""
    measure: Annotated[Line | None, Mark.PLAN] = None
    """How everybody will know that it is better."""
    by: Annotated[DayOrWords | None, Mark.PLAN] = None
    """By when it should be better."""
    actions: Annotated[tuple[Action, ...], Mark.PLAN] = ()
    """What will be done to get there."""
    for_child: Annotated[tuple[Told, ...], Mark.OWN_WORDS] = ()
    """The same in words for a child."""


class Need(Record):
    """Something the child needs."""

    id: Annotated[Id, Mark.COMMON]
    """A word that stays the same in every version: n1."""
    title: Annotated[Line, Mark.PLAN]
    """The need in a few words."""
    children: Annotated[tuple[ChildId, ...], Mark.PLAN] = ()
    """Ids of the children who need it. Leave out for all children of the plan."""
    description: Annotated[NarrativeText | None, Mark.WORRY] = None
    """What we know about it."""
    impact: Annotated[NarrativeText | None, Mark.WORRY] = None
    """What it means for the child, day by day."""
    outcomes: Annotated[tuple[Outcome, ...], Mark.PLAN] = ()
    """What will be better."""
    for_child: Annotated[tuple[Told, ...], Mark.OWN_WORDS] = ()
    """The need in words for a child."""
