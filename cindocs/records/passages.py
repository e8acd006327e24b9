"""Passages of running text that not everybody may read, as people mark them: ``[[refuge: She moved.]]``.

The word before the colon is the id of something that the case withholds, or of a child: a passage with a
child's id stands only in copies that speak of that child.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from typing import Final

_PASSAGE: Final = re.compile(r"\[\[([a-z][a-z0-9_-]{0,39}): ?((?:(?!\[\[|\]\]).)*)\]\]", re.DOTALL)
_NEARLY: Final = re.compile(
    r"(?:[\[{<«‹【〔〖⟦⟨「『]|\(\()[\W_]{0,6}([a-z][a-z0-9_-]{0,39}?)[*_\s]*(?:[:;=|–—]|-\s)", re.IGNORECASE
)
_CUT: Final = "\0"
_POINT: Final = re.compile(r"(?P<indent> *)(?:(?P<number>\d+)[.)]|[-*+]|>)?[ ]*")
_NOTHING: Final = rf"{_CUT}[.,;:!?]?"
_AROUND: Final = re.compile(
    "|".join(
        (
            *(rf"{one}{_NOTHING}{one}" for one in (r"\*\*", r"\*", "__", "_", "`", "'", '"')),
            *(
                rf"{one}{_NOTHING}{other}"
                for one, other in ((r"\(", r"\)"), ("“", "”"), ("‘", "’"), ("«", "»"))
            ),
            rf"{_CUT}(?:[,;]? ?{_CUT})+",
            rf"(?<=[–—-] ){_CUT} [–—-](?= )",
        )
    )
)
"""What a passage leaves behind that stands round nothing."""
_GAP: Final = re.compile(rf"(?P<comma>[,;]?) ?(?:{_CUT} ?)+(?P<after>[.,;:!?)”’»]?)")
_CLOSES: Final = frozenset(")”’»")


def passages_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield the id and the words of each marked passage."""
    if "[[" in text:
        for found in _PASSAGE.finditer(text):
            yield found[1], found[2]


def badly_marked(text: str) -> bool:
    """Tell whether a passage begins and does not end, ends twice, stands inside another, or has no id.

    Two brackets that mark nothing could be a slip, and what should be withheld would be printed. Where none
    opens, two that close are text.
    """
    if "[[" not in text:
        return False
    left = _PASSAGE.sub("", text)
    return "[[" in left or "]]" in left or "\\[[" in text


def nearly_marked(text: str, ids: Collection[str]) -> bool:
    """Tell whether a bracket, sign or space is wrong in what should have been a passage of one of ``ids``.

    Brackets of another kind or width look right to whoever types them, and would be printed.
    """
    left = unicodedata.normalize("NFKC", _PASSAGE.sub("", text))
    return any(found[1].casefold() in ids for found in _NEARLY.finditer(left))


def without_marks(text: str, instead: Callable[[str], str | None], *, still_marked: bool = False) -> str:
    """Return ``text`` as a reader gets it.

    ``instead`` returns for the id of a passage what stands in its place: None for its own words, or the
    same fixed words for every passage, whatever its length; an empty text leaves no trace of it.
    ``still_marked`` keeps the marks round words that stay.
    """
    if "[[" not in text:
        return text

    def put(found: re.Match[str]) -> str:
        other = instead(found[1])
        if other is None:
            return found[0] if still_marked else found[2]
        return other or _CUT

    text = _PASSAGE.sub(put, text)
    # Brackets, stars and quotation marks round nothing would tell that something was there.
    while (bare := _AROUND.sub(_CUT, text)) != text:
        text = bare
    return _closed_up(text) if _CUT in text else text


def _closed_up(text: str) -> str:
    """Leave no gap where a passage was: neither spaces, nor an empty point, nor a number that is missing."""
    lines: list[str] = []
    lower: dict[str, int] = {}
    for line in text.split("\n"):
        point = _POINT.match(line)
        indent, number = (point["indent"], point["number"]) if point else ("", None)
        if point and _CUT in line and not any(map(str.isalnum, line[point.end() :])):
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
        return gap["comma"] + gap["after"] if gap["after"] in _CLOSES else gap["after"]
    at_edge = gap.start() == 0 or gap.end() == len(gap.string)
    return gap["comma"] + ("" if at_edge else " ")
