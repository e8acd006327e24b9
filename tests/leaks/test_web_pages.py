"""A secret planted anywhere in a finished web page is found, and its place is named."""

from __future__ import annotations

import base64
from urllib.parse import quote

import pytest

from cindocs.proof.leaks.leaks import Leak, leaks_in
from tests.leaks.finished import MATCHER, SECRET, finished
from tests.leaks.test_word_files import picture

_DRAWING = f"<svg xmlns='http://www.w3.org/2000/svg'><text>{SECRET}</text></svg>"
PACKED = base64.b64encode(picture("PNG")).decode()
UNSEEN = "comments, styles and scripts"
PLACES = {
    "text": ("<p>At 27 Sorrel Drift.</p>", "page text"),
    "split over elements": ("<p>2<b>7</b> Sor<span>rel</span> <i>Dri</i>ft</p>", "page text"),
    "split over lines": ("<p>27<br>Sorrel<br>Drift</p>", "page text"),
    "split over cells": ("<table><tr><td>27<td>Sorrel Drift</table>", "page text"),
    "entities": ("<p>27&nbsp;S&#111;rrel&#x20;Dr&shy;ift</p>", "page text"),
    "entities twice": ("<p>27&amp;nbsp;Sorrel Drift</p>", "page text"),
    "hidden": ("<p hidden>27 Sorrel Drift</p>", "page text"),
    "never drawn": ("<template><p>27 Sorrel Drift</p></template>", "page text"),
    "alternative text": ('<img alt="27 Sorrel Drift">', "alternative text"),
    "label": ('<p aria-label="27 Sorrel Drift">x</p>', "alternative text"),
    "link": ('<a href="https://example.org/27%20Sorrel%20Drift">x</a>', "attributes"),
    "class": ('<p class="house-27-sorrel-drift">x</p>', "attributes"),
    "name of an attribute": ('<p data-27-sorrel-drift="">x</p>', "attributes"),
    "style": ("<p style=\"font-family: '27 Sorrel Drift'\">x</p>", "attributes"),
    "style sheet": ("<style>p::after { content: '27 Sorrel Drift' }</style>", UNSEEN),
    "script": ("<script>var home = '27 \\u0053orrel Drift'</script>", UNSEEN),
    "comment": ("<!-- 27 Sorrel Drift -->", UNSEEN),
    "file": (f'<img src="data:image/png;base64,{PACKED}">', "file 1 in the page"),
    "drawing": (f'<img src="data:image/svg+xml,{quote(_DRAWING)}">', "file 1 in the page"),
    "file in a style sheet": (
        f"<style>p {{ background: url(data:image/png;base64,{PACKED}) }}</style>",
        None,
    ),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_secret_is_found_in_a_web_page(place: str) -> None:
    markup, part = PLACES[place]
    page = finished("html").replace(b"</body>", markup.encode() + b"</body>", 1)
    found = leaks_in(page, "html", MATCHER)
    assert [leak.key for leak in found] == ["w1"]
    if "file" in place or place == "drawing":
        assert found[0].part.startswith("file ")
    else:
        assert found[0].part == part


@pytest.mark.parametrize("where", ["before", "doctype", "behind"])
def test_a_secret_outside_the_elements_of_a_web_page_is_found(where: str) -> None:
    page = finished("html")
    planted = {
        "before": b"<!-- 27 Sorrel Drift -->" + page,
        "doctype": page.replace(b"<!DOCTYPE html", b'<!DOCTYPE html SYSTEM "27 Sorrel Drift"', 1),
        "behind": page + b"<!-- 27 Sorrel Drift -->",
    }[where]
    assert planted != page
    assert [leak.key for leak in leaks_in(planted, "html", MATCHER)] == ["w1"]


def test_the_finished_page_tells_no_secret_that_was_not_planted() -> None:
    for kind in ("invitation", "plan"):
        assert leaks_in(finished("html", kind), "html", MATCHER) == ()


def test_a_plain_text_is_searched() -> None:
    assert leaks_in(b"He is at 27 Sorrel Drift.", "txt", MATCHER) == (Leak("w1", "text"),)
    assert leaks_in("27 Sorrel Drift".encode("utf-16"), "txt", MATCHER) == (Leak("w1", "text"),)
    assert leaks_in(b"He is at 26 Sorrel Drift.", "txt", MATCHER) == ()
