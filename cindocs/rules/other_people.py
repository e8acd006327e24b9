"""What a document tells of people whom it is not about: R40."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from cindocs.findings import Severity
from cindocs.records.people import Child, Person
from cindocs.rules.family_texts import family_texts
from cindocs.rules.situation import Situation, Told

_DAY = r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\s+\d{4}|\d{4}-\d{2}-\d{2})"
_BORN = re.compile(rf"\b(?:born|date of birth|dob)\b\W{{0,3}}(?:on\s+)?{_DAY}", re.IGNORECASE)
_BEHIND_A_NAME = re.compile(r"\b[A-Z][\w'-]+\s+\(\d{1,2}[./-]\d{1,2}[./-](\d{4})\)")


def other_peoples_details_stay_out(situation: Situation) -> Iterator[Told]:
    """Spare people whom a document is not about that others read of their birth, or of their trial.

    Only what is needed is told of anybody (UK GDPR, article 5(1)(c)). A date of birth is known by what
    stands around it, or because somebody else of the case was born on that day. What offences and courts
    are called stands in the profile; whether a reader must know of one is for a person to judge.
    """
    case, about, words = situation.case, situation.document.about, tuple(situation.asked.words)
    own = _birthdays(child for child in case.children if child.id in about)
    births = _birthdays((*case.people, *case.children)) - own
    for at, text in family_texts(situation.document):
        if at[0] == "case":
            continue  # a case has fields for this, which only those see who may
        for day in own:
            text = text.replace(day, "")
        if _tells_a_birth(text, situation) or any(day in text for day in births):
            yield Told(
                at,
                "There seems to be somebody's date of birth in this text.",
                "Take it out. In the case it can stand under born, where only those see it who may.",
            )
        if words and _any_of(words).search(text):
            yield Told(
                at,
                "This text may tell of somebody's offence or trial.",
                "If this document is not about them, take it out, and say only what it means for the child.",
                Severity.ADVICE,
            )


def _tells_a_birth(text: str, situation: Situation) -> bool:
    # A date in brackets behind a name is a birthday if it is older than our work with the family.
    referral = situation.case.episode.referral
    since = referral.on if referral else situation.document.date
    behind_a_name = (int(year) < since.year for year in _BEHIND_A_NAME.findall(text))
    return bool(_BORN.search(text)) or any(behind_a_name)


def _birthdays(people: Iterable[Child | Person]) -> frozenset[str]:
    """Return when people were born, in all the ways in which it is written."""
    return frozenset(written for one in people if one.born for written in _written(one.born))


def _written(day: date) -> Iterator[str]:
    for separator in "./-":
        yield f"{day.day:02}{separator}{day.month:02}{separator}{day.year}"
        yield f"{day.day}{separator}{day.month}{separator}{day.year}"
    yield day.isoformat()
    yield f"{day.day} {day:%B} {day.year}"


@lru_cache(maxsize=10)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
