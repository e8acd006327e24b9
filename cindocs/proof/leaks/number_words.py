"""Numbers in the ways in which they are written: 14, fourteen, 14th, fourteenth, one four, XIV."""

from __future__ import annotations

from collections.abc import Iterator

DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_UNITS = (
    *DIGITS,
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LARGEST_ROMAN = 100


def number_forms(number: int) -> tuple[str, ...]:
    """Return the ways to write a number from 0 to 9999, in small letters and digits without spaces."""
    spoken = list(_cardinals(number))
    one_by_one = "".join(DIGITS[int(digit)] for digit in str(number))
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    forms = [str(number), *spoken, *map(_ordinal, spoken), f"{number}{ending}", one_by_one]
    if 1 < number < _LARGEST_ROMAN:
        forms.append(_roman(number))
    return tuple(dict.fromkeys(forms))


def _cardinals(number: int) -> Iterator[str]:
    thousands, rest = divmod(number, 1000)
    if thousands:
        start = f"{_UNITS[thousands]}thousand"
        joint = "and" if 0 < rest < 100 else ""
        yield from (start + joint + form for form in (_small(rest) if rest else [""]))
    else:
        yield from _small(number)


def _small(number: int) -> Iterator[str]:
    """Yield a number below a thousand, with and without "and"."""
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        yield _below_hundred(rest)
        return
    for start in (f"{_UNITS[hundreds]}hundred", *(["ahundred"] if hundreds == 1 else [])):
        yield from (start + joint + _below_hundred(rest) for joint in ("and", "")) if rest else [start]


def _below_hundred(number: int) -> str:
    if number < len(_UNITS):
        return _UNITS[number]
    return TENS[number // 10 - 2] + (DIGITS[number % 10] if number % 10 else "")


def _ordinal(spoken: str) -> str:
    for cardinal, ordinal in _IRREGULAR.items():
        if spoken.endswith(cardinal):
            return spoken.removesuffix(cardinal) + ordinal
    return f"{spoken.removesuffix('y')}ieth" if spoken.endswith("y") else f"{spoken}th"


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        while number >= value:
            written += letters
            number -= value
    return written
