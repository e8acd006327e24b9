"""What is translated of a document, found by place and by text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum

from cindocs.languages.stored_translations import Translation


class State(StrEnum):
    """How far the translation of one unit is."""

    CHECKED = "checked"
    UNCHECKED = "unchecked"
    """Somebody translated it; nobody has checked it."""
    MACHINE = "machine"
    """A machine translated it; nobody has checked it."""
    STALE = "stale"
    """The English text has changed since it was translated."""
    MISSING = "missing"


class Translations:
    """The translations of a document into one language."""

    def __init__(self, stored: Iterable[Translation]) -> None:
        """Take ``stored``, those of the document itself before those of documents that it names."""
        self._by_text: dict[str, list[Translation]] = defaultdict(list)
        self._at: dict[str, set[str]] = defaultdict(set)
        for one in stored:
            self._by_text[one.english].append(one)
            self._at[one.at].add(one.english)

    def of(self, at: str, english: str) -> Translation | None:
        """Return the translation of a text: at its place, else anywhere, and then rather a checked one."""
        found = self._by_text.get(english, ())
        return min(found, key=lambda one: (one.at != at, one.checked_by is None), default=None)

    def other_texts_at(self, at: str) -> frozenset[str]:
        """Return the English texts of which there are translations at a place."""
        return frozenset(self._at.get(at, ()))


def state_of(found: Translation) -> State:
    """Return how far a translation is that was found for its text."""
    if found.checked_by:
        return State.CHECKED
    return State.MACHINE if found.machine else State.UNCHECKED
