"""How a version in own words greets its reader."""

from __future__ import annotations

import re

from cindocs.documents.own_words import letter_to
from cindocs.views.building.narrative import narrative
from cindocs.views.building.own_words_plain import paragraphs
from cindocs.views.building.own_words_telling import Teller

_END = re.compile(r"\s*[,!.:;?]")
_MOST_BEFORE_A_NAME = 2
"""My dear Saoirse."""


def greeting(teller: Teller) -> str:
    """Return the greeting of the stage; nothing where the words that follow greet the reader themselves."""
    return "" if _letter_greets(teller) else teller.fill(teller.stage.greeting) or ""


def _letter_greets(teller: Teller) -> bool:
    """Tell whether the letter that ends a plan stands there, and its first words are the reader's name."""
    if teller.version.why:
        return False
    letter = letter_to(teller.document, teller.version.reader)
    first = _END.split(next(paragraphs(narrative(letter)), ""), maxsplit=1)[0]
    before = first.removesuffix(teller.called)
    return before != first and len(before.split()) <= _MOST_BEFORE_A_NAME
