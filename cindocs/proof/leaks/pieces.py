"""What a file is made of, to be searched: texts, and files within the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

Pieces: TypeAlias = Iterator[tuple[str, str | bytes]]
"""The name of a place in a file, and the text that stands there or the file that is kept there."""


class Unreadable(ValueError):
    """A file cannot be taken apart. The message holds no content."""
