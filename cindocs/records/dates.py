"""Days, times, whole numbers, and yes or no, out of the strings of a file."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from cindocs.records.text import Line

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LIKE_A_DAY = re.compile(r"[\d\s./-]+")
_TIME = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def _day(value: Any) -> date:
    if type(value) is date:
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise PydanticCustomError(
            "not-a-date",
            "Expected a date.",
            {"mend": "Write it as year-month-day, like 2026-03-09."},
        )
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError(
            "no-such-day", "There is no such day in the calendar.", {"mend": "Correct the day or the month."}
        ) from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise PydanticCustomError(
            "no-such-day",
            "The year is not between 1900 and 2100.",
            {"mend": "Correct the year."},
        )
    return day


def _day_or_words(value: Any) -> Any:
    if type(value) is date or (isinstance(value, str) and _LIKE_A_DAY.fullmatch(value)):
        return _day(value)
    return value


def _time(value: Any) -> time:
    if isinstance(value, time):
        return value
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        raise PydanticCustomError(
            "not-a-time", "Expected a time of day.", {"mend": "Write it as hours:minutes, like 15:30."}
        )
    return time.fromisoformat(value.zfill(5))


def _yes_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("yes", "true"):
        return True
    if value in ("no", "false"):
        return False
    raise PydanticCustomError("not-yes-or-no", "Expected yes or no.", {"mend": "Write yes or no."})


def _whole(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{1,6}", value):
        return int(value)
    raise PydanticCustomError(
        "not-a-number", "Expected a whole number.", {"mend": "Write it in digits, like 3."}
    )


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A calendar day, written year-month-day."""

DayOrWords = Annotated[date | Line, BeforeValidator(_day_or_words)]
"""A day, or the words somebody used instead of one (``ongoing``), for a rule to find."""

TimeOfDay = Annotated[
    time,
    BeforeValidator(_time),
    PlainSerializer(lambda at: at.strftime("%H:%M"), return_type=str, when_used="json"),
    WithJsonSchema({"type": "string"}),
]
"""A time of day, written hours:minutes."""

YesNo = Annotated[
    bool,
    BeforeValidator(_yes_no),
    WithJsonSchema({"enum": ["yes", "no", True, False]}),
]
"""``yes`` or ``no``."""

Whole = Annotated[int, BeforeValidator(_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
"""A whole number, zero or more."""
