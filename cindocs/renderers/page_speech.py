"""A page's own language and direction, and those of its parts where they differ.

English that nobody has translated says so in its tag, for screen readers and for the eye. On pages from
right to left numbers and Latin words stand in ``<span dir="ltr">``: nothing else keeps their order in
WeasyPrint and in browsers alike (``bdi`` and isolates do not).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import unescape
from typing import Final

from markupsafe import Markup, escape

from cindocs.speech import BEGINS, ENDS, PAIR, TURN, Piece, Speaker, has_marks, without_marks

_TAG: Final = re.compile(r"(<[^>]*>)")
_BLOCK: Final = re.compile(
    r"<(p|li|td|th|h[1-4])\b([^<>]*)>((?:[^<]|<(?!/?(?:p|li|ul|ol|td|th|tr|div|h[1-6])\b))*)</\1>"
)
_ENGLISH: Final = re.compile(rf"<[^>]*>|{BEGINS}[^{ENDS}]*{ENDS}|\s")
_NOT_A_PAGE: Final = ("style", "title")
_EDGE: Final = re.compile(r"@(top|bottom)-(left|right)\b")
_OTHER_SIDE: Final = {"left": "right", "right": "left"}


def spoken(page: str, *, right_to_left: bool) -> str:
    """Return a whole page in which each part says its language and its direction."""
    if not right_to_left and not has_marks(page):
        return page
    return "".join(_written(_BLOCK.sub(_turned_back, page), right_to_left=right_to_left))


def _turned_back(block: re.Match[str]) -> str:
    """Let a paragraph that is English from end to end say so, and run from left to right."""
    name, attributes, inside = block.groups()
    if BEGINS not in inside or PAIR in inside or _ENGLISH.sub("", inside):
        return block[0]
    return f'<{name}{attributes} lang="en-GB" dir="ltr">{inside}</{name}>'


def mirrored(styles: str) -> str:
    """Return style sheets for pages from right to left: what stands at the edges of pages changes sides.

    All else in a style sheet is told by start and end, and needs no change.
    """
    swapped = _EDGE.sub(lambda edge: f"@{edge[1]}-{_OTHER_SIDE[edge[2]]}", styles)
    return f"@page {{ direction: rtl }}\n{swapped}"


def _written(page: str, *, right_to_left: bool) -> Iterator[str]:
    speaker = Speaker(right_to_left=right_to_left)
    inside = ""
    for part in _TAG.split(page):
        if part.startswith("<"):
            inside = part[1:].partition(">")[0].partition(" ")[0]
            yield without_marks(part) if has_marks(part) else part
        elif inside == "style" and right_to_left:
            yield mirrored(part)
        elif inside in _NOT_A_PAGE:
            yield without_marks(part)
        elif not part.strip():
            yield part
        else:
            yield from map(_said, _with_line_ends(speaker.pieces(unescape(part))))


def _with_line_ends(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces; the end of a line that stands alone goes with the one before, or it would be a space."""
    before: Piece | None = None
    for piece in pieces:
        if before is not None and "\n" in piece.text and not piece.text.strip():
            before = replace(before, text=before.text + piece.text)
            continue
        if before is not None:
            yield before
        before = piece
    if before is not None:
        yield before


def _said(piece: Piece) -> Markup:
    if piece.text == TURN:
        return Markup("<br>")
    text = escape(piece.text)
    if not piece.text.strip() or not (piece.english or piece.left_to_right):
        return text
    language = Markup(' lang="en-GB"') if piece.english else Markup()
    direction = Markup(' dir="ltr"') if piece.left_to_right else Markup()
    look = Markup(' class="{}"').format("untranslated" if piece.missing else "in-english")
    return Markup("<span{}{}{}>{}</span>").format(
        language, direction, look if piece.english else Markup(), text
    )
