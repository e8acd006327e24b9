"""The HTML copy: whole, closed, accessible, and exactly what the view says."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cindocs.renderers import html
from cindocs.views.narrative import Narrative, Paragraph, Quotation, Run, TextList
from tests.copies import draft_plan, example_plan, narrative, paragraph
from tests.pages.making import BASE, ENGLISH, NORFOLK, main_texts, plan_with_gaps, small_plan
from tests.proving import faults


class _Elements(HTMLParser):
    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def _page(plan=None, chain=NORFOLK) -> bytes:
    return html.render(plan or example_plan(), chain, ENGLISH).content


@pytest.mark.parametrize("chain", [BASE, NORFOLK], ids=["base", "norfolk"])
@pytest.mark.parametrize("plan", [example_plan(), draft_plan()], ids=["final", "draft"])
def test_the_page_is_proven(plan, chain):
    made = html.render(plan, chain, ENGLISH)
    assert faults("html", made) == ()


def test_the_page_fetches_and_runs_nothing():
    elements = _Elements(_page())
    policy = next(meta for meta in elements.all("meta") if "http-equiv" in meta)
    assert "default-src 'none'" in str(policy["content"])
    assert not elements.all("script") and not elements.all("link") and not elements.all("iframe")
    assert all(str(image["src"]).startswith("data:") for image in elements.all("img"))


def test_the_only_links_out_are_those_that_somebody_wrote():
    outside = [a["href"] for a in _Elements(_page()).all("a") if not str(a["href"]).startswith("#")]
    assert outside == ["https://www.legislation.gov.uk/ukpga/1989/41/section/17"]


def test_a_screen_reader_finds_its_way():
    elements = _Elements(_page())
    assert elements.all("html")[0]["lang"] == "en-GB"
    assert elements.all("html")[0]["dir"] == "ltr"
    assert [len(elements.all(tag)) for tag in ("h1", "main", "nav", "header")] == [1] * 4
    levels = [
        int(tag[1]) for tag, _ in elements.found if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()
    ]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(header.get("scope") in ("col", "row") for header in elements.all("th"))


def test_where_nothing_is_there_a_sentence_says_so_and_no_table_stands_empty():
    page = _page(plan_with_gaps()).decode("utf-8")
    assert page.count("No actions yet.") == 1
    assert page.count("Nothing has been agreed for this yet.") == 1
    assert "When this happens" not in page
    assert "<tbody>\n</tbody>" not in page and '<ul class="fact-list">\n</ul>' not in page
    made = html.render(plan_with_gaps(), NORFOLK, ENGLISH)
    assert faults("html", made) == ()


def test_there_is_room_to_sign_only_where_the_answer_is_not_on_record():
    plan = example_plan()
    unsigned = [signature for signature in plan.signatures if not signature.answer]
    assert _page(plan).decode("utf-8").count('class="sign-here"') == len(unsigned)
    asked = replace(plan, signatures=tuple(replace(one, answer="") for one in plan.signatures))
    assert _page(asked).decode("utf-8").count('class="sign-here"') == len(plan.signatures)


def test_the_details_are_divided_from_the_plan_once():
    page = _page(replace(example_plan(), sections=example_plan().sections[4:])).decode("utf-8")
    divided = page.partition('<section class="part quiet divide"')[2]
    assert "Decisions" in divided.partition("</h2>")[0]
    assert " divide" not in divided


def test_the_title_names_the_document_and_nobody():
    page = _page().decode("utf-8")
    assert "<title>Child in Need Plan, CIN-2026-00417</title>" in page


def test_a_draft_says_so_and_a_final_copy_does_not():
    assert "This is a draft." in _page(draft_plan()).decode("utf-8")
    assert 'class="draft' not in _page().decode("utf-8")


def test_norfolk_numbers_its_two_steps_and_inherits_the_rest():
    norfolk, base = _page().decode("utf-8"), _page(chain=BASE).decode("utf-8")
    assert norfolk.count('class="step"') == 2
    assert base.count('class="step"') == 0
    assert (
        norfolk.partition("<main")[2].partition("What we will do if")[0]
        == (base.partition("<main")[2].partition("What we will do if")[0])
    )


def test_the_authority_chooses_the_colour():
    assert 'style="--accent: #00594f;' in _page().decode("utf-8")


def test_what_was_said_is_in_order_and_without_attributes():
    said = html.render(example_plan(), NORFOLK, ENGLISH).said
    assert said[:2] == ("Norfolk County Council", "Norfolk County Council")
    assert said.index("At a glance") < said.index("Why we have a plan") < said.index("Decisions")
    assert "#00594f" not in said and "en-GB" not in said


def test_narrative_keeps_its_shape():
    words = narrative(
        paragraph("one", Run("\n"), Run("two", bold=True, italic=True)),
        TextList(((paragraph("first"), Quotation((paragraph("kept"),))),), ordered=True),
        paragraph(Run("page", link="https://example.org/?a=1&b=2")),
    )
    page = _page(small_plan(words)).decode("utf-8")
    assert "<p>one<br><strong><em>two</em></strong></p>" in page
    assert "<ol><li><p>first</p><blockquote><p>kept</p></blockquote></li></ol>" in page
    assert '<a href="https://example.org/?a=1&amp;b=2">page</a>' in page


# What intake lets through: no control characters but a tab, no surrogates, no line ends inside a run.
_TYPED = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t"), min_size=1).filter(
    lambda text: text.strip()
)
_HOSTILE = st.sampled_from(
    ["{{ copy.about }}", "{% raw %}", "</p></main>", "<script>alert(1)</script>", "&amp;", "<!-- -->", "]]>"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_TYPED | _HOSTILE, min_size=1, max_size=6))
def test_whatever_was_typed_is_read_back_exactly(texts):
    reason = Narrative(tuple(Paragraph((Run(text),)) for text in texts))
    page = _page(small_plan(reason))
    assert main_texts(page)[1:] == texts
