"""What a reader may see of a plan: the names that a plan's template may use.

Lists are tuples, possibly empty; a text that does not apply is empty. Everything is final: templates
choose where a thing stands, never what it says.
"""

from __future__ import annotations

from dataclasses import dataclass

from cindocs.views.copy import Code, Copy, Fact, Section
from cindocs.views.narrative import Narrative
from cindocs.views.picture import Picture


@dataclass(frozen=True, slots=True)
class ChildFacts:
    """One child of the plan."""

    name: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """Someone in the family or its network."""

    name: str
    connection: str
    """Who they are to the child: ``Mum``, ``Aunt (family network)``."""
    details: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Worker:
    """A professional who works with the family."""

    name: str
    role: str
    agency: str
    contact: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Where things stand between the worst and the best that people can imagine."""

    value: str
    lowest: str
    highest: str
    said_by: str


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody told us, and how we came to know."""

    who: str
    how: str
    words: Narrative


@dataclass(frozen=True, slots=True)
class Action:
    """One row of an action table: who does what by when."""

    id: Code
    number: str
    what: str
    owner: str
    """The name of whoever does it."""
    support: str
    """The names of those who help, or empty."""
    due: str
    status: str
    progress: str
    done: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What will be better for the child, and the actions towards it."""

    id: Code
    number: str
    statement: str
    facts: tuple[Fact, ...]
    """How things are now, how we will know, by when."""
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """Something the child needs, what that means for them, and the outcomes."""

    id: Code
    number: str
    title: str
    description: Narrative
    impact: Narrative
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """A service or resource that the family decided they need."""

    what: str
    provider: str
    when: str
    note: str


@dataclass(frozen=True, slots=True)
class Watch:
    """Someone who checks that the plan is working: how, and how often."""

    name: str
    role: str
    responsibility: str
    how: str
    next: str


@dataclass(frozen=True, slots=True)
class ContingencyTier:
    """What happens if things change: when it starts, what is done, who acts, whom to ring."""

    heading: str
    trigger: Narrative
    steps: Narrative
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Somebody's answer to the plan."""

    name: str
    role: str
    answer: str
    date: str
    comment: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision or judgement on the record: what, why, who, when."""

    what: str
    reason: str
    who: str
    date: str


@dataclass(frozen=True, slots=True)
class Change:
    """One version of the plan, what changed, and who was asked."""

    version: str
    date: str
    what: str
    consulted: str


@dataclass(frozen=True, slots=True)
class FamilySheet:
    """A sheet of the plan that the family wrote themselves: its photograph, and what is written on it."""

    picture: Picture
    caption: str
    transcription: Narrative


@dataclass(frozen=True, slots=True)
class PlanCopy:
    """One reader's copy of a plan. Each field below is a name at the top of its templates."""

    copy: Copy
    sections: tuple[Section, ...]
    """The parts that apply, in the authority's order. Their ids: summary, family_sheets, children, family,
    workers, reason, strengths, worries, scale, child_views, parent_views, needs, services, watch,
    contingency, review, signatures, decisions, changes."""
    summary: tuple[Fact, ...]
    children: tuple[ChildFacts, ...]
    family: tuple[FamilyMember, ...]
    workers: tuple[Worker, ...]
    reason: Narrative
    strengths: tuple[Narrative, ...]
    worries: tuple[Narrative, ...]
    scale: Scale | None
    child_views: tuple[Voice, ...]
    parent_views: tuple[Voice, ...]
    needs: tuple[Need, ...]
    services: tuple[Service, ...]
    watch: tuple[Watch, ...]
    contingency: tuple[ContingencyTier, ...]
    review: tuple[Fact, ...]
    review_method: Narrative
    signatures: tuple[Signature, ...]
    decisions: tuple[Decision, ...]
    changes: tuple[Change, ...]
    family_sheets: tuple[FamilySheet, ...] = ()
