"""An authority on two or three pages: what it calls things, what it asks, who gets what, what is unclear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cindocs.authorities.authority import Authority
from cindocs.rules.in_words.demand import demand
from cindocs.rules.in_words.paper import heading, item, paragraph
from cindocs.rules.in_words.phrases import Phrases
from cindocs.rules.in_words.readers import readers
from cindocs.rules.table import RULES

_TOPICS = {
    "Before there is a plan": ("R01", "R02", "R03", "R04", "R50"),
    "First meeting": ("R05",),
    "Reviews": ("R06", "R07", "R22"),
    "Visits": ("R08", "R47"),
    "Who chairs, who writes the note": ("R09", "R10", "R30"),
    "Reports before a meeting": ("R33", "R34"),
    "Sign-off": ("R31", "R32"),
    "When a case goes on for long": ("R11", "R12", "R46", "R49"),
}
"""The questions that people ask first, each with its rules. The others follow in their own order."""


def portrait(authority: Authority) -> str:
    """Return what an authority asks, each demand with its place in the procedure, as plain text."""
    return "\n".join(_lines(authority)) + "\n"


def _lines(authority: Authority) -> Iterator[str]:
    profile = authority.profile
    procedure = profile.procedure
    edition = f", {procedure.edition}" if procedure.edition else ""
    yield from paragraph(f"{profile.name}: {procedure.title}{edition}")
    yield from paragraph("Numbers of lines are those of the procedure's text. Wording is ours.")
    yield from _words(authority)
    yield from _documents(authority)
    topics = dict(_TOPICS)
    told = {rule_id for rules in _TOPICS.values() for rule_id in rules}
    topics["What else is asked"] = tuple(rule.id for rule in RULES if rule.id not in told)
    *first, (last, others) = topics.items()
    for topic, rule_ids in first:
        yield from _asked(topic, rule_ids, authority)
    yield from _outcomes(authority)
    yield from _distribution(authority)
    yield from heading("Who reads, and what they see")
    yield from readers(authority)
    yield from _asked(last, others, authority)
    yield from _contradictions(authority)
    yield from _changes(authority)


def _words(authority: Authority) -> Iterator[str]:
    profile = authority.profile
    yield from heading("Words")
    own = [
        (term.replace("_", " "), called)
        for term, called in profile.words.items()
        if called.casefold() != term.replace("_", " ").casefold()
    ]
    if not own:
        yield from item("Every role is called what it is called everywhere.")
    for term, called in own:
        yield from item(f"{term.capitalize()}: {called}")
    titles = dict.fromkeys(one.title for one in profile.plan_types.values())
    yield from item(f"Plans: {', '.join(titles)}")


def _asked(topic: str, rule_ids: Iterable[str], authority: Authority) -> Iterator[str]:
    # Where several rules share an id, they look at the same demand in different documents.
    asked = {rule.id: rule for rule in reversed(RULES) if rule.id in rule_ids}
    applying = [rule for rule_id, rule in sorted(asked.items()) if authority.rule(rule_id).applies]
    if applying:
        yield from heading(topic)
    for rule in applying:
        first, *more = demand(rule, authority)
        yield from item(f"{rule.id}  {first}")
        for sentence in more:
            yield from item(sentence, deeper=True)


def _documents(authority: Authority) -> Iterator[str]:
    phrases = Phrases(authority)
    yield from heading("Documents")
    for kind, setting in authority.profile.kinds.items():
        asked = "asked for" if setting.asked else "not asked for, and can be made"
        note = f" {setting.note}" if setting.note else ""
        yield from item(f"{phrases.name(kind)}: {asked}.{note}{phrases.cited(setting.source)}")


def _outcomes(authority: Authority) -> Iterator[str]:
    outcomes, phrases = authority.profile.outcomes, Phrases(authority)
    if not outcomes.options:
        return
    yield from heading("What a review can come to")
    others = "There are no others." if outcomes.closed else "Others may stand, with their reason."
    yield from item(f"{len(outcomes.options)} outcomes. {others}{phrases.cited(outcomes.source)}")
    for number, one in enumerate(outcomes.options, start=1):
        ends = " The plan ends." if one.ends else ""
        yield from item(f"{number}. {one.label}. {one.route}{ends}{phrases.cited(one.source)}", deeper=True)


def _distribution(authority: Authority) -> Iterator[str]:
    if authority.profile.distribution:
        yield from heading("Who gets what")
    for sending in authority.profile.distribution:
        yield from item(Phrases(authority).sending(sending))


def _contradictions(authority: Authority) -> Iterator[str]:
    phrases = Phrases(authority)
    if authority.profile.contradictions:
        yield from heading("Where the procedure does not agree with itself, and what counts here")
    for one in authority.profile.contradictions.values():
        yield from item(f"{one.about}{phrases.cited_together(one.sources)}")
        yield from item(one.choice, deeper=True)


def _changes(authority: Authority) -> Iterator[str]:
    if authority.profile.changes:
        yield from heading("What changes, and when")
    for change in authority.profile.changes:
        until = f" until {change.until}" if change.until else ""
        what = ", ".join(name.replace("_", " ") for name in change.set)
        note = change.note or f"Other {what}."
        yield from item(f"From {change.starts}{until}: {note}{Phrases(authority).cited(change.source)}")
