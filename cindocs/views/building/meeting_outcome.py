"""What a review came to, in the authority's words, and what opens with it."""

from __future__ import annotations

from cindocs.documents.minutes import MeetingOutcome, Minutes
from cindocs.records.episode import Consent
from cindocs.views.building.blocks import facts, words
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.paper import Block, Group


def outcome_blocks(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    """Return the outcome, its reason, and who does what because of it."""
    outcome = minutes.outcome
    if outcome is None:
        return ()
    say, fact = wording.say, wording.fact
    option = wording.authority.profile.outcomes.option(outcome.choice)
    chosen = say(option.label) if option else wording.authority.word(outcome.choice)
    route = say(option.route) if option and option.route else ""
    opened = facts(*fact(say("What happens next"), route), *_ways(outcome, wording))
    return (Group(chosen, (*words(outcome.reason, wording), *opened)),)


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
