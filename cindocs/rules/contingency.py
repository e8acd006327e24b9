"""What happens if things change: R19."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.findings import Severity
from cindocs.records.answers import Missing
from cindocs.records.follow_up import Contingency
from cindocs.rules.situation import Path, Situation, Told

_PARTS = {
    "trigger": "what tells everybody that it is time",
    "owner": "who acts first",
    "phone": "whom to ring",
}


def the_plan_says_what_happens_if_things_change(situation: Situation) -> Iterator[Told]:
    """Hold that everybody, the family first, knows what follows if the plan is not enough.

    Which tiers there are, the family's own and that of professionals, the authority says.
    """
    contingency = situation.plan.contingency
    for tier in situation.asked.requires:
        at: Path = ("contingency", tier)
        answer = getattr(contingency, tier, None)
        if isinstance(answer, Contingency):
            yield from _incomplete(at, tier, answer)
        elif isinstance(answer, Missing) and tier == "professional" and _reasoned(answer):
            yield Told(
                at,
                "The plan gives a reason why it has no professional contingency plan.",
                "Check with your manager that this reason holds.",
                Severity.WARNING,
            )
        else:
            yield Told(
                at,
                f"The plan has no {tier} contingency plan.",
                f"Agree it with the family, and fill in trigger, steps, owner and phone under "
                f"contingency.{tier}.",
            )


def _reasoned(answer: Missing) -> bool:
    return answer.missing == "does_not_apply" and answer.because is not None


def _incomplete(at: Path, tier: str, contingency: Contingency) -> Iterator[Told]:
    lacks = [part for part in _PARTS if getattr(contingency, part) is None]
    if lacks:
        yield Told(
            at,
            f"The {tier} contingency plan does not say {', '.join(_PARTS[part] for part in lacks)}.",
            f"Fill in {', '.join(lacks)}.",
        )
