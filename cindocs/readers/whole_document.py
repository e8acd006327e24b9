"""Documents that tell by being there, or in every part, what is withheld: no copy of them is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from cindocs.documents.case_document import CaseDocument
from cindocs.documents.report import Report
from cindocs.documents.transfer_summary import TransferSummary
from cindocs.errors import WithheldWouldShow
from cindocs.findings import Finding, Place, Severity
from cindocs.readers.held_back import HeldBack
from cindocs.readers.rewriting import Path
from cindocs.records.withholding import Detail

_WHERE: Final[frozenset[Detail]] = frozenset(
    {"address", "school", "doctor", "workplace", "placement", "team", "everything"}
)
"""Details that a summary of a move tells of the new place, in fields and texts of its own."""


def refuse_whole_document(document: CaseDocument, held: HeldBack, place_of: Callable[[Path], Place]) -> None:
    """Hold that the document does not as a whole tell what is withheld from a reader.

    A summary of a move, and the letter made of it, say in each part where a family goes. What somebody wrote
    who must not be known to be there would seem to be written by somebody else.

    Raises:
        WithheldWouldShow: naming the decisions to withhold.
    """
    told: list[tuple[str, str]] = []
    if isinstance(document, TransferSummary):
        told += [
            (entry.id, "This document tells where the family goes, and that is withheld from this reader.")
            for entry in held.entries
            if _WHERE.intersection(entry.what)
        ]
    if isinstance(document, Report) and document.written_by() in held.gone:
        told += [
            (entry.id, "This reader must not know that there is whoever wrote this document.")
            for entry in held.entries
            if document.written_by() in entry.of and "everything" in entry.what
        ]
    numbers = {entry.id: number for number, entry in enumerate(document.case.withhold)}
    if told:
        raise WithheldWouldShow(
            "This document as a whole would tell its reader what is withheld. Nothing was written.",
            advice="Take the reader off its distribution list: give the document copies of its own.",
            findings=[
                Finding(
                    "R39",
                    Severity.ERROR,
                    message,
                    place_of(("case", "withhold", numbers[key])),
                    mend="Make no copy for this reader. Tell them by other means what they may know.",
                )
                for key, message in dict.fromkeys(told)
            ],
        )
