"""Whatever was written about a family stands in the Word file exactly as it was written."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cindocs.errors import CindocsError, ProofFailed
from cindocs.views.narrative import Narrative, Paragraph, Run
from tests.word.making import draw, lines, made, note, paragraphs

_MARKUP = ("&", "<", ">", "]]>", "<!--", "&amp;", "&#10;", "'", '"', "</w:t></w:r></w:p>", "<w:p>")
_TAGS = ("{{ copy.title }}", "{% for a in b %}", "{#", "{_{", "}_}", "%}", "x-language", "x-accent")
_SPACES = ("  ", "\n", "\n\n", "\t", "\u202e", "\u200d", "\u2028", "\ufeff", "a" * 400)
_SCRIPTS = ("👩\u200d👧", "👍🏾", "é", "e\u0301", "שלום", "ไทย", "عائشة", "李小龍", "አማርኛ")
_HOSTILE = _MARKUP + _TAGS + _SPACES + _SCRIPTS
_ANY_CHARACTER = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
_TEXT = st.lists(st.one_of(st.sampled_from(_HOSTILE), st.text(_ANY_CHARACTER, max_size=6)), max_size=6).map(
    "".join
)


@pytest.fixture(scope="module")
def templates(tmp_path_factory):
    return draw(
        tmp_path_factory.mktemp("county"),
        lines(
            "{%p for text in texts %}",
            "[{{ text }}]",
            "{%p endfor %}",
            "{%p for narrative in narratives %}",
            "{{p narrative }}",
            "{%p endfor %}",
        ),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts=st.lists(_TEXT, min_size=1, max_size=12))
def test_every_text_is_in_the_file_exactly_as_it_was_typed(templates, texts):
    narratives = tuple(Narrative((Paragraph((Run(text),)),)) for text in texts)
    rendered = made(note(*texts, narratives=narratives), templates)
    assert paragraphs(rendered) == [f"[{text}]" for text in texts] + texts
    said = [text for text in texts if text.strip()]
    assert rendered.said == (*said, *said)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\ud83d", "\ufffe", "\r"])
def test_a_character_that_no_word_file_can_hold_is_an_error_that_does_not_repeat_the_text(
    templates, character
):
    with pytest.raises(ProofFailed) as caught:
        made(note("Aoife", f"Aoife{character}"), templates)
    assert "Text 2 of word/document.xml" in caught.value.message
    assert "Aoife" not in f"{caught.value!r} {caught.value.advice}"
    assert isinstance(caught.value, CindocsError)


def test_a_text_without_words_is_not_said(templates):
    assert made(note("", "  "), templates).said == ()


def test_a_newline_that_stands_in_the_templates_own_xml_is_only_a_space(tmp_path):
    def fill(document):
        run = document.add_paragraph("x").runs[0]
        run._r.text = ""
        run._r.add_t("Two").text = "Two\nwords: {{ texts[0] }}"

    assert paragraphs(made(note("a\nb"), draw(tmp_path / "county", fill))) == ["Two words: a\nb"]
