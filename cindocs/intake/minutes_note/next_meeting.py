"""When people meet again, as a note says it: ``21 April 2026, 15:45``, and below ``Where:`` or ``Chair:``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cindocs.intake.minutes_note.draft import Draft
from cindocs.intake.minutes_note.lines import Line
from cindocs.intake.minutes_note.people import People
from cindocs.intake.minutes_note.typed_day import typed_day

_SIGN = re.compile(r"[ \t]*(?:[-*+][ \t]+)?(?:(?:on|when|date)[ \t]*:[ \t]*)?", re.IGNORECASE)
_TIME = re.compile(r"(?P<day>.+?)(?:,| at)[ \t]*(?P<time>\d{1,2}:\d{2})\.?", re.IGNORECASE)
_LABELLED = re.compile(
    r"[ \t]*(?:[-*+][ \t]+)?(?P<label>where|place|chair|agreed with|at|time)[ \t]*:[ \t]*(?P<text>.+)",
    re.IGNORECASE,
)
_AND = re.compile(r"[ \t]*(?:,|\band\b|&)[ \t]*")


def tell_next_meeting(lines: Sequence[Line], draft: Draft, people: People) -> list[Line]:
    """Put what the lines say into the next review, and return those that say something else."""
    left = []
    for line in lines:
        if not (_day(line, draft) or _labelled(line, draft, people)):
            left.append(line)
    return left


def _day(line: Line, draft: Draft) -> bool:
    text = _SIGN.sub("", line.text, count=1).strip()
    timed = _TIME.fullmatch(text)
    day = typed_day(timed["day"] if timed else text)
    if day is None or draft.value(("review", "on")) is not None:
        return False
    if timed and not draft.state(("review", "at"), timed["time"], line.number):
        return False
    return draft.state(("review", "on"), day, line.number)


def _labelled(line: Line, draft: Draft, people: People) -> bool:
    labelled = _LABELLED.fullmatch(line.text)
    if labelled is None:
        return False
    label, text = labelled["label"].casefold(), labelled["text"].strip()
    if label == "agreed with":
        named = [people.id_of(name) for name in _AND.split(text.rstrip("."))]
        ids = [one for one in named if one]
        if len(ids) < len(named):
            return False
        return draft.state(("review", "agreed_with"), [*ids], line.number)
    if label == "chair":
        chair = people.id_of(text.rstrip("."))
        if chair is None or people.group(chair) != "professionals":
            return False
        return draft.state(("review", "chair"), chair, line.number)
    if label in ("at", "time"):
        return draft.state(("review", "at"), text.rstrip("."), line.number)
    return draft.state(("review", "place"), text, line.number)
