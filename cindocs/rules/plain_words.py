"""Words that families stumble over, and abbreviations: R53."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.findings import Severity
from cindocs.rules.family_texts import family_texts
from cindocs.rules.situation import Situation, Told
from cindocs.rules.word_list import abbreviations, hits, to_replace


def words_are_plain(situation: Situation) -> Iterator[Told]:
    """Spare families words that hurt, shut out, or say nothing.

    Which words, and what to write instead, stands in the profile; a word that stands for itself
    there is allowed. What people said in their own words is left as they said it.
    """
    words = situation.asked.words
    instead = to_replace(words)
    for at, text in family_texts(situation.document):
        text = text.replace("’", "'")
        found = hits(text, instead)
        if found:
            yield Told(
                at,
                f"Words here may be hard to follow or may hurt: {', '.join(found)}.",
                " ".join(f"Instead of {word}: {instead[word]}." for word in found),
            )
        if unknown := abbreviations(text, words):
            # What was typed stays out of the message: capitals may well be initials.
            yield Told(
                at,
                "There is an abbreviation here." if len(unknown) == 1 else "There are abbreviations here.",
                "Spell it out where it first stands in this field, or use plain words.",
                Severity.ADVICE,
            )
