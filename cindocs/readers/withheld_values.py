"""The values that a reader must not learn, as the finished file is searched for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.readers.held_back import HeldBack
from cindocs.readers.place_forms import place_forms
from cindocs.readers.seen import Seen
from cindocs.records.passages import passages_of
from cindocs.records.people import Address, Child, Contact, Person, Professional
from cindocs.records.texts import texts_in
from cindocs.records.withholding import Detail

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SHORTEST = 2
_PLACES: Final = ("school", "doctor", "workplace", "placement", "agency")
_INWARD: Final = 3
"""The letters of a postcode behind its district."""


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
    town in which somebody else lives whose address the reader sees. Words that an entry lists are always
    sought, whatever else has that name.
    """
    visible = seen.record.case
    known = _known(visible)
    details = (one for one in _of_people(document.case, visible, seen.held) if not _is_known(one, known))
    found: dict[tuple[str, str], WithheldValue] = {}
    for one in (*_listed(document, seen.held), *details):
        found.setdefault((one.kind, one.value), one)
    return tuple(found.values())


def _listed(document: CaseDocument, held: HeldBack) -> Iterator[WithheldValue]:
    """Yield what is sought whoever else is called so: listed words, health visitors, passages cut out."""
    case = document.case
    for entry in held.entries:
        yield from (WithheldValue(entry.id, "address", line) for line in entry.words)
        for child in case.children if "health_visitor" in entry.what else ():
            visitor = case.professional(child.health_visitor) if child.id in entry.of else None
            yield from (WithheldValue(entry.id, "name", token) for token in _names(visitor))
    cut = {entry.id for entry in held.entries} | held.other_children | held.gone
    for _, text in texts_in(document):
        for passage, words in passages_of(text):
            if passage in cut:
                yield WithheldValue(passage, "words", words)


def _of_people(case: Case, visible: Case, held: HeldBack) -> Iterator[WithheldValue]:
    for entry in held.entries:
        for person_id in entry.of:
            someone = case.anyone(person_id)
            if someone is None:
                continue
            for what in entry.what:
                for kind, value in _details(someone, what, case):
                    yield WithheldValue(entry.id, kind, value)
                for place in _places(someone, what, visible):
                    yield WithheldValue(entry.id, "address", place)


def _details(someone: Child | Person | Professional, what: Detail, case: Case) -> Iterator[tuple[str, str]]:
    """Yield kind and value of a detail of somebody; of everything, all there is."""
    everything = what == "everything"
    if everything or what == "name":
        yield from (("name", token) for token in _names(someone))
    if everything or what == "address":
        yield from _home(someone)
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


def _places(someone: Child | Person | Professional, what: Detail, visible: Case) -> Iterator[str]:
    """Yield the places in which somebody is, by a detail; of everything, those of nobody else."""
    for field in _PLACES:
        value = getattr(someone, field, None)
        if isinstance(value, str) and what in ("everything", field):
            shared = _elsewhere(visible, someone, field) if what == "everything" else frozenset()
            yield from (form for form in place_forms(value) if _plain(form) not in shared)


def _home(someone: Child | Person | Professional | None) -> Iterator[tuple[str, str]]:
    """Yield an address: each line with its shorter forms, the postcode, and the district that it names."""
    address = getattr(someone, "address", None)
    if not isinstance(address, Address):
        return
    yield from (("address", form) for line in address.lines for form in place_forms(line))
    if address.postcode:
        yield "postcode", address.postcode
        district = address.postcode.replace(" ", "")[:-_INWARD]
        if len(district) > _INWARD - 1:
            yield "address", district


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


def _known(case: Case) -> Mapping[str, frozenset[str]]:
    """Return what the reader knows by right, by kind of value: names; lines and districts of addresses."""
    everybody = _everybody(case)
    return {
        "name": frozenset(_plain(name) for someone in everybody for name in _names(someone)),
        "address": frozenset(_plain(value) for someone in everybody for _, value in _home(someone)),
    }


def _elsewhere(case: Case, someone: Child | Person | Professional, field: str) -> frozenset[str]:
    """Return the forms of a place that is in the same field of somebody else, too."""
    others = (getattr(one, field, None) for one in _everybody(case) if one.id != someone.id)
    return frozenset(
        _plain(form) for value in others if isinstance(value, str) for form in place_forms(value)
    )


def _everybody(case: Case) -> tuple[Child | Person | Professional, ...]:
    return (*case.children, *case.people, *case.professionals)


def _is_known(one: WithheldValue, known: Mapping[str, frozenset[str]]) -> bool:
    return _plain(one.value) in known.get(one.kind, frozenset())


def _plain(value: str) -> str:
    return value.casefold()
