"""A child's form: empty, with room to write and draw; or filled in, with the child's words and drawings."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

import cindocs
from cindocs.authorities.load import load_authority
from cindocs.errors import InputUnreadable
from tests.kinds.making import HERON, changed, in_order, made, of_marsh, page
from tests.pages.making import page_texts

DAY = "2026-03-04"
FORM, RECORD = HERON / "wishes_and_feelings_blank.yaml", HERON / "wishes_and_feelings.yaml"
PROMPTS = load_authority("base", kinds=("wishes_and_feelings",)).kind("wishes_and_feelings").prompts
_SHORT = 12


@pytest.mark.parametrize("file", [FORM, RECORD], ids=["form", "record"])
def test_the_samples_have_nothing_to_mend(file: Path) -> None:
    assert cindocs.check(cindocs.load(file), today=date.fromisoformat(DAY)) == ()


def test_there_are_about_ten_questions_in_short_plain_words() -> None:
    assert 8 <= len(PROMPTS) <= 12
    for asked in PROMPTS.values():
        assert all(len(sentence.split()) <= _SHORT for sentence in asked.split("?")), asked
        assert max(len(word.strip("?,.")) for word in asked.split()) <= 9, asked


def test_an_empty_form_asks_every_question_once_with_room_for_the_answer() -> None:
    form = page(cindocs.load(FORM), DAY)
    assert in_order(form, "Saoirse", "There are no wrong answers.", *PROMPTS.values(), "Who may see it?")
    html = made(cindocs.load(FORM), "html", DAY).decode("utf-8")
    assert html.count('class="room-drawing"') == len(PROMPTS)
    assert html.count('class="room-scale"') == 1


def test_an_empty_form_holds_no_more_than_two_questions_a_page() -> None:
    for text in page_texts(made(cindocs.load(FORM), "pdf", DAY)):
        assert sum(asked in text for asked in PROMPTS.values()) <= 2


def test_nothing_that_a_child_reads_in_word_is_smaller_than_14_points() -> None:
    document = docx.Document(io.BytesIO(made(cindocs.load(FORM), "docx", DAY)))
    office = {"Letter Issue", "Authority", "Department", "Contact", "Standing"}
    default = document.styles["Normal"].element.getparent().find(".//{*}rPrDefault//{*}sz")
    for paragraph in document.paragraphs:
        style = paragraph.style
        if style.name in office or not paragraph.text.strip():
            continue
        while style is not None and style.font.size is None:
            style = style.base_style
        half_points = 2 * style.font.size.pt if style else int(default.get(default.keys()[0]))
        assert half_points >= 28, paragraph.style.name


def test_a_record_holds_the_childs_own_words_the_number_and_who_may_see_it(tmp_path: Path) -> None:
    assert in_order(
        page(changed(tmp_path, "wishes_and_feelings"), DAY),
        "What I Think and How I Feel",
        "Łukasz",
        "The date 2 March 2026",
        "Who helped me Joaquín Sallis (Family support worker)",
        "My number 7",
        "It was a three.",
        PROMPTS["me"],
        "I am seven and three quarters.",
        PROMPTS["people"],
        "Five people in a row",
        "What is written on it ME",
        PROMPTS["say"],
        "I was brave and Dad was a bit brave.",
        "He wants the picture back afterwards.",
        "Who may see it? Saoirse, Agnieszka,",
        "3 March 2026: It was read back to Łukasz",
    )


def test_a_record_does_not_print_the_questions_that_were_left_out() -> None:
    assert PROMPTS["safe"] not in page(cindocs.load(RECORD), DAY)


@pytest.mark.parametrize("to", ["docx", "pdf", "html"])
def test_the_drawing_itself_is_in_every_format(to: str) -> None:
    with_it = made(cindocs.load(RECORD), to, DAY)
    if to == "docx":
        names = ZipFile(io.BytesIO(with_it)).namelist()
        assert len([name for name in names if name.startswith("word/media/")]) == 2
        described = docx.Document(io.BytesIO(with_it)).element.xpath("//wp:docPr/@descr")
        assert "A drawing. The words below say what is on it." in described
    elif to == "html":
        assert 'alt="A drawing. The words below say what is on it."' in with_it.decode("utf-8")
    else:
        assert b"/Subtype /Image" in with_it or b"/Subtype/Image" in with_it


def test_a_drawing_that_is_not_there_is_told_without_its_name(tmp_path: Path) -> None:
    with pytest.raises(InputUnreadable) as caught:
        document = changed(tmp_path, "wishes_and_feelings", ("wishes-and-feelings.png", "nobody-home.png"))
        made(document, "html", DAY)
    assert "nobody-home" not in f"{caught.value} {caught.value.advice} {caught.value.findings}"


def test_a_question_in_other_words_is_printed_as_it_was_put(tmp_path: Path) -> None:
    asked = "prompt: hope\n    asked: Shall we talk about the dog?"
    text = page(changed(tmp_path, "wishes_and_feelings", ("prompt: same", asked)), DAY)
    assert "Shall we talk about the dog? Tuesdays at Babcia's." in text
    assert PROMPTS["hope"] not in text


def test_an_authority_words_its_own_questions(tmp_path: Path) -> None:
    document = changed(tmp_path, "wishes_and_feelings_blank")
    of_marsh(tmp_path, "wishes_and_feelings.yaml", "prompts: {hope: What next?}\n")
    form = page(document, DAY)
    assert "What next?" in form
    assert PROMPTS["hope"] not in form


def test_a_form_is_about_one_child(tmp_path: Path) -> None:
    with pytest.raises(InputUnreadable):
        changed(tmp_path, "wishes_and_feelings", ("about: [child-2]", "about: [child-1, child-2]"))
