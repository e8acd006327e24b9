"""Words that their reader can follow: R54. It advises; whoever knows the reader decides."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from cindocs.authorities.stage_set import StageSet, stage_set
from cindocs.authorities.stage_setting import Reading
from cindocs.documents.own_words_said import Said, said
from cindocs.rules.long_sentences import long_sentences
from cindocs.rules.proper_names import proper_names
from cindocs.rules.readability_measures import hides_who_acts, long_words, sentences, words
from cindocs.rules.situation import Situation, Told
from cindocs.rules.word_list import abbreviations, hits, to_replace


def words_suit_their_reader(situation: Situation) -> Iterator[Told]:
    """Advise on words for a reader that are longer or harder than the reader's stage asks for.

    One finding for a text, with everything in it: sentences that are too long, long words, sentences that
    do not say who acts, abbreviations, and words of offices with better ones. No message holds what was
    typed. In texts for the whole family only long sentences are told.
    """
    yield from long_sentences(situation)
    if not situation.document.for_children:
        return
    stages = stage_set(situation.authority.folders)
    listed = {**situation.authority.rule("R53").words, **stages.words}
    names = proper_names(situation.case)
    for one in said(situation.document):
        reading = _strictest(one, situation, stages)
        if reading is not None:
            yield from _advice(one, reading, listed, names)


def _strictest(one: Said, situation: Situation, stages: StageSet) -> Reading | None:
    """Return how easy a text should be for everybody who reads it; None if nobody does."""
    readings = [
        stages.stage(version.stage).reading
        for version in situation.document.for_children
        if version.reader in one.readers
    ]
    return min(readings, key=lambda reading: reading.longest_sentence, default=None)


def _advice(one: Said, reading: Reading, listed: Mapping[str, str], names: Collection[str]) -> Iterator[Told]:
    text, instead = one.one.words.replace("’", "'"), to_replace(listed)
    found = hits(text, instead)
    problems = [
        *_too_long(text, reading),
        *_hard(text, reading, listed, names),
        *_of_offices(text, found, listed),
    ]
    if problems:
        mends = [mend for _, mend in problems] + [f"Instead of {word}: {instead[word]}." for word in found]
        yield Told(
            one.at,
            " ".join(problem for problem, _ in problems),
            " ".join(mend for mend in mends if mend),
        )


def _too_long(text: str, reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield what is too long for this reader, each with its mend."""
    lengths = [len(words(sentence)) for sentence in sentences(text)]
    longest = max(lengths, default=0)
    if longest > reading.longest_sentence:
        which = f"Sentence {lengths.index(longest) + 1} here" if len(lengths) > 1 else "The sentence here"
        yield (
            f"{which} has {longest} words; for this reader {reading.longest_sentence} are enough.",
            "Make two of it, with one idea each.",
        )
    elif len(lengths) > 1 and sum(lengths) > reading.average * len(lengths):
        average = round(sum(lengths) / len(lengths))
        yield (
            f"Sentences here have {average} words on average; for this reader {reading.average} are enough.",
            "Make some of them shorter.",
        )


def _hard(
    text: str, reading: Reading, listed: Mapping[str, str], names: Collection[str]
) -> Iterator[tuple[str, str]]:
    plain = frozenset(word.casefold() for word, other in listed.items() if word == other)
    number = len(long_words(text, plain, names))
    if reading.long_words is not None and number > reading.long_words:
        yield f"There are {number} long words here.", "Use shorter ones where there are any."
    if any(hides_who_acts(sentence) for sentence in sentences(text)):
        yield "It is not said who does something here.", "Begin with who does it."


def _of_offices(text: str, found: list[str], listed: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if found:
        yield f"Words here that this reader may not know: {', '.join(found)}.", ""
    if abbreviations(text, listed):
        # What was typed stays out of the message: capitals may well be initials.
        yield "There is an abbreviation here.", "Say what it is in plain words."
