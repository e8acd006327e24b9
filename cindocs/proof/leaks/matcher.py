"""Which secrets stand in a text, in whatever disguise."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Protocol

from cindocs.errors import WrongUse
from cindocs.proof.leaks.addresses import HousePattern, address_pattern
from cindocs.proof.leaks.codes import PhonePattern, PostcodePattern, email_pattern, number_pattern, written
from cindocs.proof.leaks.dates import DatePattern
from cindocs.proof.leaks.folded import folded
from cindocs.proof.leaks.layers import with_layers
from cindocs.proof.leaks.misspelt import mended
from cindocs.proof.leaks.passages import passage_pattern
from cindocs.proof.leaks.phrase import Phrase
from cindocs.proof.leaks.reading import Reading
from cindocs.proof.leaks.secret import Secret

_ROT13 = {first + place: first + (place + 13) % 26 for first in (ord("A"), ord("a")) for place in range(26)}
_WORD = re.compile(r"[^\W_]+")


class _Pattern(Protocol):
    def stands_in(self, reading: Reading) -> bool: ...


class Matcher:
    """Looks for many secrets in many texts. Made once; texts may be searched from several threads.

    Args:
        secrets: What must not be told.
        accepted: Words that may stand although a secret is called so, such as "Mum".

    Raises:
        WrongUse: a secret is of an unknown kind, or a date is not written year-month-day.
    """

    def __init__(self, secrets: Sequence[Secret], accepted: Collection[str] = ()) -> None:
        self._accepted = frozenset(map(written, accepted))
        sought = [secret for secret in secrets if written(secret.value) not in {"", *self._accepted}]
        streets = tuple(street for secret in sought for street in _streets_of(secret))
        self._patterns = [(secret.key, _pattern(secret, streets)) for secret in sought]
        self._words = frozenset(word for secret in sought for word in _words_of(secret)) - self._accepted

    def keys_in(self, text: str) -> tuple[str, ...]:
        """Return the keys of the secrets that stand in text, in whatever disguise."""
        readings = self._readings(with_layers(text))
        found = {
            key: None
            for key, pattern in self._patterns
            if any(pattern.stands_in(reading) for reading in readings)
        }
        return tuple(found)

    def _readings(self, text: str) -> list[Reading]:
        plain = folded(text)
        readings = [
            Reading(plain),
            # Turned round first: a ligature is one character.
            Reading(folded(text[::-1]), backwards=True),
            Reading(plain.translate(_ROT13), rotated=True),
        ]
        right = mended(plain, self._words, self._accepted)
        return readings if right is None else [*readings, Reading(right)]


def _pattern(secret: Secret, streets: tuple[str, ...]) -> _Pattern:
    if secret.kind == "postcode":
        return PostcodePattern(secret.value, streets)
    if secret.kind == "date":
        return DatePattern(_day(secret))
    if secret.kind not in _PATTERNS:
        raise WrongUse(f"Secret {secret.key} is of an unknown kind.", advice="Use a kind that Secret names.")
    return _PATTERNS[secret.kind](secret.value)


_PATTERNS: Mapping[str, Callable[[str], _Pattern]] = {
    "address": address_pattern,
    "email": email_pattern,
    "name": lambda value: Phrase([written(value)]),
    "number": number_pattern,
    "phone": PhonePattern,
    "words": passage_pattern,
}


def _day(secret: Secret) -> date:
    try:
        return date.fromisoformat(secret.value)
    except ValueError:
        message = f"The date of secret {secret.key} cannot be read."
        raise WrongUse(message, advice="Write it year-month-day.") from None


def _streets_of(secret: Secret) -> tuple[str, ...]:
    pattern = address_pattern(secret.value) if secret.kind == "address" else None
    return pattern.streets if isinstance(pattern, HousePattern) else ()


def _words_of(secret: Secret) -> list[str]:
    """Return the words of a secret that may be misspelt."""
    if secret.kind == "name":
        return [written(secret.value)]
    return _WORD.findall(folded(secret.value).lower()) if secret.kind == "address" else []
