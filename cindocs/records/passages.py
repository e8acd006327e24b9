"""Passages of running text that not everybody may read, as people mark them: ``[[refuge: She moved.]]``.

The word before the colon is the id of something that the case withholds, or of a child: a passage with a
child's id stands only in copies that speak of that child.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Final

_PASSAGE: Final = re.compile(r"\[\[([a-z][a-z0-9_-]{0,39}): ?((?:(?!\[\[|\]\]).)*)\]\]", re.DOTALL)
_NEARLY: Final = re.compile(r"\[\s*([A-Za-z][A-Za-z0-9_-]{0,39})\s*:")
_CUT: Final = "\0"
_POINT: Final = re.compile(r"(?P<indent> *)(?:(?P<number>\d+)[.)]|[-*+]|>)?[ ]*")
_AROUND: Final = re.compile(rf'\({_CUT}\)|\*\*{_CUT}\*\*|\*{_CUT}\*|“{_CUT}”|‘{_CUT}’|"{_CUT}"')
_GAP: Final = re.compile(rf"(?P<comma>[,;]?) ?(?:{_CUT} ?)+(?P<after>[.,;:!?)]?)")


def passages_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield the id and the words of each marked passage."""
    if "[[" in text:
        for found in _PASSAGE.finditer(text):
            yield found[1], found[2]


def badly_marked(text: str) -> bool:
    """Tell whether a passage begins and does not end, stands inside another, or begins with no id.

    Two brackets that mark nothing could be a slip, and what should be withheld would be printed.
    """
    return "[[" in text and "[[" in _PASSAGE.sub("", text)


def nearly_marked(text: str, ids: Collection[str]) -> bool:
    """Tell whether one bracket or a space is wrong in what should have been a passage of one of ``ids``."""
    if "[" not in text:
        return False
    return any(found[1].casefold() in ids for found in _NEARLY.finditer(_PASSAGE.sub("", text)))


def without_marks(text: str, instead: Callable[[str], str | None]) -> str:
    """Return ``text`` as a reader gets it.

    ``instead`` returns for the id of a passage what stands in its place: None for its own words, or the
    same fixed words for every passage, whatever its length; an empty text leaves no trace of it.
    """
    if "[[" not in text:
        return text

    def put(found: re.Match[str]) -> str:
        other = instead(found[1])
        return found[2] if other is None else other or _CUT

    # Brackets, stars and quotation marks round nothing would tell that something was there.
    text = _AROUND.sub(_CUT, _PASSAGE.sub(put, text))
    return _closed_up(text) if _CUT in text else text


def _closed_up(text: str) -> str:
    """Leave no gap where a passage was: neither spaces, nor an empty point, nor a number that is missing."""
    lines: list[str] = []
    lower: dict[str, int] = {}
    for line in text.split("\n"):
        point = _POINT.match(line)
        indent, number = (point["indent"], point["number"]) if point else ("", None)
        if point and _CUT in line and not line[point.end() :].strip(f" {_CUT}"):
            lower[indent] = lower.get(indent, 0) + (number is not None)
            continue
        if number is not None and lower.get(indent):
            line = line.replace(number, str(int(number) - lower[indent]), 1)
        elif line.strip() and number is None and not line.startswith(" "):
            lower.clear()
        lines.append(_GAP.sub(_joined, line).rstrip(" ") if _CUT in line else line)
    return "\n".join(lines).strip("\n ")


def _joined(gap: re.Match[str]) -> str:
    if gap["after"]:
        return gap["after"] if gap["after"] != ")" else gap["comma"] + gap["after"]
    at_edge = gap.start() == 0 or gap.end() == len(gap.string)
    return gap["comma"] + ("" if at_edge else " ")
