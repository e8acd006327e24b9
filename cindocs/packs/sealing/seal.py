"""What every seal has."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class Seal(Protocol):
    """Closes a pack so that only its receiver opens it."""

    @property
    def suffix(self) -> str:
        """How the name of the sealed file ends."""

    @property
    def kind(self) -> str:
        """A word for the log: how it is sealed."""

    def close(self, inner: Path, target: Path) -> None:
        """Seal the pack ``inner`` as ``target``, for its owner alone."""
