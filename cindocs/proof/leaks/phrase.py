"""A phrase that is to be found wherever whole words make it up."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cindocs.proof.leaks.reading import Reading

_SHORT = 6
"""A word with fewer letters may come about by chance out of the words around it."""
_ROTATED_AT_LEAST = 4
_FEWEST_SPELLED = 3
_JOINS = re.compile(r"[^\s]*|[-\u2010\x02\ufffe]\s*\n\s*")
"""What may part a short word: no white space, but for a hyphen at the end of a line."""

_WORDS_BACKWARDS = frozenset((
    "ada", "adam", "ado", "aidan", "alan", "ali", "amos", "ana", "anna", "ari", "aron", "art",
    "asa", "ava", "bob", "cal", "cam", "dan", "deb", "del", "den", "dot", "ed", "emil", "enid",
    "eva", "eve", "evan", "ewan", "gem", "hal", "ira", "ivy", "jan", "jo", "kay", "lana", "lara",
    "lee", "leon", "liam", "liv", "mac", "mat", "may", "meg", "mia", "mo", "nadia", "nala", "nan",
    "nat", "ned", "neil", "nell", "net", "nia", "noel", "noor", "nora", "otto", "pam", "pat", "rae",
    "ray", "reg", "ron", "ros", "sal", "sam", "sara", "si", "sue", "tad", "tam", "tara", "tia",
    "tim", "tom", "ty", "una", "val",
))  # fmt: skip
"""Names that make another word or name when they are read backwards, such as Liam and mail."""


class Phrase:
    """Words in one or several forms, each a row of letters and digits."""

    def __init__(self, forms: Iterable[str], *, look_alike: bool = False, forward: bool = False) -> None:
        self._forms = tuple(dict.fromkeys(forms))
        self._look_alike = look_alike
        """Whether O and 0, and I and 1, are the same."""
        self._forward = forward
        """Whether the phrase means something else when it is read backwards."""

    def stands_in(self, reading: Reading) -> bool:
        """Tell whether a form stands in the reading as whole words."""
        if self._forward and (reading.backwards or reading.rotated):
            return False
        return any(
            self._counts(reading, start, end, form)
            for form in self._forms
            for start, end in reading.spans(form, look_alike=self._look_alike)
        )

    def _counts(self, reading: Reading, start: int, end: int, form: str) -> bool:
        if len(form) >= _SHORT or not form.isalpha():
            return True
        if reading.rotated and len(form) < _ROTATED_AT_LEAST:
            return False
        if reading.backwards and form in _WORDS_BACKWARDS and _is_usual(reading.shown(start, end)[::-1]):
            return False
        words = range(reading.index(start), reading.index(end))
        gaps = [reading.gap(index) for index in words[1:]]
        # Letter by letter; a ligature stands for two or three of them.
        longer = sum(len(reading.word(index)) > 1 for index in words)
        spelled = all(gaps) and len(words) >= _FEWEST_SPELLED and longer <= 1
        return spelled or all(map(_JOINS.fullmatch, gaps))


def _is_usual(word: str) -> bool:
    """Tell whether a word is written as words are: "mail" and "Mail", but not "maiL"."""
    return word.islower() or word.isupper() or word.istitle()
