"""The zip file around a Word document: nothing in it but its parts, and every part readable."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from cindocs.findings import Finding
from cindocs.proof.fault import fault

_MOST_PARTS = 500
_LARGEST_TOTAL = 128 * 1024 * 1024
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_ENDING = struct.Struct("<4s4H2LH")
_ENCRYPTED, _LENGTH_FOLLOWS = 0x1, 0x8
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    UnicodeDecodeError,
)
"""A damaged archive shows itself in any of these, depending on where the damage is."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def read_archive(content: bytes) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Return the parts by name, and what is wrong with the archive (APPNOTE 6.3, ECMA-376-2)."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            faults = [*_entry_faults(entries), *_layout_faults(content, entries, archive.start_dir)]
            if faults:
                return {}, tuple(faults)
            return {entry.filename: archive.read(entry) for entry in entries}, ()
    except _UNREADABLE:
        return {}, (fault("proof-package", "The file is not a zip archive, or a part of it cannot be read."),)


def _entry_faults(entries: list[zipfile.ZipInfo]) -> Iterator[Finding]:
    names = [entry.filename.casefold() for entry in entries]
    if len(set(names)) != len(names):
        yield fault("proof-package", "Two parts have the same name.")
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _LARGEST_TOTAL:
        yield fault("proof-package", "The archive is larger than any document of ours.")
    for number, entry in enumerate(entries, start=1):
        if not _is_part_name(entry.filename):
            yield fault("proof-package", f"The name of entry {number} is not the name of a part.")
        if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
            yield fault("proof-package", f"Entry {number} is encrypted or packed in an unusual way.")
        if entry.extra or entry.comment:
            yield fault("proof-package", f"Entry {number} carries extra data.")


def _is_part_name(name: str) -> bool:
    segments = name.split("/")
    return (
        name.isascii()
        and name.isprintable()
        and "\\" not in name
        and ":" not in name
        and all(segment and segment.strip(".") for segment in segments)
    )


def _layout_faults(content: bytes, entries: list[zipfile.ZipInfo], directory: int) -> Iterator[Finding]:
    """Check that the entries follow each other without a gap in which something could hide."""
    expected = 0
    for number, entry in enumerate(sorted(entries, key=lambda each: each.header_offset), start=1):
        header = _LOCAL_HEADER.unpack_from(content, entry.header_offset)
        name_length, extra_length = header[-2:]
        start = entry.header_offset + _LOCAL_HEADER.size
        name = content[start : start + name_length]
        if entry.header_offset != expected or extra_length or header[2] & _LENGTH_FOLLOWS:
            yield fault("proof-package", f"There is unexplained data before or after entry {number}.")
            return
        if name != entry.filename.encode("ascii", "replace"):
            yield fault("proof-package", f"Entry {number} has two different names.")
        expected = start + name_length + entry.compress_size
    ending = _ENDING.unpack_from(content, len(content) - _ENDING.size)
    directory_size, directory_start = ending[5:7]
    if (
        expected != directory
        or directory_start != directory
        or (directory + directory_size + _ENDING.size != len(content))
    ):
        yield fault("proof-package", "There is unexplained data around the archive's list of parts.")
