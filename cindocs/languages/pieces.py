"""The text of a unit as translators get it: words, and codes that must come back as they are.

What is bold, italic or a link has a code at its beginning and one at its end. What nobody may change - a
date, a telephone number, a name that is swapped for a role - is one code, locked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeAlias

from markdown_it.token import Token

from cindocs.atoms import Atom, atoms_in
from cindocs.languages.markdown import markdown

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_IN_WORDS: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3})[a-z]* (\d{4})")
_OPENS: Final = {"strong_open": "bold", "em_open": "italic", "link_open": "link"}
_CLOSES: Final = {"strong_close", "em_close", "link_close"}


@dataclass(frozen=True, slots=True)
class Words:
    """Text to translate."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Locked:
    """Something that stays as it is."""

    number: int
    kind: str
    """``x-date``, ``x-phone``, ``x-name`` … or ``lb``, the end of a line."""
    shown: str = field(repr=False)
    """What the translator sees in its place."""
    value: str = field(repr=False)
    """What stands there in the translation."""


@dataclass(frozen=True, slots=True)
class Begins:
    """Something begins that is bold, italic or a link."""

    number: int
    kind: str
    link: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Ends:
    """It ends."""

    number: int


Piece: TypeAlias = Words | Locked | Begins | Ends
Pieces: TypeAlias = tuple[Piece, ...]
Swap: TypeAlias = Callable[[str], Iterator[tuple[int, int, str]]]
"""Given a text, yields where each name that is swapped stands in it, and what stands in its place."""


def pieces_of(
    text: str, *, in_markdown: bool, day: Callable[[date], str] | None = None, swap: Swap | None = None
) -> Pieces:
    """Cut the text of a unit into words and codes.

    Args:
        text: the text of the unit.
        in_markdown: whether it is Markdown.
        day: how the other language writes out a day; None if days stay as they are.
        swap: finds the names that are swapped for roles; None if names stay.
    """
    cutting = _Cutting(day, swap)
    if in_markdown:
        for token in markdown().parseInline(text)[0].children or ():
            cutting.take(token)
    else:
        cutting.words(text)
    return tuple(cutting.pieces)


class _Cutting:
    def __init__(self, day: Callable[[date], str] | None, swap: Swap | None) -> None:
        self._day, self._swap = day, swap
        self._open: list[int] = []
        self._number = 0
        self.pieces: list[Piece] = []

    def take(self, token: Token) -> None:
        if token.type in _OPENS:
            self._open.append(self._next())
            link = str(token.attrs.get("href", ""))
            self.pieces.append(Begins(self._open[-1], _OPENS[token.type], link))
        elif token.type in _CLOSES:
            self.pieces.append(Ends(self._open.pop()))
        elif token.type == "hardbreak":
            self.pieces.append(Locked(self._next(), "lb", "[new line]", "\n"))
        elif token.content:
            self.words(token.content)

    def words(self, text: str) -> None:
        at = 0
        for start, end, make in self._locked(text):
            if start >= at:
                self._add(text[at:start])
                self.pieces.append(make(self._next()))
                at = end
        self._add(text[at:])

    def _add(self, text: str) -> None:
        if text:
            self.pieces.append(Words(text))

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _locked(self, text: str) -> Iterator[tuple[int, int, Callable[[int], Locked]]]:
        """Yield what is locked, in the order of the text."""
        found: list[tuple[int, int, Callable[[int], Locked]]] = [
            (atom.start, atom.end, self._atom(atom)) for atom in atoms_in(text) if atom.kind != "number"
        ]
        for start, end, role in self._swap(text) if self._swap else ():
            found.append((start, end, _name(role, text[start:end])))
        yield from sorted(found, key=lambda one: (one[0], -one[1]))

    def _atom(self, atom: Atom) -> Callable[[int], Locked]:
        on = day_in_words(atom.text) if atom.kind == "date" else None
        value = self._day(on) if self._day and on else atom.text
        return lambda number: Locked(number, f"x-{atom.kind}", atom.text, value)


def _name(role: str, name: str) -> Callable[[int], Locked]:
    return lambda number: Locked(number, "x-name", role, name)


def day_in_words(text: str) -> date | None:
    """Return the day that is written as ``9 March 2026``; None for any other form, or for no such day."""
    found = _DAY_IN_WORDS.fullmatch(text)
    if not found:
        return None
    try:
        return date(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
    except ValueError:
        return None


def plain(pieces: Sequence[Piece]) -> str:
    """Return the words of a unit, with what is locked as the translator sees it."""
    return "".join(
        piece.text if isinstance(piece, Words) else piece.shown if isinstance(piece, Locked) else ""
        for piece in pieces
    )
