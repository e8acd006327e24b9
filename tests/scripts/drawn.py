"""What a PDF shows, from the places of its glyphs: what stands left of what, on each line."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from cindocs.proof.pdf_drawing import page_drawing

Glyph = tuple[float, float, str]
"""Where it begins, how high its line stands, and its character; in points from the lower left corner."""


def lines_as_seen(content: bytes) -> list[str]:
    """Return the lines of all pages, the glyphs of each from left to right, without white space."""
    return [line for page in pages_as_seen(content) for line in page]


def pages_as_seen(content: bytes) -> list[list[str]]:
    """Return the same page by page, from the top of each."""
    with pypdfium2.PdfDocument(content) as document:
        return [
            ["".join(character for _, _, character in sorted(line)) for line in _lines(glyphs_of(page))]
            for page in document
        ]


def glyphs_of(page: pypdfium2.PdfPage) -> list[Glyph]:
    """Return what is drawn on a page, in no order."""
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    glyphs = []
    for index in range(text.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(text, index))
        if character.isprintable() and not character.isspace():
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            glyphs.append((x.value, y.value, character))
    return glyphs


def fonts_of(content: bytes) -> set[str]:
    """Return the names of all fonts that draw something."""
    with pypdfium2.PdfDocument(content) as document:
        return {name for page in document for name in page_drawing(page).fonts}


def _lines(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Part glyphs into lines: marks may stand a little above it, or below."""
    line: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph[1]):
        if line and line[0][1] - glyph[1] > 6:
            yield line
            line = []
        line.append(glyph)
    if line:
        yield line
