"""The invitation: a letter that tells a family when, where and why we meet, and asks what they need.

Sources of the fields: what the five procedures behind docs/requirements.csv ask of whoever calls a
meeting, and the Equality Act 2010, section 20, on what people need in order to take part.
"""

from typing import Annotated, Literal

from pydantic import Field

from cindocs.documents.case_document import CaseDocument, Path
from cindocs.records.answers import Answer
from cindocs.records.dates import Day
from cindocs.records.ids import PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.meeting import Meeting
from cindocs.records.text import Line, NarrativeText


class ManagerAsked(Record):
    """A manager who was asked whether a meeting is right, and when it can be."""

    who: Annotated[ProfessionalId, Mark.DECISION]
    """The id of the manager."""
    on: Annotated[Day, Mark.DECISION]
    """When."""


class Invitation(CaseDocument):
    """A letter that invites a family to a meeting, with a slip for their reply."""

    kind: Annotated[Literal["invitation"], Mark.COMMON]
    """Always invitation."""
    to: Annotated[tuple[PersonId, ...], Mark.NAME, Field(min_length=1)]
    """Ids of those to whom the letter is written."""
    meeting: Annotated[Meeting, Mark.COMMON]
    """The meeting to come: its day, time, place and chair. Who is invited stands below, under invited."""
    plan_made: Annotated[Day | None, Mark.PROCEDURE] = None
    """The day of the meeting that made the plan, if it is not this one."""
    last_review: Annotated[Day | None, Mark.PROCEDURE] = None
    """The day of the review before this one, if there was one."""
    purpose: Annotated[NarrativeText | None, Mark.PLAN] = None
    """What this meeting is for, in plain words."""
    directions: Annotated[NarrativeText | None, Mark.LOCATION] = None
    """How to get there."""
    invited: Annotated[tuple[PersonId, ...], Mark.PLAN] = ()
    """Ids of everybody who is invited, those to whom the letter is written included."""
    access: Annotated[Answer[Line] | None, Mark.HEALTH] = None
    """How people get in and move about: steps, lift, parking, a quiet room. Nothing needed: say so."""
    interpreters: Annotated[tuple[ProfessionalId, ...], Mark.WORKER] = ()
    """Ids of the interpreters who are booked."""
    transport: Annotated[Answer[Line] | None, Mark.HEALTH] = None
    """How people get there and home who need help with it."""
    child_care: Annotated[Answer[Line] | None, Mark.HEALTH] = None
    """Who looks after the children while the others talk."""
    advocates: Annotated[tuple[PersonId, ...], Mark.PLAN] = ()
    """Ids of those who come to help somebody say what they want to say."""
    solicitors: Annotated[NarrativeText | None, Mark.DECISION] = None
    """Who brings a solicitor, as what, and when the chair was told."""
    to_bring: Annotated[tuple[Line, ...], Mark.PLAN] = ()
    """What people may bring."""
    reports_from: Annotated[tuple[ProfessionalId, ...], Mark.WORKER] = ()
    """Ids of those who write a report for the meeting."""
    reports_by: Annotated[Day | None, Mark.PLAN] = None
    """By when they send it, and have shared it with the family."""
    arranged_by: Annotated[tuple[ProfessionalId, ...], Mark.WORKER] = ()
    """Ids of those who call the meeting and invite, beside the lead practitioner."""
    manager_asked: Annotated[ManagerAsked | None, Mark.DECISION] = None
    """The manager who was asked beforehand whether and when to meet."""
    contact: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """The id of whom to ring. Leave out for the lead practitioner."""
    reply_by: Annotated[Day | None, Mark.PLAN] = None
    """By when we would like an answer."""

    def addressed_to(self) -> tuple[PersonId, ...]:
        """Return the ids of those to whom the letter is written."""
        return self.to

    def meeting_held(self) -> Meeting | None:
        """Return the meeting to come, with everybody there who is invited."""
        return self.meeting.model_copy(update={"present": self.invited or self.to})

    def meeting_day(self, which: str) -> tuple[Path, Day | None]:
        """Return where and when: the meeting that made the plan or will, and the last review."""
        if which == "previous_review" or (which == "latest_meeting" and self.last_review):
            return ("last_review",), self.last_review
        if self.meeting.kind == "planning":
            return ("meeting", "on"), self.meeting.on
        return ("plan_made",), self.plan_made

    def variant(self) -> str:
        """Return the kind of meeting."""
        return self.meeting.kind
