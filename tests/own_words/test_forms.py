"""The form for wishes and feelings in a stage: empty, with the questions of the stage or the authority."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from cindocs.authorities.authority import Authority
from cindocs.authorities.load import load_authority
from cindocs.copies.distribution_list import distribution_list
from cindocs.errors import WrongUse
from cindocs.findings import Place
from cindocs.intake.load import load
from cindocs.languages.language import Language
from cindocs.readers.reader import Reader
from cindocs.reading.field_path import field_name
from cindocs.resources import TEMPLATES
from cindocs.rules.check import check
from cindocs.story import render
from cindocs.views.building.own_words import own_words_copy
from cindocs.views.own_words import Box, Faces, Helpers, OwnWordsCopy, Scale
from tests.own_words.making_versions import HERE, norfolk, part, told
from tests.own_words.viewing import STAGES

FORM = (
    "kind: wishes_and_feelings\nid: REDSTART-1-WISHES-1\ncase: case.yaml\nabout: [amina]\ndate: 2026-02-09\n"
)
COPIES = "copies: [{reader: amina, form: own_words}]\n"
ANSWER = "answers: [{prompt: good, words: Cake.}]\n"


def form(folder: Path, *lines: str) -> Any:
    """Return the family's form, with more lines in its file."""
    shutil.copy(HERE / "case.yaml", folder)
    (folder / "wishes.yaml").write_text(FORM + "".join(lines), encoding="utf-8")
    return load(folder / "wishes.yaml")


def staged(stage: str) -> str:
    return f"for_children: [{{reader: amina, stage: {stage}}}]\n"


def view(folder: Path, stage: str, authority: Authority | None = None) -> OwnWordsCopy:
    reader = Reader("child", who="amina", form="own_words")
    record, english = form(folder, staged(stage)).record, Language.named("en-GB")
    return own_words_copy(record, authority or norfolk(), english, reader=reader, draft=False, folder=folder)


def boxes(copy: OwnWordsCopy, wanted: str) -> list[tuple[str, str, bool]]:
    """Return what the boxes of a part ask, their sizes, and whether each has a picture."""
    found = part(copy, wanted).shapes
    assert all(isinstance(one, Box) for one in found)
    return [(one.label, one.size, one.picture is not None) for one in found if isinstance(one, Box)]


def test_the_younger_draw_in_a_few_boxes_with_pictures_and_circle_a_face(tmp_path: Path) -> None:
    mina = view(tmp_path, "younger")
    assert (mina.stage, mina.copy.title, mina.greeting) == ("younger", "What I think", "")
    assert boxes(mina, "asked") == [
        ("What do you like?", "drawing", True),
        ("Who looks after you?", "drawing", True),
        ("What makes you sad or scared?", "drawing", True),
        ("What do you wish for?", "drawing", True),
    ]
    (faces,) = part(mina, "feelings").shapes
    assert isinstance(faces, Faces) and len(faces.faces) == 3
    assert boxes(mina, "sheet") == [
        ("Who may see it?", "line", False),
        ("The date, and who helped me", "line", False),
    ]


def test_the_middle_have_small_pictures_lines_and_a_scale(tmp_path: Path) -> None:
    mina = view(tmp_path, "middle")
    assert {(size, pictured) for _, size, pictured in boxes(mina, "asked")} == {("lines", True)}
    (scale,) = part(mina, "scale").shapes
    assert isinstance(scale, Scale)
    ends = [(one.words, one.picture and one.picture.description) for one in (scale.lowest, scale.highest)]
    assert ends == [
        ("Things are very hard.", "A sad face with a tear"),
        ("Things are really good.", "A happy face"),
    ]


def test_the_older_have_plain_questions_and_learn_who_sees_their_answers(tmp_path: Path) -> None:
    mina = view(tmp_path, "older")
    assert mina.greeting == "Dear Mina,"
    assert {(size, pictured) for _, size, pictured in boxes(mina, "asked")} == {("lines", False)}
    (scale,) = part(mina, "scale").shapes
    assert isinstance(scale, Scale) and scale.lowest.picture is None
    assert told(mina, "who_sees")[0].startswith("You decide who may see your answers.")
    assert [label for label, _, _ in boxes(mina, "sheet")] == [
        "What should we do with your answers?",
        "Who may see them?",
        "Is there anybody who must not see them?",
        "The date, and who helped you if anybody did",
    ]


@pytest.mark.parametrize("stage", STAGES)
def test_whoever_fills_it_in_finds_somebody_to_ring(tmp_path: Path, stage: str) -> None:
    (helpers,) = part(view(tmp_path, stage), "talk_to").shapes
    assert isinstance(helpers, Helpers)
    assert [one.phone for one in helpers.helpers] == ["0800 1111"]


def test_an_authoritys_own_questions_are_asked_where_the_stage_has_none(tmp_path: Path) -> None:
    moor = tmp_path / "moor"
    moor.mkdir()
    (moor / "authority.yaml").write_text("id: moor\nname: Moor\ninherits: norfolk\n", "utf-8")
    (moor / "stages.yaml").write_text("middle: {prompts: []}", encoding="utf-8")
    (moor / "wishes_and_feelings.yaml").write_text('prompts: {pets: "Which animal is like you?"}', "utf-8")
    authority = load_authority("moor", [tmp_path, TEMPLATES], ("wishes_and_feelings",))
    mina = view(tmp_path, "middle", authority)
    assert boxes(mina, "asked")[-1] == ("Which animal is like you?", "drawing", False)
    assert [asked for asked, _, _ in boxes(mina, "asked")] == list(
        authority.kind("wishes_and_feelings").prompts.values()
    )
    assert "Which animal is like you?" not in [
        asked for asked, _, _ in boxes(view(tmp_path, "middle"), "asked")
    ]


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("to", ["docx", "html", "pdf"])
def test_the_empty_form_is_made_and_proven(tmp_path: Path, stage: str, to: str) -> None:
    document = form(tmp_path, staged(stage), COPIES)
    made = render(document, reader="amina", to=to, today=document.record.date)
    assert made.content
    assert not made.draft


def test_a_form_that_is_filled_in_has_no_such_version(tmp_path: Path) -> None:
    document = form(tmp_path, staged("middle"), COPIES, ANSWER)
    with pytest.raises(WrongUse, match="filled in") as refused:
        render(document, reader="amina", to="html", today=document.record.date)
    assert "empty form" in refused.value.advice


@pytest.mark.parametrize(("lines", "number"), [((), 1), ((ANSWER,), 0)], ids=["empty", "filled in"])
def test_the_cases_list_passes_over_a_form_that_is_filled_in(
    tmp_path: Path, lines: tuple[str, ...], number: int
) -> None:
    document = form(tmp_path, *lines)
    case = document.record.case.model_copy(update={"copies": form(tmp_path, COPIES).record.copies})
    record = document.record.model_copy(update={"case": case})
    assert len(distribution_list(record, norfolk(), record.date)) == number
    findings = check(record, norfolk(), record.date, lambda path: Place(field=field_name(path)))
    assert len([one for one in findings if one.rule == "R41"]) == number
