"""The values that a reader must not learn, as the finished file is searched for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.readers.held_back import HeldBack
from cindocs.readers.seen import Seen
from cindocs.records.passages import passages_of
from cindocs.records.people import Address, Child, Contact, Person, Professional
from cindocs.records.texts import texts_in
from cindocs.records.withholding import Detail

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SHORTEST = 2


class WithheldValue(NamedTuple):
    """One value: the id of the entry that withholds it, what kind of value it is, and the value."""

    key: str
    kind: str
    value: str

    def __repr__(self) -> str:
        return f"<withheld by {self.key}>"


def withheld_values(document: CaseDocument, seen: Seen) -> tuple[WithheldValue, ...]:
    """Return every value that is withheld from the reader of ``seen``, each once.

    What the reader knows by right is none: the surname of a withheld person that the reader bears, too; a
    town in which somebody else lives whose address the reader sees.
    """
    known = _known(seen.record.case)
    found: dict[tuple[str, str], WithheldValue] = {}
    for one in _values(document, seen.held):
        if one.value.casefold() not in known or one.kind == "words":
            found.setdefault((one.kind, one.value), one)
    return tuple(found.values())


def _values(document: CaseDocument, held: HeldBack) -> Iterator[WithheldValue]:
    case = document.case
    for entry in held.entries:
        for line in entry.words:
            yield WithheldValue(entry.id, "address", line)
        for person_id in entry.of:
            someone = case.anyone(person_id)
            if someone is not None:
                for what in entry.what:
                    for kind, value in _details(someone, what, case):
                        yield WithheldValue(entry.id, kind, value)
    cut = {entry.id for entry in held.entries} | held.other_children | held.gone
    for _, text in texts_in(document):
        for passage, words in passages_of(text):
            if passage in cut:
                yield WithheldValue(passage, "words", words)


def _details(someone: Child | Person | Professional, what: Detail, case: Case) -> Iterator[tuple[str, str]]:
    """Yield kind and value of a detail of somebody; of everything, all there is."""
    everything = what == "everything"
    if everything or what == "name":
        yield from (("name", token) for token in _names(someone))
    if everything or what == "address":
        address = getattr(someone, "address", None)
        if isinstance(address, Address):
            yield from (("address", line) for line in address.lines)
            if address.postcode:
                yield "postcode", address.postcode
    if everything or what == "birth":
        born = getattr(someone, "born", None) or getattr(someone, "expected", None)
        if born:
            yield "date", born.isoformat()
    contact = getattr(someone, "contact", None) or someone
    if everything or what in ("phone", "contact"):
        yield from (("phone", one) for one in [getattr(contact, "phone", None)] if one)
    if everything or what in ("email", "contact"):
        yield from (("email", one) for one in [getattr(contact, "email", None)] if one)
    if (everything or what == "contact") and isinstance(contact, Contact) and contact.note:
        yield "words", contact.note
    if what == "team" and case.episode.team:
        yield "address", case.episode.team
    for field in ("school", "doctor", "workplace", "placement", "agency"):
        value = getattr(someone, field, None)
        if what == field or (everything and field == "workplace"):
            yield from (("address", part) for part in _parts(value))
    if what == "health_visitor" and isinstance(someone, Child):
        visitor = case.professional(someone.health_visitor)
        yield from (("name", token) for token in _names(visitor) if visitor)


def _parts(value: object) -> Iterator[str]:
    """Yield a place as it is written, and its name alone: without the class or the town behind a comma."""
    if isinstance(value, str):
        yield value
        name, comma, _ = value.partition(",")
        if comma:
            yield name


def _names(someone: Child | Person | Professional | None) -> Iterator[str]:
    match someone:
        case Professional():
            written: tuple[str | None, ...] = (someone.name,)
        case Child() | Person():
            written = (someone.name.first, someone.name.last, someone.name.known_as)
        case _:
            written = ()
    for part in written:
        yield from (word for word in _WORD.findall(part or "") if len(word) >= _SHORTEST)


def _known(case: Case) -> frozenset[str]:
    """Return the names and the lines of addresses that the reader knows by right."""
    known: set[str] = set()
    everybody: tuple[Child | Person | Professional, ...] = (*case.children, *case.people, *case.professionals)
    for someone in everybody:
        known.update(name.casefold() for name in _names(someone))
        address = getattr(someone, "address", None)
        if isinstance(address, Address):
            known.update(line.casefold() for line in address.lines)
    return frozenset(known)
