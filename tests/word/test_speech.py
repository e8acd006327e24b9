"""Runs of a Word document in another language: what is English, and what keeps its own direction."""

from __future__ import annotations

import pytest
from lxml import etree

from cindocs.renderers.word_speech import speak
from cindocs.speech import in_english
from cindocs.templating.word.namespaces import DECLARATIONS, word

ARABIC = "اتصلوا على"


def spoken(*texts: str, right_to_left: bool = True) -> etree._Element:
    """A paragraph with a run for each text, as a page in another language has it."""
    runs = "".join(
        f'<w:r><w:rPr><w:b/><w:rtl/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts
    )
    root = etree.fromstring(f"<w:body{DECLARATIONS}><w:p><w:pPr><w:bidi/></w:pPr>{runs}</w:p></w:body>")
    speak(root, right_to_left=right_to_left)
    return root


def runs(root: etree._Element) -> list[tuple[str, bool, str]]:
    """Text, whether it runs from right to left, and the language that is said of it."""
    found = []
    for run in root.iter(word("r")):
        text = "".join(one.text or "" for one in run.iter(word("t")))
        language = run.find(f"{word('rPr')}/{word('lang')}")
        turned = run.find(f"{word('rPr')}/{word('rtl')}") is not None
        found.append((text, turned, "" if language is None else language.get(word("val"), "")))
    return found


@pytest.mark.parametrize(
    "atom",
    ["01632 960123", "+44 7700 900123", "2026-03-09", "£25.50", "10%", "a.b@example.org", "S97 3GH",
     "LCS-20417", "Jo Bloggs-Smith"],
)  # fmt: skip
def test_what_has_an_order_of_its_own_stands_in_a_run_of_its_own_between_marks(atom: str) -> None:
    assert runs(spoken(f"{ARABIC} {atom}.")) == [
        (f"{ARABIC} ", True, ""),
        (f"\u200e{atom}\u200e", False, "en-GB"),
        ("\u200f.", True, ""),
    ]


@pytest.mark.parametrize("signs", ["، ", "،\u200f ", "\u200f، ", " (", ") ", " · ", "."])
def test_signs_between_two_values_say_that_they_run_from_right_to_left(signs: str) -> None:
    assert [text for text, _, _ in runs(spoken(f"2026-03-09{signs}", "NR1 3JF"))] == [
        "\u200e2026-03-09\u200e",
        f"\u200f{signs}",
        "\u200eNR1 3JF\u200e",
    ]


def test_a_space_between_two_runs_of_one_name_goes_the_way_of_the_name() -> None:
    assert [text for text, _, _ in runs(spoken("Ffion", " Pryce"))] == [
        "\u200eFfion\u200e",
        " ",
        "\u200ePryce\u200e",
    ]


def test_a_page_that_runs_from_left_to_right_has_no_marks() -> None:
    assert [text for text, _, _ in runs(spoken("10%", " · ", "NR1 3JF", right_to_left=False))] == [
        "10%",
        " · ",
        "NR1 3JF",
    ]


def test_what_is_not_translated_says_that_it_is_english() -> None:
    mixed = spoken(f"Plan: {in_english('We meet.')}", right_to_left=False)
    assert runs(mixed) == [("Plan: ", True, ""), ("We meet.", True, "en-GB")]


def test_english_may_go_on_in_the_next_run() -> None:
    whole = in_english("one two")
    assert [language for _, _, language in runs(spoken(whole[:4], whole[4:]))] == ["en-GB", "en-GB"]


def test_a_paragraph_that_is_all_english_runs_from_left_to_right() -> None:
    assert spoken(in_english("We meet.")).find(f".//{word('bidi')}") is None
    assert spoken(f"{ARABIC} {in_english('We meet.')}").find(f".//{word('bidi')}") is not None


def test_what_is_no_text_stays_where_it_is() -> None:
    root = etree.fromstring(
        f"<w:body{DECLARATIONS}><w:p><w:r><w:t>{ARABIC}</w:t><w:br/><w:t>12</w:t><w:tab/></w:r></w:p></w:body>"
    )
    speak(root, right_to_left=True)
    inside = [etree.QName(one).localname for run in root.iter(word("r")) for one in run]
    assert [name for name in inside if name != "rPr"] == ["t", "br", "t", "tab"]


def test_no_mark_of_language_is_left_in_any_attribute_or_text() -> None:
    run = f"<w:r><w:t>{in_english('x')}</w:t></w:r>"
    root = etree.fromstring(
        f'<w:body{DECLARATIONS}><w:p descr="{in_english("A picture")}">{run}</w:p></w:body>'
    )
    speak(root, right_to_left=True)
    assert not {"\ue000", "\ue001"} & set(etree.tostring(root, encoding="unicode"))
