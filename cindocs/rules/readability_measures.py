"""How easy a text is to read, in measures that explain themselves. There is no single score.

Formulas such as Flesch's need a hundred words to mean anything; what is written for a child has ten. So
what is counted here is what a writer can see and mend: the words of a sentence, long words, and sentences
that say what is done and not who does it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

_ENDS = re.compile(
    r"(?<=[.!?…])[\"'”’)*_]*\s+(?=[\"'“‘(*_]*[A-Z0-9À-ÞĀ-Ž])"  # the end of a sentence
    r"|\n\s*\n"  # of a paragraph
    r"|\n\s*(?:[-*•]|\d+[.)])\s+"  # the start of an item
)
_NO_END = re.compile(r"\b(Mr|Mrs|Ms|Mx|Dr|St|No|approx|e\.g|i\.e|etc)\.$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’.:-][^\W_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_INSIDE = re.compile(r"(?<=[^aeiou])e(?=(?:ment|ly|ful|less|ness|thing|times?|body|where)s?$)")
_SILENT_END = re.compile(r"((?<=[^aeiouylr])e|(?<=[aeiouy][lr])e|(?<=[^aeiouytd])ed|(?<=[^aeiouyszxchg])es)$")
_IRREGULAR = (
    "given|told|seen|taken|made|held|kept|sent|found|written|spoken|done|put|paid|brought|bought|taught|met|"
    "heard|left|begun|chosen|drawn|driven|forgotten|hurt|known|led|lost|read|run|said|set|shown|thought|"
    "understood|won"
)
_PASSIVE = re.compile(
    rf"\b(?:be|been|being|was|were)\s+(?:\w+ly\s+|not\s+|also\s+)?(\w{{2,}}ed|{_IRREGULAR})\b", re.IGNORECASE
)
_NOT_DONE_TO = frozenset({
    "allowed", "annoyed", "ashamed", "bored", "confused", "disappointed", "embarrassed", "excited",
    "frightened", "hundred", "interested", "married", "need", "pleased", "relaxed", "scared", "stressed",
    "supposed", "surprised", "tired", "upset", "used", "worried",
})  # fmt: skip
"""How somebody is, not what is done to them: was worried, were tired."""


def sentences(text: str) -> list[str]:
    """Return the sentences of a text. A line of a list is one, too."""
    found: list[str] = []
    for piece in _ENDS.split(text):
        if found and _NO_END.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        elif _WORD.search(piece):
            found.append(piece)
    return found


def words(sentence: str) -> list[str]:
    """Return the words of a sentence; a time, a date in digits or a word with a hyphen is one."""
    return _WORD.findall(sentence)


def long_words(text: str, plain: Collection[str], names: Collection[str] = ()) -> list[str]:
    """Return the words of three or more syllables. Names and ``plain`` words are none.

    ``plain`` holds words in small letters. A name is known by its capital; where a sentence begins with it,
    by ``names``.
    """
    found = []
    for sentence in sentences(text):
        for number, word in enumerate(words(sentence)):
            named = word[0].isupper() and (number > 0 or word.removesuffix("'s") in names)
            if not named and word.casefold() not in plain and syllables(word) >= 3:
                found.append(word)
    return found


def syllables(word: str) -> int:
    """Return about how many syllables an English word has: its groups of vowels, less what is silent."""
    if not word.isascii() or any(letter.isdigit() for letter in word):
        return 1
    spoken = _SILENT_INSIDE.sub("", re.sub(r"[^a-z]", "", word.casefold()))
    return max(1, len(_VOWELS.findall(_SILENT_END.sub("", spoken))))


def hides_who_acts(sentence: str) -> bool:
    """Tell whether a sentence says what is done and not who does it: you will be seen."""
    found = _PASSIVE.search(sentence)
    return found is not None and found[1].casefold() not in _NOT_DONE_TO
