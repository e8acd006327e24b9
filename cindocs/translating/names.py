"""The names of a case's people as they stand in texts, and the roles that can stand in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from cindocs.documents.case import Case
from cindocs.records.people import Person

_TITLES: Final = frozenset({"Dr", "Mr", "Mrs", "Ms", "Miss", "Mx", "Prof", "Rev", "Sir", "Dame"})
_SHARED: Final = "family name"


@dataclass(frozen=True, slots=True)
class Names:
    """All names of a case, each with the role of whoever is called so."""

    roles: Mapping[str, str] = field(repr=False)

    @classmethod
    def of(cls, case: Case) -> Names:
        """Return the names of a case: full names, and each part by itself."""
        roles: dict[str, str] = {}
        for name, role in _named(case):
            roles[name] = role if roles.get(name, role) == role else _SHARED
        return cls(roles)

    def found_in(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where each name stands in a text, the longest that fits, with its role."""
        if not self.roles:
            return
        names = "|".join(re.escape(name) for name in sorted(self.roles, key=len, reverse=True))
        for found in re.finditer(rf"(?<!\w)(?:{names})(?!\w)", text):
            yield found.start(), found.end(), self.roles[found[0]]


def _named(case: Case) -> Iterator[tuple[str, str]]:
    for number, child in enumerate(case.children, 1):
        role = "child" if len(case.children) == 1 else f"child {number}"
        yield from ((one, role) for one in _forms(child.name.first, child.name.last, child.name.known_as))
    for person in case.people:
        role = _role(person)
        known_as = person.name.known_as
        known_as = None if known_as and known_as.casefold() == role.casefold() else known_as
        yield from ((one, role) for one in _forms(person.name.first, person.name.last, known_as))
    for professional in case.professionals:
        first, _, last = professional.name.rpartition(" ")
        yield from ((one, professional.job) for one in _forms(first, last, None))


def _role(person: Person) -> str:
    return person.connections[0].who if person.connections else "family member"


def _forms(first: str | None, last: str | None, known_as: str | None) -> Iterator[str]:
    called = [one for one in (first, known_as) if one]
    yield from (f"{one} {last}" for one in called if last)
    for one in (*called, *([last] if last else [])):
        yield one
        yield from (word for word in one.split() if len(word) > 1 and word.rstrip(".") not in _TITLES)
