"""A meeting that a report is written for."""

from typing import Annotated

from cindocs.records.dates import Day, TimeOfDay, Whole
from cindocs.records.marks import Mark, Record
from cindocs.records.meeting import MeetingKind
from cindocs.records.text import Line


class MeetingAhead(Record):
    """When and where people will meet."""

    kind: Annotated[MeetingKind, Mark.COMMON] = "review"
    """planning, review, network or family_led."""
    number: Annotated[Whole | None, Mark.COMMON] = None
    """The how-manieth it is. The planning meeting is number 1."""
    on: Annotated[Day, Mark.COMMON]
    """The day of the meeting."""
    at: Annotated[TimeOfDay | None, Mark.COMMON] = None
    """When it begins."""
    place: Annotated[Line | None, Mark.LOCATION] = None
    """Where it is."""
