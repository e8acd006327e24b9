"""In which language a piece of text is, where it is not that of its page: marked in the text itself.

What nobody has translated yet stands in English in a copy in another language. Its text runs through
names, lists and sentences that are put together, so the mark travels inside it: two private characters,
which no record can hold. Whoever writes a page takes them out and says the language instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

BEGINS: Final = "\ue000"
ENDS: Final = "\ue001"


def in_english(text: str) -> str:
    """Return a text marked as English."""
    return f"{BEGINS}{without_marks(text)}{ENDS}" if text else ""


def without_marks(text: str) -> str:
    """Return a text without marks of language."""
    return text.replace(BEGINS, "").replace(ENDS, "")


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a text, each with whether it is in English, though the page is not."""
    for number, piece in enumerate(text.split(BEGINS)):
        english, _, after = piece.partition(ENDS) if number else ("", "", piece)
        if english:
            yield english, True
        if after:
            yield after, False
