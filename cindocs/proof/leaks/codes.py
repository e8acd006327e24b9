"""Postcodes, telephone numbers, numbers of an identity and mail addresses."""

from __future__ import annotations

import re
from itertools import product

from cindocs.proof.leaks.folded import folded
from cindocs.proof.leaks.phrase import Phrase
from cindocs.proof.leaks.reading import Reading

_NOT_WRITTEN = re.compile(r"[\W_]+")
_DIGITS_FOR = str.maketrans("oil", "011")
_INWARD = 3
_INWARD_CODE = re.compile(r"[0-9][a-z0-9]{2}")
_NEAR = 4
"""So many words may stand between a street and its outward code: the town."""
_BEFORE_A_NUMBER = ("00440", "0044", "440", "44", "0", "")
_COUNTRY = re.compile(r"\A(?:0044|44|0)0?")


def written(value: str) -> str:
    """Return the letters and digits of ``value``, in small letters."""
    return _NOT_WRITTEN.sub("", folded(value)).lower()


def number_pattern(value: str) -> Phrase:
    """Make the pattern of a number of an identity."""
    return Phrase([written(value).translate(_DIGITS_FOR)], look_alike=True)


def email_pattern(value: str) -> Phrase:
    """Make the pattern of a mail address, its signs spoken or left out."""
    signs = {"@": ("", "at"), ".": ("", "dot"), "-": ("", "dash", "hyphen"), "_": ("", "underscore")}
    pieces = re.split(r"([@._-])", folded(value).lower())
    choices = [signs.get(piece, (_NOT_WRITTEN.sub("", piece),)) for piece in pieces]
    return Phrase("".join(chosen) for chosen in product(*choices))


class PostcodePattern:
    """A postcode: whole, its sector alone, or its outward code beside a street that is a secret, too."""

    def __init__(self, value: str, streets: tuple[str, ...]) -> None:
        code = written(value).translate(_DIGITS_FOR)
        self._code = code
        self._sector = code[: 1 - _INWARD]
        self._outward = code[:-_INWARD]
        self._streets = streets

    def stands_in(self, reading: Reading) -> bool:
        """Tell whether the place can be learnt from the reading."""
        if any(reading.spans(self._code, look_alike=True)):
            return True
        if reading.backwards or not self._outward:
            return False
        return any(
            self._is_sector(reading, end) for _, end in reading.spans(self._sector, look_alike=True)
        ) or any(
            self._is_by_street(reading, start, end)
            for start, end in reading.spans(self._outward, look_alike=True)
        )

    def _is_sector(self, reading: Reading, end: int) -> bool:
        """Tell whether the code ends here: another letter belongs to another postcode of the sector."""
        following = reading.index(end)
        return bool(reading.gap(following).strip(" ")) or len(reading.word(following)) > 2

    def _is_by_street(self, reading: Reading, start: int, end: int) -> bool:
        if _INWARD_CODE.match(reading.letters, end) and reading.is_edge(end + _INWARD):
            return False
        first = reading.start(max(0, reading.index(start) - _NEAR))
        return any(
            first <= street_end <= start
            for street in self._streets
            for _, street_end in reading.spans(street)
        )


class PhonePattern:
    """A telephone number with the country's code, with a leading zero, or with neither."""

    def __init__(self, value: str) -> None:
        self._core = _COUNTRY.sub("", written(value))

    def stands_in(self, reading: Reading) -> bool:
        """Tell whether the number stands in the reading, and is no part of a longer one."""
        letters = reading.with_digits
        start = letters.find(self._core) if self._core else -1
        while start >= 0:
            end = start + len(self._core)
            if self._begins(reading, start) and reading.is_edge(end):
                return True
            start = letters.find(self._core, start + 1)
        return False

    def _begins(self, reading: Reading, start: int) -> bool:
        return any(
            reading.with_digits.endswith(before, 0, start) and reading.is_edge(start - len(before))
            for before in _BEFORE_A_NUMBER
        )
