"""Whether a day keeps the authority's time limit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cindocs.authorities.rule_setting import Limit
from cindocs.authorities.span import Span
from cindocs.findings import Severity
from cindocs.reading.field_path import field_name
from cindocs.rules.anchors import ANCHORS, anchor_day, anchor_field
from cindocs.rules.situation import Path, Situation, Told


def later_than_allowed(situation: Situation, at: Path, day: date, what: str, mend: str) -> Iterator[Told]:
    """Tell if ``day``, written at ``at``, is later than the limit that applies here.

    ``what`` begins the message: "The review". Silent where the authority sets no limit, and where
    somebody decided, with a reason, that a longer span is right.
    """
    limit = situation.limit()
    if limit is not None:
        yield from later_than(situation, limit, at, day, what, mend)
    for other in situation.alternatives():
        for told in later_than(
            situation, other, at, day, f"By another reading of the procedure, {_small(what)}", mend
        ):
            yield replace(told, severity=Severity.ADVICE)


def later_than(
    situation: Situation, limit: Limit, at: Path, day: date, what: str, mend: str
) -> Iterator[Told]:
    """Tell if ``day`` is later than ``limit``; that it cannot be checked where the first day is missing."""
    spans = limit.max or limit.target
    if spans is None or limit.anchor is None or situation.judged(limit.unless):
        return
    counted, latest = ANCHORS[limit.anchor], latest_day(situation, limit)
    if anchor_day(situation.document, limit.anchor) is None:
        field = anchor_field(situation.document, limit.anchor)
        yield Told(
            field,
            f"{what} cannot be checked: the day of {counted.words} is missing.",
            f"Fill in {field_name(field)}.",
            limit.severity,
            limit.source,
        )
    elif latest is not None and day > latest:
        message = f"{what} is later than {limit.max} {limit.direction} {counted.words}."
        yield Told(at, with_reading(message, limit), mend + or_judge(limit), limit.severity, limit.source)
    else:
        yield from _later_than_target(situation, limit, at, day, what, mend)


def _later_than_target(
    situation: Situation, limit: Limit, at: Path, day: date, what: str, mend: str
) -> Iterator[Told]:
    """Tell if ``day`` keeps the limit and misses the target beside it."""
    aimed = last_day(situation, limit, limit.target)
    if limit.anchor and aimed and day > aimed:
        words = ANCHORS[limit.anchor].words
        message = f"{what} is later than {limit.target} {limit.direction} {words}, which is the target."
        yield Told(at, message, mend, limit.target_severity, limit.source)


def latest_day(situation: Situation, limit: Limit) -> date | None:
    """Return the last day that keeps ``limit``; None where it sets none, or its first day is missing."""
    return last_day(situation, limit, limit.max)


def last_day(situation: Situation, limit: Limit, span: Span | None) -> date | None:
    """Return the day on which a ``span`` of ``limit`` is used up; None if there is none, or no first day."""
    start = anchor_day(situation.document, limit.anchor) if limit.anchor else None
    if start is None or span is None:
        return None
    if limit.direction == "before":
        return span.before(start, situation.authority.working_days)
    return span.after(start, situation.authority.working_days, count_from=limit.count_from)


def with_reading(message: str, limit: Limit) -> str:
    """Return ``message`` with how the number is read, where the procedure leaves that open."""
    return f"{message} {limit.reading}" if limit.reading else message


def or_judge(limit: Limit) -> str:
    """Return the other way to mend what breaks ``limit``: a judgement, where it allows one."""
    if limit.unless is None:
        return ""
    return f" Or record a judgement {limit.unless} with reason, decided_by and decided_on."


def _small(words: str) -> str:
    return words[0].lower() + words[1:]
