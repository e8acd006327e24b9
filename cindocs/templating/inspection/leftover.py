"""What looks like a tag or a gap to fill in, and is neither: it would be printed as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cindocs.findings import Severity
from cindocs.templating.inspection.tag import pieces

# A brace apart from its twin, or a name between single braces: Jinja takes both for ordinary text. Every
# stretch has its limit: then no text, however made, takes long to search.
_HALF_TAG: Final = re.compile(
    r"\{\s{0,9}(?:[{%#][^{}]{0,200}[}%#]?|[a-z_]\w{0,60}(?:(?:\.|\s?\|\s?)\w{1,60}){0,9})\s{0,9}\}(?:\s{0,9}\})?",
    re.IGNORECASE,
)
_MERGE_MARK: Final = re.compile(r"«[^«»\n]{1,80}»|<<\s*\w[^<>\n]{0,80}>>")
_ASKED_FOR: Final = (
    r"insert|enter|type|add|fill\s+in|complete|state|select|choose|write|click|delete|name|first\s+name|"
    r"surname|date|address|child(?:['’]s)?\s+name|x{2,}|tbc|todo"
)
_GAP: Final = re.compile(
    rf"[\[<{{]\s{{0,9}}(?:please\s+)?(?:{_ASKED_FOR})\b[^\[\]<>{{}}]{{0,80}}[\]>}}]"
    r"|\(\s{0,9}(?:please\s+)?(?:insert|fill\s+in)\b[^()]{0,80}\)"
    r"|\bclick\s+(?:or\s+tap\s+)?(?:here\s+)?to\s+enter\s+\w+|\bchoose\s+an\s+item\b|\blorem\s+ipsum\b",
    re.IGNORECASE,
)
_MEND_TAG: Final = "Write both braces together, at its beginning and at its end: {{ … }} or {% … %}."
_MEND_GAP: Final = "Write the tag of a field in its place, or take it out: cindocs template variables."


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something in a text that nobody fills in. ``start`` is its place in the text, from 0."""

    rule: str
    message: str
    mend: str
    severity: Severity
    start: int


def half_tags(text: str) -> Iterator[Leftover]:
    """Yield what its author meant to be a tag, in a text whose tags are masked."""
    for found in _HALF_TAG.finditer(text):
        if not _GAP.fullmatch(found[0]):
            message = f"“{_short(found[0])}” looks like a tag and is none: it would be printed as it stands."
            yield Leftover("tag", message, _MEND_TAG, Severity.ERROR, found.start())


def merge_marks(text: str) -> Iterator[Leftover]:
    """Yield the marks that a mail merge leaves behind: «Name»."""
    for found in _MERGE_MARK.finditer(text):
        message = f"“{_short(found[0])}” is a mark of a mail merge, which nothing here fills in."
        yield Leftover("merge-mark", message, _MEND_GAP, Severity.WARNING, found.start())


def gaps(text: str) -> Iterator[Leftover]:
    """Yield what somebody was to fill in by hand: [insert name]."""
    marks = [found.span() for found in _MERGE_MARK.finditer(text)]
    for found in _GAP.finditer(text):
        if not any(start <= found.start() < end for start, end in marks):
            message = f"“{_short(found[0])}” asks somebody to fill it in, and nobody will."
            yield Leftover("gap", message, _MEND_GAP, Severity.WARNING, found.start())


def without_tags(text: str) -> str:
    """Return a text in which blanks stand for tags, comments and stray braces: all else keeps its place."""
    masked = list(text)
    for piece in pieces(text):
        for place in range(piece.start, piece.end):
            masked[place] = "\n" if text[place] == "\n" else " "
    return "".join(masked)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else f"{words[:40]}…"
