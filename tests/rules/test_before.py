"""Counting backwards: the last day from which a whole span fits in before another day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cindocs.authorities.span import Span
from cindocs.authorities.working_days import WorkingDays
from cindocs.errors import InputUnreadable
from tests.rules.cases import norfolk

DAYS = st.dates(date(2016, 1, 1), date(2034, 12, 31))


def _span(value: int, unit: str) -> Span:
    return Span.model_validate({"value": value, "unit": unit})


def calendar() -> WorkingDays:
    return norfolk().working_days


@pytest.mark.parametrize(
    ("value", "unit", "day", "last"),
    [
        (2, "working_days", date(2026, 3, 12), date(2026, 3, 10)),  # Thursday: Tuesday
        (2, "working_days", date(2026, 3, 10), date(2026, 3, 6)),  # Tuesday: Friday
        (1, "working_days", date(2026, 4, 7), date(2026, 4, 2)),  # after Easter Monday: Maundy Thursday
        (1, "working_days", date(2026, 3, 15), date(2026, 3, 13)),  # a meeting on a Sunday
        (0, "working_days", date(2026, 3, 12), date(2026, 3, 12)),
        (2, "calendar_days", date(2026, 3, 10), date(2026, 3, 8)),
        (1, "weeks", date(2026, 3, 10), date(2026, 3, 3)),
        (1, "months", date(2026, 3, 31), date(2026, 2, 28)),
        (2, "months", date(2026, 1, 15), date(2025, 11, 15)),
        (24, "hours", date(2026, 3, 10), date(2026, 3, 9)),
        (48, "hours", date(2026, 3, 10), date(2026, 3, 8)),
        (25, "hours", date(2026, 3, 10), date(2026, 3, 8)),
    ],
)
def test_so_long_before_a_day_is_this_day(value: int, unit: str, day: date, last: date) -> None:
    assert _span(value, unit).before(day, calendar()) == last


@given(DAYS, st.integers(1, 30))
def test_as_many_working_days_lie_between_as_were_asked_for(day: date, count: int) -> None:
    last = _span(count, "working_days").before(day, calendar())
    between = [last + timedelta(days=one) for one in range((day - last).days)]
    assert sum(calendar().counts(one) for one in between) == count
    assert calendar().counts(last)


@given(DAYS, st.integers(0, 30), st.sampled_from(["calendar_days", "weeks", "hours"]))
def test_backwards_and_forwards_again_is_the_same_day(day: date, count: int, unit: str) -> None:
    span = _span(count, unit)
    assert span.after(span.before(day, calendar()), calendar()) == day


def test_a_span_that_runs_out_of_the_calendar_backwards_is_refused() -> None:
    with pytest.raises(InputUnreadable, match="2015 to 2035"):
        _span(10, "working_days").before(date(2015, 1, 5), calendar())
