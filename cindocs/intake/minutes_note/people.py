"""Who is meant: the id of a person of the case, by the id or a name that was typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from cindocs.reading.tree import Data

_GROUPS = ("children", "people", "professionals")


class People:
    """The people of a case, by what they are called. The case has been read, and may still be wrong."""

    def __init__(self, case: Data) -> None:
        self._groups: dict[str, str] = {}
        called: dict[str, set[str]] = {}
        for group in _GROUPS:
            for person in _entries(case, group):
                person_id = person.get("id")
                if isinstance(person_id, str):
                    self._groups[person_id] = group
                    for name in _names(person):
                        called.setdefault(_key(name), set()).add(person_id)
        self._ids = {name: next(iter(ids)) for name, ids in called.items() if len(ids) == 1}

    def id_of(self, typed: str) -> str | None:
        """Return the id of the one person who is called so; None where it is nobody, or several."""
        typed = typed.strip()
        return typed if typed in self._groups else self._ids.get(_key(typed))

    def group(self, person_id: str) -> str:
        """Return where this person stands in the case: ``children``, ``people`` or ``professionals``."""
        return self._groups[person_id]

    def ids_of(self, group: str) -> list[str]:
        """Return the ids of everybody in a group."""
        return [person_id for person_id, own in self._groups.items() if own == group]


def _entries(case: Data, group: str) -> Iterator[Mapping[str, Any]]:
    listed = case.get(group) if isinstance(case, dict) else None
    yield from (one for one in listed if isinstance(one, dict)) if isinstance(listed, list) else ()


def _names(person: Mapping[str, Any]) -> Iterator[str]:
    name = person.get("name")
    if isinstance(name, str):  # a professional: the whole name, or the first
        yield from (name, name.split(" ")[0])
    elif isinstance(name, dict):
        first, last, known_as = (name.get(part) for part in ("first", "last", "known_as"))
        yield from (one for one in (first, known_as) if isinstance(one, str))
        if isinstance(first, str) and isinstance(last, str):
            yield f"{first} {last}"
    for connection in _entries(dict(person), "connections"):
        who = connection.get("who")
        if isinstance(who, str):
            yield who


def _key(name: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", name)).strip().casefold()
