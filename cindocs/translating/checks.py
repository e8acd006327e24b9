"""Whether a text that came back can be right: its codes, its numbers, its names."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cindocs.findings import Severity
from cindocs.languages.pieces import Begins, Ends, Locked, Piece, Pieces, Words, plain
from cindocs.languages.units import has_words
from cindocs.proof.leaks.number_words import DIGITS
from cindocs.translating.names import Names

_NUMBER: Final = re.compile(r"\d+(?:[.,'’\u00a0\u202f]\d+)*")
_WORDS: Final = re.compile(r"[^\W\d_]+")
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]{2}")
_STEM: Final = 3
"""So many letters of a name stay, whatever ending it gets."""
_NUMBER_WORDS: Final = {
    **{word: str(number) for number, word in enumerate(DIGITS)},
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
    "once": "1",
    "twice": "2",
}


class Fault(NamedTuple):
    """One thing that is wrong with a translation. Its words hold nothing of it."""

    rule: str
    severity: Severity
    message: str
    mend: str


def faults_in(source: Pieces, target: Pieces, names: Names, *, settled: bool) -> Iterator[Fault]:
    """Yield what is wrong with a translation.

    Args:
        source: the text as it was sent.
        target: what came back.
        names: the names of the people of the case.
        settled: whether the translator says that it is right, even where it is the English text.
    """
    if not plain(target).strip() and not any(isinstance(piece, Locked) for piece in target):
        yield _error("missing", "This text has no translation.", "Have it translated.")
        return
    if _words(source) == _words(target) and not settled and not _only_names(source, names):
        mend = "Have it translated. If it is the same in both languages, mark it as final in the tool."
        yield _error("same", "This text still stands there in English.", mend)
        return
    yield from _codes(source, target)
    if _numbers(source, target):
        mend = "Put the same numbers into it, in digits where the English has digits."
        yield _error("numbers", "The numbers are not those of the English text.", mend)
    if lost := _names_lost(source, target, names):
        what = "A name" if lost == 1 else f"{lost} names"
        yield Fault(
            "translation-names",
            Severity.WARNING,
            f"{what} of the English text cannot be found in the translation.",
            "Look whether it is the right name. Where it has only another ending, nothing is wrong.",
        )


def with_codes_of(source: Pieces, target: Pieces) -> Pieces:
    """Return what came back with our own codes in the place of those of the file."""
    own: dict[int, Piece] = {piece.number: piece for piece in source if isinstance(piece, Locked | Begins)}
    return tuple(own[piece.number] if isinstance(piece, Locked | Begins) else piece for piece in target)


def are_nested(pieces: Pieces) -> bool:
    """Tell whether what begins ends, and what begins last ends first."""
    opened: list[int] = []
    for piece in pieces:
        if isinstance(piece, Begins):
            opened.append(piece.number)
        elif isinstance(piece, Ends) and (not opened or opened.pop() != piece.number):
            return False
    return not opened


def _error(rule: str, message: str, mend: str) -> Fault:
    return Fault(f"translation-{rule}", Severity.ERROR, message, mend)


def _codes(source: Pieces, target: Pieces) -> Iterator[Fault]:
    wanted = {piece.number: piece for piece in source if isinstance(piece, Locked | Begins)}
    found = [piece for piece in target if isinstance(piece, Locked | Begins)]
    counts = Counter(piece.number for piece in found)
    mend = "Have each code of the English text put into the translation once, and nothing else."
    if wanted.keys() - counts.keys():
        yield _error("codes", "A code is lost: a date, a number, or where something bold begins.", mend)
    if any(count > 1 for number, count in counts.items() if number in wanted):
        yield _error("codes", "A code stands there twice.", mend)
    if any(not _is_ours(piece, wanted.get(piece.number)) for piece in found):
        yield _error("codes", "A code was changed, or is none of the English text.", mend)


def _is_ours(piece: Locked | Begins, own: Locked | Begins | None) -> bool:
    if own is None or type(piece) is not type(own) or piece.kind not in ("", own.kind):
        return False
    return not (isinstance(piece, Locked) and isinstance(own, Locked)) or piece.shown in ("", own.shown)


def _words(pieces: Sequence[Piece]) -> str:
    return " ".join(plain(pieces).split())


def _only_names(source: Pieces, names: Names) -> bool:
    text = "".join(piece.text if isinstance(piece, Words) else " " for piece in source)
    rest = list(text)
    for start, end, _ in names.found_in(text):
        rest[start:end] = " " * (end - start)
    return not has_words("".join(rest))


def _numbers(source: Pieces, target: Pieces) -> bool:
    """Tell whether numbers in digits differ. Where English has a word, a translator may write digits."""
    wanted, found = _digits(source), _digits(target)
    said = Counter(
        _NUMBER_WORDS[word]
        for piece in source
        if isinstance(piece, Words)
        for word in _WORDS.findall(piece.text.lower())
        if word in _NUMBER_WORDS
    )
    return bool(wanted - found) or bool(found - wanted - said)


def _digits(pieces: Pieces) -> Counter[str]:
    """Return each number as its digits alone: 1,000 is 1.000 elsewhere, and ١٠٠٠ in Arabic."""
    return Counter(
        "".join(str(unicodedata.digit(one)) for one in number if one.isdigit())
        for piece in pieces
        if isinstance(piece, Words)
        for number in _NUMBER.findall(piece.text)
    )


def _names_lost(source: Pieces, target: Pieces, names: Names) -> int:
    """Return how many names have no word in the translation that begins like them.

    Other scripts spell names in letters of their own: there nothing can be told.
    """
    said = "".join(piece.text for piece in target if isinstance(piece, Words)).casefold()
    if not _LATIN.search(said):
        return 0
    text = "".join(piece.text if isinstance(piece, Words) else "\0" for piece in source)
    wanted = {text[start:end] for start, end, _ in names.found_in(text)}
    stems = {word.casefold()[:_STEM] for name in wanted for word in _WORDS.findall(name)}
    there = tuple(_WORDS.findall(said))
    return sum(not any(word.startswith(stem) for word in there) for stem in stems)
