"""One rule: what it is for, in which documents it is looked at, and what each authority asks under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cindocs.authorities.authority import Authority
from cindocs.authorities.distribution import Sending
from cindocs.rules.in_words.demand import demand
from cindocs.rules.in_words.paper import heading, item, paragraph
from cindocs.rules.in_words.phrases import Phrases
from cindocs.rules.situation import Rule


def explanation(rules: Sequence[Rule], authorities: Sequence[Authority]) -> str:
    """Return what the rules of one id ask, authority by authority, as plain text.

    Several rules share an id where they look at the same demand in different kinds of document.
    """
    return "\n".join(_lines(rules, authorities)) + "\n"


def _lines(rules: Sequence[Rule], authorities: Sequence[Authority]) -> Iterator[str]:
    for rule in rules:
        purpose = (rule.check.__doc__ or "").strip().split("\n\n")[0]
        yield from paragraph(f"{rule.id}  {rule.title}")
        yield from paragraph(" ".join(purpose.split()))
    kinds = frozenset[str]().union(*(rule.kinds for rule in rules))
    for authority in authorities:
        yield from _asked(rules[0], kinds, authority)


def _asked(rule: Rule, kinds: frozenset[str], authority: Authority) -> Iterator[str]:
    profile, phrases = authority.profile, Phrases(authority)
    edition = f" ({profile.procedure.edition})" if profile.procedure.edition else ""
    yield from heading(f"{profile.name}: {profile.procedure.title}{edition}")
    first, *more = demand(rule, authority)
    yield from item(first)
    for sentence in more:
        yield from item(sentence, deeper=True)
    asked = authority.rule(rule.id)
    if asked.applies:
        for sending in _sendings(rule.id, authority):
            yield from item(phrases.sending(sending), deeper=True)
        # In the order in which people meet the documents, which is that of the profile.
        looked_at = [kind for kind in profile.kinds if kind in kinds and kind in (asked.kinds or kinds)]
        named = ", ".join(map(phrases.name, looked_at))
        yield from item(f"Looked at in: {named}{'' if named.endswith('?') else '.'}", deeper=True)
    for one in profile.contradictions.values():
        if rule.id in one.rules:
            yield from item(
                f"The procedure does not agree with itself: {one.about}{phrases.cited_together(one.sources)}"
            )
            yield from item(f"What counts here: {one.choice}", deeper=True)


def _sendings(rule_id: str, authority: Authority) -> Iterator[Sending]:
    """Yield what the rules about sending hold documents to: to whom (R35), and by when (R36)."""
    for sending in authority.profile.distribution:
        if (rule_id == "R35" and sending.to) or (rule_id == "R36" and sending.max):
            yield sending
