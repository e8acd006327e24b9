"""A text without a passage reads as if there had never been one; with it, as if nobody had marked it."""

from __future__ import annotations

import pytest

from cindocs.records.passages import without_marks

WITHOUT = (
    ("She sleeps. [[away: They moved.]] She eats.", "She sleeps. She eats."),
    ("[[away: They moved.]] She eats.", "She eats."),
    ("She sleeps. [[away: They moved.]]", "She sleeps."),
    ("She sleeps [[away: at the refuge]].", "She sleeps."),
    ("She sleeps, [[away: at the refuge]], well", "She sleeps, well"),
    ("She sleeps ([[away: at the refuge]]) well.", "She sleeps well."),
    ("She sleeps **[[away: at the refuge]]** well.", "She sleeps well."),
    ("She said “[[away: at the refuge]]”, and left.", "She said, and left."),
    ("She sleeps, [[away: at the refuge]].", "She sleeps."),
    ("She sleeps, [[away: she said,]] well.", "She sleeps, well."),
    ("[[away: All of it.]]", ""),
    ("One [[away: a]] [[away: b]] two", "One two"),
    ("- a\n- [[away: b]]\n- c", "- a\n- c"),
    ("1. a\n2. [[away: b]]\n3. c", "1. a\n2. c"),
    ("1. [[away: a]]\n2. b\n3. [[away: c]]\n4. d", "1. b\n2. d"),
    ("  1. a\n  2. [[away: b]]\n  3. c\n2. d", "1. a\n  2. c\n2. d"),
    ("> [[away: b]]\n> c", "> c"),
    ("[[away: two\nlines]] rest", "rest"),
)


@pytest.mark.parametrize(("text", "left"), WITHOUT)
def test_a_passage_that_is_taken_out_leaves_no_trace(text: str, left: str) -> None:
    assert without_marks(text, lambda _: "") == left


@pytest.mark.parametrize(
    "hidden", ["a", "a much longer passage than the other", "two\n\nparagraphs", "x]y", "**b**"]
)
def test_every_passage_leaves_the_same_whatever_is_in_it(hidden: str) -> None:
    for text in ("Before [[away: {}]] after", "- a\n- [[away: {}]]\n- b", "[[away: {}]]"):
        for instead in ("", "[not shown in this copy]"):
            expected = without_marks(text.format("the same"), lambda _, instead=instead: instead)
            assert without_marks(text.format(hidden), lambda _, instead=instead: instead) == expected


def test_who_may_read_it_reads_its_words_alone() -> None:
    assert without_marks("She [[away: has moved]].", lambda _: None) == "She has moved."
    assert without_marks("- [[away: one\n- two]]\n- three", lambda _: None) == "- one\n- two\n- three"
