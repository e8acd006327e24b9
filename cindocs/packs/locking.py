"""A single document that is locked: a PDF with a passphrase of its own, in a pack that is sealed as well."""

from __future__ import annotations

from pathlib import Path
from secrets import token_hex
from typing import Final

import pikepdf

_REVISION: Final = 6
"""AES-256, as ISO 32000-2 (7.6.4) has it: the one kind that is safe."""


def lock(file: Path, passphrase: str) -> None:
    """Lock a PDF so that the passphrase alone opens it. Whoever opens it may print it and have it read aloud.

    Args:
        file: the PDF; the locked one takes its place.
        passphrase: as ``cindocs.packs.sealing.passphrase`` makes it.
    """
    with pikepdf.open(file, allow_overwriting_input=True) as document:
        key = pikepdf.Encryption(user=passphrase, owner=token_hex(32), R=_REVISION)
        document.save(file, encryption=key)
