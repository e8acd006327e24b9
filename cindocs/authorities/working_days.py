"""The calendar of working days: bank holidays of England and Wales, and an authority's own days.

A working day is not a Saturday, a Sunday, or a bank holiday under the Banking and Financial Dealings
Act 1971, Christmas Day or Good Friday. The table beside the base templates is made from the
``holidays`` library by ``script/make-calendar``; a test holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from cindocs.errors import InputUnreadable, TemplateRefused


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Which days count. ``first`` and ``last`` bound what the calendar knows."""

    holidays: frozenset[date]
    first: date
    last: date

    @classmethod
    def read(cls, table: Path, extra: Iterable[date] = ()) -> WorkingDays:
        """Read a table of one holiday a line (``2026-04-03 Good Friday``); whole years, none left out.

        Raises:
            TemplateRefused: there is no such table.
        """
        try:
            lines = table.read_text(encoding="utf-8").splitlines()
        except OSError:
            raise TemplateRefused(
                f"There is no calendar called {table.stem}.",
                advice="Name one that stands in the base folder's calendars.",
            ) from None
        days = [date.fromisoformat(line[:10]) for line in lines if line and not line.startswith("#")]
        first, last = date(min(days).year, 1, 1), date(max(days).year, 12, 31)
        return cls(frozenset([*days, *extra]), first, last)

    def counts(self, day: date) -> bool:
        """Tell whether ``day`` is a working day.

        Raises:
            InputUnreadable: ``day`` lies outside the calendar.
        """
        if not self.first <= day <= self.last:
            raise InputUnreadable(
                f"A date lies outside the calendar of working days ({self.first.year} to {self.last.year}).",
                advice="Check the year of the dates, or bring the calendar up to date.",
            )
        return day.weekday() < 5 and day not in self.holidays

    def after(self, day: date, count: int) -> date:
        """Return the ``count``-th working day after ``day``."""
        while count:
            day += timedelta(days=1)
            count -= self.counts(day)
        return day

    def before(self, day: date, count: int) -> date:
        """Return the ``count``-th working day before ``day``."""
        while count:
            day -= timedelta(days=1)
            count -= self.counts(day)
        return day

    def on_or_before(self, day: date) -> date:
        """Return ``day`` itself if it is a working day, else the last working day before it."""
        while not self.counts(day):
            day -= timedelta(days=1)
        return day
