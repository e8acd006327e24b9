"""Who gets a copy of a document: the list with every blank filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from cindocs.authorities.authority import Authority
from cindocs.authorities.stage_set import stage_set
from cindocs.documents.case_document import CaseDocument
from cindocs.errors import WrongUse
from cindocs.readers.reader import Reader
from cindocs.readers.reader_of import reader_of
from cindocs.records.planned_copy import PlannedCopy
from cindocs.rules.distribution import last_day_to_send, who_sends

_FILES: Final = {"plain_text": ("txt",)}
_USUAL_FILES: Final = ("docx", "pdf")


@dataclass(frozen=True, slots=True)
class CopyToMake:
    """One copy, ready to be made. Ids and words of the list only."""

    reader: Reader
    files: tuple[str, ...]
    """The formats: docx, pdf, html, txt."""
    channel: str
    """How it gets there, or empty."""
    sent_by: str
    """The id of whoever sends it, or the role that the procedure names."""
    due: date | None
    """By when."""


def distribution_list(document: CaseDocument, authority: Authority, today: date) -> tuple[CopyToMake, ...]:
    """Return every copy that the document calls for, in the order of its list, or of the case's.

    The case's list is for every document: whoever does not get one of this kind, or about these children,
    is passed over.

    Raises:
        WrongUse: there is no list, or two copies on it have the same name.
    """
    listed = document.listed_copies()
    if not listed:
        raise WrongUse(
            "Nobody is on the distribution list.",
            advice="Write who gets a copy under copies, in the case or in the document.",
        )
    sender, due = who_sends(document, authority), last_day_to_send(document, authority, today)
    planned = tuple(_copy(one, document, sender, due) for one in listed)
    if not document.copies:
        planned = tuple(one for one in planned if _is_for(one.reader, document, authority))
    names = [one.reader.name for one in planned]
    doubled = sorted({name for name in names if names.count(name) > 1})
    if doubled:
        raise WrongUse(
            f"Two copies on the distribution list would have the same name: {', '.join(doubled)}.",
            advice="Give each an id of its own under copies.",
        )
    return planned


def _is_for(reader: Reader, document: CaseDocument, authority: Authority) -> bool:
    """Tell whether somebody on the list of the case gets a document of this kind, about these children."""
    children = {child.id for child in document.case.children}
    own = {reader.who} & children if authority.audience(reader.audience).children_only else set()
    about = {*reader.about, *own} or children
    told = reader.form != "own_words" or stage_set(authority.folders).has(document)
    return told and authority.gives(reader.audience, document.kind) and not about.isdisjoint(document.about)


def _copy(one: PlannedCopy, document: CaseDocument, sender: str, due: date | None) -> CopyToMake:
    return CopyToMake(
        reader=reader_of(one, document),
        files=one.files or _FILES.get(one.form, _USUAL_FILES),
        channel=one.channel or "",
        sent_by=one.sent_by or sender,
        due=one.by or due,
    )
