"""Who agrees, who approved, what changed and who was asked."""

from typing import Annotated, Literal

from cindocs.records.dates import Day, Whole
from cindocs.records.files import AttachedFile
from cindocs.records.ids import PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line, NarrativeText


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
    """A manager's decision about a document."""

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

    file: Annotated[AttachedFile, Mark.PLAN]
    """The picture's file, below the folder of this document."""
    transcription: Annotated[NarrativeText | None, Mark.PLAN] = None
    """What is written on it, word for word."""
