"""Proper names in running text that a reader meets nowhere else, for a person to look at.

A search finds withheld values. It cannot find a withheld thing that is told in other words; names of places
and people are where such words begin.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from cindocs.readers.rewriting import Path
from cindocs.readers.seen import Seen

_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*")
_ENDS_A_SENTENCE = re.compile(r"(?:^|[.!?:>\n•*-]|[\"“”‘(])\s*$")
_CALENDAR = frozenset(
    name.casefold() + ending
    for name in (*calendar.day_name, *calendar.month_name)
    if name
    for ending in ("", "s")
)
_NOT_TEXT = frozenset({"id", "kind", "authority"})


def new_names(seen: Seen) -> Iterator[tuple[Path, str, int]]:
    """Yield place, text and line in it of each name that stands in no field of names which the reader sees.

    A word counts as a name if it has a capital where no sentence begins. Lines are counted from 0.
    """
    familiar = _CALENDAR | _familiar(seen)
    for at, text in seen.texts:
        if at[-1] in _NOT_TEXT or (at[:1] == ("case",) and at[1] != "episode"):
            continue
        for found in _WORD.finditer(text):
            word = found[0]
            begins = _ENDS_A_SENTENCE.search(text[: found.start()])
            if word[0].isupper() and not word.isupper() and not begins and _base(word) not in familiar:
                yield at, text, text[: found.start()].count("\n")


def _familiar(seen: Seen) -> frozenset[str]:
    """Return the words of the names, jobs and places that the reader sees in fields of their own."""
    words: set[str] = set()
    for at, text in seen.texts:
        if at[:1] == ("case",) and at[1:2] != ("episode",):
            words.update(_base(found[0]) for found in _WORD.finditer(text))
    return frozenset(words)


def _base(word: str) -> str:
    return re.sub(r"['’]s$", "", word).casefold()
