"""Words that families stumble over, and abbreviations: R53."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from cindocs.findings import Severity
from cindocs.rules.family_texts import family_texts
from cindocs.rules.situation import Situation, Told

_CAPITALS = re.compile(r"(?<!\w)[A-Z]{2,6}(?=s?(?!\w))")
_SHOUTED = re.compile(r"[A-Z]{2,}(?:\W+[A-Z]{2,})+")


def words_are_plain(situation: Situation) -> Iterator[Told]:
    """Spare families words that hurt, shut out, or say nothing.

    Which words, and what to write instead, stands in the profile; a word that stands for itself
    there is allowed. What people said in their own words is left as they said it.
    """
    words = situation.asked.words
    instead = {word: plain for word, plain in words.items() if plain != word}
    for at, text in family_texts(situation.document):
        text = text.replace("’", "'")
        hits = _hits(text, instead)
        if hits:
            yield Told(
                at,
                f"Words here may be hard to follow or may hurt: {', '.join(hits)}.",
                " ".join(f"Instead of {word}: {instead[word]}." for word in hits),
            )
        if unknown := _abbreviations(text, words):
            # What was typed stays out of the message: capitals may well be initials.
            yield Told(
                at,
                "There is an abbreviation here." if len(unknown) == 1 else "There are abbreviations here.",
                "Spell it out where it first stands in this field, or use plain words.",
                Severity.ADVICE,
            )


def _hits(text: str, instead: Mapping[str, str]) -> list[str]:
    """Return the words that stand in ``text``, in the order of the profile."""
    if not _any_of(tuple(instead)).search(text):
        return []
    return [word for word in instead if _pattern(word).search(text) and not _spelled_out(word, text)]


@lru_cache(maxsize=10)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    # One pattern for them all: most texts hold none of the words, and most patterns are never needed.
    return re.compile("|".join(map(re.escape, words)) or "(?!)", re.IGNORECASE)


@lru_cache(maxsize=1000)
def _pattern(word: str) -> re.Pattern[str]:
    # LAC is an abbreviation, lac is not: capitals count wherever a word has two of them in a row.
    flags = 0 if re.search("[A-Z]{2}", word) else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", flags)


def _spelled_out(word: str, text: str) -> bool:
    return f"({word})" in text


def _abbreviations(text: str, known: Collection[str]) -> set[str]:
    if not _CAPITALS.search(text):
        return set()
    for word in known:
        text = _pattern(word).sub("", text)
    quiet = _SHOUTED.sub("", text)
    return {word for word in _CAPITALS.findall(quiet) if not _spelled_out(word, text)} - set(known)
