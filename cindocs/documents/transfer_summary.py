"""The summary that goes with a family that moves to another authority: what has happened, what helps, what
must not be lost on the way.

Sources of the fields: what the procedures of Norfolk and Derby ask when a child in need moves; the
information sharing advice of the Department for Education.
"""

from typing import Annotated, Any, Literal

from pydantic import Field

from cindocs.documents.case_document import CaseDocument
from cindocs.documents.plan import Plan
from cindocs.records.chronology import ChronologyEntry
from cindocs.records.ids import Id
from cindocs.records.marks import Mark, Record
from cindocs.records.move import Curiosity, Impact, Move
from cindocs.records.permission import Permission
from cindocs.records.text import Line, NarrativeText
from cindocs.records.transfer import (
    AgencyMove,
    Dispute,
    Handover,
    Notification,
    Office,
    PackedDocument,
    ReceivingMeeting,
    Responsibility,
    ServiceThere,
)
from cindocs.records.voices import Voice


class OutcomeReached(Record):
    """How far one outcome of the plan is."""

    outcome: Annotated[Id, Mark.COMMON]
    """The id of the outcome in the plan: o1."""
    reached: Annotated[Literal["yes", "partly", "not_yet"], Mark.PLAN]
    """yes, partly or not_yet."""
    now: Annotated[Line | None, Mark.PLAN] = None
    """How things are now for the child."""


def _or_its_file(schema: dict[str, Any]) -> None:
    # In the file the name of the plan's file stands here; it is read before the model sees it.
    schema["anyOf"] = [{"type": "string"}, *schema["anyOf"]]


class TransferSummary(CaseDocument):
    """The summary, or case report, of children in need who move from one authority to another."""

    kind: Annotated[Literal["transfer_summary"], Mark.COMMON]
    """Always transfer_summary."""
    direction: Annotated[Literal["out", "in"], Mark.COMMON]
    """out, if the family leaves your area; in, if it comes."""
    plan: Annotated[Plan | None, Mark.PLAN, Field(json_schema_extra=_or_its_file)] = None
    """The plan: the name of its file beside this one. Its needs are shown with how far they are met."""
    originating: Annotated[Office | None, Mark.PLAN] = None
    """The authority that the family moves from."""
    receiving: Annotated[Office | None, Mark.PLAN] = None
    """The authority that the family moves to."""
    move: Annotated[Move | None, Mark.PLAN] = None
    """The move: from when, why, and what came before it."""
    responsibility: Annotated[Responsibility | None, Mark.PLAN] = None
    """Who is responsible until when, and who has been told."""
    notification: Annotated[Notification | None, Mark.PROCEDURE] = None
    """The formal word to the receiving authority."""
    reason: Annotated[NarrativeText | None, Mark.WORRY] = None
    """Why there is a plan. Leave out to show the plan's own words."""
    history: Annotated[tuple[ChronologyEntry, ...], Mark.WORRY] = ()
    """What happened when: few entries, the good ones too. The earliest is shown first."""
    strengths: Annotated[tuple[NarrativeText, ...], Mark.PLAN] = ()
    """What is going well."""
    worries: Annotated[tuple[NarrativeText, ...], Mark.WORRY] = ()
    """The risks now."""
    child_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What the children said or showed, about the move too."""
    parent_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What parents, carers and others of the family said."""
    reached: Annotated[tuple[OutcomeReached, ...], Mark.PLAN] = ()
    """How far each outcome of the plan is."""
    impact: Annotated[Impact | None, Mark.WORRY] = None
    """What the move means for the children."""
    curiosity: Annotated[Curiosity | None, Mark.DECISION] = None
    """What we asked ourselves about the move."""
    services: Annotated[tuple[ServiceThere, ...], Mark.PLAN] = ()
    """Services the children need, and what becomes of each at the new place."""
    agencies: Annotated[tuple[AgencyMove, ...], Mark.PLAN] = ()
    """The agencies of the plan and their counterparts."""
    permission: Annotated[Permission | None, Mark.DECISION] = None
    """Permission to share information. Consent to the service stands in the case, and is another thing."""
    documents: Annotated[tuple[PackedDocument, ...], Mark.PROCEDURE] = ()
    """The documents that go with this summary."""
    handover: Annotated[Handover | None, Mark.PROCEDURE] = None
    """How the two lead practitioners speak with each other, and with the family."""
    receiving_meeting: Annotated[ReceivingMeeting | None, Mark.PLAN] = None
    """The meeting that the receiving authority calls."""
    dispute: Annotated[Dispute | None, Mark.DECISION] = None
    """What happens if the two authorities do not agree."""

    def variant(self) -> str:
        """Return whether the family leaves or comes."""
        return self.direction

    def type_of_plan(self) -> str:
        """Return the type of the family's plan."""
        return self.plan.plan_type if self.plan else super().type_of_plan()

    def children_heard(self) -> tuple[Voice, ...]:
        """Return what the children said or showed."""
        return self.child_views
