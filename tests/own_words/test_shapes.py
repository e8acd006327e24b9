"""Shapes of versions in easy words that every format draws at every stage: ticks, scales, room to answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cindocs.templating.word.namespaces import word
from cindocs.views.copy import Code
from cindocs.views.own_words import (
    Box,
    DateTile,
    Doing,
    Doings,
    OwnPart,
    OwnWordsCopy,
    Scale,
    Shape,
    Telling,
    Tellings,
)
from tests.own_words.viewing import STAGES, made, picture, version, wrong
from tests.word.making import part, shown

FORMS = ("docx", "html", "pdf", "txt")
_SEPTEMBER = DateTile("Wednesday", "30", "September 2026")

each_stage_and_form = pytest.mark.parametrize(
    ("stage", "form"), [(stage, form) for stage in STAGES for form in FORMS]
)


def of_one_part(stage: str, *shapes: Shape) -> OwnWordsCopy:
    return replace(version(stage), parts=(OwnPart(Code("why"), "Why do I have a plan?", "", shapes),))


def said(view: OwnWordsCopy) -> str:
    """Return the text of a version, as it is read out."""
    return " ".join(made(view, "txt").content.decode().split())


def word_rows(view: OwnWordsCopy) -> list[list[str]]:
    """Return the tables of a version as a Word file, cell by cell."""
    body = part(made(view, "docx"))
    return [[shown(cell) for cell in row.iter(word("tc"))] for row in body.iter(word("tr"))]


@each_stage_and_form
def test_what_is_done_has_a_tick_each_with_and_without_a_picture(stage: str, form: str) -> None:
    told = (Telling("You saw the dentist.", picture("dentist")), Telling("You swam."))
    view = of_one_part(stage, Tellings(told, "Finished"))
    assert wrong(view, form) == ()
    assert said(view).count("Finished") == 2


@each_stage_and_form
@pytest.mark.parametrize("done", ["", "Finished"])
def test_what_nobody_knows_who_does_and_when_leaves_no_label_out(stage: str, form: str, done: str) -> None:
    told = (Doing(Telling("You swim."), "", "", None, done),)
    assert wrong(of_one_part(stage, Doings(told, "What", "Who", "When", "Done?")), form) == ()


@pytest.mark.parametrize("stage", ["younger", "easy_read"])
@pytest.mark.parametrize("form", FORMS)
def test_boxes_go_without_a_label_for_what_and_when_where_the_stage_has_none(stage: str, form: str) -> None:
    told = (
        Doing(Telling("You swim."), "Mum", "", _SEPTEMBER, ""),
        Doing(Telling("You rest."), "", "", None, ""),
    )
    view = of_one_part(stage, Doings(told, "", "Who", "", "Done?"))
    assert wrong(view, form) == ()
    assert "You swim. Who: Mum Wednesday 30 September 2026 To tick: Done?" in said(view)
    assert "You rest. Who: … To tick: Done?" in said(view)


@pytest.mark.parametrize("stage", ["younger", "easy_read"])
def test_a_box_in_word_without_labels_begins_with_what_happens(stage: str) -> None:
    told = (
        Doing(Telling("You swim."), "", "", _SEPTEMBER, ""),
        Doing(Telling("You rest."), "", "", None, ""),
    )
    rows = word_rows(of_one_part(stage, Doings(told, "", "Who", "", "Done?")))
    assert [row[0] for row in rows] == [
        "You swim.Who: \u00a0Wednesday\u00a0\u00a030\u00a0September 2026",
        "You rest.Who: ",
    ]


@each_stage_and_form
@pytest.mark.parametrize("pictured", [True, False])
def test_a_scale_has_eleven_numbers_and_says_what_its_ends_mean(
    stage: str, form: str, pictured: bool
) -> None:
    low, high = (
        Telling(words, picture(one) if pictured else None)
        for words, one in (("Hard.", "sad"), ("Good.", "happy"))
    )
    view = of_one_part(stage, Scale("How are things?", low, high))
    assert wrong(view, form) == ()
    numbers, told = word_rows(view)
    assert numbers == [str(number) for number in range(11)]
    assert [words for words in told if words] == ["Hard.", "Good."]
    assert "0 1 2 3 4 5 6 7 8 9 10" in said(view)


@each_stage_and_form
@pytest.mark.parametrize("pictured", [True, False])
def test_room_to_draw_and_to_write_keeps_its_question(stage: str, form: str, pictured: bool) -> None:
    shown_beside = picture("talk") if pictured else None
    boxes = [Box("What do you think?", Code(size), shown_beside) for size in ("drawing", "lines", "line")]
    view = of_one_part(stage, *boxes)
    assert wrong(view, form) == ()
    if form == "html":
        assert made(view, form).content.decode().count('class="to-write-line"') == 4 + 1


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("size", ["drawing", "lines", "line"])
def test_a_question_with_a_picture_stands_in_the_box_above_the_room(stage: str, size: str) -> None:
    asked, room = word_rows(of_one_part(stage, Box("What do you like?", Code(size), picture("happy"))))
    assert asked == ["", "What do you like?"]
    assert room[0].strip() == ""
