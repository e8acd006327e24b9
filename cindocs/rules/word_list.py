"""Words of a list in a text, and abbreviations that nobody spelled out."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

_CAPITALS = re.compile(r"(?<!\w)[A-Z]{2,6}(?=s?(?!\w))")
_SHOUTED = re.compile(r"[A-Z]{2,}(?:\W+[A-Z]{2,})+")


def hits(text: str, words: Collection[str]) -> list[str]:
    """Return which of ``words`` stand in ``text``, in the order of ``words``; one spelled out is none."""
    if not _any_of(tuple(words)).search(text):
        return []
    return [word for word in words if _pattern(word).search(text) and not _spelled_out(word, text)]


def abbreviations(text: str, known: Collection[str]) -> frozenset[str]:
    """Return the abbreviations in ``text`` that are none of the ``known`` words and not spelled out."""
    if not _CAPITALS.search(text):
        return frozenset()
    for word in known:
        text = _pattern(word).sub("", text)
    quiet = _SHOUTED.sub("", text)
    found = {word for word in _CAPITALS.findall(quiet) if not _spelled_out(word, text)}
    return frozenset(found.difference(known))


def to_replace(words: Mapping[str, str]) -> dict[str, str]:
    """Return the words with what to write instead; a word that stands for itself is allowed."""
    return {word: plain for word, plain in words.items() if plain != word}


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
