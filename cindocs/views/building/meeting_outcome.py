"""What a review came to, in the authority's words, and what opens with it."""

from __future__ import annotations

from cindocs.documents.minutes import MeetingOutcome, Minutes
from cindocs.records.episode import Consent
from cindocs.views.building.blocks import facts, words
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.paper import Block, Choice, Choices, Group


def outcome_blocks(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    """Return the outcome, its reason, and who does what because of it."""
    outcome = minutes.outcome
    if outcome is None:
        return ()
    say, fact = wording.say, wording.fact
    option = wording.authority.profile.outcomes.option(outcome.choice)
    chosen = say(option.label) if option else wording.word(outcome.choice)
    route = say(option.route) if option and option.route else ""
    opened = facts(*fact(say("What happens next"), route), *_ways(outcome, wording))
    return (Group(chosen, (*words(outcome.reason, wording), *opened)),)


def outcome_choices(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    """Return every outcome that the procedure knows, with the one ticked that was chosen, and its reason.

    An outcome that the procedure does not know is shown as it is by ``outcome_blocks``.
    """
    outcome, outcomes = minutes.outcome, wording.authority.profile.outcomes
    if outcome is None or outcomes.option(outcome.choice) is None:
        return outcome_blocks(minutes, wording)
    say = wording.say
    ticked = tuple(
        Choice(say(one.label), say(one.route) if one.route else "", say("Chosen"))
        if one.id == outcome.choice
        else Choice(say(one.label))
        for one in outcomes.options
    )
    return (
        Choices(ticked),
        *words(outcome.reason, wording, say("Why")),
        *facts(*_ways(outcome, wording)),
    )


def _ways(outcome: MeetingOutcome, wording: Wording) -> tuple[Fact, ...]:
    say, fact = wording.say, wording.fact
    return (
        *fact(say("Recommended to"), wording.someone(outcome.recommended_to)),
        *fact(say("Who leads from now on"), wording.someone(outcome.lead_after)),
        *fact(say("Who goes on helping"), outcome.service_after),
        *fact(say("The family's answer"), _answer(outcome.consent, wording)),
        *fact(say("Strategy discussion"), wording.day(outcome.strategy_discussion)),
        *fact(say("What else was considered"), outcome.thresholds_considered),
    )


def _answer(consent: Consent | None, wording: Wording) -> str:
    if consent is None:
        return ""
    say = wording.say
    answer = {
        "given": say("Agreed"),
        "refused": say("Did not agree"),
        "withdrawn": say("No longer agrees"),
    }[consent.answer]
    said = f"{answer}: {wording.people(consent.by)}, {wording.day(consent.on)}"
    return f"{said}. {consent.reason}" if consent.reason else said
