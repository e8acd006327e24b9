"""The pack before it is sealed: a plain archive in the one form that ``verify`` knows."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from shutil import copyfileobj
from typing import IO, Final

from cindocs.errors import OutputUnwritable, ProofFailed
from cindocs.packs.private_file import new_private_file
from cindocs.packs.verify import MANIFEST, MOST_BYTES, Entry, directory, header, problems

_CHUNK: Final = 1 << 20
_ROOM: Final = 10_000_000
"""For headers and the archive's own list."""


def write_inner_pack(manifest: bytes, files: Mapping[str, Path], target: Path) -> None:
    """Write the list and the files that it names, in its order, into one archive.

    Args:
        manifest: the list, as ``cindocs.packs.manifest`` makes it.
        files: the files by their names in the pack, in the order of the list.
        target: where the archive goes, in a private folder; for its owner alone.

    Raises:
        OutputUnwritable: the pack would be larger than 4 GiB.
        ProofFailed: its receiver would be told that it is not whole: list and files do not fit.
    """
    if len(manifest) + sum(file.stat().st_size for file in files.values()) > MOST_BYTES - _ROOM:
        raise OutputUnwritable(
            "The pack would be larger than 4 GiB.",
            advice="Make attached photographs smaller, or send two packs.",
        )
    with new_private_file(target) as archive:
        entries = [_put(archive, MANIFEST, BytesIO(manifest))]
        for name, file in files.items():
            with file.open("rb") as content:
                entries.append(_put(archive, name, content))
        archive.write(directory(entries))
    if wrong := problems(target):
        raise ProofFailed("The pack that was made is not whole. It was not written.", advice=" ".join(wrong))


def _put(archive: IO[bytes], name: str, content: IO[bytes]) -> Entry:
    """Write one file behind those that are there."""
    crc = 0
    while chunk := content.read(_CHUNK):
        crc = zlib.crc32(chunk, crc)
    entry = Entry(name, crc, content.tell(), archive.tell())
    archive.write(header(name, crc, entry.size))
    content.seek(0)
    copyfileobj(content, archive, _CHUNK)
    return entry
