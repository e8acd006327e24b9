"""Words and codes become the text of a unit again, as it is stored and printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from cindocs.languages.pieces import Begins, Ends, Locked, Piece, Pieces, Words, pieces_of

_MEANS_SOMETHING: Final = re.compile(r"([\\*\[\]])")
_SIGNS: Final = {"bold": "**", "italic": "*"}
_OUTSIDE: Final = " \u00a0.,;:!?…-–—()«»„“”\"'’。、，；：！？（）؟،۔।"
"""Blanks and signs at the ends of what is bold: Markdown takes stars beside them for stars."""
_Looks: TypeAlias = list[tuple[str, frozenset[tuple[str, str]]]]


def written(pieces: Sequence[Piece], *, in_markdown: bool) -> str | None:
    """Return the text that these pieces are.

    None where they cannot be written: the end of a line in a field of one line, or something bold that
    Markdown would not know as such in this place.
    """
    if not in_markdown:
        text = "".join(_value(piece) for piece in pieces)
        return None if "\n" in text else text.strip()
    for tidied in (pieces, tuple(_signs_outside(pieces))):
        text = "".join(_in_markdown(tidied)).strip()
        read = pieces_of(text, in_markdown=True)
        if _looks(read) == _looks(tidied):
            return text
    return None


def _in_markdown(pieces: Sequence[Piece]) -> Iterator[str]:
    opened: dict[int, Begins] = {}
    for piece in pieces:
        if isinstance(piece, Begins):
            opened[piece.number] = piece
            yield _SIGNS.get(piece.kind, "[")
        elif isinstance(piece, Ends):
            begun = opened[piece.number]
            yield f"]({begun.link})" if begun.kind == "link" else _SIGNS[begun.kind]
        elif isinstance(piece, Locked) and piece.kind == "lb":
            yield "\\\n"
        else:
            yield _MEANS_SOMETHING.sub(r"\\\1", _value(piece))


def _value(piece: Piece) -> str:
    if isinstance(piece, Words):
        return piece.text
    return piece.value if isinstance(piece, Locked) else ""


def _signs_outside(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Put blanks and signs at the beginning and the end of what is bold in front of it and behind it."""
    left = list(pieces)
    for number, piece in enumerate(left):
        after = left[number + 1] if number + 1 < len(left) else None
        if isinstance(piece, Begins) and isinstance(after, Words):
            bare = after.text.lstrip(_OUTSIDE)
            yield Words(after.text[: len(after.text) - len(bare)])
            yield piece
            left[number + 1] = Words(bare)
        elif isinstance(piece, Words) and isinstance(after, Ends):
            bare = piece.text.rstrip(_OUTSIDE)
            yield Words(bare)
            yield after
            left[number + 1] = Words(piece.text[len(bare) :])
        else:
            yield piece


def _looks(pieces: Pieces | Sequence[Piece]) -> _Looks:
    """Return each character with how it looks; blanks at the ends of lines are nothing."""
    looks: _Looks = []
    opened: dict[int, tuple[str, str]] = {}
    for piece in pieces:
        if isinstance(piece, Begins):
            opened[piece.number] = piece.kind, piece.link
        elif isinstance(piece, Ends):
            del opened[piece.number]
        else:
            look = frozenset(opened.values())
            looks += [(character, look) for character in _value(piece)]
    while looks and looks[0][0].isspace():
        looks.pop(0)
    while looks and looks[-1][0].isspace():
        looks.pop()
    return looks
