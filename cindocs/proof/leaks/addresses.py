"""One line of an address: a house number in a street, or a house name."""

from __future__ import annotations

import re
from itertools import product

from cindocs.proof.leaks.dates import MONTHS
from cindocs.proof.leaks.folded import folded
from cindocs.proof.leaks.number_words import TENS, number_forms
from cindocs.proof.leaks.phrase import Phrase
from cindocs.proof.leaks.reading import Reading

_ALSO = (
    ("road", "rd"), ("street", "str", "st"), ("avenue", "ave", "av"), ("lane", "ln", "la"), ("close", "cl"),
    ("drive", "dr", "drv"), ("crescent", "cres", "cr"), ("court", "ct", "crt"), ("place", "pl"),
    ("square", "sq"), ("terrace", "ter", "terr"), ("gardens", "gdns", "garden"), ("grove", "gr", "grv"),
    ("park", "pk"), ("way", "wy"), ("hill", "hl"), ("row", "rw"), ("loke", "lk"), ("green", "grn"),
    ("mews", "mws"), ("walk", "wk", "wlk"), ("rise", "rse"), ("view", "vw"), ("yard", "yd"),
    ("cottage", "cott", "cot"), ("house", "hse", "ho"), ("farm", "fm"), ("saint", "st"), ("mount", "mt"),
    ("north", "n"), ("south", "s"), ("east", "e"), ("west", "w"), ("upper", "up", "upr"), ("lower", "lwr"),
)  # fmt: skip
_HOUSE = re.compile(
    r"(?P<before>(?:.*\D)?)(?P<number>\d{1,4})\s?(?P<letter>[a-z]?)\b\W*(?P<street>[^,]*[a-z][^,]*)"
)
_WORD = re.compile(r"[a-z]+|\d+")
_MOST_FORMS = 48

_FILLERS = frozenset(("at", "flat", "house", "in", "is", "no", "nr", "num", "number", "of", "on", "s", "the"))
_MOST_FILLERS = 3
_COUNTED = frozenset(
    ("adults", "am", "children", "days", "hours", "km", "metres", "miles", "minutes", "months", "o", "people")
) | frozenset(("per", "percent", "pm", "pounds", "times", "visits", "weeks", "year", "years", *MONTHS))
"""A number before one of these is no house number."""
_UNITS = frozenset(form for unit in range(1, 10) for form in number_forms(unit)[1:2])
_ENDS_A_SENTENCE = re.compile(r"[.!?;]\s")


def address_pattern(value: str) -> HousePattern | Phrase:
    """Make the pattern of a line of an address.

    A house number in a street is found in either order. A line without a number is found as it is; of
    several parts, the first (the name of a house) is found alone.
    """
    plain = folded(value).lower()
    house = _HOUSE.match(plain)
    if house:
        return HousePattern(
            tuple(form + house["letter"] for form in number_forms(int(house["number"]))),
            street_forms(house["street"]),
            "".join(_WORD.findall(house["before"])),
        )
    first, *others = [street_forms(part) for part in plain.split(",") if _WORD.search(part)] or [()]
    whole = first
    for other in others:
        whole = tuple(a + b for a, b in product(whole, other)) + tuple(
            b + a for a, b in product(whole, other)
        )
    distinctive = first if others and len(max(first)) > 7 else ()
    return Phrase((*whole, *distinctive))


def street_forms(street: str) -> tuple[str, ...]:
    """Return the ways to write the name of a street, in small letters and digits without spaces."""
    choices = [_also(word) for word in _WORD.findall(folded(street).lower().replace("&", " and "))]
    forms = ("".join(words) for words in product(*choices))
    return tuple(form for form, _ in zip(forms, range(_MOST_FORMS), strict=False) if form)


def _also(word: str) -> tuple[str, ...]:
    if word.isdigit():
        return number_forms(int(word)) if len(word) < 5 else (word,)
    same = {other for group in _ALSO if word in group for other in group}
    return (word, *sorted(same - {word}))


class HousePattern:
    """A house number beside the name of its street.

    Args:
        numbers: The ways to write the number.
        streets: The ways to write the street.
        flat: What stands before the number.
    """

    def __init__(self, numbers: tuple[str, ...], streets: tuple[str, ...], flat: str) -> None:
        self._numbers = numbers
        # Run together, the number of a flat and that of its house look like one number.
        self._whole = Phrase([f"{flat}{numbers[0]}{street}" for street in streets if flat])
        self.streets = streets
        """The ways to write the street."""

    def stands_in(self, reading: Reading) -> bool:
        """Tell whether the number stands right before or after the street."""
        return self._whole.stands_in(reading) or any(
            self._is_before(reading, reading.index(start)) or self._is_after(reading, reading.index(end))
            for street in self.streets
            for start, end in reading.spans(street)
        )

    def _is_before(self, reading: Reading, street: int) -> bool:
        spelled = len(reading.word(street)) == 1
        for skipped in range(_MOST_FILLERS + 1):
            end = reading.start(street - skipped)
            for number in self._numbers:
                start = end - len(number)
                if reading.letters.endswith(number, 0, end) and reading.is_edge(start):
                    first, last = reading.index(start), street - skipped
                    if _is_whole(reading, first, last, number, spelled=spelled):
                        return True
            if street - skipped < 1 or reading.word(street - skipped - 1) not in _FILLERS:
                return False
        return False

    def _is_after(self, reading: Reading, index: int) -> bool:
        spelled = len(reading.word(index - 1)) == 1
        for skipped in range(_MOST_FILLERS + 1):
            if not reading.word(index + skipped):
                return False
            start = reading.start(index + skipped)
            for number in self._numbers:
                end = start + len(number)
                if reading.letters.startswith(number, start) and reading.is_edge(end):
                    first, last = index + skipped, reading.index(end)
                    new = not skipped and _ENDS_A_SENTENCE.search(reading.gap(first))
                    if (
                        not new
                        and reading.word(last) not in _COUNTED
                        and (reading.gap(last) or number.isalpha())
                        and _is_whole(reading, first, last, number, spelled=spelled)
                    ):
                        return True
            if reading.word(index + skipped) not in _FILLERS:
                return False
        return False


def _is_whole(reading: Reading, first: int, last: int, number: str, *, spelled: bool) -> bool:
    """Tell whether the words from ``first`` to before ``last`` are no part of a larger number.

    Args:
        reading: What is searched.
        first: The number of the first word.
        last: The number of the word after the last.
        number: What the words make up.
        spelled: Whether the text around is spelled letter by letter: then digits may stand apart.
    """
    before, after = reading.word(first - 1), reading.word(last)
    if number.isdigit():
        digits = last - first
        return digits == 1 or (spelled and not before.isdigit())
    if number[0].isdigit():
        return True
    return not (
        before in (*TENS, "hundred", "thousand")
        or (before == "and" and reading.word(first - 2) == "hundred")
        or after in ("hundred", "thousand")
        or (reading.word(last - 1) in TENS and after in _UNITS)
    )
