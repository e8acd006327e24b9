"""A passage of free text: whole, or any sentence of it."""

from __future__ import annotations

import re

from cindocs.proof.leaks.codes import written
from cindocs.proof.leaks.phrase import Phrase

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_FEWEST_WORDS = 5


def passage_pattern(value: str) -> Phrase:
    """Make the pattern of a passage; a sentence of fewer than five words is not looked for alone."""
    sentences = [each for each in _SENTENCE_END.split(value) if len(each.split()) >= _FEWEST_WORDS]
    return Phrase(map(written, (value, *sentences)))
