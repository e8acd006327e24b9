"""Abbreviations of the glossary, spelled out where they first stand in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache


def spelled_out(text: str, glossary: Mapping[str, str]) -> str:
    """Return ``text`` with each abbreviation of ``glossary`` written out at its first place.

    ``CIN`` becomes ``Child in Need (CIN)``. Where the text says in words what it means, nothing changes.
    """
    for short, meaning in glossary.items():
        found = _pattern(short).search(text) if short in text else None
        if found and meaning.casefold() not in text.casefold():
            text = f"{text[: found.start()]}{meaning} ({short}){text[found.end() :]}"
    return text


@lru_cache(maxsize=500)
def _pattern(short: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w(]){re.escape(short)}(?![\w)])")
