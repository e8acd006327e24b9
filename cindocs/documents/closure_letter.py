"""The letter that tells a family, in writing, that the plan ends, why, and who goes on helping.

Sources of the fields: what the procedures of Derby and Islington ask when a plan ends, and Norfolk's demand
that such a decision is recorded with its reasons.
"""

from typing import Annotated, Literal

from cindocs.documents.case_document import CaseDocument
from cindocs.records.answers import Answer
from cindocs.records.dates import Day
from cindocs.records.episode import Consent
from cindocs.records.ids import ChildId, Id, PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line, NarrativeText
from cindocs.records.voices import Voice


class StepDown(Record):
    """Who goes on helping when the plan has ended."""

    lead: Annotated[PersonId | None, Mark.PLAN] = None
    """The id of whoever leads now."""
    service: Annotated[Line | None, Mark.PLAN] = None
    """The service or the plan that goes on: early help, the team around the family."""
    starts: Annotated[Day | None, Mark.PLAN] = None
    """From when."""
    support: Annotated[NarrativeText | None, Mark.PLAN] = None
    """What help goes on, who gives it, and what was agreed about it."""
    consent: Annotated[Consent | None, Mark.DECISION] = None
    """Whether the family agreed to this help. It is theirs to take or to leave."""


class Helpline(Record):
    """Somebody to turn to if things get hard again."""

    who: Annotated[PersonId | None, Mark.PLAN] = None
    """The id of a person of the case. Leave out for a service."""
    service: Annotated[Line | None, Mark.PLAN] = None
    """The service, where it is not one person: the duty team, the doctor's practice."""
    phone: Annotated[Line | None, Mark.PLAN] = None
    """The telephone number."""
    when: Annotated[Line | None, Mark.PLAN] = None
    """When to ring, or what for."""


class MessageToChild(Record):
    """The letter's message to one child, in words that this child would use."""

    child: Annotated[ChildId, Mark.PLAN]
    """The id of the child."""
    words: Annotated[NarrativeText, Mark.PLAN]
    """The message."""


class Thresholds(Record):
    """That the authority's thresholds were looked at before it was decided that the plan ends."""

    on: Annotated[Day | None, Mark.DECISION] = None
    """When."""
    by: Annotated[tuple[ProfessionalId, ...], Mark.DECISION] = ()
    """Ids of those who looked at them."""
    finding: Annotated[NarrativeText | None, Mark.DECISION] = None
    """What was found, and on what it rests."""


class ClosureLetter(CaseDocument):
    """A letter that tells a family and its network that there is no plan any more, or will not be one."""

    kind: Annotated[Literal["closure_letter"], Mark.COMMON]
    """Always closure_letter."""
    letter_type: Annotated[Literal["plan_ends", "no_plan"], Mark.COMMON] = "plan_ends"
    """plan_ends, or no_plan where a plan was recommended and it was decided not to make one."""
    to: Annotated[tuple[PersonId, ...], Mark.NAME] = ()
    """Ids of the family and network the letter is written to."""
    copies_to: Annotated[tuple[ProfessionalId, ...], Mark.WORKER] = ()
    """Ids of the professionals who get a copy."""
    opening: Annotated[NarrativeText | None, Mark.PLAN] = None
    """The first words of the letter, after the greeting."""
    decision: Annotated[NarrativeText | None, Mark.PLAN] = None
    """What was decided, in plain words."""
    outcome: Annotated[Id | None, Mark.DECISION] = None
    """The outcome of the review, by its word in the authority's profile. Leave out without a review."""
    decided_by: Annotated[ProfessionalId | None, Mark.DECISION] = None
    """The id of whoever decided."""
    decided_on: Annotated[Day | None, Mark.DECISION] = None
    """When it was decided."""
    ends: Annotated[Day | None, Mark.PLAN] = None
    """The last day of the plan."""
    reasons: Annotated[NarrativeText | None, Mark.PLAN] = None
    """Why, in words that the family would use."""
    better: Annotated[tuple[NarrativeText, ...], Mark.PLAN] = ()
    """What has got better, one thing each."""
    family_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What the children and the family say about it, in their own words."""
    step_down: Annotated[StepDown | None, Mark.PLAN] = None
    """Who goes on helping, and with what."""
    helplines: Annotated[tuple[Helpline, ...], Mark.PLAN] = ()
    """Whom to ring if things get hard again."""
    messages: Annotated[tuple[MessageToChild, ...], Mark.PLAN] = ()
    """For each child, a message in words that this child would use."""
    thresholds: Annotated[Thresholds | None, Mark.DECISION] = None
    """That the authority's thresholds were looked at."""
    disagreements: Annotated[Answer[NarrativeText] | None, Mark.DECISION] = None
    """Who does not agree, and what is done about it. If nobody: {missing: does_not_apply}."""

    def variant(self) -> str:
        """Return whether a plan ends, or there never was one."""
        return self.letter_type

    def addressed_to(self) -> tuple[PersonId, ...]:
        """Return the family and network to whom it is written."""
        return self.to

    def ends_involvement(self) -> bool:
        """Tell that there is no plan any more."""
        return True

    def outcome_chosen(self) -> str | None:
        """Return the word for what the review came to."""
        return self.outcome

    def children_heard(self) -> tuple[Voice, ...]:
        """Return what the children said, among what the family said."""
        return tuple(voice for voice in self.family_views if voice.who in self.about)

    def disagreements_noted(self) -> Answer[NarrativeText] | None:
        """Return who does not agree."""
        return self.disagreements
