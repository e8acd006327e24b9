"""What an authority asks under one rule, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.authorities.authority import Authority
from cindocs.authorities.rule_setting import RuleSetting
from cindocs.rules.in_words.limits import limits_in_words
from cindocs.rules.in_words.phrases import Phrases
from cindocs.rules.situation import Rule


def demand(rule: Rule, authority: Authority) -> Iterator[str]:
    """Yield first what is asked, with its weight and source, then its conditions, numbers and roles.

    Nothing is said that the profile does not say: where it sets no number, that is what stands here.
    """
    asked, phrases = authority.rule(rule.id), Phrases(authority)
    if not asked.applies:
        yield f"{rule.title}: this authority does not ask for it."
        return
    what = asked.asks or f"{rule.title}."
    yield f"{what}{phrases.cited(asked.source, phrases.weight(asked.severity))}"
    if asked.when:
        yield f"Asked only {phrases.condition(asked.when).removesuffix(': ')}."
    if asked.none:
        yield from _no_number(asked)
    elif asked.note:
        yield asked.note
    yield from limits_in_words(asked, phrases)
    for number, chair in enumerate(asked.chairs):
        before = any(one.when and one.meeting in (None, chair.meeting) for one in asked.chairs[:number])
        yield phrases.chair(chair, others=before and chair.when is None)
    if asked.roles and not _chairs_every_meeting(asked):
        also = f"; with a reason, {phrases.roles(asked.also)}" if asked.also else ""
        who = "Otherwise" if asked.chairs else "Who"
        yield f"{who}: {phrases.roles(asked.roles)}{also}."
    if asked.attendees:
        yield f"There must be: {', '.join(phrases.roles([role]) for role in asked.attendees)}."
    if asked.differ_from:
        yield f"Not the same person as: {phrases.roles(asked.differ_from)}."
    if asked.longest_sentence:
        yield f"A sentence for families has at most {asked.longest_sentence} words."
    if asked.returns_to:
        yield f"What is not approved goes back to: {phrases.roles([asked.returns_to])}."


def _no_number(asked: RuleSetting) -> Iterator[str]:
    apart = "Apart from what follows, the" if asked.limits else "The"
    if "sets no number" not in asked.asks:
        yield f"{apart} procedure sets no number. {asked.note or 'What the document says counts.'}"
    elif asked.note:
        yield asked.note


def _chairs_every_meeting(asked: RuleSetting) -> bool:
    """Tell whether each meeting has chairs of its own, so that the roles of the rule never count."""
    always = {chair.meeting for chair in asked.chairs if chair.when is None}
    return None in always or always >= {"planning", "review"}
