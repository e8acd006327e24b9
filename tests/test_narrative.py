"""Markdown as people type it, and what it becomes: title, input, and blocks as plain text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cindocs.views.building.narrative import narrative
from cindocs.views.narrative import Block, Paragraph, Quotation, Run

TABLE = Path(__file__).parent / "golden" / "narrative.md"


def cases() -> Iterator[tuple[str, str, str]]:
    for case in TABLE.read_text(encoding="utf-8").split("\n=====\n"):
        title, text, expected = case.strip("\n").split("\n-----\n")
        yield title, text, expected


def drawn(blocks: tuple[Block, ...], indent: str = "") -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield indent + "".join(looks(run) for run in block.runs)
        elif isinstance(block, Quotation):
            yield f"{indent}quotation"
            yield from drawn(block.blocks, indent + "  ")
        else:
            for number, item in enumerate(block.items, 1):
                yield f"{indent}{f'item {number}' if block.ordered else 'item'}"
                yield from drawn(item, indent + "  ")


def looks(run: Run) -> str:
    if run.text == "\n":
        return "[line]"
    names = [name for name in ("bold", "italic") if getattr(run, name)] + ([run.link] if run.link else [])
    return f"[{' '.join(names)}: {run.text}]" if names else run.text


@pytest.mark.parametrize(("title", "text", "expected"), list(cases()), ids=lambda part: part[:40])
def test_markdown_becomes_what_people_meant(title: str, text: str, expected: str) -> None:
    assert "\n".join(drawn(narrative(text).blocks)) == expected


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs")), max_size=200))
def test_no_word_of_any_text_is_lost(text: str) -> None:
    written = "".join(line for line in drawn(narrative(text).blocks))
    for word in text.split():
        letters = "".join(character for character in word if character.isalnum())
        plain = "".join(character for character in written if character.isalnum())
        assert letters in plain or not word.isalnum()
