"""Each kind of reader in a few lines: what it sees, which documents it gets, what is told less exactly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cindocs.authorities.audience import ALL_PARTS, AudienceSetting
from cindocs.authorities.authority import Authority
from cindocs.records.marks import Mark
from cindocs.rules.in_words.paper import item
from cindocs.rules.in_words.phrases import Phrases

_MARKS: Final = {
    Mark.NAME: "names",
    Mark.BIRTH: "days of birth",
    Mark.FAMILY: "who is who in the family",
    Mark.CONTACT: "telephone numbers and e-mail addresses of the family",
    Mark.LOCATION: "addresses, schools and doctors",
    Mark.IDENTIFIER: "numbers that identify a child",
    Mark.CHARACTERISTIC: "ethnicity, religion and sex",
    Mark.HEALTH: "health and disability",
    Mark.WORKER: "professionals",
    Mark.PLAN: "needs, actions and reviews",
    Mark.CONTINGENCY: "what happens if things change",
    Mark.VOICE: "what children and parents said",
    Mark.WORRY: "worries, and why there is a plan",
    Mark.DECISION: "decisions and their reasons",
    Mark.PROCEDURE: "steps of the procedure",
    Mark.OWN_WORDS: "words written for one reader",
    Mark.WITHHOLDING: "what is withheld from whom",
    Mark.CODE: "codes of national returns",
}
"""What a reader sees by each mark. What every reader needs (the title, the version) is not told."""

_BIRTH: Final = {"age": "Days of birth stand as ages.", "year": "Days of birth stand as years."}


def readers(authority: Authority) -> Iterator[str]:
    """Yield the lines that tell of each audience of a profile."""
    for audience_id, audience in authority.profile.audiences.items():
        yield from item(audience.label)
        yield from item(_seen(audience), deeper=True)
        yield from item(_documents(audience_id, authority), deeper=True)
        less = " ".join(_less(audience))
        if less:
            yield from item(less, deeper=True)


def _seen(audience: AudienceSetting) -> str:
    """Return what it sees, or, where that is shorter, what it does not see."""
    seen = [words for mark, words in _MARKS.items() if mark in audience.sees]
    others = [words for mark, words in _MARKS.items() if mark not in audience.sees]
    if not others:
        return "Sees everything."
    if len(others) < len(seen):
        return f"Sees everything but: {'; '.join(others)}."
    return f"Sees only: {'; '.join(seen)}."


def _documents(audience_id: str, authority: Authority) -> str:
    phrases, reads = Phrases(authority), authority.audience(audience_id).reads
    if not reads:
        return "All parts of every document."
    whole: list[str] = []
    in_part: list[str] = []
    for kind in authority.profile.kinds:
        if authority.gives(audience_id, kind):
            (whole if ALL_PARTS in reads[kind] else in_part).append(phrases.name(kind))
    told = (("All parts of", whole), ("Some parts of", in_part))
    return " ".join(f"{how}: {'; '.join(kinds)}." for how, kinds in told if kinds) or "No document."


def _less(audience: AudienceSetting) -> Iterator[str]:
    if Mark.BIRTH in audience.sees and audience.birth in _BIRTH:
        yield _BIRTH[audience.birth]
    if audience.surname == "initial":
        yield "Surnames of the family stand as initials."
    if audience.children_only:
        yield "A child's copy speaks of that child's own matters only."
    if audience.spells_out:
        yield "Abbreviations are spelled out."
