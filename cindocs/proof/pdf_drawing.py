"""What is drawn on a page of a PDF: pictures, and every piece of text, its font, and whether it is seen."""

from __future__ import annotations

import ctypes
from codecs import BOM_UTF16_BE
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from cindocs.proof.pdf_pictures import drawn_picture

_TOLERANCE = 1.0
"""Points by which a glyph's box may leave the page before its text counts as cut off."""

_FOLLOWED = ("https://", "mailto:")
_UNSEEN_MODES = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """A picture that is made of pixels."""

    mark: int
    """Its marked content id, which is how the structure tree points at it."""
    content: bytes = field(repr=False)
    is_file: bool
    """Whether the content is a whole JPEG file, or bare pixels."""


@dataclass(slots=True)
class Drawing:
    """The text and the pictures of a page, each in the order of drawing."""

    marked: dict[int, list[str]] = field(default_factory=dict)
    """Text by marked content id, which is how the structure tree points at it."""
    unmarked: list[str] = field(default_factory=list)
    fonts: dict[str, bool] = field(default_factory=dict)
    """Each font in use by its name in the file, and whether it is embedded."""
    unseen: int = 0
    """How many pieces of text are drawn so that they cannot be seen."""
    pictures: list[DrawnPicture] = field(default_factory=list)
    cut_off: int = 0
    """How many pieces of text, or pictures, leave the page."""
    bad_links: int = 0
    """How many links lead neither into the document nor to an ``https:`` or ``mailto:`` address."""


def page_drawing(page: pypdfium2.PdfPage) -> Drawing:
    """Read everything that one page draws."""
    drawing = Drawing()
    width, height = page.get_size()
    text_page = page.get_textpage()
    for piece in _objects(page):
        kind = pdfium.FPDFPageObj_GetType(piece)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            mark = pdfium.FPDFPageObj_GetMarkedContentID(piece)
            drawing.pictures.append(DrawnPicture(mark, *drawn_picture(piece)))
            drawing.cut_off += _leaves(piece, width, height)
        if kind != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        mark = pdfium.FPDFPageObj_GetMarkedContentID(piece)
        text = utf16(pdfium.FPDFTextObj_GetText, piece, text_page)
        told = _told(piece)
        if told:
            text = "" if mark in drawing.marked else told
        if mark < 0:
            drawing.unmarked.append(text)
        elif mark in drawing.marked:
            # One piece of a line that changes its font: no line ends here.
            drawing.marked[mark][-1] += text
        else:
            drawing.marked[mark] = [text]
        _note_font(piece, drawing)
        if text.strip():
            drawing.unseen += pdfium.FPDFTextObj_GetTextRenderMode(piece) in _UNSEEN_MODES
            drawing.cut_off += _leaves(piece, width, height)
    text_page.close()
    drawing.bad_links = sum(not address.startswith(_FOLLOWED) for address in _addresses(page))
    return drawing


def _told(piece: Any) -> str:
    """Return what a piece of text says that it is (ISO 32000-1, 14.9.4); empty where it does not."""
    for number in range(pdfium.FPDFPageObj_CountMarks(piece)):
        mark = pdfium.FPDFPageObj_GetMark(piece, number)
        if pdfium.FPDFPageObjMark_GetParamValueType(mark, b"ActualText") == pdfium.FPDF_OBJECT_STRING:
            return _parameter(mark)
    return ""


def _parameter(mark: Any) -> str:
    # As bytes: PDFium's own reading of such a string knows no Unicode.
    needed = ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", None, 0, needed)
    buffer = (ctypes.c_ubyte * needed.value)()
    pdfium.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", buffer, needed.value, needed)
    text = bytes(buffer)
    if text.startswith(BOM_UTF16_BE):
        return text[2:].decode("utf-16-be", "replace")
    return text.decode("latin-1")


def utf16(read: Callable[..., int], *handles: Any) -> str:
    """Return the string of one of PDFium's functions that fill a buffer with UTF-16."""
    size = 512
    while True:
        buffer = (ctypes.c_ushort * (size // 2))()
        needed = read(*handles, buffer, size)
        if needed <= size:
            return bytes(buffer)[: max(0, needed - 2)].decode("utf-16-le", "replace")
        size = needed


def _objects(page: pypdfium2.PdfPage) -> Iterator[Any]:
    """Yield all that is drawn, in order; what a form holds in its place."""
    count = pdfium.FPDFPage_CountObjects(page)
    pending = [pdfium.FPDFPage_GetObject(page, number) for number in reversed(range(count))]
    while pending:
        piece = pending.pop()
        kind = pdfium.FPDFPageObj_GetType(piece)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            count = pdfium.FPDFFormObj_CountObjects(piece)
            pending.extend(pdfium.FPDFFormObj_GetObject(piece, n) for n in reversed(range(count)))
        else:
            yield piece


def _addresses(page: pypdfium2.PdfPage) -> Iterator[str]:
    """Yield where each link leads that leads out of the document; empty for one that does something else."""
    position = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, position, link):
        if pdfium.FPDFLink_GetDest(page.pdf, link):
            continue
        action = pdfium.FPDFLink_GetAction(link)
        address = ctypes.create_string_buffer(4096)
        if pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_URI:
            pdfium.FPDFAction_GetURIPath(page.pdf, action, address, len(address))
        yield address.value.decode("utf-8", "replace")


def _note_font(piece: Any, drawing: Drawing) -> None:
    font = pdfium.FPDFTextObj_GetFont(piece)
    name = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(font, name, 256)
    key = name.value.decode("utf-8", "replace")
    if key not in drawing.fonts:
        drawing.fonts[key] = pdfium.FPDFFont_GetIsEmbedded(font) == 1


def _leaves(piece: Any, width: float, height: float) -> bool:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(piece, left, bottom, right, top)
    return (
        left.value < -_TOLERANCE
        or bottom.value < -_TOLERANCE
        or right.value > width + _TOLERANCE
        or top.value > height + _TOLERANCE
    )
