"""In which language a piece of text is, and which way it runs, where that is not as on the rest of its page.

What nobody has translated yet stands in English in a copy in another language. Its text runs through
names, lists and sentences that are put together, so the mark travels inside it: two private characters,
which no record can hold. Whoever writes a page takes them out and says the language instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from cindocs.atoms import atoms_in

BEGINS: Final = "\ue000"
ENDS: Final = "\ue001"
PAIR: Final = "\ue002"
TURN: Final = "\ue003"
DONE: Final = "\ue004"
"""A pair is a text in the page's language, a turn, and the same in English; or the English of it alone."""
_MARKS: Final = re.compile(f"([{BEGINS}{ENDS}{PAIR}{TURN}{DONE}])")
_TEXTS: Final = re.compile(f"[{PAIR}{TURN}{DONE}]")
_LATIN: Final = r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]"
_WORDS: Final = re.compile(
    rf"[0-9]*{_LATIN}(?:{_LATIN}|[0-9_\u0300-\u036f'’.&/-]| (?={_LATIN}|[0-9]))*(?<![.&/-])"
)
_GOES_ON: Final = re.compile(r" *[,;:&–-]? *")
"""What stands between two pieces of one English phrase: 17 Samphire Row, Saltmarsh."""
_Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text that is in one language and runs one way."""

    text: str
    english: bool
    """Whether it is in English, though its page is in another language."""
    left_to_right: bool
    """Whether it runs from left to right, though its page runs from right to left."""
    missing: bool = False
    """Whether it is in English because nobody has translated it."""


def in_english(text: str) -> str:
    """Return a text marked as English."""
    return f"{BEGINS}{without_marks(text)}{ENDS}" if text else ""


def has_marks(text: str) -> bool:
    """Tell whether there are marks of language in a text."""
    return BEGINS in text or PAIR in text


def beside(english: str) -> str:
    """Return a text marked as English that stands beside the same in the page's language."""
    return f"{PAIR}{in_english(english)}{DONE}"


def side_by_side(said: str, english: str) -> str:
    """Return a text in the page's language and below it in English, to be read together."""
    return f"{PAIR}{said}{TURN}{in_english(english)}{DONE}"


def without_marks(text: str) -> str:
    """Return a text without marks, for what is not a page: a title, a text that is read aloud."""
    for mark in (BEGINS, ENDS, PAIR, DONE):
        text = text.replace(mark, "")
    return text.replace(TURN, " / ")


def texts_on_page(text: str) -> tuple[str, ...]:
    """Return the texts that a page shows of a text with marks: two of a pair."""
    return tuple(without_marks(part) for part in _TEXTS.split(text) if without_marks(part).strip())


class Speaker:
    """Cuts the texts of one page into pieces, in their order: what begins in one may end in the next."""

    def __init__(self, *, right_to_left: bool) -> None:
        self._right_to_left = right_to_left
        self._english = self._pair = False

    def pieces(self, text: str) -> Iterator[Piece]:
        """Yield the pieces of a text, ``TURN`` as one of them; together they are the text without marks."""
        for part in filter(None, _MARKS.split(text)):
            if part in (BEGINS, ENDS):
                self._english = part == BEGINS
            elif part in (PAIR, DONE):
                self._pair = part == PAIR
            elif part == TURN:
                yield Piece(part, english=False, left_to_right=False)
            elif self._english:
                yield Piece(part, True, self._right_to_left, missing=not self._pair)
            else:
                yield from self._foreign(part) if self._right_to_left else (Piece(part, False, False),)

    def _foreign(self, text: str) -> Iterator[Piece]:
        """Cut out what runs from left to right inside a text that does not: numbers, Latin words."""
        at = 0
        for start, end in _left_to_right(text):
            if start > at:
                yield Piece(text[at:start], english=False, left_to_right=False)
            yield Piece(text[start:end], english=False, left_to_right=True)
            at = end
        if at < len(text):
            yield Piece(text[at:], english=False, left_to_right=False)


def _left_to_right(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each number and each phrase of Latin words begins and ends."""
    found = [(atom.start, atom.end) for atom in atoms_in(text)]
    found += [word.span() for word in _WORDS.finditer(text)]
    touching = _joined(sorted(found), lambda before, after: text[before[1] : after[0]] in ("", " "))
    yield from _joined(touching, lambda before, after: _goes_on(text, before, after))


def _joined(spans: Iterable[_Span], are_one: Callable[[_Span, _Span], bool]) -> list[_Span]:
    """Put neighbours together that are one."""
    joined: list[_Span] = []
    for span in spans:
        if joined and (span[0] < joined[-1][1] or are_one(joined[-1], span)):
            joined[-1] = joined[-1][0], max(joined[-1][1], span[1])
        else:
            joined.append(span)
    return joined


def _goes_on(text: str, before: _Span, after: _Span) -> bool:
    """Tell whether two pieces are one phrase: Latin words, and no more than a comma between them."""
    words = all(re.search(_LATIN, text[start:end]) for start, end in (before, after))
    return words and _GOES_ON.fullmatch(text, before[1], after[0]) is not None
