"""A meeting: when, where, who, and what was seen to so that everybody could take part."""

from typing import Annotated

from cindocs.records.answers import Answer
from cindocs.records.dates import Day, TimeOfDay, YesNo
from cindocs.records.ids import PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line


class Meeting(Record):
    """The meeting at which the plan was made."""

    on: Annotated[Day, Mark.COMMON]
    """The day of the meeting."""
    at: Annotated[TimeOfDay | None, Mark.COMMON] = None
    """When it began."""
    place: Annotated[Line | None, Mark.LOCATION] = None
    """Where it was held."""
    chair: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """Who chaired it: the id of a professional."""
    chair_reason: Annotated[Line | None, Mark.DECISION] = None
    """Why somebody else than usual chaired it."""
    present: Annotated[tuple[PersonId, ...], Mark.PLAN] = ()
    """Ids of everybody who took part."""
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
