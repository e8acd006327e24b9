"""A date in the ways in which it is written in English."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import accumulate, product

from cindocs.proof.leaks.number_words import TENS, number_forms
from cindocs.proof.leaks.reading import Reading

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
MONTHS = frozenset((*_MONTHS, *(month[:3] for month in _MONTHS), "sept"))
"""Every month's name, whole and short."""

_SHORT_DATE = len("311214")


class DatePattern:
    """One day, to be found in every order of day, month and year."""

    def __init__(self, day: date) -> None:
        name = _MONTHS[day.month - 1]
        self._months = tuple({name, name[:3], *(["sept"] if day.month == 9 else [])})
        forms = [form for form in number_forms(day.day) if form[0].isdigit() or len(form) > 2]
        self._days = (*forms, f"{day.day:02}")
        self._years = _years(day.year)
        self._in_digits = tuple(dict.fromkeys(_in_digits(day)))

    def stands_in(self, reading: Reading) -> bool:
        """Tell whether the day is named, each of its parts as whole words."""
        if reading.rotated:
            return False
        return any(self._stands_around(reading, *span) for span in self._month_spans(reading)) or any(
            _are_parts(reading, start, parts)
            for parts in self._in_digits
            # Two digits for the year make another date when they are read backwards.
            if not reading.backwards or len("".join(parts)) > _SHORT_DATE
            for start, _ in reading.spans("".join(parts))
        )

    def _month_spans(self, reading: Reading) -> Iterator[tuple[int, int]]:
        for month in self._months:
            yield from reading.spans(month)

    def _stands_around(self, reading: Reading, start: int, end: int) -> bool:
        days, years = self._days, self._years
        after_number = (*days, *(f"the{form}" for form in days))
        before_month = (*days, *(f"{form}of" for form in days))
        if _after(reading, end, years) and _before(reading, start, before_month):
            return True
        if any(_after(reading, after, years) for after in _after(reading, end, after_number)):
            return True
        return _before(reading, start, years) and bool(_after(reading, end, days))


def _after(reading: Reading, start: int, forms: tuple[str, ...]) -> list[int]:
    """Return where the forms end that stand from ``start`` on."""
    ends = [start + len(form) for form in forms if reading.letters.startswith(form, start)]
    return [end for end in ends if reading.is_edge(end)]


def _before(reading: Reading, end: int, forms: tuple[str, ...]) -> bool:
    """Tell whether one of the forms stands right before ``end``, and is no part of a larger number."""
    starts = [end - len(form) for form in forms if reading.letters.endswith(form, 0, end)]
    return any(
        reading.is_edge(start) and reading.word(reading.index(start) - 1) not in TENS for start in starts
    )


def _are_parts(reading: Reading, start: int, parts: tuple[str, ...]) -> bool:
    """Tell whether each part is a word of its own, or all is spelled digit by digit."""
    edges = list(accumulate(map(len, parts), initial=start))
    if not all(map(reading.is_edge, edges)):
        return False
    first, last = reading.index(edges[0]), reading.index(edges[-1])
    if last - first == len(parts):
        return True
    # A row of single digits such as "1.2, 2.1, 3.1" holds many short dates.
    spelled = all(len(reading.word(index)) == 1 for index in range(first, last))
    beside = reading.word(first - 1) + reading.word(last)
    return spelled and edges[-1] - start > _SHORT_DATE and not any(map(str.isdigit, beside))


def _years(year: int) -> tuple[str, ...]:
    century, rest = divmod(year, 100)
    in_pairs = number_forms(century)[1] + (number_forms(rest)[1] if rest > 9 else "hundred")
    return (str(year), f"{rest:02}", in_pairs, *number_forms(year)[1:3])


def _in_digits(day: date) -> Iterator[tuple[str, ...]]:
    full = str(day.year)
    days, months = ({str(number), f"{number:02}"} for number in (day.day, day.month))
    for number, month in product(days, months):
        for year in (full, full[2:]):
            yield (number, month, year)
        yield (full, month, number)
        if day.day > len(_MONTHS):
            # Month before day cannot be taken for another date.
            yield (month, number, full)
            yield (month, number, full[2:])
    yield (f"{day:%d%m%Y}",)
    yield (f"{day:%Y%m%d}",)
