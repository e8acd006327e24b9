"""What a reader may see of a plan: the names that a plan's template may use.

Lists are tuples, possibly empty; a text that does not apply is empty. Everything is final: templates
choose where a thing stands, never what it says.
"""

from __future__ import annotations

from dataclasses import dataclass

from cindocs.views.at_a_glance import AtAGlance
from cindocs.views.contingency import ContingencyTier
from cindocs.views.copy import Code, Copy, Fact, Section
from cindocs.views.narrative import Narrative
from cindocs.views.people import ChildFacts, FamilyMember, Worker
from cindocs.views.picture import Picture


@dataclass(frozen=True, slots=True)
class Scale:
    """Where things stand between the worst and the best that people can imagine."""

    value: str
    """The number, 0 to 10."""
    lowest: str
    """What 0 means."""
    highest: str
    """What 10 means."""
    said_by: str
    """The names of those who gave the number, or empty."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody told us, and how we came to know."""

    who: str
    """The name, and who they are."""
    how: str
    """How and when we came to know, or empty."""
    words: Narrative
    """What they said or showed."""


@dataclass(frozen=True, slots=True)
class Action:
    """One row of an action table: who does what by when."""

    id: Code
    """The word that stays the same in every version."""
    number: str
    """``1.2.3``: the third action towards the second outcome of the first need."""
    what: str
    """What will be done."""
    owner: str
    """The name of whoever does it."""
    support: str
    """The names of those who help, or empty."""
    due: str
    """The day by which it is done, written out, or that there is none yet."""
    status: str
    """How far it is, and since when it is done."""
    progress: str
    """How it is going, or empty."""
    done: bool
    """Whether it is done."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What will be better for the child, and the actions towards it."""

    id: Code
    """The word that stays the same in every version."""
    number: str
    """``1.2``: the second outcome of the first need."""
    statement: str
    """What will be better."""
    now: str
    """How things are now."""
    measure: str
    """How we will know that it is better."""
    by: str
    """The day by which it should be better."""
    actions: tuple[Action, ...]
    """What will be done to get there."""


@dataclass(frozen=True, slots=True)
class Need:
    """Something the child needs, what that means for them, and the outcomes."""

    id: Code
    """The word that stays the same in every version."""
    number: str
    """``1``, ``2``, ``3``."""
    title: str
    """The need in a few words; whose it is where that is not every child."""
    description: Narrative
    """What we know about it."""
    impact: Narrative
    """What it means for the child, day by day."""
    outcomes: tuple[Outcome, ...]
    """What will be better."""


@dataclass(frozen=True, slots=True)
class Service:
    """A service or resource that the family decided they need."""

    what: str
    """The service."""
    provider: str
    """Who provides it, or empty."""
    when: str
    """From when, or empty."""
    note: str
    """How hard it is to get, and what happens until then."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Someone who checks that the plan is working: how, and how often."""

    name: str
    """Who it is."""
    role: str
    """Their job."""
    responsibility: str
    """What they keep an eye on."""
    how: str
    """By what, and how often."""
    next: str
    """The next time, or empty."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Somebody's answer to the plan."""

    name: str
    """Who it is."""
    role: str
    """Who they are to the child, or their job."""
    answer: str
    """Whether they agree; empty where somebody has still to sign."""
    date: str
    """When, or empty."""
    comment: str
    """What they want to say about it, or empty."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision or judgement on the record: what, why, who, when."""

    what: str
    """What was decided."""
    reason: str
    """Why, or empty."""
    who: str
    """Who decided, or empty."""
    date: str
    """When, or empty."""


@dataclass(frozen=True, slots=True)
class Change:
    """One version of the plan, what changed, and who was asked."""

    version: str
    """The number of the version."""
    date: str
    """When."""
    what: str
    """What changed."""
    consulted: str
    """The names of those who were asked."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Somebody whom the family turns to first."""

    role: str
    """``Keyworker``, ``Lead professional``, or both."""
    name: str
    """Their name."""
    place: str
    """The job, and where they work."""
    there_for: str
    """What for, or empty."""
    phone: str
    """The number at work, or empty."""


@dataclass(frozen=True, slots=True)
class SignOff:
    """A manager's decision about the plan. All is empty where it is still to come: leave room to sign."""

    decision: str
    """``Approved`` or ``Returned for changes``."""
    reason: str
    """Why, or empty."""
    who: str
    """The manager's name and job."""
    date: str
    """The day."""


@dataclass(frozen=True, slots=True)
class FamilySheet:
    """A sheet of the plan that the family wrote themselves: its photograph, and what is written on it."""

    picture: Picture
    """The photograph, or nothing where the copy has none."""
    caption: str
    """One line below it."""
    transcription: Narrative
    """What is written on it, word for word."""


@dataclass(frozen=True, slots=True)
class PlanCopy:
    """One reader's copy of a plan. Each field below is a name at the top of its templates."""

    copy: Copy
    """What is true of the copy as a whole."""
    sections: tuple[Section, ...]
    """The parts that apply, in the authority's order. Their ids: summary, family_sheets, children, family,
    workers, reason, strengths, worries, scale, child_views, parent_views, needs, services, watch,
    contingency, review, signatures, decisions, changes, leads, approval, whose_needs, at_a_glance."""
    summary: tuple[Fact, ...]
    """The plan in a few facts: who leads, visits, the next review, whom to ring."""
    children: tuple[ChildFacts, ...]
    """The children of the plan."""
    family: tuple[FamilyMember, ...]
    """Everybody in the family and its network."""
    workers: tuple[Worker, ...]
    """Everybody who works with the family."""
    reason: Narrative
    """Why there is a plan."""
    strengths: tuple[Narrative, ...]
    """What is going well."""
    worries: tuple[Narrative, ...]
    """What people are worried about."""
    scale: Scale | None
    """Where things stand, or nothing."""
    child_views: tuple[Voice, ...]
    """What the children said or showed."""
    parent_views: tuple[Voice, ...]
    """What parents and carers said."""
    needs: tuple[Need, ...]
    """What the children need, with outcomes and actions."""
    services: tuple[Service, ...]
    """Services and resources the family decided they need."""
    watch: tuple[Watch, ...]
    """Who checks that the plan is working."""
    contingency: tuple[ContingencyTier, ...]
    """What happens if things change: first the family, then professionals."""
    review: tuple[Fact, ...]
    """When, where and with whom the plan is looked at again."""
    review_method: Narrative
    """How everybody will judge whether the plan is working."""
    signatures: tuple[Signature, ...]
    """Who agrees, with room to sign."""
    decisions: tuple[Decision, ...]
    """Decisions on the record: from authorisation to approval."""
    changes: tuple[Change, ...]
    """What changed in each version, and who was asked."""
    family_sheets: tuple[FamilySheet, ...] = ()
    """Photographs of a plan that the family wrote themselves."""
    leads: tuple[Lead, ...] = ()
    """The keyworker, and whoever leads."""
    approval: tuple[SignOff, ...] = ()
    """The manager's decisions about the plan. The last is empty while it is not approved."""
    whose_needs: tuple[Fact, ...] = ()
    """For each child of a plan for several, the needs that are this child's, by number and title."""
    at_a_glance: AtAGlance | None = None
    """The plan on one page, for a family; nothing in other copies."""
