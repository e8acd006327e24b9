"""What goes into a pack: the letter of notice, the summary, and each document that it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final, cast

from cindocs.documents.case_document import CaseDocument
from cindocs.documents.transfer_notification import notification_of
from cindocs.documents.transfer_summary import TransferSummary
from cindocs.errors import InputUnreadable, WrongUse
from cindocs.findings import Finding, Severity
from cindocs.intake.document import Document
from cindocs.intake.inside import stands_inside
from cindocs.intake.load import load
from cindocs.packs.records import file_of

_RECORDS: Final = frozenset({".yaml", ".yml", ".json", ".md"})
"""How files end that hold a record."""


@dataclass(frozen=True, slots=True)
class Item:
    """One document that goes into the pack."""

    document: Document | None = field(default=None, repr=False)
    """The record that it is made from; None where it is attached."""
    attached: Path | None = field(default=None, repr=False)
    """The file that is attached."""
    number: int | None = None
    """Where it stands among the documents of the summary; None for the letter and the summary themselves."""


def items_of(document: Document) -> tuple[Item, ...]:
    """Return what goes into the pack of a summary, in its order; what is not ready is left out.

    Args:
        document: a transfer summary of a family that leaves.

    Raises:
        WrongUse: the document is none.
        InputUnreadable: a file cannot be read, belongs to another case, or is about a child who does not
            move; every place is named.
    """
    summary = summary_of(document)
    letter = replace(document, record=notification_of(summary))
    items, wrong = [Item(letter), Item(document)], list[Finding]()
    for number, one in enumerate(summary.documents):
        if not one.ready:
            continue
        found = _record(document, number, one.file)
        if isinstance(found, Finding):
            wrong.append(found)
        elif isinstance(found, Path):
            items.append(Item(attached=found, number=number))
        else:
            wrong += _strangers(document, found, number)
            items.append(Item(found, number=number))
    wrong += _twice(document, items)
    if wrong:
        raise InputUnreadable("This pack cannot be made.", advice="Mend the places below.", findings=wrong)
    return tuple(items)


def summary_of(document: Document) -> TransferSummary:
    """Return the record of a summary of a family that leaves.

    Raises:
        WrongUse: it is another document, or the family comes.
    """
    if document.record.kind != "transfer_summary":
        raise WrongUse("A pack is made from a transfer summary.", advice="Name the file of the summary.")
    summary = cast(TransferSummary, document.record)
    if summary.direction != "out":
        raise WrongUse(
            "This summary is of a family that comes to you.",
            advice="The authority that it leaves makes the pack.",
        )
    return summary


def has_locks(summary: TransferSummary) -> bool:
    """Tell whether a document that goes into the pack is locked."""
    return any(one.ready and one.locked for one in summary.documents)


def _record(document: Document, number: int, file: str | None) -> Document | Path | Finding:
    if file is None:
        mend = "Fill in file. If it is not there yet: ready: no, with note and expected."
        return _finding(document, (number,), "This document is ready, and its file is not named.", mend)
    path = document.folder / file
    if not stands_inside(file, document.folder) or not path.is_file():
        mend = "Check the name. It counts from the folder of this document."
        return _finding(document, (number, "file"), "There is no file by the name that stands here.", mend)
    if path.suffix.lower() not in _RECORDS:
        return path
    return load(path)


def _strangers(document: Document, found: Document, number: int) -> Iterator[Finding]:
    """Yield why a record has no place in the pack of this family."""
    at, summary = (number, "file"), cast(TransferSummary, document.record)
    if not isinstance(found.record, CaseDocument) or found.record.kind == "transfer_summary":
        message = "This is no document that could go with the summary."
        yield _finding(document, at, message, "Name a plan, minutes, a report or a record of a visit.")
    elif found.case.id != summary.case.id:
        yield _finding(document, at, "This document belongs to another case.", "Take it off the list.")
    elif not set(found.record.about) <= set(summary.about):
        message = "This document is about a child who does not move."
        mend = "Make one for the children who do, or take it off the list."
        yield _finding(document, at, message, mend)
    elif summary.documents[number].locked and found.record.kind == "plan":
        message = "A plan cannot be locked: the summary and the minutes tell of it."
        yield _finding(document, (number, "locked"), message, "Take locked off.")


def _twice(document: Document, items: Sequence[Item]) -> Iterator[Finding]:
    """Yield each document that stands twice: their files would take each other's place."""
    seen = set[str]()
    for item in items:
        name = file_of(cast(CaseDocument, item.document.record)).casefold() if item.document else ""
        if name in seen and item.number is not None:
            message = "A document with this id and this version is in the pack already."
            yield _finding(
                document, (item.number, "file"), message, "Take it off the list, or change its id."
            )
        seen.update([name] if name else [])


def _finding(document: Document, at: tuple[str | int, ...], message: str, mend: str) -> Finding:
    return Finding("R43", Severity.ERROR, message, document.place(("documents", *at)), mend=mend)
