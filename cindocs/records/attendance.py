"""Who was asked to a meeting, who came, and what those sent who could not."""

from typing import Annotated, Literal

from cindocs.records.dates import Day, YesNo
from cindocs.records.ids import PersonId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line, NarrativeText


class Attendance(Record):
    """One person's part in a meeting."""

    who: Annotated[PersonId, Mark.PLAN]
    """The id of the person."""
    answer: Annotated[Literal["present", "part", "apologies", "absent", "excluded"], Mark.PLAN] = "present"
    """present, part (of the time), apologies, absent (without word) or excluded."""
    note: Annotated[Line | None, Mark.DECISION] = None
    """Who joined by telephone, when somebody left, why they could not come."""
    prepared_by: Annotated[PersonId | None, Mark.VOICE] = None
    """For a child: the id of whoever prepared them for the meeting."""
    chair_told: Annotated[YesNo | None, Mark.VOICE] = None
    """For a child: whether their part in the meeting was talked over with the chair beforehand."""
    views: Annotated[NarrativeText | None, Mark.VOICE] = None
    """What they sent in writing."""
    views_shared: Annotated[Day | None, Mark.PLAN] = None
    """When what they sent was shared with everybody."""
