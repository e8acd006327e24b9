"""How often somebody sees the child: R08."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from cindocs.authorities.span import Span
from cindocs.records.follow_up import Watch
from cindocs.rules.situation import Path, Situation, Told
from cindocs.rules.time_limits import later_than, or_judge

if TYPE_CHECKING:
    from cindocs.documents.visit_record import VisitRecord

_FIRST_VISIT: Path = ("case", "episode", "first_visit")


def the_child_is_seen_often_enough(situation: Situation) -> Iterator[Told]:
    """Hold that visits are planned, and as often as the procedure asks where it sets a number.

    Of several visitors the one who comes most often counts. An unborn child cannot be seen: there
    the visits to the family count. A limit that is counted from a day is one for the first visit, or for
    the next if that day is the latest visit.
    The record of a visit is held to the days until the next.
    """
    if situation.document.kind == "visit_record":
        yield from _next_visit(situation)
    else:
        yield from _first_visit(situation)
        yield from _frequency(situation)


def _first_visit(situation: Situation) -> Iterator[Told]:
    limit = situation.limit(counted=True)
    if limit is not None and limit.anchor == "previous_visit":
        planned = [watch.next for watch in situation.plan.watch if watch.sees_child and watch.next]
        day, mend = max(min(planned, default=situation.today), situation.today), "Visit earlier."
        yield from later_than(situation, limit, ("watch",), day, "The next visit to the child", mend)
    elif limit is not None:
        day = situation.case.episode.first_visit or situation.today
        mend = "Visit now if nobody has, and fill in case.episode.first_visit."
        yield from later_than(situation, limit, _FIRST_VISIT, day, "The first visit to the child", mend)


def _frequency(situation: Situation) -> Iterator[Told]:
    unborn = all(child.born is None for _, child in situation.children)
    visits = [
        (number, watch)
        for number, watch in enumerate(situation.plan.watch)
        if watch.every and (watch.sees_child or unborn)
    ]
    if not visits:
        yield Told(
            ("watch",),
            "The plan does not say how often the child is visited and seen.",
            "Under watch, give one visitor sees_child: yes, and say how often with every and unit."
            + (" The procedure sets no number: agree one with the family." if situation.asked.none else ""),
        )
        return
    limit = situation.limit(counted=False)
    if limit is None or limit.max is None or situation.judged(limit.unless):
        return
    day, calendar = situation.document.date, situation.authority.working_days
    number, often = min(visits, key=lambda one: _span(one[1]).after(day, calendar))
    if _span(often).after(day, calendar) > limit.max.after(day, calendar, count_from=limit.count_from):
        yield Told(
            ("watch", number, "every"),
            f"The child is seen less often than every {limit.max}.",
            f"Plan visits more often.{or_judge(limit)}",
            limit.severity,
            limit.source,
        )


def _next_visit(situation: Situation) -> Iterator[Told]:
    visit, limit = cast("VisitRecord", situation.document), situation.limit(counted=False)
    calendar, planned = situation.authority.working_days, visit.next_visit.on if visit.next_visit else None
    if planned is None:
        return
    at: Path = ("next_visit", "on")
    if planned <= visit.on:
        yield Told(at, "The next visit is not after this one.", "Correct the day.")
    elif (
        limit is not None
        and limit.max is not None
        and planned > limit.max.after(visit.on, calendar, count_from=limit.count_from)
        and not situation.judged(limit.unless)
    ):
        yield Told(
            at,
            f"The next visit is later than {limit.max} after this one.",
            f"Visit earlier.{or_judge(limit)}",
            limit.severity,
            limit.source,
        )


def _span(watch: Watch) -> Span:
    unit = "calendar_days" if watch.unit == "days" else watch.unit
    return Span.model_validate({"value": watch.every, "unit": unit})
