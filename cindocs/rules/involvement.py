"""How long the authority stays involved: R11."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.rules.situation import Situation, Told
from cindocs.rules.time_limits import later_than


def a_senior_manager_decides_on_long_involvement(situation: Situation) -> Iterator[Told]:
    """Keep a family from being in a plan for years because nobody asked whether it should go on.

    While a plan has not ended, its end lies after today.
    """
    limit = situation.limit()
    if limit is None or situation.ended:
        return
    mend = "Take it to a senior manager, who decides whether to go on, to escalate or to close."
    yield from later_than(
        situation, limit, ("judgements",), situation.today, "The end of the involvement", mend
    )
    for at, decision in situation.judgements:
        if decision.about == limit.unless and not situation.may_decide(decision):
            yield Told(
                (*at, "decided_by"),
                "Whoever decided that the plan goes on has no role that may do so.",
                f"Take it to somebody with a role of {', '.join(situation.asked.roles)}.",
                source=limit.source,
            )
