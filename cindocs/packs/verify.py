#!/usr/bin/env python3
"""Check that a transfer pack is whole: ``python3 verify.py pack.zip``, or the folder it was unpacked into.

This file needs nothing but Python 3.8 or later. A copy of it goes into every pack, and cindocs itself uses
it: there is one truth about what a whole pack is. Of the archive every byte follows from the names and the
contents of its files, so that whatever is changed, cut, added, swapped or renamed is found.

Layout of the archive (APPNOTE.TXT 6.3.10): stored entries in the order of the list, which comes first; no
extra fields, no comments, one fixed date, sizes below 4 GiB.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import struct
import sys
import zlib
from pathlib import Path
from typing import Any, BinaryIO, Iterator, NamedTuple

MANIFEST = "manifest.json"
"""The list of all files but itself, each with its size and SHA-256."""
MOST_FILES, MOST_BYTES = 10_000, 0xFFFFFFFE
_MOST_MANIFEST = 20_000_000
_CHUNK = 1 << 20
_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}(?:/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}){0,3}", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_MADE_BY, _NEEDS, _DATE = 0x0314, 20, 0x0021
_FOR_THE_OWNER = 0o100600 << 16


class Broken(Exception):
    """The pack is no pack, or not whole. The message names files of the pack, and nothing in them."""


class Entry(NamedTuple):
    """One file in the archive."""

    name: str
    crc: int
    size: int
    offset: int
    """Where its header begins."""


def header(name: str, crc: int, size: int) -> bytes:
    """Return what stands before the content of a file."""
    packed = name.encode("ascii")
    fixed = struct.pack("<4s5H3I2H", b"PK\3\4", _NEEDS, 0, 0, 0, _DATE, crc, size, size, len(packed), 0)
    return fixed + packed


def directory(entries: Any) -> bytes:
    """Return what stands behind the contents: the archive's own list, and its end."""
    entries, listed = list(entries), b""
    for name, crc, size, offset in entries:
        packed = name.encode("ascii")
        listed += (
            struct.pack(
                "<4s6H3I5H2I",
                *(b"PK\1\2", _MADE_BY, _NEEDS, 0, 0, 0, _DATE, crc, size, size, len(packed), 0, 0, 0, 0),
                *(_FOR_THE_OWNER, offset),
            )
            + packed
        )
    begins = entries[-1].offset + len(header(*entries[-1][:3])) + entries[-1].size if entries else 0
    return listed + struct.pack(
        "<4s4H2IH", b"PK\5\6", 0, 0, len(entries), len(entries), len(listed), begins, 0
    )


def is_name(name: Any) -> bool:
    """Tell whether a file of a pack may be called so: it stays inside any folder, on any machine."""
    return isinstance(name, str) and bool(_NAME.fullmatch(name)) and not name.endswith(".")


def problems(pack: Path) -> list[str]:
    """Return what is wrong with an archive, a sentence each; nothing if it is whole."""
    try:
        with pack.open("rb") as opened:
            entries = _entries(opened)
            manifest = _manifest(_content(opened, entries[0]))
            found = {one.name: one for one in entries[1:]}
            digests = {name: (one.size, _digest(opened, one)) for name, one in found.items()}
            wrong = list(_held_against(manifest, digests))
            if not wrong and [one["name"] for one in manifest["files"]] != list(found):
                wrong.append("The files are not in their order.")
            return wrong
    except Broken as broken:
        return [str(broken)]
    except OSError:
        return ["The pack cannot be read."]


def problems_of_folder(folder: Path) -> list[str]:
    """Return what is wrong with a folder into which a pack was unpacked."""
    try:
        manifest = _manifest((folder / MANIFEST).read_bytes())
        found = {}
        for file in sorted(folder.rglob("*")):
            name = file.relative_to(folder).as_posix()
            if file.is_symlink() or not (file.is_file() or file.is_dir()):
                return ["Something in the folder is neither a file nor a folder."]
            if file.is_file() and name != MANIFEST:
                with file.open("rb") as opened:
                    found[name] = (file.stat().st_size, _hashed(opened, file.stat().st_size))
        return list(_held_against(manifest, found))
    except Broken as broken:
        return [str(broken)]
    except OSError:
        return ["There is no list (manifest.json) in this folder, or it cannot be read."]


def manifest_of(pack: Path) -> Any:
    """Return the list of an archive in which nothing is wrong."""
    return json.loads(read(pack, MANIFEST))


def digest_of(pack: Path) -> str:
    """Return SHA-256 of the list of an archive in which nothing is wrong."""
    return hashlib.sha256(read(pack, MANIFEST)).hexdigest()


def check_code(digest: str) -> str:
    """Return the digits of a list's digest that people read to each other: ``3f0a 91bc 77de 0142``."""
    return " ".join(digest[at : at + 4] for at in range(0, 16, 4))


def read(pack: Path, name: str) -> bytes:
    """Return the content of one file of an archive."""
    with pack.open("rb") as opened:
        return _content(opened, next(one for one in _entries(opened) if one.name == name))


def extract(pack: Path, folder: Path) -> None:
    """Write the files of an archive in which nothing is wrong into an empty folder, for its owner alone."""
    with pack.open("rb") as opened:
        for entry in _entries(opened):
            target = folder / entry.name
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                opened.seek(entry.offset + len(header(*entry[:3])))
                for chunk in _chunks(opened, entry.size):
                    file.write(chunk)


def _entries(opened: BinaryIO) -> list[Entry]:
    """Return the files of an archive, of which every byte but the contents' is as it must be."""
    length = opened.seek(0, os.SEEK_END)
    if not 22 <= length <= MOST_BYTES:
        raise Broken("This is no pack, or it is cut off.")
    opened.seek(length - 22)
    count, size, begins = struct.unpack("<10xH2I2x", opened.read(22))
    if not 1 <= count <= MOST_FILES or begins + size + 22 != length:
        raise Broken("This is no pack, or its end is damaged.")
    opened.seek(begins)
    told = opened.read()
    entries = list(_listed(told, count))
    if any(one.offset != after for one, after in zip(entries, _offsets(entries))) or told != directory(
        entries
    ):
        raise Broken("The archive's own list is damaged.")
    if entries[0].name != MANIFEST or len({one.name.lower() for one in entries}) != len(entries):
        raise Broken("The list (manifest.json) is missing, or a name stands there twice.")
    for one in entries:
        opened.seek(one.offset)
        if opened.read(len(header(*one[:3]))) != header(*one[:3]):
            raise Broken(f"{one.name} is damaged.")
    return entries


def _listed(told: bytes, count: int) -> Iterator[Entry]:
    at = 0
    for _ in range(count):
        fixed = told[at : at + 46]
        if len(fixed) < 46:
            raise Broken("The archive's own list is cut off.")
        crc, size, length, offset = struct.unpack("<16xI4xIH12xI", fixed)
        name = told[at + 46 : at + 46 + length].decode("ascii", "replace")
        if not is_name(name):
            raise Broken("A file in the archive has a name that no file of a pack has.")
        yield Entry(name, crc, size, offset)
        at += 46 + length


def _offsets(entries: list[Entry]) -> Iterator[int]:
    at = 0
    for one in entries:
        yield at
        at += len(header(*one[:3])) + one.size


def _manifest(content: bytes) -> Any:
    try:
        manifest = json.loads(content.decode("ascii"))
        listed = manifest["files"]
        names = [one["name"] for one in listed]
        fine = (
            manifest["format"] == 1
            and isinstance(manifest["pack"], str)
            and all(map(is_name, names))
            and len({name.lower() for name in names}) == len(names)
            and all(type(one["size"]) is int and _DIGEST.fullmatch(one["sha256"]) for one in listed)
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        fine = False
    if not fine:
        raise Broken("The list (manifest.json) is damaged, or of a kind that this program does not know.")
    return manifest


def _held_against(manifest: Any, found: Any) -> Iterator[str]:
    listed = {one["name"]: (one["size"], one["sha256"]) for one in manifest["files"]}
    yield from (f"{name} is missing." for name in listed if name not in found)
    yield from (f"{name} does not belong to the pack." for name in found if name not in listed)
    yield from (f"{name} was changed." for name in listed if name in found and found[name] != listed[name])


def _content(opened: BinaryIO, entry: Entry) -> bytes:
    if entry.name == MANIFEST and entry.size > _MOST_MANIFEST:
        raise Broken("The list (manifest.json) is too long.")
    opened.seek(entry.offset + len(header(*entry[:3])))
    content = opened.read(entry.size)
    if len(content) != entry.size or zlib.crc32(content) != entry.crc:
        raise Broken(f"{entry.name} is damaged.")
    return content


def _digest(opened: BinaryIO, entry: Entry) -> str:
    opened.seek(entry.offset + len(header(*entry[:3])))
    crc, digest = 0, hashlib.sha256()
    for chunk in _chunks(opened, entry.size):
        crc = zlib.crc32(chunk, crc)
        digest.update(chunk)
    return digest.hexdigest() if crc == entry.crc else "damaged"


def _hashed(opened: BinaryIO, size: int) -> str:
    digest = hashlib.sha256()
    for chunk in _chunks(opened, size):
        digest.update(chunk)
    return digest.hexdigest()


def _chunks(opened: BinaryIO, size: int) -> Iterator[bytes]:
    while size > 0:
        chunk = opened.read(min(size, _CHUNK))
        if not chunk:
            raise Broken("The pack is cut off.")
        size -= len(chunk)
        yield chunk


def main() -> int:
    """Tell on the terminal whether a pack is whole. Return 0 if it is."""
    if len(sys.argv) != 2:
        print("Usage: python3 verify.py pack.zip, or the folder into which you unpacked it")
        return 2
    pack = Path(sys.argv[1])
    wrong = problems_of_folder(pack) if pack.is_dir() else problems(pack)
    if wrong:
        print("This pack is not whole:", *(f"  {one}" for one in wrong), sep="\n")
        print("Do not use it. Ring the sender.")
        return 1
    listed = (pack / MANIFEST).read_bytes() if pack.is_dir() else read(pack, MANIFEST)
    manifest = json.loads(listed)
    print(f"This pack is whole: {manifest['pack']}, {len(manifest['files'])} files beside the list.")
    print(f"Check code: {check_code(hashlib.sha256(listed).hexdigest())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
