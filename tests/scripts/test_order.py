"""Telephone numbers, dates, money and names on pages from right to left: in their order, as they are seen.

Every claim is read from where the glyphs stand on the page, not from its source.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pypdfium2
import pytest

from cindocs.renderers import page
from cindocs.renderers.formats import format_named
from cindocs.renderers.rendered import Rendered
from tests.pages.making import NORFOLK
from tests.scripts.drawn import glyphs_of, lines_as_seen
from tests.scripts.examples import MORE, RIGHT_TO_LEFT, VALUES, WAYS, WORDLESS, made, plan_in, words_of


def rendered(tag: str, *texts: str) -> Rendered:
    return format_named("pdf").render(plan_in(tag, *texts), NORFOLK, WORDLESS, "plan")


def out_of_order(tag: str, values: tuple[str, ...]) -> list[str]:
    """The values that do not stand on the page as they are, between the words on both sides of them."""
    first, last = words_of(tag)
    texts = [way.format(first=first, value=value, last=last) for value in values for way in WAYS]
    seen = lines_as_seen(rendered(tag, *texts).content)
    wrong = []
    for value in values:
        bare = value.replace(" ", "")
        lines = [line for line in seen if line.count(bare) == 1 and _stands_between(line, bare, first, last)]
        if len(lines) < len(WAYS):
            wrong.append(value)
    return wrong


def _stands_between(line: str, value: str, first: str, last: str) -> bool:
    """Tell whether the word before stands right of a value, and the word behind left of it: no others."""
    left, _, right = line.partition(value)
    signs = set("()،و")
    return bool(left and right) and set(left) <= set(last) | signs and set(right) <= set(first) | signs


@pytest.mark.parametrize("tag", RIGHT_TO_LEFT)
def test_values_stand_on_the_page_in_their_own_order(tag: str) -> None:
    assert out_of_order(tag, (*VALUES.values(), *MORE)) == []


def test_a_date_in_brackets_after_a_year_stays_in_them() -> None:
    first, last = words_of("fa")
    seen = lines_as_seen(rendered("fa", f"{first} 10 {last} 2026 (2026-12-10)").content)
    assert any(re.match(r"[()]2026-12-10[()]2026", line) for line in seen)


def test_without_its_tag_a_value_is_seen_out_of_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "spoken", lambda html, right_to_left: html)
    wrong = out_of_order("ar", tuple(VALUES.values()))
    assert {VALUES["phone"], VALUES["date"]} <= set(wrong)


@pytest.mark.parametrize("tag", RIGHT_TO_LEFT)
def test_sentences_with_many_values_run_from_right_to_left(tag: str) -> None:
    first = words_of(tag)[0]
    with pypdfium2.PdfDocument(made(tag).content) as document:
        (width, _), glyphs = document[0].get_size(), glyphs_of(document[0])
    # Lines begin at the right margin: the first letter of the first word stands there, and often.
    at_the_right = [letter for x, _, letter in glyphs if x > width - 70]
    assert at_the_right.count(first[0]) >= 3


@pytest.mark.parametrize("tag", ["so", "ur"])
def test_the_edges_of_pages_change_sides(tag: str) -> None:
    copy = plan_in(tag, " ".join(["word"] * 900))
    content = format_named("pdf").render(copy, NORFOLK, WORDLESS, "plan").content
    with pypdfium2.PdfDocument(content) as document:
        (width, height), glyphs = document[1].get_size(), glyphs_of(document[1])
    top = [(x, letter) for x, y, letter in glyphs if y > height - 50]
    (version,) = {x for x, letter in top if letter == "V"}
    assert (version < width / 2) is (tag == "ur")


def test_what_stands_at_the_edges_keeps_its_order() -> None:
    first, last = words_of("ar")
    copy = plan_in("ar", " ".join([first] * 900))
    copy = replace(copy, copy=replace(copy.copy, title=f"{first} {VALUES['date']} {last}"))
    seen = lines_as_seen(format_named("pdf").render(copy, NORFOLK, WORDLESS, "plan").content)
    assert sum(VALUES["date"] in line for line in seen) >= 2
