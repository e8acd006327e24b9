"""Text that a file holds as characters, in reading order: the body of a Word file or a web page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cindocs.proof.alignment import Alignment

BREAK = "\u2029"
"""Stands between two paragraphs or cells. Input may not hold it: it is a paragraph separator."""

_TEMPLATE_TAG = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")

_WORDS_WITHOUT_SPACES = 0x0E00
"""From Thai on, Unicode's scripts mostly write words without spaces: no edge of a word to be seen."""


class RunningText:
    """A body whose texts must be found again character for character, every space and line break."""

    def __init__(self, text: str) -> None:
        self._text = text

    def places(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield start and end of every place that holds exactly ``text``."""
        found = self._text.find(text, start)
        while found >= 0:
            yield found, found + len(text)
            found = self._text.find(text, found + 1)

    def joins_a_word(self, position: int) -> bool:
        """Tell whether ``position`` lies between two letters or digits."""
        return 0 < position < len(self._text) and are_one_word(self._text[position - 1], self._text[position])

    def leftover_tags(self, alignment: Alignment) -> int:
        """Count the template's tags in what is not a text of the view."""
        between = []
        cursor = 0
        for span in alignment.spans:
            if span is not None:
                between.append(self._text[cursor : span[0]])
                cursor = span[1]
        between.append(self._text[cursor:])
        return len(_TEMPLATE_TAG.findall(BREAK.join(between)))


def are_one_word(before: str, after: str) -> bool:
    """Tell whether two neighbouring characters belong to one word, in scripts that part words by spaces."""
    return (
        before.isalnum()
        and after.isalnum()
        and ord(before) < _WORDS_WITHOUT_SPACES
        and ord(after) < _WORDS_WITHOUT_SPACES
    )
