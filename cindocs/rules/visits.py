"""How often somebody sees the child: R08."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.authorities.span import Span
from cindocs.records.follow_up import Watch
from cindocs.rules.situation import Path, Situation, Told
from cindocs.rules.time_limits import later_than, or_judge

_FIRST_VISIT: Path = ("case", "episode", "first_visit")


def the_plan_says_how_often_the_child_is_seen(situation: Situation) -> Iterator[Told]:
    """Hold that visits are planned, and as often as the procedure asks where it sets a number.

    Of several visitors the one who comes most often counts. An unborn child cannot be seen: there
    the visits to the family count. A limit that is counted from a day is one for the first visit.
    """
    yield from _first_visit(situation)
    yield from _frequency(situation)


def _first_visit(situation: Situation) -> Iterator[Told]:
    limit = situation.limit(counted=True)
    if limit is not None:
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
    if _span(often).after(day, calendar) > limit.max.after(day, calendar):
        yield Told(
            ("watch", number, "every"),
            f"The child is seen less often than every {limit.max}.",
            f"Plan visits more often.{or_judge(limit)}",
            limit.severity,
            limit.source,
        )


def _span(watch: Watch) -> Span:
    unit = "calendar_days" if watch.unit == "days" else watch.unit
    return Span.model_validate({"value": watch.every, "unit": unit})
