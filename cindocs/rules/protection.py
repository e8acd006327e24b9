"""Where the plan meets child protection: R15 and R46."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.findings import Severity
from cindocs.rules.anchors import ANCHORS, anchor_day
from cindocs.rules.meeting_outcome import significant_harm_is_not_left_to_the_plan
from cindocs.rules.situation import Situation, Told
from cindocs.rules.time_limits import or_judge

_PARENTS_TOLD = "parents_told"


def a_concern_goes_to_a_strategy_discussion(situation: Situation) -> Iterator[Told]:
    """Keep a concern about significant harm from being left to a voluntary plan.

    It is taken to a strategy discussion (Children Act 1989, section 47; Working Together). Parents are not
    left to find out by themselves that consent no longer decides.
    """
    for number, concern in enumerate(situation.case.episode.concerns):
        if concern.strategy_discussion is None:
            yield Told(
                ("case", "episode", "concerns", number, "strategy_discussion"),
                "A child protection concern is recorded without a strategy discussion.",
                "Follow the child protection procedures now, and fill in the day of the discussion.",
            )
        if concern.parents_told is None and _PARENTS_TOLD in situation.asked.requires:
            yield Told(
                ("case", "episode", "concerns", number, "parents_told"),
                "Nothing says that the parents know that the approach has changed, and why.",
                "Tell them, and fill in parents_told. If that would not be safe, give the reason: "
                "{missing: not_asked, because: ...}.",
                Severity.WARNING,
            )
    yield from significant_harm_is_not_left_to_the_plan(situation)


def the_plan_lasts_after_a_protection_plan(situation: Situation) -> Iterator[Told]:
    """Keep support going for a while after a Child Protection Plan has ended."""
    plan, limit = situation.plan, situation.limit()
    if plan.ends is None or limit is None or limit.min is None or limit.anchor is None:
        return
    earlier = situation.case.episode.protection_plan
    others = earlier and earlier.children and not set(earlier.children) & set(plan.about)
    start = anchor_day(plan, limit.anchor)
    if others or start is None or (limit.unless and situation.judged(limit.unless)):
        return
    if plan.ends < limit.min.after(start, situation.authority.working_days, count_from=limit.count_from):
        yield Told(
            ("ends",),
            f"The plan ends earlier than {limit.min} after {ANCHORS[limit.anchor].words}.",
            f"Carry the plan on.{or_judge(limit)}",
            limit.severity,
            limit.source,
        )
