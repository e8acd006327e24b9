"""The pictures that a PDF draws, in a form in which they can be held against files."""

from __future__ import annotations

import ctypes
import io
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from cindocs.proof.pictures import Found, Shown

_JPEG = b"\xff\xd8"


def drawn_picture(piece: Any) -> tuple[bytes, bool]:
    """Return what an image object holds: a JPEG file as it is (and true), or anything else as its pixels."""
    name = ctypes.create_string_buffer(64)
    if pdfium.FPDFImageObj_GetImageFilterCount(piece) == 1:
        pdfium.FPDFImageObj_GetImageFilter(piece, 0, name, len(name))
    if name.value == b"DCTDecode":
        size = pdfium.FPDFImageObj_GetImageDataRaw(piece, None, 0)
        file = ctypes.create_string_buffer(size)
        pdfium.FPDFImageObj_GetImageDataRaw(piece, file, size)
        return file.raw, True
    bitmap = pdfium.FPDFImageObj_GetBitmap(piece)
    return (_pixels(pypdfium2.PdfBitmap.from_raw(bitmap).to_pil()), False) if bitmap else (b"", False)


def as_drawn(picture: Shown) -> Found:
    """Return a picture of the copy as a PDF draws it."""
    return Found(content_as_drawn(picture.content), picture.description, picture.content.startswith(_JPEG))


def content_as_drawn(file: bytes) -> bytes:
    """Return what a PDF holds of a file; nothing of a drawing made of lines (SVG), which stay lines."""
    # It takes time to import, and few documents hold a picture made of pixels.
    from PIL import Image, UnidentifiedImageError

    if file.startswith(_JPEG):
        return file
    try:
        with Image.open(io.BytesIO(file)) as opened:
            return _pixels(opened)
    except UnidentifiedImageError:
        return b""


def _pixels(image: Any) -> bytes:
    pixels: bytes = image.convert("RGB").tobytes()
    return b"%d x %d: " % image.size + pixels
