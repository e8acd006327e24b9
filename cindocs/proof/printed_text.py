"""Text as it stands on printed lines, where a paragraph is broken over lines and pages.

Breaking a line swallows a space and may add a hyphen. So two texts are first compared by their letters
alone (everything but white space and hyphens), and then by what stands between the letters, with
freedom only where a line ends.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from cindocs.proof.running_text import are_one_word

LINE_END = "\n"

_HYPHENS = "\u2010\u2011\u2027\u0002\ufffe"
"""Hyphens that look alike on paper. The hyphenation point becomes one at the end of a line; the last two
are how PDFium tells one that stands there."""
_NEVER_DRAWN = "\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
_ALIKE = re.compile(f"[{_NEVER_DRAWN}]|([{_HYPHENS}])|([\ufb00-\ufb06])")
_COMBINING = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_LETTER = re.compile(r"[^\s-]")
_WHITE = re.compile(r"\s+")


class PrintedText:
    """Lines of print that are held against texts of the view.

    Positions count letters. ``_gaps[n]`` is what stands before letter ``n``.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._letters, self._gaps = _parted(LINE_END.join(lines))
        for mark in _COMBINING.finditer(self._letters):
            # PDFium guesses white space from distance, and a combining mark has no width.
            for position in (mark.start(), mark.end()):
                self._gaps[position] += LINE_END

    def places(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield start and end of every place that shows ``text``, over however many lines."""
        letters, gaps = _parted(text.replace("\n", " "))
        if not letters:
            yield from self._hyphens(gaps[0].count("-"), start)
            return
        found = self._letters.find(letters, start)
        while found >= 0:
            end = found + len(letters)
            if self._gaps_show(gaps, found, end):
                yield found, end
            found = self._letters.find(letters, found + 1)

    def _gaps_show(self, gaps: list[str], start: int, end: int) -> bool:
        inner, printed = gaps[1:-1], self._gaps[start + 1 : end]
        return (
            gaps[0].count("-") <= self._gaps[start].count("-")
            and gaps[-1].count("-") <= self._gaps[end].count("-")
            and (inner == printed or all(map(_shows, inner, printed)))
        )

    def _hyphens(self, count: int, start: int) -> Iterator[tuple[int, int]]:
        """Yield the places of a text made of hyphens alone: between two letters."""
        for position in range(start, len(self._gaps)):
            if self._gaps[position].count("-") >= count:
                yield position, position

    def joins_a_word(self, position: int) -> bool:
        """Tell whether ``position`` lies between two letters with nothing between them."""
        return (
            0 < position < len(self._letters)
            and not self._gaps[position]
            and are_one_word(self._letters[position - 1], self._letters[position])
        )


def _parted(text: str) -> tuple[str, list[str]]:
    """Part ``text`` into its letters and the gaps before each letter and after the last."""
    plain = _ALIKE.sub(_alike, unicodedata.normalize("NFC", text))
    return "".join(_LETTER.findall(plain)), _LETTER.split(plain)


def _alike(match: re.Match[str]) -> str:
    hyphen, ligature = match.groups()
    return "-" if hyphen else unicodedata.normalize("NFKC", ligature) if ligature else ""


def _shows(wanted: str, printed: str) -> bool:
    """Tell whether the gap ``printed`` on the page is a way to print the gap ``wanted``.

    White space counts as one space. Where a line ends, a space may be gone, and a hyphen may have come
    into a word.
    """
    if LINE_END not in printed:
        return _WHITE.sub(" ", wanted) == _WHITE.sub(" ", printed)
    came = printed.count("-") - wanted.count("-")
    return came == 0 or (came == 1 and not wanted.strip("-"))
