"""Characters of a PDF that no glyph draws: the reader sees an empty box, a program the right text."""

from __future__ import annotations

import re

from cindocs.proof.pdf_objects import PdfObjects

_FONT = re.compile(rb"<<[^<>]*?/ToUnicode[^<>]*>>")
_REFERENCE = re.compile(rb"/(ToUnicode|Encoding) (\d+) 0 R")
_TO_NOTDEF = re.compile(rb"<([0-9A-Fa-f]+)> 0\s")
_TO_TEXT = re.compile(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>")
_SHOWN = re.compile(rb"<((?:[0-9A-Fa-f]{4})+)>")


def undrawn_characters(objects: PdfObjects) -> frozenset[str]:
    """Return the characters that a font of the file maps to glyph 0, ``.notdef`` (OpenType, glyf).

    U+FFFD stands for one whose text the file does not tell.
    """
    undrawn: set[str] = set()
    for font in _FONT.findall(objects.dictionaries):
        parts = {name: int(number) for name, number in _REFERENCE.findall(font)}
        encoding, to_unicode = (
            objects.streams.get(parts.get(name, 0), (b"", b""))[1] for name in (b"Encoding", b"ToUnicode")
        )
        if codes := _TO_NOTDEF.findall(encoding):
            texts = dict(_TO_TEXT.findall(to_unicode))
            undrawn.update(_text(texts.get(code, b"fffd")) for code in codes)
    contents = (data for dictionary, data in objects.streams.values() if b"/Type" not in dictionary)
    if any(map(_shows_notdef, contents)):
        undrawn.add("\N{REPLACEMENT CHARACTER}")
    return frozenset(undrawn)


def _text(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", "replace")


def _shows_notdef(data: bytes) -> bool:
    """Tell whether a page's content draws glyph 0 of a font whose codes are its glyph numbers."""
    if b"0000" not in data or b"BT" not in data:
        return False
    return any(
        shown[place : place + 4] == b"0000"
        for shown in _SHOWN.findall(data)
        if b"0000" in shown
        for place in range(0, len(shown), 4)
    )
