"""Translations of a document as tests need them: every text in capitals stands for its translation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cindocs.authorities.load import load_authority
from cindocs.documents.case_document import CaseDocument
from cindocs.intake.document import Document
from cindocs.intake.load import load
from cindocs.languages.stored_translations import Translation
from cindocs.languages.units import units_of
from cindocs.readers.reader import Reader
from cindocs.readers.seen import seen_by
from cindocs.translating.store import content_of, store_of


def translate(
    file: Path,
    language: str,
    reader: Reader,
    *,
    says: Callable[[str], str] = str.upper,
    checked: bool = True,
    machine: bool = False,
) -> Document:
    """Write translations of all that a reader sees beside a document, and return the document."""
    document = load(file)
    record = document.record
    assert isinstance(record, CaseDocument)
    authority = load_authority(record.case.authority, kinds=(record.kind,), on=record.date)
    seen = seen_by(reader, record, authority, gap="[not shown in this copy]")
    made = {
        (unit.at, unit.english): Translation(
            at=unit.at,
            english=unit.english,
            says=says(unit.english),
            by="Test agency",
            checked_by="Somebody" if checked else None,
            machine=machine,
        )
        for unit in units_of(seen.record)
    }
    store_of(document, language).write_bytes(content_of(document, language, made.values()))
    return document
