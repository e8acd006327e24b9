"""Days as people type them in a note."""

from __future__ import annotations

import re
from datetime import date

_WRITTEN = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"|(?P<day2>\d{1,2})/(?P<month2>\d{1,2})/(?P<year2>\d{4})"
    r"|(?P<day3>\d{1,2})(?:st|nd|rd|th)? (?P<name>[a-z]+) (?P<year3>\d{4})",
    re.IGNORECASE,
)
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip


def typed_day(text: str) -> str | None:
    """Return a day as year-month-day: ``2026-03-09``, ``9/3/2026`` (the day first) or ``9 March 2026``.

    None where ``text`` is something else, or no day of the calendar.
    """
    written = _WRITTEN.fullmatch(text.strip().rstrip("."))
    if written is None:
        return None
    parts = {name.rstrip("23"): value for name, value in written.groupdict().items() if value}
    month = int(parts["month"]) if "month" in parts else _month(parts["name"])
    try:
        return date(int(parts["year"]), month, int(parts["day"])).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    """Return which month it is, by its name or the first letters of it (three at least); 0 for none."""
    fitting = (number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.casefold()))
    return next(fitting, 0) if len(name) >= 3 else 0
