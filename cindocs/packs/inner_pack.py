"""The pack before it is sealed: a plain archive in the one form that ``verify`` knows."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from shutil import copyfileobj
from typing import Final

from cindocs.errors import OutputUnwritable
from cindocs.packs.verify import MANIFEST, MOST_BYTES, Entry, directory, header

_CHUNK: Final = 1 << 20
_ROOM: Final = 10_000_000
"""For headers and the archive's own list."""


def write_inner_pack(manifest: bytes, files: Mapping[str, Path], target: Path) -> None:
    """Write the list and the files that it names, in its order, into one archive.

    Args:
        manifest: the list, as ``cindocs.packs.manifest`` makes it.
        files: the files by their names in the pack, in the order of the list.
        target: where the archive goes, in a private folder.

    Raises:
        OutputUnwritable: the pack would be larger than 4 GiB.
    """
    if len(manifest) + sum(file.stat().st_size for file in files.values()) > MOST_BYTES - _ROOM:
        raise OutputUnwritable(
            "The pack would be larger than 4 GiB.",
            advice="Make attached photographs smaller, or send two packs.",
        )
    listed = target.with_name(MANIFEST)
    listed.write_bytes(manifest)
    entries = []
    with target.open("xb") as archive:
        for name, file in chain({MANIFEST: listed}.items(), files.items()):
            crc, size = _crc(file), file.stat().st_size
            entries.append(Entry(name, crc, size, archive.tell()))
            archive.write(header(name, crc, size))
            with file.open("rb") as content:
                copyfileobj(content, archive, _CHUNK)
        archive.write(directory(entries))


def _crc(file: Path) -> int:
    crc = 0
    with file.open("rb") as opened:
        while chunk := opened.read(_CHUNK):
            crc = zlib.crc32(chunk, crc)
    return crc
