"""The shorter ways in which people name a place: the street alone, a school without the word for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_NUMBER: Final = re.compile(r"^(?:\w+ )?\d+\s?[a-z]?\b[ ,]*", re.IGNORECASE)
_KINDS: Final = frozenset((
    "academy", "bakery", "c", "cafe", "café", "care", "ce", "centre", "church", "clinic", "college", "e",
    "first", "form", "health", "high", "home", "hospital", "hotel", "house", "infant", "infants", "junior",
    "kindergarten", "medical", "nursery", "of", "playgroup", "practice", "pre-school", "preschool",
    "primary", "rc", "school", "secondary", "shelter", "shop", "sixth", "special", "store", "supermarket",
    "surgery", "unit",
))  # fmt: skip
"""Words that say what kind of place it is, and not which."""
_SHORTEST: Final = 7
"""A name with fewer letters is too often an ordinary word: Park, Meadow."""


def place_forms(written: str) -> Iterator[str]:
    """Yield a line of an address or the name of a place as it is written, then its shorter forms.

    These are what stands before a comma, a street without the number, a name without the words at its ends
    that say what kind of place it is.
    """
    found = dict.fromkeys((written, *_shorter(written)))
    yield from found


def _shorter(written: str) -> Iterator[str]:
    name, comma, _ = written.partition(",")
    if comma:
        yield name
    street = _NUMBER.sub("", name)
    words = street.split()
    while words and words[-1].casefold().strip(".") in _KINDS:
        words.pop()
    while words and words[0].casefold() == "the":
        words.pop(0)
    for form in (street, " ".join(words)):
        if sum(map(str.isalpha, form)) >= _SHORTEST:
            yield form
