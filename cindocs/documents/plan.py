"""The plan: what a child needs, what will be better, who does what by when, and what if it does not work.

Sources of the fields: the five procedures behind docs/requirements.csv, and Working Together to
Safeguard Children on what a child in need plan sets out.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from cindocs.documents.case import Case
from cindocs.records.answers import Answer
from cindocs.records.dates import Day, DayOrWords, TimeOfDay, Whole, YesNo
from cindocs.records.ids import ChildId, Id, PersonId, ProfessionalId, Reference
from cindocs.records.judgement import Judgement
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line, NarrativeText


class Meeting(Record):
    """The meeting at which the plan was made."""

    on: Annotated[Day, Mark.COMMON]
    """The day of the meeting."""
    at: Annotated[TimeOfDay | None, Mark.COMMON] = None
    """When it began."""
    place: Annotated[Line | None, Mark.LOCATION] = None
    """Where it was held."""
    chair: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """Who chaired it: the id of a professional."""
    chair_reason: Annotated[Line | None, Mark.DECISION] = None
    """Why somebody else than usual chaired it."""
    present: Annotated[tuple[PersonId, ...], Mark.PLAN] = ()
    """Ids of everybody who took part."""
    attendees_agreed_with: Annotated[tuple[PersonId, ...], Mark.DECISION] = ()
    """Ids of the child and parents with whom the list of people to invite was agreed beforehand."""
    attendees_agreed_on: Annotated[Day | None, Mark.DECISION] = None
    """When that was agreed."""
    arrangements: Annotated[Line | None, Mark.HEALTH] = None
    """What was done about the venue, transport, timing, child care, interpreter."""
    outside_school_time: Annotated[YesNo | None, Mark.PLAN] = None
    """Whether it was held outside school time, if a school-age child took part."""
    school_time_reason: Annotated[Line | None, Mark.DECISION] = None
    """Why it was held in school time, if it was."""
    family_group_conference: Annotated[Answer[Line] | None, Mark.DECISION] = None
    """Whether a family group conference was offered, and the answer."""


class Scale(Record):
    """Where things stand between the worst and the best that people can imagine, 0 to 10."""

    value: Annotated[Whole, Mark.WORRY, Field(le=10)]
    """The number, 0 to 10."""
    lowest: Annotated[Line, Mark.WORRY]
    """What 0 means."""
    highest: Annotated[Line, Mark.WORRY]
    """What 10 means."""
    by: Annotated[tuple[PersonId, ...], Mark.WORRY] = ()
    """Ids of those who gave the number."""


class Voice(Record):
    """What somebody said or showed, in their own words where there are any."""

    who: Annotated[PersonId, Mark.VOICE]
    """Whose views these are."""
    how: Annotated[Line | None, Mark.VOICE] = None
    """How we came to know: talked alone on a walk, drew, was watched at play."""
    on: Annotated[Day | None, Mark.VOICE] = None
    """When."""
    words: Annotated[Answer[NarrativeText], Mark.VOICE]
    """What they said or showed."""


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


class Service(Record):
    """A service or resource the family decided they need."""

    what: Annotated[Line, Mark.PLAN]
    """The service."""
    provider: Annotated[Line | None, Mark.PLAN] = None
    """Who provides it."""
    starts: Annotated[DayOrWords | None, Mark.PLAN] = None
    """From when."""
    available: Annotated[Literal["yes", "waiting_list", "scarce", "no"] | None, Mark.PLAN] = None
    """yes, waiting_list, scarce or no."""
    meanwhile: Annotated[Line | None, Mark.PLAN] = None
    """What happens until it is available."""


class Watch(Record):
    """Somebody who checks, through visits or contact, that the plan is working."""

    who: Annotated[ProfessionalId, Mark.PLAN]
    """The id of a professional."""
    responsibility: Annotated[Line, Mark.PLAN]
    """What they keep an eye on."""
    how: Annotated[Line | None, Mark.PLAN] = None
    """By what: home visits, calls, seeing the child at school."""
    every: Annotated[Whole | None, Mark.PLAN] = None
    """How often: every so many ..."""
    unit: Annotated[Literal["days", "weeks", "months"], Mark.PLAN] = "weeks"
    """... days, weeks or months."""
    next: Annotated[Day | None, Mark.PLAN] = None
    """The next time."""
    sees_child: Annotated[YesNo, Mark.PLAN] = False
    """Whether these are visits in which the child is seen."""


class Contingency(Record):
    """What will be done if things change."""

    trigger: Annotated[NarrativeText | None, Mark.CONTINGENCY] = None
    """What tells everybody that it is time."""
    steps: Annotated[NarrativeText, Mark.CONTINGENCY]
    """What will be done."""
    owner: Annotated[PersonId | None, Mark.CONTINGENCY] = None
    """Who acts first."""
    phone: Annotated[Line | None, Mark.CONTINGENCY] = None
    """Whom to ring, with the number."""


class Contingencies(Record):
    """First what the family does, then what professionals do if that has not kept the child safe."""

    family: Annotated[Answer[Contingency] | None, Mark.CONTINGENCY] = None
    """What the family and its network do."""
    professional: Annotated[Answer[Contingency] | None, Mark.CONTINGENCY] = None
    """What professionals do if the family's own arrangements have not worked."""


class Review(Record):
    """When and how the plan is looked at again."""

    on: Annotated[Day | None, Mark.PLAN] = None
    """The date of the next review."""
    at: Annotated[TimeOfDay | None, Mark.PLAN] = None
    """The time."""
    place: Annotated[Line | None, Mark.LOCATION] = None
    """Where."""
    chair: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """Who will chair it."""
    agreed_with: Annotated[tuple[PersonId, ...], Mark.PLAN] = ()
    """Ids of those who agreed the date."""
    method: Annotated[NarrativeText | None, Mark.PLAN] = None
    """How everybody will judge whether the plan is working."""
    previous: Annotated[Day | None, Mark.PROCEDURE] = None
    """When the plan was reviewed last, if it was."""


class Agreement(Record):
    """Somebody's answer to the plan."""

    who: Annotated[PersonId, Mark.DECISION]
    """Whose answer it is."""
    answer: Annotated[Literal["agrees", "agrees_in_part", "disagrees", "unable"] | None, Mark.DECISION] = None
    """agrees, agrees_in_part, disagrees or unable. Leave out for a signature still to come."""
    on: Annotated[Day | None, Mark.DECISION] = None
    """When they signed or answered."""
    comment: Annotated[Line | None, Mark.VOICE] = None
    """What they want to say about it, or why they could not sign."""


class Approval(Record):
    """A manager's decision about the plan."""

    by: Annotated[ProfessionalId, Mark.DECISION]
    """The manager's id."""
    on: Annotated[Day, Mark.DECISION]
    """When."""
    decision: Annotated[Literal["approved", "returned"], Mark.DECISION]
    """approved or returned."""
    reason: Annotated[Line | None, Mark.DECISION] = None
    """Why."""


class Change(Record):
    """What changed in one version, and who was asked."""

    version: Annotated[Whole, Mark.COMMON]
    """The version that brought the change."""
    on: Annotated[Day, Mark.COMMON]
    """When."""
    what: Annotated[Line, Mark.PLAN]
    """What changed."""
    consulted: Annotated[tuple[PersonId, ...], Mark.PLAN] = ()
    """Ids of those who were asked."""


class FamilySheet(Record):
    """A photograph of a plan that the family wrote themselves."""

    file: Annotated[Line, Mark.PLAN]
    """The picture's file, below the folder of this document."""
    transcription: Annotated[NarrativeText | None, Mark.PLAN] = None
    """What is written on it, word for word."""


class Plan(Record):
    """A plan for one or more children of a case."""

    kind: Annotated[Literal["plan"], Mark.COMMON]
    """Always plan."""
    id: Annotated[Reference, Mark.COMMON]
    """The document's number in your own system. Never a name."""
    case: Annotated[Case, Mark.COMMON]
    """The case: the name of its file beside this one, or the case itself."""
    about: Annotated[tuple[ChildId, ...], Mark.NAME, Field(min_length=1)]
    """Ids of the children the plan is for."""
    plan_type: Annotated[Id, Mark.COMMON] = "child_in_need"
    """child_in_need, family_support, or another type of your authority."""
    version: Annotated[Whole, Mark.COMMON] = 1
    """1 for the first, one more each time the plan is changed."""
    date: Annotated[Day, Mark.COMMON]
    """The date of this version."""
    ends: Annotated[Day | None, Mark.PLAN] = None
    """When the plan ended, if it has."""
    lead: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """The id of the lead practitioner."""
    meeting: Annotated[Meeting | None, Mark.COMMON] = None
    """The meeting at which the plan was made."""
    reason: Annotated[NarrativeText | None, Mark.WORRY] = None
    """Why there is a plan."""
    strengths: Annotated[tuple[NarrativeText, ...], Mark.PLAN] = ()
    """What is going well."""
    worries: Annotated[tuple[NarrativeText, ...], Mark.WORRY] = ()
    """What people are worried about."""
    scale: Annotated[Scale | None, Mark.WORRY] = None
    """Where things stand, 0 to 10."""
    child_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What the children said or showed."""
    parent_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What parents and carers said."""
    needs: Annotated[tuple[Need, ...], Mark.PLAN] = ()
    """What the children need."""
    services: Annotated[tuple[Service, ...], Mark.PLAN] = ()
    """Services and resources the family decided they need."""
    watch: Annotated[tuple[Watch, ...], Mark.PLAN] = ()
    """Who checks that the plan is working, how and when."""
    contingency: Annotated[Contingencies | None, Mark.CONTINGENCY] = None
    """What happens if things change."""
    review: Annotated[Review | None, Mark.PLAN] = None
    """When and how the plan is looked at again."""
    agreements: Annotated[tuple[Agreement, ...], Mark.DECISION] = ()
    """Who agrees with the plan."""
    disagreements: Annotated[Answer[NarrativeText] | None, Mark.DECISION] = None
    """What people do not agree about, and what is done about it."""
    approvals: Annotated[tuple[Approval, ...], Mark.DECISION] = ()
    """Managers' decisions."""
    judgements: Annotated[tuple[Judgement, ...], Mark.DECISION] = ()
    """Decisions that a word of the procedure fits, with the reason."""
    changes: Annotated[tuple[Change, ...], Mark.PLAN] = ()
    """What changed in each version, and who was asked."""
    family_sheets: Annotated[tuple[FamilySheet, ...], Mark.PLAN] = ()
    """Photographs of a plan that the family wrote themselves."""
    shared_version: Annotated[Whole | None, Mark.PROCEDURE] = None
    """The version that everybody got last."""
