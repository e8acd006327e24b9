"""Days as a reader of easy words meets them: written out, or as a leaf of a calendar."""

from __future__ import annotations

from datetime import date

from babel import Locale
from babel.dates import format_date

from cindocs.views.building.wording import Wording
from cindocs.views.own_words import DateTile


def long_day(day: date | None, wording: Wording) -> str:
    """Return a day with its weekday, ``Monday 9 March 2026``; nothing for None."""
    if day is None:
        return ""
    said = wording.language.day_of_the_week(day)
    # In a sentence the comma of English would read as the end of a part of it.
    return said.replace(",", "") if wording.language.tag.startswith("en") else said


def date_tile(day: date, wording: Wording) -> DateTile:
    """Return a day as a leaf of a calendar."""
    locale = Locale.parse(wording.language.tag, sep="-")
    weekday, number, month = (format_date(day, form, locale=locale) for form in ("EEEE", "d", "LLLL y"))
    return DateTile(weekday, number, month)
