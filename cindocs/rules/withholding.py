"""What is withheld from somebody is decided by a person, for a time, and whole: R39."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.findings import Severity
from cindocs.records.answers import Missing
from cindocs.records.people import Child, Person
from cindocs.records.withholding import Detail, Withheld
from cindocs.rules.situation import Path, Situation, Told

_TELLS_WHERE: dict[str, tuple[Detail, str]] = {
    "school": ("school", "school or nursery"),
    "doctor": ("doctor", "doctor"),
    "placement": ("placement", "placement"),
    "health_visitor": ("health_visitor", "health visitor"),
    "workplace": ("workplace", "workplace"),
}
"""Fields of somebody that tell where a family lives, with the detail that withholds each."""


def what_is_withheld_is_decided_and_whole(situation: Situation) -> Iterator[Told]:
    """Hold that each entry says why, who decided and until when, and that nothing else tells the same."""
    for number, entry in enumerate(situation.case.withhold):
        at: Path = ("case", "withhold", number)
        yield from _decided(entry, at)
        if entry.review is not None and entry.review < situation.today:
            yield Told(
                (*at, "review"),
                "The day on which this decision is looked at again has passed.",
                "Look at it with the family, and write down the next day. Until then it stays withheld.",
            )
        if "address" in entry.what:
            yield from _told_by_something_else(entry, at, situation)
            if not entry.words:
                yield Told(
                    (*at, "words"),
                    "Copies are searched for this address as the case has it, and for nothing else.",
                    "Write the other words that would tell it under words: the town, the street's nickname.",
                    Severity.ADVICE,
                )


def _decided(entry: Withheld, at: Path) -> Iterator[Told]:
    fields = {
        "reason": "why it is withheld",
        "decided_by": "who decided that",
        "on": "when that was decided",
        "review": "when that is looked at again",
    }
    for field, words in fields.items():
        if getattr(entry, field) is None:
            yield Told((*at, field), f"It does not say {words}.", f"Fill in {field}.")


def _told_by_something_else(entry: Withheld, at: Path, situation: Situation) -> Iterator[Told]:
    """Tell of fields of those who live there that give the address away."""
    case = situation.case
    there: list[Child | Person] = [child for child in case.children if _lives_there(child, entry, situation)]
    there += [person for person in case.people if person.id in entry.of]
    for someone in there:
        for field, (detail, words) in _TELLS_WHERE.items():
            value = getattr(someone, field, None)
            if value and not isinstance(value, Missing) and not _covered(someone, detail, entry, situation):
                whose = "a child's" if isinstance(someone, Child) else "somebody's"
                yield Told(
                    (*at, "what"),
                    f"The address is withheld, and {whose} {words} is not. It can tell where they live.",
                    f"Withhold it from the same readers, too: of: [{someone.id}], what: [{detail}].",
                    Severity.WARNING,
                )


def _lives_there(child: Child, entry: Withheld, situation: Situation) -> bool:
    at_home = {one.id for one in situation.case.people if one.lives_with_children}
    return child.id in entry.of or bool({*child.lives_with, *at_home}.intersection(entry.of))


def _covered(someone: Child | Person, detail: Detail, entry: Withheld, situation: Situation) -> bool:
    """Tell whether the detail is withheld from everybody from whom this entry withholds the address."""
    others = [
        one
        for one in situation.case.withhold
        if someone.id in one.of and {detail, "everything"}.intersection(one.what)
    ]
    return any(
        set(entry.from_whom) <= set(one.from_whom)
        if entry.from_whom
        else bool(one.only_for) and set(one.only_for) <= set(entry.only_for)
        for one in others
    )
