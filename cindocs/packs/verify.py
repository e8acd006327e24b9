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
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, Iterator, NamedTuple

MANIFEST = "manifest.json"
"""The list of all files but itself, each with its size and SHA-256."""
MOST_FILES, MOST_BYTES = 10_000, 0xFFFFFFFE
_MOST_MANIFEST = 20_000_000
_CHUNK = 1 << 20
# Neither hidden nor an option, without the names that Windows keeps for itself, and no full stop at the end.
_PART = r"(?!(?i:con|prn|aux|nul|com\d|lpt\d)(?:[./]|\Z))[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?"
_NAME = re.compile(f"{_PART}(?:/{_PART}){{0,3}}", re.ASCII)
_LONGEST_NAME = 403
_PACK_ID = re.compile(r"[A-Za-z0-9-]{1,64}", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_MADE_BY = 0x0314
_SAME = (20, 0, 0, 0, 0x0021)
"""Of each file: version 2.0 is needed, no flags, stored, on 1 January 1980."""
_FOR_THE_OWNER = 0o100600 << 16
_SEALED = (b"age-encryption.org/", b"\x30\x82", b"\x30\x83", b"\x30\x84")


class Broken(Exception):
    """The pack is no pack, or not whole. The message names files of the pack, and nothing in them."""


class Entry(NamedTuple):
    """One file in the archive."""

    name: str
    crc: int
    size: int
    offset: int
    """Where its header begins."""

    @property
    def begins(self) -> int:
        """Where its content begins."""
        return self.offset + 30 + len(self.name)


def header(name: str, crc: int, size: int) -> bytes:
    """Return what stands before the content of a file."""
    fixed = struct.pack("<4s5H3I2H", b"PK\3\4", *_SAME, crc, size, size, len(name), 0)
    return fixed + name.encode("ascii")


def directory(entries: Any) -> bytes:
    """Return what stands behind the contents: the archive's own list, and its end."""
    entries, listed = list(entries), b""
    for name, crc, size, offset in entries:
        fixed = (crc, size, size, len(name), 0, 0, 0, 0, _FOR_THE_OWNER, offset)
        listed += struct.pack("<4s6H3I5H2I", b"PK\1\2", _MADE_BY, *_SAME, *fixed) + name.encode("ascii")
    begins = entries[-1].begins + entries[-1].size
    count = len(entries)
    return listed + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(listed), begins, 0)


def is_name(name: Any) -> bool:
    """Tell whether a file of a pack may be called so: it stays inside any folder, on any machine."""
    return isinstance(name, str) and bool(_NAME.fullmatch(name))


def are_apart(names: list[str]) -> bool:
    """Tell whether files of these names can lie in one folder, on a machine too that knows no capitals."""
    lower = {PurePosixPath(name.lower()) for name in names}
    return len(lower) == len(names) and not any(lower.intersection(one.parents) for one in lower)


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
        files = [file for file in sorted(folder.rglob("*")) if file.is_symlink() or not file.is_dir()]
        if any(file.is_symlink() or not file.is_file() for file in files):
            return ["Something in the folder is neither a file nor a folder."]
        found = {}
        for file in files:
            name = file.relative_to(folder).as_posix()
            with file.open("rb") as opened:
                size = file.stat().st_size
                found[name if is_name(name) else ascii(name)] = (size, _sums(opened, size)[1])
        if found.pop(MANIFEST, (_MOST_MANIFEST + 1,))[0] > _MOST_MANIFEST:
            return ["There is no list (manifest.json) in this folder, or it is too long."]
        return list(_held_against(_manifest((folder / MANIFEST).read_bytes()), found))
    except Broken as broken:
        return [str(broken)]
    except OSError:
        return ["The folder cannot be read."]


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
    """Write the files of an archive in which nothing is wrong into an empty folder, for its owner alone.

    Raises:
        Broken: something is in the folder.
    """
    if any(folder.iterdir()):
        raise Broken("The folder is not empty.")
    with pack.open("rb") as opened:
        for entry in _entries(opened):
            target = folder / entry.name
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with open(target, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
                opened.seek(entry.begins)
                for chunk in _chunks(opened, entry.size):
                    file.write(chunk)


def _entries(opened: BinaryIO) -> list[Entry]:
    """Return the files of an archive, of which every byte but the contents' is as it must be."""
    length = opened.seek(0, os.SEEK_END)
    if not 22 <= length <= MOST_BYTES:
        raise Broken("This is no pack, or it is cut off.")
    opened.seek(length - 22)
    count, size, begins = struct.unpack("<10xH2I2x", opened.read(22))
    fitting = size <= count * (46 + _LONGEST_NAME) and begins + size + 22 == length
    if not 1 <= count <= MOST_FILES or not fitting:
        raise Broken("This is no pack, or its end is damaged.")
    opened.seek(begins)
    told = opened.read()
    entries = list(_listed(told, count))
    if told != directory(entries):
        raise Broken("The archive's own list is damaged.")
    if entries[0].name != MANIFEST or not are_apart([one.name for one in entries]):
        raise Broken("The list (manifest.json) is missing, or a name stands there twice.")
    for one in entries:
        opened.seek(one.offset)
        if opened.read(one.begins - one.offset) != header(*one[:3]):
            raise Broken(f"{one.name} is damaged.")
    return entries


def _listed(told: bytes, count: int) -> Iterator[Entry]:
    """Yield the files of an archive's own list, each where it must be: right behind the one before it."""
    at = offset = 0
    for _ in range(count):
        fixed = told[at : at + 46]
        if len(fixed) < 46:
            raise Broken("The archive's own list is cut off.")
        crc, size, length = struct.unpack("<16xI4xIH16x", fixed)
        name = told[at + 46 : at + 46 + length].decode("ascii", "replace")
        if not is_name(name):
            raise Broken("A file in the archive has a name that no file of a pack has.")
        one = Entry(name, crc, size, offset)
        yield one
        at, offset = at + 46 + length, one.begins + size


def _manifest(content: bytes) -> Any:
    try:
        manifest = json.loads(content.decode("ascii"))
        listed = manifest["files"]
        names = [one["name"] for one in listed]
        fine = (
            manifest["format"] == 1
            and _PACK_ID.fullmatch(manifest["pack"])
            and isinstance(listed, list)
            and all(map(is_name, names))
            and are_apart([MANIFEST, *names])
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
    opened.seek(entry.begins)
    content = opened.read(entry.size)
    if len(content) != entry.size or zlib.crc32(content) != entry.crc:
        raise Broken(f"{entry.name} is damaged.")
    return content


def _digest(opened: BinaryIO, entry: Entry) -> str:
    opened.seek(entry.begins)
    crc, digest = _sums(opened, entry.size)
    return digest if crc == entry.crc else "damaged"


def _sums(opened: BinaryIO, size: int) -> tuple[int, str]:
    crc, digest = 0, hashlib.sha256()
    for chunk in _chunks(opened, size):
        crc = zlib.crc32(chunk, crc)
        digest.update(chunk)
    return crc, digest.hexdigest()


def _chunks(opened: BinaryIO, size: int) -> Iterator[bytes]:
    while size > 0:
        chunk = opened.read(min(size, _CHUNK))
        if not chunk:
            raise Broken("The pack is cut off.")
        size -= len(chunk)
        yield chunk


def _is_sealed(pack: Path) -> bool:
    """Tell whether a file looks like a pack that nobody has opened yet: AES archive, age or CMS (DER)."""
    try:
        with pack.open("rb") as opened:
            begin = opened.read(30)
    except OSError:
        return False
    return begin[:4] + begin[8:10] == b"PK\3\4\x63\0" or begin.startswith(_SEALED)


def main() -> int:
    """Tell on the terminal whether a pack is whole. Return 0 if it is."""
    if len(sys.argv) != 2:
        print("Usage: python3 verify.py pack.zip, or the folder into which you unpacked it")
        return 2
    pack = Path(sys.argv[1])
    if _is_sealed(pack):
        print("This pack is still sealed. Open it first, and check what is in it: pack.zip.")
        return 1
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
