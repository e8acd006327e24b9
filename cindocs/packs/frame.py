"""The frame of a pack, laid out: cover, contents with page numbers, a sheet before each document."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pypdfium2

from cindocs.authorities.authority import Authority
from cindocs.documents.transfer_summary import TransferSummary
from cindocs.languages.language import ENGLISH, Language
from cindocs.readers.reader import Reader
from cindocs.renderers.formats import format_named
from cindocs.story import drawn, refuse_unproven
from cindocs.views.building.pack import Placed, pack_copy
from cindocs.views.building.wording import Wording


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame as a PDF: first its front, then one page for each document that is bound in."""

    content: bytes = field(repr=False)
    front: int
    """How many pages stand before the first sheet."""
    pages: int
    """How many pages the pack has."""


def frame_of(
    seen: TransferSummary, placed: Sequence[Placed], authority: Authority, reader: Reader, folder: Path
) -> Frame:
    """Lay out the frame of a pack.

    The contents name pages that depend on how long the contents are: it is laid out until that holds.

    Args:
        seen: the summary as the receiving authority may see it.
        placed: its documents, in their order; where they begin is found out here.
        authority: the originating authority.
        reader: the receiving authority.
        folder: where the summary stands.

    Raises:
        TemplateRefused, MissingOnMachine, ProofFailed: as ``cindocs.story.render_for`` raises them.
    """
    language = Language(ENGLISH)
    wording = Wording(seen.case, authority, language, folder)
    gaps = [one for one in seen.documents if not one.ready]
    front, content = 0, b""
    while True:
        counted = _counted(placed, front)
        copy = pack_copy(seen, counted, gaps, reader=reader, wording=wording)
        made_as = format_named("pdf")
        rendered, _ = drawn(copy, "pack/bundle", authority, language, made_as)
        refuse_unproven(made_as, rendered)
        content = rendered.content
        found = _pages(content) - len(placed)
        if found == front:
            break
        front = found
    return Frame(content, front, front + len(placed) + sum(one.pages for one in placed))


def _counted(placed: Sequence[Placed], front: int) -> list[Placed]:
    """Return where each document begins if there are ``front`` pages before the first sheet."""
    if not front:
        return list(placed)
    counted, page = [], front
    for one in placed:
        counted.append(replace(one, first=page + (2 if one.pages else 1)))  # behind its sheet, or the sheet
        page += 1 + one.pages
    return counted


def _pages(content: bytes) -> int:
    with pypdfium2.PdfDocument(io.BytesIO(content)) as document:
        return len(document)
