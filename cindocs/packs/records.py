"""The records of a pack, as data that the receiving authority goes on with."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, cast

from cindocs.authorities.authority import Authority
from cindocs.documents.case_document import CaseDocument
from cindocs.intake.document import Document
from cindocs.readers.gap import GAP
from cindocs.readers.reader import Reader
from cindocs.readers.rewriting import GONE, rewritten
from cindocs.readers.rewriting import Path as FieldPath
from cindocs.readers.seen import seen_by
from cindocs.records.files import Attached
from cindocs.records.marked_fields import markers
from cindocs.records.marks import Record
from cindocs.records.texts import texts_in
from cindocs.records.transfer import PackedDocument
from cindocs.second_wall import refuse_withheld
from cindocs.views.building.pictures import picture

CASE: Final = "case.json"
PARTS: Final = ("case", "plan")
"""Parts of a document that other documents share: each stands in a file of its own."""
_SUFFIXES: Final[Mapping[str, str]] = {"image/jpeg": "jpeg", "image/png": "png"}


def file_of(record: CaseDocument) -> str:
    """Return the name of the file of a document: another version of it has another."""
    return f"{record.id}-v{record.version}.json"


def records_of(
    documents: Sequence[Document], authority: Authority, reader: Reader
) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file of records: the case, the documents, the pictures that they name.

    Each is what the reader may see of it. What is withheld from others stays marked, with the decisions: the
    authority that goes on with it must withhold it, too.

    Args:
        documents: the documents, each once.
        authority: the authority whose audiences apply.
        reader: the receiving authority.

    Raises:
        WithheldWouldShow: one would tell what is withheld from the reader.
    """
    files: dict[str, bytes] = {}
    written: dict[str, Any] = {}
    for document in documents:
        whole = cast(CaseDocument, document.record)
        given = authority.for_audience(reader.audience, whole.kind)
        seen = seen_by(reader, whole, given, gap=GAP, to_go_on=True)
        neutral, name = _with_neutral_pictures(seen.record, document.folder, files), file_of(whole)
        written[name] = neutral.model_dump(mode="json", exclude_defaults=True)
        # Its texts as they are read, and everything else, such as days, as it is written.
        told = "\n\n".join((*(text for _, text in texts_in(neutral)), _json(written[name]).decode()))
        refuse_withheld(document, whole, seen, told.encode(), f"{name}.txt")
    case = next(iter(written.values()))["case"]
    files[CASE] = _json(case)
    for name, data in written.items():
        files[name] = _json(_with_names(data, case, written))
    yield from files.items()


def _with_names(data: Any, case: Any, written: Mapping[str, Any]) -> Any:
    """Return a document with the names of files in the place of parts that stand in files of their own."""
    files = {CASE: case, **written}
    names = {
        part: next((name for name, one in files.items() if one == data.get(part)), None) for part in PARTS
    }
    return {**data, **{part: name for part, name in names.items() if name}}


def _with_neutral_pictures(record: CaseDocument, folder: Path, files: dict[str, bytes]) -> CaseDocument:
    """Put pictures, made anew, among ``files``, and their new names into the record."""
    names: dict[str, str] = {}

    def step(part: Record, name: str, value: Any, _at: FieldPath) -> Any:
        if isinstance(part, PackedDocument) and name == "file":
            return GONE  # it names a file of the sender's folder
        if not isinstance(value, str) or not markers(type(part), Attached)[name]:
            return value
        if value not in names:
            made = picture(folder, value, "A picture")
            number = sum(one.startswith("picture-") for one in files) + 1
            names[value] = f"picture-{number}.{_SUFFIXES[made.media]}"
            files[names[value]] = made.content
        return names[value]

    return cast(CaseDocument, rewritten(record, step))


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n"
