"""Days as people type them in a note."""

from __future__ import annotations

import re
from datetime import date

_WRITTEN = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
    r"|(?P<day2>\d{1,2})(?P<sign>[/.])(?P<month2>\d{1,2})(?P=sign)(?P<year2>\d{4}|\d{2})"
    r"|(?P<day3>\d{1,2})(?:st|nd|rd|th)? (?P<name>[a-z]+) (?P<year3>\d{4})",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?=.*\d)[\d\s./-]+")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip


def typed_day(text: str) -> str | None:
    """Return a day as ISO 8601 writes it: ``2026-03-09``, ``9/3/26`` or ``09.03.2026``, ``9 March 2026``.

    In numbers with strokes or dots the day comes first.

    None where ``text`` is something else, or no day of the calendar.
    """
    written = _WRITTEN.fullmatch(text.strip().rstrip("."))
    if written is None:
        return None
    parts = {name.rstrip("23"): value for name, value in written.groupdict().items() if value}
    month = int(parts["month"]) if "month" in parts else _month(parts["name"])
    year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
    try:
        return date(year, month, int(parts["day"])).isoformat()
    except ValueError:
        return None


def meant_as_day(text: str) -> bool:
    """Return whether somebody meant a day of the calendar: ``30/2/2026`` is one that does not exist."""
    text = text.strip().rstrip(".")
    return bool(_WRITTEN.fullmatch(text) or _NUMBERS.fullmatch(text))


def _month(name: str) -> int:
    """Return which month it is, by its name or the first letters of it (three at least); 0 for none."""
    fitting = (number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.casefold()))
    return next(fitting, 0) if len(name) >= 3 else 0
