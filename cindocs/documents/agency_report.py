"""The report of a school, a health visitor or another agency to a meeting.

Sources of the fields: the multi-agency report forms of several safeguarding partnerships, and the demands
of Derby and Sheffield for written information before a meeting.
"""

from typing import Annotated, Literal

from cindocs.documents.report import Report
from cindocs.records.dates import Day, DayOrWords
from cindocs.records.ids import ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line


class Figure(Record):
    """A number that the agency keeps: attendance, appointments kept, weight."""

    label: Annotated[Line, Mark.PLAN]
    """What it is: attendance since September."""
    value: Annotated[Line, Mark.PLAN]
    """The number, and what it was before if that helps."""


class Offer(Record):
    """Something that the agency will do as its part in the plan."""

    what: Annotated[Line, Mark.PLAN]
    """What it will do."""
    who: Annotated[ProfessionalId | None, Mark.PLAN] = None
    """The id of whoever will do it. Leave out for the author."""
    starts: Annotated[DayOrWords | None, Mark.PLAN] = None
    """From when."""
    ends: Annotated[DayOrWords | None, Mark.PLAN] = None
    """Until when."""


class AgencyReport(Report):
    """An agency's report to a meeting."""

    kind: Annotated[Literal["agency_report"], Mark.COMMON]
    """Always agency_report."""
    figures: Annotated[tuple[Figure, ...], Mark.PLAN] = ()
    """Numbers that the agency keeps and that say something about the child."""
    offer: Annotated[tuple[Offer, ...], Mark.PLAN] = ()
    """What the agency offers to do as its part in the plan."""
    submitted: Annotated[Day | None, Mark.PROCEDURE] = None
    """When it went to the social worker."""
    copied: Annotated[Day | None, Mark.PROCEDURE] = None
    """When a copy went to the team that arranges reviews, where the procedure asks for one."""
