"""The list of a pack: what is in it, with digests, so that nothing can be changed, lost or added unseen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import file_digest, sha256
from importlib.metadata import version
from pathlib import Path
from secrets import token_hex
from typing import Any, Final

from cindocs.packs.verify import check_code

FORMAT: Final = 1
_TYPES: Final = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "txt": "text/plain",
    "py": "text/x-python",
}


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file of a pack, as it stands in the workshop."""

    name: str
    """Its name in the pack. Ids only."""
    path: Path
    about: dict[str, Any] = field(default_factory=dict)
    """What the list says of it beside: the document's id, its version, the template."""

    @property
    def type(self) -> str:
        """Its media type, by how its name ends."""
        return _TYPES[self.name.rpartition(".")[2]]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The list, ready to be written."""

    content: bytes = field(repr=False)
    digest: str
    """SHA-256 of the list, in hexadecimal digits. The list holds a random number: it tells nothing."""

    @property
    def check(self) -> str:
        """The check code: what people read to each other of the digest."""
        return check_code(self.digest)


def manifest_of(pack: str, files: Sequence[PackFile], today: date) -> Manifest:
    """Return the list of the files of a pack.

    Args:
        pack: the pack's random id.
        files: everything that goes in beside the list itself, in its order.
        today: the day on which it is made.
    """
    listed = [
        {
            "name": one.name,
            "sha256": _digest(one.path),
            "size": one.path.stat().st_size,
            "type": one.type,
            **one.about,
        }
        for one in files
    ]
    said = {
        "format": FORMAT,
        "pack": pack,
        "made_on": today.isoformat(),
        "tool": f"cindocs {version('cindocs')}",
        # Whoever sees only the digest, in a log or on a receipt, can try out no contents against it.
        "random": token_hex(16),
        "files": listed,
    }
    content = json.dumps(said, ensure_ascii=True, indent=2).encode() + b"\n"
    return Manifest(content, sha256(content).hexdigest())


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()
