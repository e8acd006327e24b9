"""What a review came to: R13, R14 and what R15 asks of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from cindocs.findings import Severity
from cindocs.rules.situation import Path, Situation, Told

if TYPE_CHECKING:
    from cindocs.documents.minutes import Minutes

_OUTCOME: Path = ("outcome",)


def the_outcome_is_one_that_the_procedure_knows(situation: Situation) -> Iterator[Told]:
    """Hold that a review comes to an outcome which everybody understands alike, with its reason.

    Where the procedure leaves its list open, another outcome may stand, with its reason.
    """
    minutes, outcomes = cast("Minutes", situation.document), situation.authority.profile.outcomes
    if not outcomes.options or minutes.meeting.kind != "review":
        return
    known = ", ".join(one.id for one in outcomes.options)
    weight = None if outcomes.closed else Severity.WARNING
    chosen, option = minutes.outcome, situation.outcome
    if chosen is None:
        yield Told(
            _OUTCOME,
            "Nothing says what the review came to.",
            f"Fill in outcome.choice with one of {known}.",
            weight,
        )
    elif option is None and outcomes.closed:
        yield Told(
            (*_OUTCOME, "choice"),
            "The procedure knows no such outcome of a review.",
            f"Use one of {known}.",
            source=outcomes.source,
        )
    elif chosen.reason is None and (option is None or "reason" in option.requires):
        yield Told(
            (*_OUTCOME, "reason"),
            "Nothing says why the review came to this outcome."
            if option
            else "This outcome is not in the procedure, and nothing says why it was chosen.",
            "Fill in outcome.reason." if option else f"Fill in outcome.reason, or use one of {known}.",
            weight,
            option.source if option else outcomes.source,
        )
    elif option and "alert" in option.requires and minutes.alert is None:
        yield Told(
            ("alert",),
            "Nothing says that the team that arranges reviews knows of the change.",
            "Tell that team, and fill in alert with on and what.",
            source=option.source,
        )


def whoever_goes_on_helping_is_named(situation: Situation) -> Iterator[Told]:
    """Keep a family from falling between two services when social care steps back.

    Consent is asked where somebody goes on helping: such help is the family's choice.
    """
    chosen, option = cast("Minutes", situation.document).outcome, situation.outcome
    if chosen is None or option is None:
        return
    for field, message, mend in (
        (
            "recommended_to",
            "Nothing says to which manager this outcome is recommended.",
            "Fill in outcome.recommended_to with the id of the manager.",
        ),
        (
            "lead_after",
            "Nothing says who leads when social care steps back.",
            "Agree it with the family, and fill in outcome.lead_after.",
        ),
        (
            "service_after",
            "Nothing says which service goes on helping.",
            "Agree it with the family, and fill in outcome.service_after.",
        ),
    ):
        if field in option.requires and getattr(chosen, field) is None:
            yield Told((*_OUTCOME, field), message, mend, source=option.source)
    handed_on = chosen.lead_after is not None or chosen.service_after is not None
    if "lead_or_service" in option.requires and not handed_on:
        yield Told(
            (*_OUTCOME, "lead_after"),
            "Nothing says who goes on helping when social care steps back.",
            "Agree it with the family, and fill in outcome.lead_after or outcome.service_after.",
            source=option.source,
        )
    consented = chosen.consent is not None and chosen.consent.answer == "given"
    if "consent" in option.requires and handed_on and not consented:
        yield Told(
            (*_OUTCOME, "consent"),
            "Nothing says that the family agrees to the help that goes on.",
            "Ask the family, and fill in outcome.consent. If they do not agree, take out lead_after and "
            "service_after.",
            source=option.source,
        )


def significant_harm_is_not_left_to_the_plan(situation: Situation) -> Iterator[Told]:
    """Hold that an outcome which speaks of harm opens the way that the procedure sets."""
    option = situation.outcome
    if option is None:
        return
    chosen = cast("Minutes", situation.document).outcome
    if chosen and "strategy_discussion" in option.requires and chosen.strategy_discussion is None:
        yield Told(
            (*_OUTCOME, "strategy_discussion"),
            "This outcome needs a strategy discussion, and none is recorded.",
            "Follow the child protection procedures now, and fill in the day of the discussion.",
            source=option.source,
        )
    if chosen and "thresholds_considered" in option.requires and chosen.thresholds_considered is None:
        yield Told(
            (*_OUTCOME, "thresholds_considered"),
            "Nothing says whether child protection procedures or care were considered.",
            "Take it to your manager now, and fill in outcome.thresholds_considered.",
            source=option.source,
        )
