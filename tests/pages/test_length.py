"""A plan that nobody can finish reading helps nobody: the invented families' plans stay short."""

from __future__ import annotations

from datetime import date

import pypdfium2
import pytest

import cindocs
from tests.conftest import ROOT, TODAY

_MOST_PAGES = {
    # The most pages that each may have: small families, and one with two children and fourteen actions.
    "curlew": 5,
    "kestrel": 5,
    "lapwing": 6,
    "heron": 11,
}


def _pages(family: str) -> list[str]:
    plan = cindocs.load(ROOT / "samples" / "norfolk" / family / "plan.yaml")
    document = pypdfium2.PdfDocument(cindocs.render(plan, today=date.fromisoformat(TODAY)).content)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("family", _MOST_PAGES)
def test_a_familys_plan_is_short_and_no_page_is_left_almost_empty(family: str) -> None:
    pages = _pages(family)
    assert len(pages) <= _MOST_PAGES[family]
    assert min(len(page.split()) for page in pages) > 100


@pytest.mark.parametrize("family", _MOST_PAGES)
def test_the_first_page_says_who_leads_whom_to_ring_and_why_there_is_a_plan(family: str) -> None:
    first = _pages(family)[0]
    for words in ("Lead practitioner", "Telephone", "Next review", "If things change, ring", "Why we made"):
        assert words in first
