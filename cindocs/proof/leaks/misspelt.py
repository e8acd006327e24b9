"""Words of a text that stand for a secret's word: with one slip of the pen, or digits for letters."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

_WORD = re.compile(r"[^\W_]+(?:[@$!|][^\W_]+)*|[@$!|][^\W_]+")
_LONG = 8
"""In a shorter word one other letter makes another word or another name."""
_DRAWN_ALIKE = str.maketrans("oilszeatbg@$!|", "01152347894511")
_END = 3
_MIXED = re.compile(r"(?=.*[a-z])(?=.*[\d@$!|])")
_MEASURE = re.compile(r"\d+(?:am|pm|st|nd|rd|th|[a-z])")
"""5am is no Sam."""
_NUMBER_ALIKE = str.maketrans("oil|!", "01111")


def mended(text: str, words: Collection[str], accepted: Collection[str]) -> str | None:
    """Return ``text`` with each misspelt word as the word it stands for; nothing if there is none.

    Args:
        text: A folded text.
        words: The words of the secrets, in small letters and digits.
        accepted: Words that are right as they are.
    """
    found = {
        token: word
        for token in set(_WORD.findall(text.lower())).difference(words, accepted)
        if (word := _meant(token, words))
    }
    if not found:
        return None
    return _WORD.sub(lambda each: found.get(each[0].lower(), each[0]), text)


def _meant(token: str, words: Iterable[str]) -> str:
    mixed = not token.isalpha() and not token.isdigit() and bool(_MIXED.match(token))
    for word in words:
        if mixed and _is_drawn_like(token, word):
            return word
        if (
            len(word) >= _LONG
            and abs(len(word) - len(token)) <= 1
            and token[0] == word[0]
            and (token[:_END] == word[:_END] or token[-_END:] == word[-_END:])
            and _is_one_slip(token, word)
        ):
            return word
    return ""


def _is_drawn_like(token: str, word: str) -> bool:
    if len(token) != len(word):
        return False
    if word.isdigit():
        return token.translate(_NUMBER_ALIKE) == word
    if not word.isalpha() or _MEASURE.fullmatch(token) or sum(map(str.isalpha, token)) * 2 < len(token):
        return False
    return token.translate(_DRAWN_ALIKE) == word.translate(_DRAWN_ALIKE)


def _is_one_slip(token: str, word: str) -> bool:
    """Tell whether one letter was added, left out, changed or changed places with the next."""
    if token == word:
        return False
    start = 0
    while start < min(len(token), len(word)) and token[start] == word[start]:
        start += 1
    if len(token) > len(word):
        # Another letter at the end makes another word, such as Victorian, unless it is a plural's.
        return token[start + 1 :] == word[start:] and (start < len(word) or token[-1] in ("s", word[-1]))
    if len(token) < len(word):
        return token[start:] == word[start + 1 :]
    changed = token[start + 1 :] == word[start + 1 :]
    swapped = token[start : start + 2] == word[start : start + 2][::-1]
    return changed or (swapped and token[start + 2 :] == word[start + 2 :])
