"""Text in its plainest form: what looks alike becomes the same."""

from __future__ import annotations

import re
import unicodedata

from cindocs.proof.leaks.confusables import LATIN_FOR

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_NOT_SEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
"""What is never drawn, and marks that are drawn over the letter before (Unicode, general categories Cf
and Mn)."""
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_MARK = "*"
"""Stands for any sign beyond ASCII."""


def folded(text: str) -> str:
    """Return ``text`` in Latin letters without accents. Case, spaces and punctuation stay.

    What is left beyond ASCII is letters of other scripts. Lower case of the result is as long as the result.
    """
    return _BEYOND_ASCII.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    apart = _NOT_SEEN.sub("", unicodedata.normalize("NFKD", found[0]))
    return _FOREIGN.sub(_of_another_script, apart.translate(LATIN_FOR))


def _of_another_script(found: re.Match[str]) -> str:
    character = found[0]
    if character.isalpha():
        return character
    digit = unicodedata.decimal(character, None)
    if digit is None:
        return "-" if unicodedata.category(character) == "Pd" else _MARK
    return str(digit)
