"""The parts of a Word document, and what its archive tells beside them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from cindocs.proof.leaks.pieces import Pieces, Unreadable
from cindocs.proof.leaks.printable import printable

_LARGEST_TOTAL = 128 * 1024 * 1024
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeDecodeError,
)
"""A damaged archive shows itself in any of these; an encrypted part in a RuntimeError."""


def archive_pieces(content: bytes) -> Pieces:
    """Yield each part of a zip archive, and then its part names, comments and whatever lies between.

    Raises:
        Unreadable: it is no archive, or larger than any of ours.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > _LARGEST_TOTAL:
                raise Unreadable("the archive is too large")
            for entry in entries:
                yield entry.filename, archive.read(entry)
            yield "names of the parts", _around(content, entries)
    except _UNREADABLE:
        raise Unreadable("the archive or a part of it cannot be read") from None


def _around(content: bytes, entries: list[zipfile.ZipInfo]) -> str:
    """Return the text of all that is no part's content."""
    around, cursor = [], 0
    for entry in sorted(entries, key=lambda each: each.header_offset):
        *_, name, extra = _LOCAL_HEADER.unpack_from(content, entry.header_offset)
        start = entry.header_offset + _LOCAL_HEADER.size + name + extra
        around.append(printable(content[cursor:start], shortest=3))
        cursor = start + entry.compress_size
    return "\n".join((*around, printable(content[cursor:], shortest=3)))
