"""An invitation is a letter that a family can read, answer and come by."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import docx
import pytest

import cindocs
from cindocs.authorities.chain import authorities
from tests.kinds.making import HERON, changed, in_order, made, of_marsh, page, word_styles
from tests.pages.making import page_texts

DAY = "2026-02-13"
INVITATION = HERON / "invitation.yaml"


def test_the_sample_has_nothing_to_mend() -> None:
    assert cindocs.check(cindocs.load(INVITATION), today=date.fromisoformat(DAY)) == ()


def test_a_family_reads_when_where_who_and_what_is_arranged_and_then_answers(tmp_path: Path) -> None:
    assert in_order(
        page(changed(tmp_path, "invitation"), DAY),
        "To Saoirse, Łukasz, Agnieszka, Diarmuid and Babcia",
        "13 February 2026",
        "Invitation to Our Review Meeting",
        "Dear Saoirse, Łukasz, Agnieszka, Diarmuid and Babcia,",
        "Why we meet",
        "Saoirse and Łukasz go first.",
        "Day Tuesday, 10 March 2026",
        "Time 15:45 – 17:00",
        "Nobody misses lessons.",
        "Who leads the meeting Nkechi Fairweather (Social worker)",
        "How to get there The gate in Teasel Lane",
        "Your family and friends Saoirse, Łukasz, Agnieszka (Mum)",
        "People who work with you Nkechi Fairweather (Social worker)",
        "We agreed with Saoirse, Łukasz, Agnieszka and Diarmuid who should come.",
        "Interpreter Wiesława Kornik (Interpreter)",
        "Getting there and home Wendy brings Babcia.",
        "Looking after the children After the first half hour",
        "an advocate",
        "a solicitor",
        "the meal chart from the fridge",
        "Shown to you by Tuesday, 3 March 2026",
        "Whom to ring",
        "Telephone 01632 960142",
        "We look forward to seeing you. Nkechi Fairweather, Social worker",
        "Your answer",
        "Please answer by Friday, 27 February 2026",
        "My name",
        "I will come",
        "I cannot come",
        "I want to send what I think",
        "What I need An interpreter",
        "What I want to ask",
    )


@pytest.mark.parametrize("to", ["pdf", "docx"])
def test_the_reply_slip_begins_a_page_of_its_own(to: str, tmp_path: Path) -> None:
    content = made(changed(tmp_path, "invitation"), to, DAY)
    if to == "pdf":
        pages = page_texts(content)
        assert [text.count("Please answer by") for text in pages] == [0, 0, 1, 0]
        assert "We look forward" not in pages[2]
        assert "For the file" in pages[3] and "For the file" not in pages[2]
    else:
        assert ("Slip Heading", "Your answer") in word_styles(content)
        style = docx.Document(io.BytesIO(content)).styles["Slip Heading"]
        assert style.paragraph_format.page_break_before


@pytest.mark.parametrize("authority", authorities())
def test_the_letter_of_every_authority_tells_of_advocates_and_solicitors(
    authority: str, tmp_path: Path
) -> None:
    letter = page(changed(tmp_path, "invitation", authority=authority), DAY)
    assert "An advocate is" in letter
    assert "bring a solicitor" in letter


def test_no_address_and_no_number_of_the_family_stands_in_a_letter_that_goes_to_all_of_it() -> None:
    letter = page(cindocs.load(INVITATION), DAY)
    assert not [told for told in ("07700", "Tansy Loke", "Teal Reach", "NR99") if told in letter]


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("planning", "Invitation to Our First Meeting"),
        ("network", "Invitation to a Meeting With the People Who Help"),
        ("family_led", "Invitation to Your Family's Own Meeting"),
    ],
)
def test_each_kind_of_meeting_has_its_own_subject(kind: str, title: str, tmp_path: Path) -> None:
    assert title in page(changed(tmp_path, "invitation", ("kind: review", f"kind: {kind}")), DAY)


def test_what_nobody_filled_in_leaves_no_empty_row(tmp_path: Path) -> None:
    letter = page(
        changed(
            tmp_path,
            "invitation",
            ("interpreters: [interpreter]\n", ""),
            ("  note_taker: family-worker\n", ""),
            ("reports_by: 2026-03-03\n", ""),
            ("reports_from: [social-worker, school-lead, school-nurse, mental-health-nurse]\n", ""),
        ),
        DAY,
    )
    assert not [
        label for label in ("Interpreter ", "Who writes it down", "Shown to you by") if label in letter
    ]
    assert "What others write beforehand" not in letter


def test_a_stated_none_is_told_in_words(tmp_path: Path) -> None:
    old = "transport: Wendy brings Babcia. Gráinne's train is paid for if she sends the ticket to Joaquín."
    letter = page(changed(tmp_path, "invitation", (old, "transport: {missing: does_not_apply}")), DAY)
    assert "Getting there and home Does not apply" in letter


def test_what_a_family_wrote_about_its_names_is_never_markup(tmp_path: Path) -> None:
    odd = "known_as: '*Ola* <b> {{ 7 * 7 }}'"
    document = changed(tmp_path, "invitation", ("known_as: Agnieszka", odd))
    assert "*Ola* <b> {{ 7 * 7 }}, Diarmuid" in page(document, DAY)
    assert any(
        "*Ola* <b> {{ 7 * 7 }}, Diarmuid" in text for _, text in word_styles(made(document, "docx", DAY))
    )


def test_why_a_meeting_is_in_school_time_is_told(tmp_path: Path) -> None:
    why = "school_time_reason: Diarmuid works in the evening."
    letter = page(changed(tmp_path, "invitation", ("outside_school_time: yes", why)), DAY)
    assert "School Diarmuid works in the evening." in letter


def test_an_authority_can_draw_its_letters_its_own_way(tmp_path: Path) -> None:
    block = (
        "{% block standing %}<p>Our words: {{ copy.standing[0] }} {{ copy.standing[1] }}</p>{% endblock %}"
    )
    document = changed(tmp_path, "invitation")
    of_marsh(tmp_path, "letter.html", '{% extends "letter.html" %}' + block)
    assert "Our words: Please tell us" in page(document, DAY)


def test_the_letterhead_that_an_authority_draws_stands_on_its_letters_too(tmp_path: Path) -> None:
    document = changed(tmp_path, "invitation")
    block = "{% block letterhead %}<p>From the marsh: {{ copy.authority }}</p>{% endblock %}"
    of_marsh(tmp_path, "paper.html", '{% extends "paper.html" %}' + block)
    assert in_order(page(document, DAY), "From the marsh", "To Saoirse")
