"""What happens if things change: R19."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.findings import Severity
from cindocs.records.answers import Missing
from cindocs.records.follow_up import Contingencies, Contingency
from cindocs.rules.situation import Path, Situation, Told

_PARTS = {
    "trigger": "what tells everybody that it is time",
    "owner": "who acts first",
    "phone": "whom to ring",
}
_EITHER, _EITHER_OR_REASON = "either", "either_or_reason"


def the_plan_says_what_happens_if_things_change(situation: Situation) -> Iterator[Told]:
    """Hold that everybody, the family first, knows what follows if the plan is not enough.

    Which tiers there are, the family's own and that of professionals, the authority says; where its
    procedure asks for a contingency plan without saying whose, either will do.
    """
    contingency = situation.plan.contingency
    for tier in situation.asked.requires:
        if tier in (_EITHER, _EITHER_OR_REASON):
            yield from _either(contingency, reason_will_do=tier == _EITHER_OR_REASON)
            continue
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


def _either(contingencies: Contingencies | None, *, reason_will_do: bool) -> Iterator[Told]:
    tiers = {tier: getattr(contingencies, tier, None) for tier in ("family", "professional")}
    written = {tier: answer for tier, answer in tiers.items() if isinstance(answer, Contingency)}
    for tier, answer in written.items():
        yield from _incomplete(("contingency", tier), tier, answer)
    reasoned = any(isinstance(answer, Missing) and _reasoned(answer) for answer in tiers.values())
    if not written and not (reasoned and reason_will_do):
        yield Told(
            ("contingency",),
            "The plan has no contingency plan.",
            "Agree one with the family, and fill in trigger, steps, owner and phone under contingency.family "
            "or contingency.professional."
            + (" If none is needed, say so there: does_not_apply, because ..." if reason_will_do else ""),
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
