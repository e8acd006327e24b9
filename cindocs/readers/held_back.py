"""What of a case is withheld from one reader, and the step that takes it out of a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.readers.household import same_home
from cindocs.readers.reader import Reader
from cindocs.readers.reader_of import audience_of
from cindocs.readers.rewriting import GONE, Path
from cindocs.records.answers import Missing
from cindocs.records.episode import Episode
from cindocs.records.files import Attached
from cindocs.records.follow_up import Contingency
from cindocs.records.ids import Refers
from cindocs.records.marked_fields import markers
from cindocs.records.marks import Record
from cindocs.records.passages import passages_of, without_marks
from cindocs.records.people import Address, Child, Contact, Name, Person, Professional
from cindocs.records.texts import texts_in
from cindocs.records.withholding import Detail, Withheld

_FIELDS: Final[Mapping[str, tuple[Detail, ...]]] = {
    "name": ("name",),
    "born": ("birth",),
    "expected": ("birth",),
    "age": ("birth",),
    "born_in": ("birth",),
    "address": ("address",),
    "contact": ("contact",),
    "school": ("school",),
    "doctor": ("doctor",),
    "health_visitor": ("health_visitor",),
    "workplace": ("workplace",),
    "placement": ("placement",),
    "agency": ("agency",),
    "phone": ("phone", "contact"),
    "email": ("email", "contact"),
}
"""Which details each field of a child, a person or a professional belongs to."""
_ANSWERED: Final = frozenset({"address", "school", "doctor"})
"""Fields in which an answer may be missing for a stated reason."""
_WHOSE: Final = frozenset({"who", "owner", "by", "to", "children"})
"""Fields that say whose a thing is. Without them it would seem to be nobody's, or everybody's."""


@dataclass(frozen=True, slots=True)
class HeldBack:
    """What one reader must not learn of a case."""

    entries: tuple[Withheld, ...] = field(repr=False)
    gone: frozenset[str] = field(repr=False)
    """Ids of those whom the reader must not know to be there."""
    addresses: frozenset[str] = field(repr=False)
    """Withheld addresses in one form each: they stay out wherever they stand."""
    other_children: frozenset[str] = frozenset()
    """Ids of the children that this copy does not speak of."""
    gap: str = ""
    """What stands in place of a passage, where the copy may say that something is not shown."""
    still_marked: bool = False
    """Whether passages that the reader may see keep their marks, for copies that the reader will make."""

    @property
    def accepted(self) -> tuple[str, ...]:
        """Words that may stand although they are part of what is withheld."""
        return tuple(accepted.word for entry in self.entries for accepted in entry.accepted)

    def details_of(self, someone: str) -> frozenset[Detail]:
        """Return which details of a person are withheld."""
        return frozenset(what for entry in self.entries if someone in entry.of for what in entry.what)

    def step(self, record: Record, name: str, value: Any, at: Path) -> Any:
        """Take out what is withheld: the step for ``rewritten``."""
        if isinstance(value, str):
            return self._text(record, name, value)
        if isinstance(value, Child | Person | Professional) and value.id in self.gone:
            return GONE
        if isinstance(value, Withheld) and any(entry.id == value.id for entry in self.entries):
            return GONE  # who must not learn it must not learn that it was decided, and why
        if isinstance(value, Record) and (self._is_theirs(value) or self._pictures_it(value)):
            return GONE
        if isinstance(value, Address) and same_address(value) in self.addresses:
            return self._instead(record, name)
        if isinstance(record, Child | Person | Professional):
            return self._detail(record, name, value)
        return value

    def _is_theirs(self, part: Record) -> bool:
        """Tell whether a part belongs to nobody but those who are gone: an action that one of them does.

        What is done if things change stays: the children's safety hangs on it, whoever acts first.
        """
        if not self.gone or isinstance(part, Contingency):
            return False
        for name in _WHOSE.intersection(type(part).model_fields):
            value = getattr(part, name)
            whose = value if isinstance(value, tuple) else (value,)
            if whose and all(isinstance(one, str) and one in self.gone for one in whose):
                return True
        return False

    def _pictures_it(self, part: Record) -> bool:
        """Tell whether a picture shows what is withheld: nobody can cut a passage out of a picture."""
        return any(markers(type(part), Attached).values()) and any(
            self._in_place_of(passage) is not None
            for _, text in texts_in(part)
            for passage, _ in passages_of(text)
        )

    def _text(self, record: Record, name: str, value: str) -> Any:
        if value in self.gone and markers(type(record), Refers).get(name):
            return GONE
        if name == "team" and isinstance(record, Episode) and any("team" in one.what for one in self.entries):
            return GONE
        left = (
            self._detail(record, name, value) if isinstance(record, Child | Person | Professional) else value
        )
        if isinstance(left, str) and "[[" in left:
            return without_marks(left, self._in_place_of, still_marked=self.still_marked) or GONE
        return left

    def _detail(self, someone: Child | Person | Professional, name: str, value: Any) -> Any:
        held = self.details_of(someone.id)
        if not held:
            return value
        if isinstance(value, Contact):
            return _reduced(value, held)
        if not held.intersection(_FIELDS.get(name, ())):
            return value
        if name == "name":
            return _unnamed(someone)
        if name == "agency":
            return ""
        return self._instead(someone, name)

    def _instead(self, owner: Record, name: str) -> Any:
        """Return what stands in place of an answer: that it is not shown, if that may be said."""
        someone = getattr(owner, "id", None)
        said = [entry.say_so for entry in self.entries if someone in entry.of]
        if name in _ANSWERED and said and all(said):
            return Missing.model_construct(missing="not_shown", because=None)
        return GONE

    def _in_place_of(self, passage: str) -> str | None:
        entry = next((entry for entry in self.entries if entry.id == passage), None)
        if entry is not None:
            return self.gap if entry.say_so else ""
        return "" if passage in self.other_children | self.gone else None


def held_back(
    document: CaseDocument, reader: Reader, *, other_children: frozenset[str], gap: str
) -> HeldBack:
    """Return what is withheld from this reader."""
    case = document.case
    decided = [entry for entry in case.withhold if _is_for(entry, reader, document)]
    gone = frozenset(one for entry in decided if "everything" in entry.what for one in entry.of)
    entries = (*decided, *_of_the_same_home(decided, case, reader, gone))
    return HeldBack(
        entries=entries,
        gone=gone,
        addresses=frozenset(_addresses(case, entries)),
        other_children=other_children,
        gap=gap,
    )


def _of_the_same_home(
    decided: Iterable[Withheld], case: Case, reader: Reader, gone: frozenset[str]
) -> Iterator[Withheld]:
    """Yield for each address that is withheld that it is withheld of all who live there."""
    for entry in decided:
        if "address" in entry.what:
            homes = (same_home(case, one, reader=reader.who, gone=gone) for one in entry.of)
            others = sorted(frozenset[str]().union(*homes).difference(entry.of))
            yield entry.model_copy(update={"of": tuple(others), "what": ("address",), "words": ()})


def _is_for(entry: Withheld, reader: Reader, document: CaseDocument) -> bool:
    """Tell whether an entry keeps something from this reader.

    The record copy of the file has everything. Of any other copy that is nobody's own nobody knows whom it
    reaches: it leaves out what any reader of its kind must not learn.
    """
    kind = reader.audience
    if reader.who is None:
        if entry.only_for or kind == "record":
            return kind not in {"record", *entry.only_for}
        return kind in entry.from_whom or any(kind in _reads_as(one, document) for one in entry.from_whom)
    if entry.only_for:
        return not _may_know_as(reader, document).intersection(entry.only_for)
    return bool({kind, reader.who, _by_nature(reader, document)}.intersection(entry.from_whom))


def _may_know_as(reader: Reader, document: CaseDocument) -> set[str | None]:
    """Return as whom a reader may know what is for a few alone.

    Somebody of the family is who they are, whatever copy the list gives them. Of a colleague the list may
    say more: the record copy that goes to one is the practitioners'.
    """
    known_as = {reader.who, _by_nature(reader, document)}
    if isinstance(document.case.anyone(reader.who or ""), Professional) and reader.audience != "record":
        known_as.add(reader.audience)
    return known_as


def _by_nature(reader: Reader, document: CaseDocument) -> str | None:
    """Return what kind of reader somebody is by who they are; of another authority only the list knows."""
    if reader.audience == "receiving_authority" and document.case.professional(reader.who):
        return reader.audience
    return audience_of(reader.who, document.case, document.lead)


def _reads_as(someone: str, document: CaseDocument) -> Iterator[str | None]:
    """Yield as which kinds of reader somebody gets copies."""
    yield audience_of(someone, document.case, document.lead)
    yield from (copy.audience for copy in document.listed_copies() if copy.reader == someone)


def _addresses(case: Case, entries: tuple[Withheld, ...]) -> Iterator[str]:
    for entry in entries:
        if {"address", "everything"}.intersection(entry.what):
            for one in entry.of:
                address = getattr(case.anyone(one), "address", None)
                if isinstance(address, Address):
                    yield same_address(address)


def same_address(address: Address) -> str:
    """Return an address in the form in which two spellings of it are equal."""
    written = " ".join((*address.lines, address.postcode or ""))
    return "".join(character for character in written.casefold() if character.isalnum())


def _reduced(contact: Contact, held: frozenset[Detail]) -> Any:
    if "contact" in held:
        return GONE
    parts: dict[Detail, str] = {"phone": "phone", "email": "email"}
    out = {field: None for detail, field in parts.items() if detail in held}
    left = contact.model_copy(update=out)
    return left if left.phone or left.email or left.note else GONE


def _unnamed(someone: Child | Person | Professional) -> Any:
    """Return what somebody is called whose name is withheld: what they are."""
    if isinstance(someone, Professional):
        return someone.job
    if isinstance(someone, Person) and someone.connections:
        return Name.model_construct(first=None, last=None, known_as=someone.connections[0].who)
    return Name()
