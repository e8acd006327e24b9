"""A passphrase that nobody can guess, and that two people can tell each other on the telephone."""

from __future__ import annotations

import re
from pathlib import Path
from secrets import choice
from typing import Final

_WORDS: Final = 7
"""Of 2,048 each: 77 bits. At a million guesses a second that is more than a thousand million years."""
_BETWEEN: Final = re.compile(r"[\s\-–—_,.]+")


def new_passphrase() -> str:
    """Return seven words with hyphens between them.

    The words differ in their first four letters (BIP-39, English), so that none is heard for another.
    """
    words = Path(__file__).with_name("words.txt").read_text(encoding="ascii").split()
    return "-".join(choice(words) for _ in range(_WORDS))


def as_made(typed: str) -> str:
    """Return a passphrase as it was made, out of what somebody typed: capitals, spaces, too many hyphens."""
    return "-".join(word for word in _BETWEEN.split(typed.strip().lower()) if word)
