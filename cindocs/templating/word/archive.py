"""Zip files that are the same bytes whenever and wherever they are made (with one and the same zlib)."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

_VERSION: Final = 20
_DEFLATED: Final = 8
_NAME_IS_UTF8: Final = 0x800
_MIDNIGHT: Final = 0
_FIRST_OF_JANUARY_1980: Final = 0x21


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive, compressed already, so that what never changes is compressed once."""

    name: str
    checksum: int
    size: int
    deflated: bytes = field(repr=False)

    @classmethod
    def of(cls, name: str, content: bytes, *, level: int = 6) -> Entry:
        """Compress ``content``; ``level`` is zlib's, 1 (fast) to 9 (small)."""
        deflate = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
        return cls(name, zlib.crc32(content), len(content), deflate.compress(content) + deflate.flush())


def archive(entries: Iterable[Entry]) -> bytes:
    """Join entries, in their order, into one zip file dated 1 January 1980, without attributes."""
    files: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in entries:
        name = entry.name.encode()
        common = struct.pack(
            "<HHHHHIIIHH",
            _VERSION,
            _NAME_IS_UTF8,
            _DEFLATED,
            _MIDNIGHT,
            _FIRST_OF_JANUARY_1980,
            entry.checksum,
            len(entry.deflated),
            entry.size,
            len(name),
            0,
        )
        files += [b"PK\x03\x04", common, name, entry.deflated]
        # After the common fields: comment length, disk, internal and external attributes, offset.
        rest = struct.pack("<HHHII", 0, 0, 0, 0, offset)
        directory += [b"PK\x01\x02", struct.pack("<H", _VERSION), common, rest, name]
        offset += 4 + len(common) + len(name) + len(entry.deflated)
    listing = b"".join(directory)
    count = len(directory) // 5
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, len(listing), offset, 0)
    return b"".join([*files, listing, end])
