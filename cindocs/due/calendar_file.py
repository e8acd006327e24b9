"""Deadlines as a calendar file (RFC 5545) that any calendar can take in. It holds no name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from cindocs.due.deadline import Deadline
from cindocs.errors import MissingOnMachine


def calendar_file(deadlines: Sequence[Deadline], today: date) -> bytes:
    """Return the deadlines that have a day, each as an event that lasts that day.

    An event keeps its identity from day to day, so that a calendar which takes the file in again changes
    events and does not double them.

    Raises:
        MissingOnMachine: the library that writes calendars is not there.
    """
    try:
        from icalendar import Calendar, Event
    except ImportError:
        raise MissingOnMachine(
            "The library icalendar is not there.", advice="Install it: pip install icalendar"
        ) from None
    calendar = Calendar()
    calendar.add("prodid", "-//cindocs//due//EN")
    calendar.add("version", "2.0")
    for one in deadlines:
        if one.on is not None:
            event = Event()
            event.add("uid", f"{_identity(one)}@cindocs")
            event.add("dtstamp", datetime.combine(today, time(), UTC))
            event.add("dtstart", one.on)
            event.add("dtend", one.on + timedelta(days=1))
            event.add("transp", "TRANSPARENT")
            event.add("summary", f"{one.case}: {one.what}")
            event.add("description", _described(one))
            calendar.add_component(event)
    return bytes(calendar.to_ical())


def _described(one: Deadline) -> str:
    earlier = "" if one.working_day == one.on else f" The working day before it is {one.working_day}."
    source = f" {one.source}." if one.source else ""
    return f"{one.why[0].upper()}{one.why[1:]}.{earlier}{source}"


def _identity(one: Deadline) -> str:
    return sha256(f"{one.case}|{one.rule}|{one.what}|{one.why}".encode()).hexdigest()[:32]
