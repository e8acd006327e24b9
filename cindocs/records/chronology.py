"""What happened when: the events that shaped a child's life and the help the family got."""

from typing import Annotated

from cindocs.records.dates import Day
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line


class ChronologyEntry(Record):
    """One event, said in a line or two: short, factual, the good ones too."""

    on: Annotated[Day, Mark.WORRY]
    """When it happened."""
    what: Annotated[Line, Mark.WORRY]
    """What happened."""
    source: Annotated[Line | None, Mark.WORRY] = None
    """Who saw it or told it: the school, mum, the health visitor's notes."""
    significance: Annotated[Line | None, Mark.WORRY] = None
    """What it meant for the child."""
    action: Annotated[Line | None, Mark.WORRY] = None
    """What was done about it."""
    outcome: Annotated[Line | None, Mark.WORRY] = None
    """What came of that."""
