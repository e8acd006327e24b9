"""Spans of time as procedures state them, and how they are counted."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Literal

from cindocs.authorities.working_days import WorkingDays
from cindocs.records.dates import Whole
from cindocs.records.strict import Strict


class Span(Strict):
    """So many days, working days, weeks or months."""

    value: Whole
    """How many."""
    unit: Literal["hours", "calendar_days", "working_days", "weeks", "months"]
    """hours, calendar_days, working_days, weeks or months."""

    def after(self, day: date, working_days: WorkingDays, *, count_from: str = "next_day") -> date:
        """Return the day on which the span that starts on ``day`` is used up.

        ``count_from="next_day"`` counts the day after as the first; ``same_day`` counts ``day`` itself.
        A month later is the same day of the month, or the month's last day where it has no such day.
        Records hold days and no hours: 24 hours end with the next day, and so does each part of a day.

        Raises:
            InputUnreadable: the calendar of working days does not reach that far.
        """
        if count_from == "same_day":
            day -= timedelta(days=1)
        if self.unit == "working_days":
            return working_days.after(day, self.value)
        if self.unit == "months":
            return _months_later(day, self.value)
        if self.unit == "hours":
            return day + timedelta(days=-(-self.value // 24))
        return day + timedelta(days=self.value * (7 if self.unit == "weeks" else 1))

    def before(self, day: date, working_days: WorkingDays) -> date:
        """Return the last day from which the whole span fits in before ``day``.

        2 working days before a Tuesday is the Friday. A month earlier is the same day of the month, or the
        month's last day where it has no such day; 24 hours begin with the day before.

        Raises:
            InputUnreadable: the calendar of working days does not reach that far.
        """
        if self.unit == "working_days":
            return working_days.before(day, self.value)
        if self.unit == "months":
            return _months_later(day, -self.value)
        if self.unit == "hours":
            return day - timedelta(days=-(-self.value // 24))
        return day - timedelta(days=self.value * (7 if self.unit == "weeks" else 1))

    def __str__(self) -> str:
        noun = self.unit.replace("_", " ")
        return f"{self.value} {noun[:-1] if self.value == 1 else noun}"


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
