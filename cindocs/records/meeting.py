"""A meeting: when, where, who, and what was seen to so that everybody could take part."""

from typing import Annotated, Literal

from cindocs.records.answers import Answer
from cindocs.records.attendance import Attendance
from cindocs.records.dates import Day, TimeOfDay, Whole, YesNo
from cindocs.records.ids import PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line

MeetingKind = Literal["planning", "review", "network", "family_led"]
"""The kinds of meeting that a procedure knows; what each is called stands in the profile."""


class Meeting(Record):
    """A meeting of the family with those who help."""

    kind: Annotated[MeetingKind, Mark.COMMON] = "planning"
    """planning, review, network or family_led."""
    number: Annotated[Whole | None, Mark.COMMON] = None
    """The how-manieth it is. The planning meeting is number 1."""
    on: Annotated[Day, Mark.COMMON]
    """The day of the meeting."""
    at: Annotated[TimeOfDay | None, Mark.COMMON] = None
    """When it began."""
    ended: Annotated[TimeOfDay | None, Mark.COMMON] = None
    """When it ended."""
    place: Annotated[Line | None, Mark.LOCATION] = None
    """Where it was held."""
    by: Annotated[Literal["in_person", "by_video", "by_telephone", "mixed"] | None, Mark.COMMON] = None
    """in_person, by_video, by_telephone or mixed."""
    other_format: Annotated[Line | None, Mark.PLAN] = None
    """How the plan was looked at if not in a meeting, and why."""
    other_format_agreed_by: Annotated[ProfessionalId | None, Mark.DECISION] = None
    """The id of the manager who agreed to that."""
    called_by: Annotated[PersonId | None, Mark.PLAN] = None
    """The id of whoever called the meeting."""
    chair: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """Who chaired it: the id of a professional."""
    chair_reason: Annotated[Line | None, Mark.DECISION] = None
    """Why somebody else than usual chaired it."""
    note_taker: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """Who took the note: the id of a professional."""
    present: Annotated[tuple[PersonId, ...], Mark.PLAN] = ()
    """Ids of everybody who took part. Minutes say more of each under attendance."""
    attendance: Annotated[tuple[Attendance, ...], Mark.PLAN] = ()
    """Everybody who was invited, and what came of it."""
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

    @property
    def formal(self) -> bool:
        """Whether a procedure says how it is held. Meetings of the network or the family are their own."""
        return self.kind in ("planning", "review")

    @property
    def took_part(self) -> frozenset[str]:
        """Ids of everybody who was there for all or part of it."""
        there = (one.who for one in self.attendance if one.answer in ("present", "part"))
        return frozenset((*self.present, *there))
