"""A day by which something is to be done, and why that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is due, of which case, and when. No text holds a name: the case by its id, people by their job."""

    case: str
    """The id of the case."""
    what: str
    """What is to be done: Next review."""
    on: date | None
    """The last day that keeps the limit; None where its first day is missing."""
    working_day: date | None
    """The working day on or before ``on``."""
    overdue: bool
    """Whether ``on`` has passed, and nothing says that it was done."""
    why: str
    """How the day is counted, without the last full stop: 6 weeks after the latest meeting."""
    rule: str = ""
    """The rule whose limit it is, if any."""
    source: str = ""
    """Where the demand comes from."""
