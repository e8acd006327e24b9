"""Planted faults in a web page: each is caught, and by the right rule."""

from __future__ import annotations

import pytest

from tests.proof.finished import broken_rules, good


def _rules(old: str, new: str) -> list[str]:
    made = good("html")
    page = made.content.decode()
    assert old in page, "the planted fault would not be there"
    return broken_rules("html", page.replace(old, new, 1).encode(), made.said, made.edges)


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ("<script>1</script>", "proof-active-content"),
        ("<iframe src='x'></iframe>", "proof-active-content"),
        ("<object data='x'></object>", "proof-active-content"),
        ("<form action='x'></form>", "proof-active-content"),
        ("<input>", "proof-active-content"),
        ("<p onclick='x'>x</p>", "proof-active-content"),
        ("<img src='https://example.org/x.png' alt='x'>", "proof-external"),
        ("<img src='data:text/html;base64,AAAA' alt='x'>", "proof-external"),
        ("<a href='http://example.org/'>x</a>", "proof-external"),
        ("<a href='java&#10;script:alert(1)'>x</a>", "proof-external"),
        ("<p style='background: url(https://example.org/x)'>x</p>", "proof-external"),
        ("<!-- a word -->", "proof-hidden"),
        ("<p hidden>x</p>", "proof-hidden"),
        ("<p style='display: none'>x</p>", "proof-hidden"),
        ("<table><tr><td>x</td></tr></table>", "proof-tags"),
        ("<table><tr><th>x</th></tr></table>", "proof-tags"),
        ("<h5>x</h5>", "proof-tags"),
        ("<h1>x</h1>", "proof-tags"),
        ("<h2></h2>", "proof-tags"),
        ("<img src='data:image/png;base64,AAAA'>", "proof-tags"),
        ("<a href='#nowhere'>x</a>", "proof-tags"),
        ("<p id='content'>x</p>", "proof-tags"),
        ("<p>x</div>", "proof-html"),
        ("<p>&nosuch;</p>", "proof-html"),
        ("<p>{{ child.name }}</p>", "proof-template-tag"),
    ],
)
def test_a_faulty_element_is_caught(planted: str, rule: str) -> None:
    assert rule in _rules("</main>", f"{planted}</main>")


@pytest.mark.parametrize(
    "planted", ["<a href='https://example.org/'>x</a>", "<a href='mailto:x@example.org'>x</a>", "<p>x</p>"]
)
def test_a_sound_element_is_no_fault(planted: str) -> None:
    assert _rules("</main>", f"{planted}</main>") == []


def test_a_missing_language_or_title_is_caught() -> None:
    assert "proof-metadata" in _rules(' lang="en-GB"', "")
    assert "proof-metadata" in _rules("<title>", "<title></title><style>")


def test_a_style_sheet_that_fetches_is_caught() -> None:
    assert _rules("</style>", "@import 'x';</style>") == ["proof-external"]
    assert _rules("</style>", "p{background:url( 'https://example.org/')}</style>") == ["proof-external"]


def test_a_page_that_sends_its_reader_elsewhere_is_caught() -> None:
    refresh = "<meta http-equiv='Refresh' content='0; url=https://example.org'></head>"
    assert _rules("</head>", refresh) == ["proof-active-content"]


def test_a_page_in_another_encoding_is_caught() -> None:
    assert broken_rules("html", "<p>\xe9</p>".encode("latin-1"), ()) == ["proof-html"]


def test_every_space_of_a_text_must_be_there() -> None:
    page = "<!DOCTYPE html><html lang=en><head><title>x</title></head><body><h1>a  b<br>c</h1></body></html>"
    assert broken_rules("html", page.encode(), ("a  b\nc",)) == []
    assert broken_rules("html", page.encode(), ("a b\nc",)) == ["proof-text-lost"]


def test_text_that_only_a_style_sheet_holds_is_lost() -> None:
    page = (
        "<!DOCTYPE html><html lang=en><head><title>x</title><style>p::after{content:'seen'}</style></head>"
        "<body><h1>x</h1></body></html>"
    )
    assert broken_rules("html", page.encode(), ("seen",)) == ["proof-text-lost"]
