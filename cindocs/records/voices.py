"""Where people stand: what they said or showed, and a number from 0 to 10."""

from typing import Annotated

from pydantic import Field

from cindocs.records.answers import Answer
from cindocs.records.dates import Day, Whole
from cindocs.records.ids import PersonId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line, NarrativeText


class Scale(Record):
    """Where things stand between the worst and the best that people can imagine, 0 to 10."""

    value: Annotated[Whole, Mark.WORRY, Field(le=10)]
    """The number, 0 to 10."""
    lowest: Annotated[Line, Mark.WORRY]
    """What 0 means."""
    highest: Annotated[Line, Mark.WORRY]
    """What 10 means."""
    by: Annotated[tuple[PersonId, ...], Mark.WORRY] = ()
    """Ids of those who gave the number."""


class Voice(Record):
    """What somebody said or showed, in their own words where there are any."""

    who: Annotated[PersonId, Mark.VOICE]
    """Whose views these are."""
    how: Annotated[Line | None, Mark.VOICE] = None
    """How we came to know: talked alone on a walk, drew, was watched at play."""
    on: Annotated[Day | None, Mark.VOICE] = None
    """When."""
    words: Annotated[Answer[NarrativeText], Mark.VOICE]
    """What they said or showed."""
