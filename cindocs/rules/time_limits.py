"""Whether a day keeps the authority's time limit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from cindocs.authorities.profile import Limit
from cindocs.findings import Severity
from cindocs.reading.field_path import field_name
from cindocs.rules.anchors import ANCHORS, anchor_day
from cindocs.rules.situation import Path, Situation, Told


def later_than_allowed(situation: Situation, at: Path, day: date, what: str, mend: str) -> Iterator[Told]:
    """Tell if ``day``, written at ``at``, is later than the limit that applies here.

    ``what`` begins the message: "The review". Silent where the authority sets no limit, and where
    somebody decided, with a reason, that a longer span is right.
    """
    limit = situation.limit()
    if limit is not None:
        yield from _later(situation, limit, at, day, what, mend)
    for other in situation.alternatives():
        for told in _later(
            situation, other, at, day, f"By another reading of the procedure, {_small(what)}", mend
        ):
            yield replace(told, severity=Severity.ADVICE)


def _later(situation: Situation, limit: Limit, at: Path, day: date, what: str, mend: str) -> Iterator[Told]:
    if limit.max is None or limit.anchor is None:
        return
    counted = ANCHORS[limit.anchor]
    start = anchor_day(situation.plan, limit.anchor)
    if start is None:
        yield Told(
            counted.field,
            f"{what} cannot be checked: the day of {counted.words} is missing.",
            f"Fill in {field_name(counted.field)}.",
            source=limit.source,
        )
        return
    latest = limit.max.after(start, situation.authority.working_days, count_from=limit.count_from)
    if day <= latest or (limit.unless and situation.judged(limit.unless)):
        return
    if limit.unless:
        mend += f" Or record a judgement {limit.unless} with reason, decided_by and decided_on."
    yield Told(at, f"{what} is later than {limit.max} after {counted.words}.", mend, source=limit.source)


def _small(words: str) -> str:
    return words[0].lower() + words[1:]
