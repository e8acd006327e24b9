"""The unique pupil number and its check letter.

Source: Department for Education, guide to unique pupil numbers; children in need census, rules 1510
to 1550.
"""

from __future__ import annotations

import re

_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_FORM = re.compile(rf"[{_LETTERS}]\d{{11}}[\d{_LETTERS}]")


def check_letter(rest: str) -> str:
    """Return the letter before the twelve characters ``rest`` of a number.

    A temporary number ends in a letter, which counts by its place among the check letters.
    """
    values = [int(one) if one.isdigit() else _LETTERS.index(one) for one in rest]
    return _LETTERS[sum(value * weight for weight, value in enumerate(values, start=2)) % len(_LETTERS)]


def is_pupil_number(text: str) -> bool:
    """Tell whether ``text`` has the form of a unique pupil number, and the right check letter."""
    number = text.upper()
    return _FORM.fullmatch(number) is not None and check_letter(number[1:]) == number[0]
