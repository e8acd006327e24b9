import importlib.machinery
import importlib.util
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cindocs.authorities.span import Span
from cindocs.authorities.working_days import WorkingDays
from cindocs.errors import InputUnreadable
from cindocs.resources import TEMPLATES
from tests.rules.cases import norfolk

CALENDAR = TEMPLATES / "base/calendars/england-and-wales.txt"
DAYS = st.dates(date(2015, 1, 1), date(2034, 1, 1))
COUNTS = st.integers(0, 300)


@pytest.fixture(scope="module")
def calendar() -> WorkingDays:
    return WorkingDays.read(CALENDAR)


def _span(value: int, unit: str) -> Span:
    return Span.model_validate({"value": value, "unit": unit})


def test_the_table_is_what_the_holidays_library_says() -> None:
    script = Path(__file__).parents[2] / "script/make-calendar"
    loader = importlib.machinery.SourceFileLoader("make_calendar", str(script))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    assert module.table() == CALENDAR.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "day",
    ["2026-12-28", "2027-12-27", "2027-12-28", "2028-01-03", "2022-09-19", "2022-06-02", "2020-05-08"],
)
def test_days_in_lieu_and_one_off_holidays_do_not_count(calendar: WorkingDays, day: str) -> None:
    assert not calendar.counts(date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2026-12-29", "2027-12-29", "2022-05-30", "2020-05-04"])
def test_ordinary_days_beside_them_count(calendar: WorkingDays, day: str) -> None:
    assert calendar.counts(date.fromisoformat(day))


@given(DAYS, COUNTS.filter(bool))
def test_a_span_of_working_days_ends_on_a_working_day_and_holds_that_many(day: date, count: int) -> None:
    calendar = norfolk().working_days
    end = _span(count, "working_days").after(day, calendar)
    assert calendar.counts(end)
    between = (day + timedelta(days=number) for number in range(1, (end - day).days + 1))
    assert sum(calendar.counts(one) for one in between) == count


@given(DAYS, DAYS, COUNTS, st.sampled_from(["calendar_days", "working_days", "weeks", "months"]))
def test_who_starts_later_ends_no_earlier(one: date, other: date, count: int, unit: str) -> None:
    calendar = WorkingDays(norfolk().working_days.holidays, date(2015, 1, 1), date(2099, 12, 31))
    earlier, later = sorted([one, other])
    span = _span(count, unit)
    assert span.after(earlier, calendar) <= span.after(later, calendar)
    assert span.after(earlier, calendar) <= _span(count + 1, unit).after(earlier, calendar)


@given(DAYS, st.integers(1, 300), st.sampled_from(["calendar_days", "weeks"]))
def test_counting_the_first_day_too_ends_one_day_earlier(day: date, count: int, unit: str) -> None:
    calendar, span = norfolk().working_days, _span(count, unit)
    same = span.after(day, calendar, count_from="same_day")
    assert same == span.after(day, calendar) - timedelta(days=1)


@given(DAYS, st.integers(0, 60))
def test_months_keep_the_day_or_take_the_last_of_a_shorter_month(day: date, count: int) -> None:
    end = _span(count, "months").after(day, norfolk().working_days)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == count
    assert end.day == day.day or ((end + timedelta(days=1)).day == 1 and end.day < day.day)


@given(DAYS)
def test_the_working_day_on_or_before_a_day_is_the_nearest(day: date) -> None:
    calendar = norfolk().working_days
    if day < date(2015, 1, 10):
        return
    found = calendar.on_or_before(day)
    assert found <= day and calendar.counts(found)
    assert not any(calendar.counts(found + timedelta(days=one)) for one in range(1, (day - found).days + 1))


@pytest.mark.parametrize("day", [date(2014, 12, 31), date(2036, 1, 1)])
def test_a_day_outside_the_calendar_is_refused_and_not_guessed(calendar: WorkingDays, day: date) -> None:
    with pytest.raises(InputUnreadable, match="outside the calendar"):
        calendar.counts(day)


def test_a_span_that_runs_out_of_the_calendar_is_refused(calendar: WorkingDays) -> None:
    with pytest.raises(InputUnreadable, match="2015 to 2035"):
        _span(10, "working_days").after(date(2035, 12, 24), calendar)


def test_an_authority_can_have_days_off_of_its_own() -> None:
    own = WorkingDays.read(CALENDAR, [date(2026, 12, 29)])
    assert _span(1, "working_days").after(date(2026, 12, 24), own) == date(2026, 12, 30)


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [(1, "weeks", "1 week"), (6, "weeks", "6 weeks"), (10, "working_days", "10 working days")],
)
def test_a_span_reads_as_words(value: int, unit: str, words: str) -> None:
    assert str(_span(value, unit)) == words
