"""What every report to a meeting has, whoever writes it.

Sources of the fields: the reports of several safeguarding partnerships to their meetings. They ask the author
to keep apart what was seen, what was told and what the author thinks.
"""

from typing import Annotated

from pydantic import Field

from cindocs.documents.case_document import CaseDocument, Path, or_its_file
from cindocs.documents.plan import Plan
from cindocs.records.chronology import ChronologyEntry
from cindocs.records.dates import Day
from cindocs.records.ids import Id, PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.meeting import Meeting
from cindocs.records.meeting_ahead import MeetingAhead
from cindocs.records.progress import Progress
from cindocs.records.statement import Statement
from cindocs.records.text import Line, NarrativeText
from cindocs.records.voices import Scale, Voice


class OutcomeNow(Record):
    """How things are now for one outcome of the plan."""

    outcome: Annotated[Id, Mark.COMMON]
    """The id of the outcome in the plan: o1."""
    now: Annotated[NarrativeText, Mark.PLAN]
    """What is different in the child's day, or what is not."""


class ReadingSupport(Record):
    """What somebody needs in order to understand the report."""

    who: Annotated[PersonId, Mark.HEALTH]
    """The id of the person."""
    what: Annotated[Line, Mark.HEALTH]
    """What is done: translated into Polish, read aloud with an interpreter, large print."""


class SeparatePart(Record):
    """That there is a part which is not in the report, because somebody could come to harm by it."""

    to: Annotated[ProfessionalId, Mark.PROCEDURE]
    """The id of whoever got it: the chair."""
    on: Annotated[Day | None, Mark.PROCEDURE] = None
    """When."""


class Report(CaseDocument):
    """A report to a meeting about the plan."""

    plan: Annotated[Plan | None, Mark.COMMON, Field(json_schema_extra=or_its_file)] = None
    """The plan that the report is about: the name of its file beside this one."""
    meeting: Annotated[MeetingAhead | None, Mark.COMMON] = None
    """The meeting it is for. Leave out for the next review of the plan."""
    author: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """The id of whoever wrote it. Leave out for the lead practitioner."""
    involvement: Annotated[NarrativeText | None, Mark.PLAN] = None
    """What the author's service does with the family, why and since when, and whether it helped."""
    outcomes: Annotated[tuple[OutcomeNow, ...], Mark.PLAN] = ()
    """How things are now, for each outcome of the plan."""
    progress: Annotated[tuple[Progress, ...], Mark.PLAN] = ()
    """News of the actions of the plan."""
    child_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What the children said or showed."""
    parent_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What parents and carers said, of their life and of this report."""
    strengths: Annotated[tuple[Statement, ...], Mark.PLAN] = ()
    """What is going well and keeps the children safe."""
    worries: Annotated[tuple[Statement, ...], Mark.WORRY] = ()
    """What people are worried about."""
    scale: Annotated[Scale | None, Mark.WORRY] = None
    """Where things stand, 0 to 10."""
    analysis: Annotated[NarrativeText | None, Mark.WORRY] = None
    """What all this means for the children: the author's opinion."""
    recommendation: Annotated[NarrativeText | None, Mark.PLAN] = None
    """What the author recommends to the meeting."""
    chronology: Annotated[tuple[ChronologyEntry, ...], Mark.WORRY] = ()
    """What happened when, the good things too. Print puts the earliest first."""
    support: Annotated[tuple[ReadingSupport, ...], Mark.HEALTH] = ()
    """What people need in order to understand this report."""
    separate_part: Annotated[SeparatePart | None, Mark.PROCEDURE] = None
    """If there is a confidential part for the chair: that there is one. What it says never stands here."""

    def written_by(self) -> str | None:
        """Return the id of the author: the lead practitioner, where nobody else is named."""
        return self.author or self.lead

    def meeting_held(self) -> Meeting | None:
        """Return the meeting that the report is for."""
        if self.meeting is not None:
            ahead = self.meeting
            return Meeting(kind=ahead.kind, number=ahead.number, on=ahead.on, at=ahead.at, place=ahead.place)
        review = self.plan.review if self.plan else None
        if review is None or review.on is None:
            return None
        return Meeting(kind="review", on=review.on, at=review.at, place=review.place, chair=review.chair)

    def meeting_day(self, which: str) -> tuple[Path, Day | None]:
        """Return where and when, as the plan says it."""
        if self.plan is None:
            return ("plan",), None
        path, day = self.plan.meeting_day(which)
        return ("plan", *path), day

    def variant(self) -> str:
        """Return the kind of meeting that it is for."""
        ahead = self.meeting_held()
        return ahead.kind if ahead else ""

    def type_of_plan(self) -> str:
        """Return the type of the plan that it is about."""
        return self.plan.plan_type if self.plan else super().type_of_plan()

    def children_heard(self) -> tuple[Voice, ...]:
        """Return what the children said or showed."""
        return self.child_views
