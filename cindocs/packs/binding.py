"""All documents of a pack, bound into one accessible PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, cast

from cindocs.authorities.authority import Authority
from cindocs.documents.transfer_summary import TransferSummary
from cindocs.errors import ProofFailed
from cindocs.intake.document import Document
from cindocs.languages.language import ENGLISH
from cindocs.packs.bundle.bundle import bundle
from cindocs.packs.bundle.part import Part
from cindocs.packs.frame import frame_of
from cindocs.packs.making import Ready
from cindocs.packs.manifest import PackFile
from cindocs.proof.bundle import check_bundle
from cindocs.readers.reader import Reader
from cindocs.readers.seen import Seen
from cindocs.second_wall import refuse_withheld
from cindocs.views.building.pack import Placed

NAME: Final = "bundle.pdf"
"""What the bundle is called in every pack."""


def bound(
    document: Document,
    seen: Seen,
    ready: Sequence[Ready],
    authority: Authority,
    reader: Reader,
    workshop: Path,
) -> tuple[PackFile, int]:
    """Bind what is ready into one PDF, prove it, and return it with its number of pages.

    Raises:
        WithheldWouldShow: cover or contents would tell what is withheld from the receiving authority.
        ProofFailed: the bundle lost something of its structure on the way.
    """
    record = cast(TransferSummary, seen.record)
    frame = frame_of(record, [_placed(one) for one in ready], authority, reader, document.folder)
    refuse_withheld(document, cast(TransferSummary, document.record), seen, frame.content, NAME)
    frame_file, target = workshop / "frame.pdf", workshop / NAME
    frame_file.write_bytes(frame.content)
    parts = [
        Part(one.pdf, one.title, one.language, frame.front + number, ours=one.ours)
        for number, one in enumerate(ready)
    ]
    bundle(
        frame_file,
        parts,
        target,
        title=f"Transfer pack, {record.id}",
        language=ENGLISH,
        stamp=lambda number, total: f"Pack page {number} of {total}",
    )
    if wrong := check_bundle(target):
        raise ProofFailed(
            "The bundle does not hold what it should. No pack was written.",
            advice="This is a fault of a template or of cindocs. Please report the places below.",
            findings=wrong,
        )
    return PackFile(NAME, target), frame.pages


def _placed(one: Ready) -> Placed:
    return Placed(
        one.title,
        one.day,
        pages=one.pages,
        draft=one.draft,
        tagged=one.tagged,
        beside=one.beside,
        file=one.files[0].name,
    )
