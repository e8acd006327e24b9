"""How far the actions of a plan are, as a meeting or a report tells it."""

from typing import Annotated, Literal

from cindocs.records.dates import Day
from cindocs.records.ids import Id
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line


class Progress(Record):
    """News of one action of the plan."""

    action: Annotated[Id, Mark.COMMON]
    """The id of the action in the plan: a1."""
    status: Annotated[Literal["to_do", "started", "done", "stopped"] | None, Mark.PLAN] = None
    """to_do, started, done or stopped. Leave out if it is as the plan says."""
    note: Annotated[Line | None, Mark.PLAN] = None
    """How it is going, or what got in the way."""
    completed: Annotated[Day | None, Mark.PLAN] = None
    """When it was done."""
    due: Annotated[Day | None, Mark.PLAN] = None
    """The new day by which it is done, if another one was agreed."""
