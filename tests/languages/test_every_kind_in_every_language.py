"""Every kind of document in every language, as Word, page, PDF and text: each copy is made and proven."""

from __future__ import annotations

from datetime import date

import pytest

from cindocs.authorities.fixed_words import fixed_words
from cindocs.authorities.load import load_authority
from cindocs.intake.load import load
from cindocs.languages.language import Language, tags
from cindocs.readers.reader import Reader
from cindocs.resources import TEMPLATES
from cindocs.story import render_for
from tests.conftest import ROOT

FAMILY = ROOT / "samples/norfolk/heron"
KINDS = sorted(file.stem for file in FAMILY.glob("*.yaml") if file.stem != "case" and "." not in file.stem)
LANGUAGES = tags([TEMPLATES / "base"])
NO_FONT = frozenset({"zh-Hans"})
"""Languages whose letters no font draws that ships with cindocs."""


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_document_can_be_made_in_every_language(kind: str, tag: str) -> None:
    document = load(FAMILY / f"{kind}.yaml")
    for to in ("docx", "html", "txt") if kind in ("plan", "invitation") else ("docx",):
        made = render_for(document, Reader("record", language=tag), to=to, today=date(2026, 3, 1))
        assert f"-{tag}" in made.name


@pytest.mark.parametrize("tag", sorted(set(LANGUAGES) - NO_FONT))
def test_every_language_can_be_drawn_in_a_pdf(tag: str) -> None:
    document = load(FAMILY / "closure_letter.yaml")
    made = render_for(document, Reader("record", language=tag), to="pdf", today=date(2026, 3, 1))
    assert made.content.startswith(b"%PDF")


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("reader", ["child-1", "child-2"])
def test_a_childs_version_can_be_made_in_every_language(reader: str, tag: str) -> None:
    own = Reader("child", reader, about=(reader,), language=tag, form="own_words")
    assert render_for(load(FAMILY / "plan.yaml"), own, to="docx", today=date(2026, 3, 1)).content


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_words_of_the_base_are_all_there(tag: str) -> None:
    """Nothing of the base is said in English in another language, whatever is printed."""
    base = load_authority("base")
    spoken = Language.named(tag, base.folders)
    for context, words in fixed_words(base):
        spoken.say(words, context)
    assert spoken.catalogue.missing == set()
