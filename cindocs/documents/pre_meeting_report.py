"""The practitioner's report to a review: what was done, what has changed, what is recommended.

Sources of the fields: Derby's demand for a report before each review, and the reports of several
safeguarding partnerships to their meetings.
"""

from typing import Annotated, Literal

from cindocs.documents.report import Report
from cindocs.records.dates import Day, YesNo
from cindocs.records.ids import ChildId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line, NarrativeText


class VisitMade(Record):
    """One visit since the last meeting, in a line. Its own record says more."""

    on: Annotated[Day, Mark.PLAN]
    """The day."""
    by: Annotated[ProfessionalId | None, Mark.PLAN] = None
    """The id of whoever came. Leave out for the author."""
    announced: Annotated[YesNo | None, Mark.PLAN] = None
    """Whether the family knew that somebody would come."""
    seen: Annotated[tuple[ChildId, ...], Mark.PLAN] = ()
    """Ids of the children who were seen."""
    alone: Annotated[tuple[ChildId, ...], Mark.PLAN] = ()
    """Ids of those who were seen alone."""
    note: Annotated[Line | None, Mark.PLAN] = None
    """What it was about, and why nobody was seen, if so."""


class PreMeetingReport(Report):
    """The practitioner's report to a meeting."""

    kind: Annotated[Literal["pre_meeting_report"], Mark.COMMON]
    """Always pre_meeting_report."""
    reason: Annotated[NarrativeText | None, Mark.WORRY] = None
    """Why there is a plan. Leave out for what the plan itself says."""
    visits: Annotated[tuple[VisitMade, ...], Mark.PLAN] = ()
    """The visits since the last meeting."""
    supervision: Annotated[Day | None, Mark.PROCEDURE] = None
    """When the plan was last looked at in supervision."""
