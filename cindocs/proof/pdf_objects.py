"""The objects of a PDF file as they are written, for what PDFium does not tell.

No general PDF reader: it reads files whose streams state their length, as ours do, and refuses others.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

_STREAM = re.compile(rb"(\d+) 0 obj\s*(<<(?:(?!endobj).)*?>>)\s*stream\r?\n", re.DOTALL)
_LENGTH = re.compile(rb"/Length (\d+)(?! \d+ R)")
_STRING = re.compile(rb"\((?:\\.|[^\\()])*\)", re.DOTALL)
_ESCAPED_BYTE = re.compile(rb"#([0-9A-Fa-f]{2})")
_LARGEST_STREAM = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PdfObjects:
    """All dictionaries of a file as one text, and its streams by object number."""

    dictionaries: bytes
    """Written out, without strings: those hold a record's words."""
    streams: dict[int, tuple[bytes, bytes]]
    """Object number: the stream's dictionary, and its content unpacked (or packed, if not by Flate)."""


def pdf_objects(content: bytes) -> PdfObjects:
    """Take a file apart.

    Raises:
        ValueError: a stream does not state its length, or cannot be unpacked. The message holds no
            content.
    """
    streams: dict[int, tuple[bytes, bytes]] = {}
    written = []
    cursor = 0
    while found := _STREAM.search(content, cursor):
        number, dictionary = int(found[1]), found[2]
        length = _LENGTH.search(dictionary)
        if length is None:
            raise ValueError(f"object {number} does not state its length")
        end = found.end() + int(length[1])
        data = content[found.end() : end]
        if b"/FlateDecode" in dictionary:
            data = _unpacked(data, number)
        streams[number] = (dictionary, data)
        written.append(content[cursor : found.end()])
        if b"/ObjStm" in dictionary:
            written.append(data)
        cursor = end
    written.append(content[cursor:])
    return PdfObjects(_without_strings(b"\n".join(written)), streams)


def _unpacked(data: bytes, number: int) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(data, _LARGEST_STREAM)
    except zlib.error:
        raise ValueError(f"object {number} cannot be unpacked") from None
    if unpacker.unconsumed_tail:
        raise ValueError(f"object {number} is too large")
    return unpacked


def _without_strings(written: bytes) -> bytes:
    """Drop literal strings, innermost brackets first, and write each name in its plain form."""
    dropped = 1
    while dropped:
        written, dropped = _STRING.subn(b"", written)
    return _ESCAPED_BYTE.sub(lambda escape: bytes.fromhex(escape[1].decode()), written)
