"""The reader of a planned copy, with what the list leaves out told from who the reader is."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.errors import WrongUse
from cindocs.readers.reader import Reader
from cindocs.records.people import Child, Person, Professional
from cindocs.records.planned_copy import PlannedCopy


def reader_of(planned: PlannedCopy, document: CaseDocument) -> Reader:
    """Return the reader of a planned copy."""
    return Reader(
        audience=planned.audience or audience_of(planned.reader, document.case, document.lead),
        who=planned.reader,
        about=planned.about,
        language=planned.language or "en-GB",
        bilingual=planned.bilingual,
        form=planned.form,
        copy_id=planned.id or "",
    )


def reader_named(name: str, document: CaseDocument) -> Reader:
    """Return the reader whose copy, or whose own id, is called ``name``.

    A copy on the distribution list comes first; anybody else of the case gets the standard form.

    Raises:
        WrongUse: there is no such copy, and nobody of the case has this id.
    """
    listed = [reader_of(one, document) for one in document.listed_copies()]
    for reader in listed:
        if name in (reader.name, reader.copy_id):
            return reader
    for reader in listed:
        if name == reader.who:
            return reader
    if document.case.anyone(name) is None:
        known = ", ".join(reader.name for reader in listed)
        raise WrongUse(
            "There is no such reader.",
            advice=f"On the list there are: {known}." if known else "Use the id of somebody in the case.",
        )
    return Reader(audience_of(name, document.case, document.lead), name)


def audience_of(person_id: str | None, case: Case, lead: str | None) -> str:
    """Return what kind of reader somebody is, told from who they are. Nobody: the record copy."""
    match case.anyone(person_id or ""):
        case Child():
            return "child"
        case Person() as person:
            return "parent" if _cares(person) else "network"
        case Professional() as professional:
            return "practitioner" if professional.agency in _own_agencies(case, lead) else "agency"
    return "record"


def _cares(person: Person) -> bool:
    responsible = any(one.parental_responsibility is True for one in person.connections)
    return responsible or bool(person.lives_with_children and not person.network)


def _own_agencies(case: Case, lead: str | None) -> Iterator[str]:
    leading = case.professional(lead)
    if leading is not None:
        yield leading.agency
    yield from (one.agency for one in case.professionals if "team_manager" in one.roles)
