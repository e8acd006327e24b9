"""One way to read a text: its letters and digits alone, and where its words begin and end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

_LETTERS = {code: chr(code).lower() if chr(code).isalnum() else None for code in range(128)}
"""Of ASCII, letters and digits stay."""
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_A-Za-z]+")
"""A capital after a small letter begins a word, and so does a digit after a letter."""
_WORD_BACKWARDS = re.compile(r"[A-Za-z]+|\d+|[^\W\d_A-Za-z]+")
"""The capital of "Need" stands at its end."""
_NAME_PREFIXES = frozenset(("de", "del", "di", "du", "fitz", "la", "le", "mac", "mc", "o", "van"))
"""A capital after one of these goes on with a longer name."""
_LOOK_ALIKES = str.maketrans("oil", "011")


class Reading:
    """A folded text, to be searched. Positions count letters and digits."""

    def __init__(self, text: str, *, backwards: bool = False, rotated: bool = False) -> None:
        self.backwards = backwards
        """The text was turned round: what is found here stood the wrong way."""
        self.rotated = rotated
        """Each letter was replaced (ROT13)."""
        self._text = text
        self._word = _WORD_BACKWARDS if backwards else _WORD
        self.letters = text.translate(_LETTERS).lower()

    @cached_property
    def with_digits(self) -> str:
        """The letters with O, I and L as the digits that look like them."""
        return self.letters.translate(_LOOK_ALIKES)

    @cached_property
    def _words(self) -> list[str]:
        return self._word.findall(self._text)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate(map(len, self._words), initial=0))

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        """Where each word stands in the text."""
        return [found.span() for found in self._word.finditer(self._text)]

    def spans(self, letters: str, *, look_alike: bool = False) -> Iterator[tuple[int, int]]:
        """Yield start and end of every place where whole words make up ``letters``."""
        text = self.with_digits if look_alike else self.letters
        start = text.find(letters)
        while start >= 0:
            end = start + len(letters)
            if self.is_edge(start) and self.is_edge(end):
                yield start, end
            start = text.find(letters, start + 1)

    def is_edge(self, position: int) -> bool:
        """Tell whether a word begins or ends at ``position``."""
        index = self.index(position)
        if self._starts[index] != position:
            return False
        return self.word(index - 1) not in _NAME_PREFIXES or bool(self.gap(index))

    def word(self, index: int) -> str:
        """Return a word in small letters; an empty text beyond either end."""
        return self._words[index].lower() if 0 <= index < len(self._words) else ""

    def index(self, position: int) -> int:
        """Return the number of the word that begins at ``position``, which is an edge."""
        return bisect_left(self._starts, position)

    def start(self, index: int) -> int:
        """Return where a word begins."""
        return self._starts[index]

    def gap(self, index: int) -> str:
        """Return what stands before a word."""
        if not 0 < index < len(self._words):
            return "\n"
        return self._text[self._places[index - 1][1] : self._places[index][0]]

    def shown(self, start: int, end: int) -> str:
        """Return the text of a span as it stands, spaces included."""
        first, last = self.index(start), self.index(end) - 1
        return self._text[self._places[first][0] : self._places[last][1]]
