"""A pack that is not sealed, for ways that are safe by themselves. The log says why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from shutil import copyfileobj
from typing import Final

from cindocs.packs.private_file import new_private_file

REASONS: Final = {
    "encrypted-mail": "It goes by a mail service that encrypts from end to end.",
    "secure-platform": "It goes by a platform of the authorities that encrypts and knows who reads.",
    "by-hand": "It is handed over on a medium that is encrypted itself.",
}
"""Why a pack may go without a seal: words for the log, so that nobody types anything about a family there."""


@dataclass(frozen=True, slots=True)
class NoSeal:
    """Leaves a pack as it is."""

    reason: str
    """One of ``REASONS``."""
    suffix: str = "zip"

    @property
    def kind(self) -> str:
        """A word for the log."""
        return f"not sealed: {self.reason}"

    def close(self, inner: Path, target: Path) -> None:
        """Copy the pack ``inner`` to ``target``, for its owner alone."""
        with inner.open("rb") as opened, new_private_file(target) as copy:
            copyfileobj(opened, copy)
