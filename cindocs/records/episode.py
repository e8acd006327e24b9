"""The episode: what happened when, on the way to the plan and beside it."""

from typing import Annotated, Literal

from cindocs.records.answers import Answer
from cindocs.records.code_sets import ClosureCode, PrimaryNeedCode, ReferralSourceCode
from cindocs.records.dates import Day, Whole, YesNo
from cindocs.records.ids import ChildId, Id, PersonId, ProfessionalId
from cindocs.records.judgement import Judgement
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line


class Referral(Record):
    """How the authority came to know of the family."""

    on: Annotated[Day, Mark.PROCEDURE]
    """When the referral came in."""
    source: Annotated[ReferralSourceCode | None, Mark.CODE] = None
    """Census code of the referral source."""


class Assessment(Record):
    """The assessment that came before the plan."""

    started: Annotated[Day | None, Mark.PROCEDURE] = None
    """When it started."""
    completed: Annotated[Day | None, Mark.PROCEDURE] = None
    """When it was completed."""
    by: Annotated[ProfessionalId | None, Mark.PROCEDURE] = None
    """Who wrote it: the id of a professional."""
    found: Annotated[Line | None, Mark.WORRY] = None
    """What it came to, in a line or two: what the child needs, and what help."""


class Authorisation(Record):
    """The manager's agreement to support under section 17 of the Children Act 1989."""

    by: Annotated[ProfessionalId, Mark.DECISION]
    """The manager's id."""
    on: Annotated[Day, Mark.DECISION]
    """When the manager agreed."""


class Consent(Record):
    """Whether the family agreed to the service. This is not permission to share information."""

    answer: Annotated[Literal["given", "refused", "withdrawn"], Mark.DECISION]
    """given, refused or withdrawn."""
    by: Annotated[tuple[PersonId, ...], Mark.DECISION]
    """Ids of those who answered."""
    on: Annotated[Day, Mark.DECISION]
    """When they answered."""
    informed: Annotated[YesNo, Mark.DECISION] = True
    """Whether they had full information when they answered."""
    reason: Annotated[Line | None, Mark.DECISION] = None
    """Their reason, if they refused or withdrew."""


class ProtectionPlan(Record):
    """A Child Protection Plan that came before."""

    ended: Annotated[Day, Mark.PROCEDURE]
    """When it ended."""
    children: Annotated[tuple[ChildId, ...], Mark.PROCEDURE] = ()
    """Ids of the children it was for. Leave out for all."""


class CourtOrder(Record):
    """An order that shapes the work."""

    kind: Annotated[Id, Mark.DECISION]
    """supervision_order, child_arrangements_order ..."""
    made: Annotated[Day, Mark.DECISION]
    """When it was made."""
    ends: Annotated[Day | None, Mark.DECISION] = None
    """When it ends."""


class SignificantChange(Record):
    """A change in the family that may call for an early review."""

    on: Annotated[Day, Mark.WORRY]
    """When it happened."""
    what: Annotated[Line, Mark.WORRY]
    """What changed."""


class ProtectionConcern(Record):
    """A concern that a child may be at risk of significant harm, and where it is being handled."""

    on: Annotated[Day, Mark.WORRY]
    """When it was raised."""
    strategy_discussion: Annotated[Day | None, Mark.DECISION] = None
    """When the strategy discussion was held."""
    parents_told: Annotated[Answer[Day] | None, Mark.DECISION] = None
    """When the parents were told that the approach changes, and why; or the reason why not yet."""


class Closure(Record):
    """The end of the episode."""

    on: Annotated[Day | None, Mark.PROCEDURE] = None
    """When it ended."""
    reason: Annotated[ClosureCode | None, Mark.CODE] = None
    """Census code of the reason."""


class Episode(Record):
    """One spell of work with the family."""

    referral: Annotated[Referral | None, Mark.PROCEDURE] = None
    """How and when it began."""
    primary_need: Annotated[PrimaryNeedCode | None, Mark.CODE] = None
    """Census code of the primary need."""
    allocated: Annotated[Day | None, Mark.PROCEDURE] = None
    """When the case was allocated to a worker."""
    assessment: Annotated[Assessment | None, Mark.PROCEDURE] = None
    """The assessment."""
    authorised: Annotated[Authorisation | None, Mark.DECISION] = None
    """Who agreed to support under section 17, and when."""
    consent: Annotated[Consent | None, Mark.DECISION] = None
    """The family's consent to the service."""
    first_visit: Annotated[Day | None, Mark.PROCEDURE] = None
    """When the child was first visited after the case was allocated."""
    latest_visit: Annotated[Day | None, Mark.PROCEDURE] = None
    """When the child was visited last."""
    plan_needed: Annotated[Day | None, Mark.PROCEDURE] = None
    """When it was decided that there is to be a plan."""
    meeting_needed: Annotated[Day | None, Mark.PROCEDURE] = None
    """When it was decided that there is to be a meeting."""
    first_meeting: Annotated[Day | None, Mark.PROCEDURE] = None
    """When everybody first met, if that was before the meeting that made the plan."""
    panel: Annotated[Day | None, Mark.PROCEDURE] = None
    """When a panel or vulnerable child meeting decided on the plan."""
    team: Annotated[Line | None, Mark.PROCEDURE] = None
    """The team that holds the case."""
    circumstances: Annotated[tuple[Id, ...], Mark.PROCEDURE] = ()
    """What the procedure treats differently: disability, private_fostering, short_breaks, unborn ..."""
    judgements: Annotated[tuple[Judgement, ...], Mark.DECISION] = ()
    """Decisions that a circumstance holds, with the reason."""
    protection_plan: Annotated[ProtectionPlan | None, Mark.PROCEDURE] = None
    """A Child Protection Plan that came before."""
    orders: Annotated[tuple[CourtOrder, ...], Mark.DECISION] = ()
    """Orders that shape the work."""
    changes: Annotated[tuple[SignificantChange, ...], Mark.WORRY] = ()
    """Significant changes in the family."""
    concerns: Annotated[tuple[ProtectionConcern, ...], Mark.WORRY] = ()
    """Child protection concerns raised."""
    residence: Annotated[Day | None, Mark.PROCEDURE] = None
    """Since when the family lives in this authority's area, if they moved here."""
    open_plans: Annotated[Whole, Mark.PROCEDURE] = 1
    """How many Child in Need plans are open for a child, this one included."""
    closure: Annotated[Closure | None, Mark.PROCEDURE] = None
    """The end of the episode."""
