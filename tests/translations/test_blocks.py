"""A narrative is cut into blocks for translators, and put together again without a loss."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from cindocs.languages.blocks import as_written, blocks_of
from cindocs.languages.pieces import pieces_of
from cindocs.languages.written import written
from cindocs.records.text import NarrativeText
from cindocs.views.building.narrative import narrative
from cindocs.views.narrative import Block, Paragraph, Quotation

_NARRATIVE: TypeAdapter[str] = TypeAdapter(NarrativeText)
_SIGNS = (
    "- ", "* ", "1. ", "2. ", "> ", "  ", "    ", "\n", "\n\n", "word", "**", "*", "\\", "  \n", "\\\n",
    "[a](https://example.org)", "[", "]", "(", "\xa0", "3) ", "+ ", "a.", "é", "`", "#", " ", "9 March 2026",
)  # fmt: skip


def canonical(text: str) -> str:
    try:
        return _NARRATIVE.validate_python(text)
    except ValidationError:
        return "word"


narratives = st.one_of(st.lists(st.sampled_from(_SIGNS), max_size=25).map("".join), st.text(max_size=80)).map(
    canonical
)


def shape(blocks: tuple[Block, ...]) -> list[Any]:
    """What a page shows: each character with its look. A blank before the end of a line is nothing."""
    return [_shape(block) for block in blocks]


def _shape(block: Block) -> Any:
    if isinstance(block, Paragraph):
        seen: list[Any] = []
        for run in block.runs:
            while run.text == "\n" and seen and seen[-1][0] == " ":
                seen.pop()
            seen += [
                (one, run.bold and one != "\n", run.italic and one != "\n", run.link) for one in run.text
            ]
        return seen
    if isinstance(block, Quotation):
        return ["quotation", *shape(block.blocks)]
    return [block.ordered, *(shape(item) for item in block.items)]


@given(narratives)
@settings(max_examples=300, deadline=None)
def test_a_narrative_put_together_from_its_own_blocks_is_the_same_text(text: str) -> None:
    cut = blocks_of(text)
    assert cut.joined([block.written for block in cut.blocks]) == text


@given(narratives)
@settings(max_examples=300, deadline=None)
def test_a_page_shows_the_same_when_every_block_is_written_anew(text: str) -> None:
    cut = blocks_of(text)
    anew = cut.joined([as_written(block.text) for block in cut.blocks])
    assert shape(narrative(anew).blocks) == shape(narrative(text).blocks)


@given(narratives)
@settings(max_examples=300, deadline=None)
def test_a_page_shows_the_same_when_every_block_went_through_words_and_codes(text: str) -> None:
    cut = blocks_of(text)
    texts = [written(pieces_of(block.text, in_markdown=True), in_markdown=True) for block in cut.blocks]
    anew = cut.joined([as_written(one or "") for one in texts])
    assert None not in texts
    assert shape(narrative(anew).blocks) == shape(narrative(text).blocks)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One line\nthat was full.\n\nAnother.", ["One line that was full.", "Another."]),
        ("It ends here.  \nAnd here.", ["It ends here.  \nAnd here."]),
        ("- one\n- two\n  goes on", ["one", "two goes on"]),
        ("1. first\n2. second", ["first", "second"]),
        ("> somebody's words\n> go on", ["somebody's words go on"]),
        ("- outer\n  - inner\n\n> said", ["outer", "inner", "said"]),
        ("2010. She was born.", ["2010. She was born."]),
    ],
)
def test_a_block_is_a_paragraph_or_an_item_without_what_stands_before_it(
    text: str, blocks: list[str]
) -> None:
    assert [block.text for block in blocks_of(text).blocks] == blocks


@pytest.mark.parametrize(
    ("english", "translated", "printed"),
    [
        ("- one\n- two", ["- jeden", "2. dwa"], "- \\- jeden\n- 2\\. dwa"),
        (
            "- one\n2010. She was born.",
            ["- one", "Urodziła się w 2010."],
            "- \\- one\n\nUrodziła się w 2010.",
        ),
        ("> one\n> two", ["raz"], "> raz"),
    ],
)
def test_a_translation_begins_no_list_and_joins_no_paragraph(
    english: str, translated: list[str], printed: str
) -> None:
    assert blocks_of(english).joined([as_written(one) for one in translated]) == printed
