"""Sentences for families that are too long to follow: a part of R54."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.rules.family_texts import family_texts
from cindocs.rules.readability_measures import sentences, words
from cindocs.rules.situation import Path, Situation, Told


def long_sentences(situation: Situation) -> Iterator[Told]:
    """Advise on sentences that are longer than the authority wants them, once for each part of a document.

    A part with one long sentence tends to have more: a list of them all would not be read.
    """
    most = situation.asked.longest_sentence
    if most is None:
        return
    longest: dict[str | int, tuple[int, Path]] = {}
    for at, text in family_texts(situation.document):
        length = max((len(words(sentence)) for sentence in sentences(text)), default=0)
        if length > max(most, longest.get(at[0], (0, at))[0]):
            longest[at[0]] = (length, at)
    for length, at in longest.values():
        yield Told(
            at,
            f"A sentence here has {length} words: the longest of this part. Up to {most} are easy to follow.",
            "Make two or three of it, and look at the others of this part, too.",
        )
