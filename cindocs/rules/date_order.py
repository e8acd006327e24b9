"""The dates of a record, held against each other and against today: part of R52."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.reading.field_path import field_name
from cindocs.rules.anchors import written_at
from cindocs.rules.situation import Path, Situation, Told

_EPISODE: Path = ("case", "episode")
_REFERRAL: Path = (*_EPISODE, "referral", "on")
_STARTED: Path = (*_EPISODE, "assessment", "started")
_COMPLETED: Path = (*_EPISODE, "assessment", "completed")
_AUTHORISED: Path = (*_EPISODE, "authorised", "on")
_CONSENT: Path = (*_EPISODE, "consent", "on")
_CLOSED: Path = (*_EPISODE, "closure", "on")

_IN_ORDER: tuple[tuple[Path, Path, str], ...] = (
    (_REFERRAL, _STARTED, "The assessment starts before the referral came in."),
    (_STARTED, _COMPLETED, "The assessment is completed before it starts."),
    (_REFERRAL, ("date",), "The plan is dated before the referral came in."),
    (_AUTHORISED, ("date",), "The plan is dated before a manager agreed to support."),
    (("date",), ("ends",), "The plan ends before its own date."),
    (_REFERRAL, _CLOSED, "The episode is closed before the referral came in."),
)
"""The earlier date, the later one (where a finding stands), and what is wrong otherwise."""

_HAPPENED: tuple[tuple[Path, str], ...] = (
    (_REFERRAL, "referral"),
    (_STARTED, "start of the assessment"),
    (_COMPLETED, "end of the assessment"),
    (_AUTHORISED, "manager's agreement"),
    (_CONSENT, "family's consent"),
)
"""What can only be written down once it has happened."""


def dates_are_in_order(situation: Situation) -> Iterator[Told]:
    """Find the typing slip in a date: one that stands before what it follows, or in the future."""
    for earlier, later, message in _IN_ORDER:
        first, then = written_at(situation.document, earlier), written_at(situation.document, later)
        if first is not None and then is not None and then < first:
            yield Told(later, message, f"Check {field_name(earlier)} and {field_name(later)}.")
    for at, what in _HAPPENED:
        day = written_at(situation.document, at)
        if day is not None and day > situation.today:
            yield Told(at, f"The date of the {what} lies in the future.", "Correct the date.")
    for at, action in situation.actions:
        if action.completed is not None and action.completed > situation.today:
            yield Told(
                (*at, "completed"),
                f"Action {action.id} is said to be done on a day in the future.",
                "Correct the date, or leave it out until the action is done.",
            )
