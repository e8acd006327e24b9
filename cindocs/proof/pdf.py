"""Proof of a finished PDF: it is accessible, closed, and shows every text of the view in order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import pypdfium2

from cindocs.findings import Finding
from cindocs.proof.alignment import Alignment, align, edge_findings, text_findings
from cindocs.proof.fault import fault
from cindocs.proof.pdf_catalogue import catalogue_findings
from cindocs.proof.pdf_drawing import Drawing, page_drawing
from cindocs.proof.pdf_glyphs import undrawn_characters
from cindocs.proof.pdf_objects import PdfObjects, pdf_objects
from cindocs.proof.pdf_pictures import as_drawn, content_as_drawn
from cindocs.proof.pdf_structure import Block, PageStructure, may_join, page_structure, reading_order
from cindocs.proof.pdfium import opened
from cindocs.proof.pictures import Found, Shown, picture_findings
from cindocs.proof.printed_text import PrintedText
from cindocs.proof.turned_text import TurnedText

_RIGHT_TO_LEFT = b"/Direction /R2L"


def check(
    content: bytes,
    said: Sequence[str],
    edges: Sequence[str] = (),
    *,
    pictures: Sequence[Shown] = (),
    own_pictures: Collection[bytes] = (),
) -> tuple[Finding, ...]:
    """Hold a PDF against what the template wrote into it.

    Text is read through the structure tree, so a text that is drawn but not tagged is lost too. White
    space inside a text counts as one space; a line may end at any place. Where a tag says what its text is,
    since the glyphs do not, it has to say the letters that are drawn there.

    Args:
        content: The finished file.
        said: Every text of the view in the body, in order.
        edges: Every text of the view in the margin of each page (or anywhere on the first).
        pictures: The pictures of the view, in order.
        own_pictures: The files of other pictures that may be drawn: the authority's mark.

    Returns:
        All that is wrong. Empty means proven: the file opens; is tagged, titled and in a language;
        claims PDF/UA and PDF/A; embeds every font; holds no attachment, script, form or action; draws
        every character; and shows each text and each picture.
    """
    try:
        objects = pdf_objects(content)
        with opened(content) as document:
            drawings, pages = _read(document)
            findings = list(catalogue_findings(document, objects, content))
    except ValueError as error:
        return (fault("proof-pdf", f"The file cannot be taken apart: {error}."),)
    except pypdfium2.PdfiumError:
        return (fault("proof-pdf", "The file, or a page of it, cannot be opened."),)
    findings += _drawing_findings(drawings)
    findings += _glyph_findings(objects, said)
    findings += _said_findings(said, [page.blocks for page in pages])
    findings += _picture_findings(drawings, pages, pictures, own_pictures)
    turned = _RIGHT_TO_LEFT in objects.dictionaries
    for number, page in enumerate(pages, start=1):
        # A first page may say in its body what the others say in their margins.
        lines = page.edge + (reading_order([page.blocks], frozenset()) if number == 1 else [])
        printed = TurnedText(lines) if turned else PrintedText(lines)
        findings += edge_findings(edges, printed, f"page {number} of {len(pages)}")
        if page.mistold:
            message = f"{page.mistold} tags say other letters than those that are drawn."
            findings.append(fault("proof-mistold", message, f"page {number} of {len(pages)}"))
    return tuple(findings)


def _read(document: pypdfium2.PdfDocument) -> tuple[list[Drawing], list[PageStructure]]:
    drawings, pages = [], []
    for page in document:
        drawings.append(page_drawing(page))
        pages.append(page_structure(page, drawings[-1]))
        page.close()
    return drawings, pages


def _said_findings(said: Sequence[str], pages: list[list[Block]]) -> tuple[Finding, ...]:
    body, alignment = _aligned(said, pages)
    return text_findings(said, alignment, body)


def _aligned(said: Sequence[str], pages: list[list[Block]]) -> tuple[PrintedText, Alignment]:
    """Align with the rows as they are tagged; then, where a text is missing, with broken rows joined."""
    joined: frozenset[int] = frozenset()
    waiting: frozenset[int] = frozenset()
    body = PrintedText(reading_order(pages, joined))
    alignment = align(said, body)
    for index in may_join(pages):
        if alignment.found == len(said):
            break
        trial = joined | waiting | {index}
        joined_body = PrintedText(reading_order(pages, trial))
        joined_alignment = align(said, joined_body)
        if joined_alignment.found > alignment.found:
            joined, waiting, body, alignment = trial, frozenset(), joined_body, joined_alignment
        else:
            # A row that fills the next page may go on after it: then only both joins together help.
            fills = sum(not block.repeats for block in pages[index + 1]) == 1
            waiting = waiting | {index} if fills else frozenset()
    return body, alignment


def _drawing_findings(drawings: Sequence[Drawing]) -> Iterator[Finding]:
    for number, drawing in enumerate(drawings, start=1):
        page = f"page {number} of {len(drawings)}"
        if drawing.unseen:
            yield fault("proof-hidden", f"{drawing.unseen} pieces of text cannot be seen.", page)
        if drawing.cut_off:
            message = f"{drawing.cut_off} pieces of text or pictures leave the page."
            yield fault("proof-cut-off", message, page)
        if drawing.bad_links:
            yield fault("proof-external", f"{drawing.bad_links} links lead to what is not allowed.", page)
    fonts = {name: embedded for drawing in drawings for name, embedded in drawing.fonts.items()}
    for name, embedded in fonts.items():
        if not embedded:
            yield fault("proof-font", f"The font {name} is not embedded.")
    if not drawings:
        yield fault("proof-pdf", "The file has no page.")


def _picture_findings(
    drawings: Sequence[Drawing],
    pages: Sequence[PageStructure],
    pictures: Sequence[Shown],
    own_pictures: Collection[bytes],
) -> Iterator[Finding]:
    found = [
        Found(picture.content, page.figures.get(picture.mark, ""), picture.is_file)
        for drawing, page in zip(drawings, pages, strict=True)
        for picture in drawing.pictures
    ]
    if found or pictures:
        wanted = [as_drawn(picture) for picture in pictures]
        yield from picture_findings(found, wanted, {content_as_drawn(file) for file in own_pictures})


def _glyph_findings(objects: PdfObjects, said: Sequence[str]) -> Iterator[Finding]:
    undrawn = undrawn_characters(objects)
    if not undrawn:
        return
    for number, text in enumerate(said, start=1):
        if any(character in text for character in undrawn):
            message = f"Text {number} of {len(said)} has a character that no embedded font draws."
            yield fault("proof-missing-glyph", message, f"text {number}")
    message = f"{len(undrawn)} different characters have no glyph: the page shows boxes in their place."
    yield fault("proof-missing-glyph", message)
