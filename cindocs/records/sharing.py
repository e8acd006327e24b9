"""Who got a document, and when."""

from typing import Annotated

from cindocs.records.dates import Day
from cindocs.records.ids import PersonId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line


class Sharing(Record):
    """A document that went to one person."""

    who: Annotated[PersonId, Mark.PLAN]
    """The id of the person who got it."""
    on: Annotated[Day, Mark.PLAN]
    """When."""
    how: Annotated[Line | None, Mark.PLAN] = None
    """By hand, by post, read aloud."""
    by: Annotated[PersonId | None, Mark.PLAN] = None
    """The id of whoever gave or sent it."""
