"""Text from right to left as programs take it from a page: whole words, in an order of their own.

PDFium puts the words of a line that mixes directions in an order that is neither that of the page nor that
of the text. So such lines are held against a text by their words and numbers alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

_NO_LETTERS = ("Mn", "Cf")
_TURNED = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Letters of scripts that run from right to left."""
_LETTER = r"[^\W\d_]"
_PARTS = re.compile(rf"[0-9]+|(?:(?=[{_TURNED}]){_LETTER})+|(?:(?![{_TURNED}]){_LETTER})+|\d+")


class TurnedText:
    """Lines of print whose words are all that is known."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._words = sum(map(words_of, lines), Counter())

    def places(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield one place if every word of ``text`` stands there, as often as in it."""
        if words_of(text) <= self._words:
            yield 0, 0

    def joins_a_word(self, position: int) -> bool:
        """Tell whether ``position`` lies inside a word: it never does."""
        return False


def words_of(text: str) -> Counter[str]:
    """Count the words and the numbers of a text, parted where letters, digits and ways to run meet.

    Signs above and below letters are left out: programs give them before their letter or behind it.
    """
    plain = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in plain if unicodedata.category(letter) not in _NO_LETTERS)
    return Counter(_PARTS.findall(bare))


def letters_of(text: str) -> Counter[str]:
    """Count the letters, marks and digits of a text, in whatever order they stand."""
    plain = unicodedata.normalize("NFKD", text)
    return Counter(letter for letter in plain if unicodedata.category(letter)[0] in "LMN")
