"""From an index into a text to the line and column that an editor shows."""

from __future__ import annotations

import re
from bisect import bisect_right

from cindocs.reading.tree import Position


class LineNumbers:
    """Knows where the lines of a text start. Lines end in LF."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in re.finditer("\n", text))]

    def position(self, index: int) -> Position:
        """Return the place of the character at ``index``, or of the end of the text."""
        line = bisect_right(self._starts, index)
        return Position(line, index - self._starts[line - 1] + 1)
