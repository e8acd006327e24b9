"""For which children a Child in Need plan is the right plan: R01 and R50."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.rules.situation import Situation, Told

_NO_RECOURSE_ONLY = "no_recourse_only"


def no_plan_beside_a_protection_plan(situation: Situation) -> Iterator[Told]:
    """Keep a child from having two plans at once.

    While a Child Protection Plan is open, it is the plan: its core group, not a Child in Need
    meeting, works on it (Working Together to Safeguard Children, child protection plans).
    """
    for at, child in situation.children:
        if child.protection_plan_open:
            yield Told(
                (*at, "protection_plan_open"),
                "A Child Protection Plan is open for this child, so there is no Child in Need plan.",
                "Take the child out of about, or correct protection_plan_open if that plan has ended.",
            )
    earlier = situation.case.episode.protection_plan
    concerned = earlier and (not earlier.children or set(earlier.children) & set(situation.document.about))
    if earlier and concerned and earlier.ended > situation.today:
        yield Told(
            ("case", "episode", "protection_plan", "ended"),
            "The Child Protection Plan has not ended yet.",
            "Wait until it has ended, or correct case.episode.protection_plan.ended.",
        )


def more_than_money_is_at_stake(situation: Situation) -> Iterator[Told]:
    """Save families a plan whose only reason is that they have no recourse to public funds."""
    circumstances = situation.case.episode.circumstances
    if _NO_RECOURSE_ONLY in circumstances:
        yield Told(
            ("case", "episode", "circumstances", circumstances.index(_NO_RECOURSE_ONLY)),
            "The only issue here is that the family has no recourse to public funds.",
            "Check whether this authority makes a plan for that, or whether support is enough.",
        )
