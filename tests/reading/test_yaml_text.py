"""What is written as YAML is read back exactly, whatever people typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cindocs.intake.yaml_text import yaml_text
from cindocs.reading.characters import HIDDEN_CHARACTER
from cindocs.reading.read import read_tree
from cindocs.reading.strict_yaml import read_yaml
from tests.conftest import ROOT

HOSTILE = [
    "no", "yes", "null", "~", "<<", "=", "on", "012", "1e3", "0x1f", "12:30", "2026-03-09", "- x", "? x",
    ": x", "x:", "x: y", "x #y", "#x", "&x", "*x", "!x", "!!str x", "%x", "@x", "`x", "|", ">", "'x'", '"x"',
    "it's", 'a "b" c', "[x]", "{x}", "a, b", "---", "...", "--- x", " x", "x ", "  ", "\t", "x\ty", "\n",
    "x\n", "x\n\n", "\nx", " x\ny", "x\n y\nz", "x \ny", "a\n# b", "a\n---\nb", "\\n", "\\", "é", "Łukasz",
    "😀", "\u00a0", "x\u00a0", "\u200d", "{{ 7*7 }}", "a" * 300, "word " * 60, "two  spaces  " * 20,
    "# " * 90, ": " * 90, "line one\n" + "long " * 60 + "\n  indented",
]  # fmt: skip
_PLAIN = st.characters(exclude_categories=["Cs"]).filter(
    lambda one: one != "\r" and not HIDDEN_CHARACTER.match(one)
)
_TEXT = st.text(st.one_of(st.sampled_from(list(" \n\t#:-?!&*{}[]|>'\"%@`,~=<.01aé😀")), _PLAIN), max_size=60)
_LONG = st.lists(_TEXT, min_size=3, max_size=12).map(" ".join)


@pytest.mark.parametrize("text", HOSTILE, ids=repr)
def test_a_hostile_text_is_read_back_exactly_wherever_it_stands(text: str) -> None:
    data = {"a": text, "b": [text, text], "c": [{"d": text, "e": {"f": text}}, {"g": "x"}], "h": "x"}
    assert read_yaml(yaml_text(data), "x.yaml").data == data


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(_TEXT, _LONG, st.sampled_from(HOSTILE)), min_size=1, max_size=4))
def test_any_text_is_read_back_exactly(texts: list[str]) -> None:
    data = {"a": texts, "b": {"c": texts[0], "d": [{"e": texts[-1], "f": "x"}]}}
    assert read_yaml(yaml_text(data), "x.yaml").data == data


@pytest.mark.parametrize("path", sorted((ROOT / "samples").glob("*/*/*.yaml")), ids=lambda path: path.stem)
def test_a_sample_is_written_as_people_like_to_read_it(path: Path) -> None:
    data = read_tree(path).data
    text = yaml_text(data)
    assert read_yaml(text, "x.yaml").data == data
    assert "!!" not in text
    assert "\\n" not in text  # what has several lines stands as a block
    assert "&id" not in text


def test_ids_stand_in_one_line_and_long_texts_in_blocks() -> None:
    assert yaml_text({"about": ["child-1", "child-2"]}) == "about: [child-1, child-2]\n"
    assert yaml_text({"reason": "One.\n\nTwo.\n"}) == "reason: |\n  One.\n\n  Two.\n"
    assert yaml_text({"on": "2026-03-09", "yes": "no"}) == "on: 2026-03-09\nyes: no\n"
