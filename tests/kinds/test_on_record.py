"""What somebody wrote down is in the record copy, whatever kind of document it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cindocs.authorities.authority import Authority
from cindocs.authorities.load import load_authority
from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.kinds import WRITTEN
from cindocs.intake.load import load
from cindocs.languages.language import Language
from cindocs.readers.reader import Reader
from cindocs.readers.seen import seen_by
from cindocs.records.agreement import Approval
from cindocs.records.judgement import Judgement
from cindocs.records.marks import Record
from cindocs.records.sharing import Sharing
from cindocs.views.building.copies import copy_for
from cindocs.views.building.narrative import narrative
from cindocs.views.texts import texts_of
from tests.conftest import DOCUMENTS, ROOT
from tests.text_fields import text_fields

ENGLISH = Language.named("en-GB")
# Ids typed as text, and names of files: what they stand for is printed.
NAMES = {"owner", "file"}
# Words for one reader stand in that reader's own version; the list says who gets which.
OWN = {"for_children", "for_child", "not_for_child", "copies"}


@cache
def authority(authority_id: str) -> Authority:
    return load_authority(authority_id)


def shown(document: CaseDocument, folder: Path) -> set[str]:
    own = authority(document.case.authority)
    view = copy_for(as_recorded(document), own, ENGLISH, reader=Reader("record"), draft=False, folder=folder)
    return {text for _, text in texts_of(view)}


def as_recorded(document: CaseDocument) -> CaseDocument:
    """The document as the file's own copy has it: passages without their marks."""
    return seen_by(Reader("record"), document, authority(document.case.authority), gap="").record


def document_of(sample: Path) -> CaseDocument:
    record = load(sample).record
    assert isinstance(record, CaseDocument)
    return record


def texts(document: CaseDocument) -> Iterator[str]:
    """Every text of a document itself; not those of its case or of a plan that it names."""
    document = as_recorded(document)
    for path, _ in text_fields(document):
        value: Any = document
        for step in path:
            value = value[step] if isinstance(step, int) else getattr(value, step)
        if path[0] not in ("case", "plan") and path[-1] not in NAMES and not OWN.intersection(path):
            yield value


def days(record: Record) -> Iterator[date]:
    for name in type(record).model_fields:
        value: Any = getattr(record, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record) and not isinstance(item, (Case, CaseDocument)) and name not in OWN:
                yield from days(item)
            elif isinstance(item, date):
                yield item


@pytest.mark.parametrize("sample", DOCUMENTS, ids=lambda sample: "-".join(sample.parts[-3:]))
def test_every_text_and_every_day_that_is_written_down_is_in_the_copy(sample: Path) -> None:
    document = document_of(sample)
    page = " ".join(shown(document, sample.parent))
    pieces = [piece for text in texts(document) for _, piece in texts_of(narrative(text))]
    pieces += [ENGLISH.day(day) for day in days(document)]
    assert pieces
    assert [piece for piece in pieces if piece.strip() not in page] == []


@pytest.mark.parametrize("kind", [kind for kind in WRITTEN if kind != "case"])
def test_what_was_approved_judged_and_shared_is_in_every_kind_of_document(kind: str) -> None:
    folder = ROOT / "samples/norfolk/heron"
    document = document_of(folder / f"{kind}.yaml")
    worker, somebody = document.case.professionals[0].id, document.case.people[0].id
    day = date(2026, 3, 4)
    complete = document.model_copy(
        update={
            "approvals": (Approval(by=worker, on=day, decision="approved", reason="Read twice."),),
            "judgements": (Judgement(about="x", reason="Seen once.", decided_by=worker, decided_on=day),),
            "shared": (Sharing(who=somebody, on=day, how="Pushed under the door."),),
        }
    )
    assert {"Read twice.", "Seen once.", "Pushed under the door."} <= shown(complete, folder)
