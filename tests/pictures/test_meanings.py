"""The pictures that ship, and an authority's own in their place."""

from __future__ import annotations

import io
import re
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from cindocs.authorities.load import load_authority
from cindocs.authorities.picture_set import picture_set
from cindocs.errors import TemplateRefused
from cindocs.resources import TEMPLATES
from tests.authorities.folders import authority

BASE = TEMPLATES / "base"
SHIPPED = picture_set([BASE])
FOLDER = BASE / "pictures/meanings"
MOST_BYTES = 800_000

# What those who write for children look for first.
LOOKED_FOR = {
    "home", "school", "nursery", "teacher", "doctor", "dentist", "hospital", "mum", "dad",
    "grandma", "grandpa", "baby", "brother", "sister", "family", "friends", "worker", "talk",
    "listen", "phone", "letter", "meeting", "your_say", "draw", "write", "read", "play", "football",
    "food", "sleep", "night", "morning", "pet_dog", "pet_cat", "money", "safe", "help", "hug",
    "happy", "okay", "sad", "worried", "angry", "scared", "tired", "question", "yes", "no",
    "medicine", "glasses", "hearing", "wheelchair", "private", "plan", "rights",
}  # fmt: skip


def own(folder: Path, text: str, *files: str) -> Path:
    """Write a folder with a list of pictures, and with files that are one red dot each."""
    (folder / "pictures/meanings").mkdir(parents=True)
    (folder / "pictures.yaml").write_text(text, encoding="utf-8")
    for name in files:
        dot = io.BytesIO()
        Image.new("RGB", (1, 1), "red").save(dot, "PNG")
        (folder / "pictures/meanings" / name).write_bytes(dot.getvalue())
    return folder


def refusal(*folders: Path) -> TemplateRefused:
    with pytest.raises(TemplateRefused) as caught:
        picture_set(folders)
    return caught.value


# What ships ----------------------------------------------------------------------------------------


def test_what_people_look_for_is_there() -> None:
    assert LOOKED_FOR - SHIPPED.keys() == set()
    assert 60 <= len(SHIPPED) <= 80


@pytest.mark.parametrize("meaning", SHIPPED)
def test_a_picture_is_a_square_on_white_paper(meaning: str) -> None:
    with Image.open(SHIPPED[meaning].path) as opened:
        opened.load()
        assert (opened.format, opened.size) == ("PNG", (320, 320))
        assert not opened.has_transparency_data
        seen = opened.convert("RGB")
    assert seen.getpixel((0, 0)) == seen.getpixel((319, 0)) == (255, 255, 255)
    assert len(seen.getcolors(100_000) or ()) > 5, "nothing is drawn"


def test_every_picture_is_used_once_and_all_are_small() -> None:
    files = Counter(meaning.path for meaning in SHIPPED.values())
    assert set(files) == set(FOLDER.glob("*.png"))
    assert set(files.values()) == {1}
    assert sum(file.stat().st_size for file in files) < MOST_BYTES


def test_no_two_meanings_show_the_same_picture() -> None:
    shown = Counter(meaning.path.read_bytes() for meaning in SHIPPED.values())
    assert max(shown.values()) == 1


@pytest.mark.parametrize("meaning", SHIPPED)
def test_what_is_read_out_says_in_a_few_plain_words_what_is_seen(meaning: str) -> None:
    text = SHIPPED[meaning].text
    assert re.fullmatch(r"[A-Z][A-Za-z, -]+[a-z]", text)
    assert len(text.split()) <= 10


def test_the_licence_stands_beside_the_pictures_and_changes_are_stated() -> None:
    assert "Apache License" in (FOLDER / "LICENSE").read_text(encoding="utf-8")
    told = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert "Apache License 2.0" in told and "were changed" in told
    several = re.findall(
        r"^  (\w+): .*icon: .+ \+ ", (BASE / "pictures.yaml").read_text(encoding="utf-8"), re.M
    )
    assert several
    assert [name for name in several if f"`{name}`" not in told] == []


# An authority's own --------------------------------------------------------------------------------


def test_an_authority_shows_its_own_picture_for_one_meaning_and_the_base_for_all_others(
    tmp_path: Path,
) -> None:
    root = authority(tmp_path)
    moor = own(
        root / "moor", "meanings:\n  home: {file: our-house.png, text: A terraced house}\n", "our-house.png"
    )
    loaded = load_authority("moor", (root, TEMPLATES))
    pictures = picture_set(loaded.folders)
    assert pictures["home"].path == moor / "pictures/meanings/our-house.png"
    assert pictures["home"].text == "A terraced house"
    assert {name: shown for name, shown in pictures.items() if name != "home"} == {
        name: shown for name, shown in SHIPPED.items() if name != "home"
    }


def test_an_authority_adds_a_meaning_and_the_nearest_folder_wins(tmp_path: Path) -> None:
    near = own(tmp_path / "near", "meanings:\n  home: {file: a.png, text: Near}\n", "a.png")
    far = own(
        tmp_path / "far",
        "meanings:\n  home: {file: a.png, text: Far}\n  boat: {file: b.PNG, text: A boat}\n",
        "a.png",
        "b.PNG",
    )
    pictures = picture_set([near, far, BASE])
    assert pictures["home"].path == near / "pictures/meanings/a.png"
    assert pictures["boat"].path == far / "pictures/meanings/b.PNG"
    assert pictures.keys() == {*SHIPPED, "boat"}


def test_a_folder_without_a_list_says_nothing(tmp_path: Path) -> None:
    assert picture_set([tmp_path, BASE]) == SHIPPED


def test_nobody_can_change_the_pictures_that_all_documents_share() -> None:
    with pytest.raises(TypeError):
        SHIPPED["home"] = SHIPPED["sad"]  # type: ignore[index]


# Refused -------------------------------------------------------------------------------------------

WRONG = {
    "a picture that is not there": (
        "meanings:\n  home: {file: nothing-like-it.png, text: A house}\n",
        ("misfit", "There is no such picture.", "meanings.home.file", 2, 16),
        "pictures/meanings",
    ),
    "a misspelt file": (
        "meanings:\n  home: {file: hous.png, text: A house}\n",
        ("misfit", "There is no such picture.", "meanings.home.file", 2, 16),
        "Did you mean house.png?",
    ),
    "a file elsewhere": (
        "meanings:\n  home: {file: ../mark.png, text: A house}\n",
        ("misfit", "There is no such picture.", "meanings.home.file", 2, 16),
        "pictures/meanings",
    ),
    "a file that is no picture": (
        "meanings:\n  home: {file: README.md, text: A house}\n",
        ("misfit", "There is no such picture.", "meanings.home.file", 2, 16),
        "PNG, JPEG or WebP",
    ),
    "a file with a name beyond all bounds": (
        f"meanings:\n  home: {{file: {'x' * 5000}.png, text: A house}}\n",
        ("misfit", "There is no such picture.", "meanings.home.file", 2, 16),
        "pictures/meanings",
    ),
    "no alternative text": (
        "meanings:\n  home: {file: house.png}\n",
        ("required", "This field is required.", "meanings.home.text", 2, 9),
        "Add text here.",
    ),
    "an empty alternative text": (
        'meanings:\n  home: {file: house.png, text: " "}\n',
        ("empty-text", "This field is empty.", "meanings.home.text", 2, 33),
        "Fill it in",
    ),
    "an unknown key": (
        "meanings:\n  home: {file: house.png, text: A house, colour: red}\n",
        ("unknown-key", "", "meanings.home.?", 2, 42),
        "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "mend"), WRONG.values(), ids=WRONG)
def test_a_wrong_entry_is_refused_with_its_place_and_how_to_mend_it(
    tmp_path: Path, text: str, expected: tuple[str, str, str, int, int], mend: str
) -> None:
    moor = own(tmp_path / "moor", text, "house.png")
    (moor / "pictures/mark.png").touch()
    (moor / "pictures/meanings/README.md").touch()
    error = refusal(moor, BASE)
    assert "moor" in error.message
    (finding,) = error.findings
    rule, message, field, line, column = expected
    place = finding.place
    assert (finding.rule, place.file, place.field) == (rule, "moor/pictures.yaml", field)
    assert (place.line, place.column) == (line, column)
    assert message in finding.message and mend in finding.mend and finding.mend


def test_everything_that_is_wrong_in_all_folders_is_told_at_once(tmp_path: Path) -> None:
    near = own(
        tmp_path / "near", "meanings:\n  bus: {file: bus.png, text: A bus}\n  car: {file: a.png}\n", "a.png"
    )
    far = own(tmp_path / "far", "meanings: {home: {file: [}\n")
    told = [(finding.rule, finding.place.file, finding.place.line) for finding in refusal(near, far).findings]
    assert told[:2] == [("misfit", "near/pictures.yaml", 2), ("required", "near/pictures.yaml", 3)]
    assert [file for _, file, _ in told[2:]] == ["far/pictures.yaml"]


def test_what_was_refused_is_read_again_once_it_is_mended(tmp_path: Path) -> None:
    moor = own(tmp_path / "moor", "meanings:\n  home: {file: a.png}\n", "a.png")
    refusal(moor, BASE)
    (moor / "pictures.yaml").write_text("meanings:\n  home: {file: a.png, text: A house}\n", encoding="utf-8")
    assert picture_set([moor, BASE])["home"].text == "A house"
