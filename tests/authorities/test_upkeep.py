"""The check of an authority's folder opens what stands in it: its pictures and its templates."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx import Document

from tests.authorities.folders import authority
from tests.conftest import Run

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
    "{}</svg>"
)


@pytest.fixture
def moor(tmp_path: Path, cindocs: Run) -> Path:
    """The folder of a new authority, as the command writes it."""
    assert cindocs("authority", "new", "moor", "-o", tmp_path).returncode == 0
    return tmp_path / "moor"


def checked(cindocs: Run, moor: Path) -> tuple[int, str]:
    told = cindocs("authority", "check", "moor", "--templates", moor.parent)
    return told.returncode, " ".join(told.stdout.split())


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:200])


def draw(inside: str, file: Path) -> None:
    file.write_text(SVG.format(inside), encoding="utf-8")


# Pictures


@pytest.mark.parametrize(
    ("drawing", "says", "mend"),
    [
        (SVG.format('<text x="1" y="5">Moor</text>'), "mark.svg holds text", "paths"),
        (SVG.format('<image href="tree.png" width="9" height="9"/>'), "in another file", "the one file"),
        (SVG.format('<use xlink:href="https://example.org/a.svg#a"/>'), "in another file", "the one file"),
        (SVG.format("<rect fill=\"url( 'other.svg#a')\"/>"), "in another file", "the one file"),
        (SVG.format("<style>@import 'a.css';</style>"), "in another file", "the one file"),
        (SVG.replace(' viewBox="0 0 9 9"', ""), "how large it is", "viewBox"),
        ("<html><body>A tree</body></html>", "cannot be opened as SVG", "save it again"),
        (SVG[:40], "cannot be opened as SVG", "save it again"),
    ],
)
def test_a_mark_that_pages_cannot_show_is_told_with_its_line(
    drawing: str, says: str, mend: str, cindocs: Run, moor: Path
) -> None:
    (moor / "pictures/mark.svg").write_text(drawing, encoding="utf-8")
    code, told = checked(cindocs, moor)
    assert code == 4
    assert re.search(r"moor/authority\.yaml:\d+:\d+: error misfit letterhead\.mark", told)
    assert says in told and mend in told
    assert "moor: 1 error." in told


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><path id="a" d="M1 1h5"/></defs><use xlink:href="#a"/>',
        '<rect fill="url(#b)"/><rect fill="url(\'#b\')"/>',
        '<image href="data:image/png;base64,AAAA" width="9" height="9"/>',
        '<a href="https://example.org"><path d="M1 1h5"/></a>',
    ],
)
def test_a_mark_may_point_to_what_it_holds_itself(inside: str, cindocs: Run, moor: Path) -> None:
    draw(inside, moor / "pictures/mark.svg")
    assert checked(cindocs, moor)[0] == 0


def test_a_mark_that_word_cannot_show_is_told(cindocs: Run, moor: Path) -> None:
    cut(moor / "pictures/mark.png")
    assert "Word cannot show the mark: mark.png cannot be opened as PNG." in checked(cindocs, moor)[1]
    (moor / "pictures/mark.png").write_bytes(b"\xff\xd8\xff\xe0" + bytes(300))
    assert "cannot be opened as PNG" in checked(cindocs, moor)[1]
    (moor / "pictures/mark.png").unlink()
    code, told = checked(cindocs, moor)
    assert code == 4
    assert "there is no mark.png beside mark.svg" in told and "Save the mark there as PNG too" in told


def test_a_mark_in_a_format_that_not_every_document_shows_is_told(cindocs: Run, moor: Path) -> None:
    profile = moor / "authority.yaml"
    profile.write_text(profile.read_text().replace("mark: mark.svg", "mark: mark.eps"))
    (moor / "pictures/mark.eps").write_bytes(b"%!PS")
    assert "The mark mark.eps is in a format that not every document can show." in checked(cindocs, moor)[1]


def test_a_mark_made_of_pixels_serves_word_and_pages_alike(cindocs: Run, moor: Path) -> None:
    profile = moor / "authority.yaml"
    profile.write_text(profile.read_text().replace("mark: mark.svg", "mark: mark.png"))
    assert checked(cindocs, moor)[0] == 0
    cut(moor / "pictures/mark.png")
    code, told = checked(cindocs, moor)
    assert code == 4
    assert told.count("cannot be opened as PNG") == 1


@pytest.mark.parametrize("name", ["pictures/mark.svg", "../base/pictures/mark.svg", "sub/mark.svg"])
def test_a_mark_is_named_without_a_folder(name: str, cindocs: Run, moor: Path) -> None:
    profile = moor / "authority.yaml"
    profile.write_text(profile.read_text().replace("mark: mark.svg", f"mark: {name}"))
    code, told = checked(cindocs, moor)
    assert code == 4
    assert "There is no such picture." in told


def test_a_mark_that_counts_from_a_day_on_is_opened_too(cindocs: Run, tmp_path: Path) -> None:
    change = "{from: 2031-01-01, set: {letterhead: {authority: Moor, mark: new.svg, mark_text: A new tree}}}"
    authority(tmp_path, f"changes:\n  - {change}\n")
    (tmp_path / "moor/pictures").mkdir()
    draw("", tmp_path / "moor/pictures/new.svg")
    code, told = checked(cindocs, tmp_path / "moor")
    assert code == 4
    assert "moor/authority.yaml:8:" in told and "there is no new.png beside new.svg" in told


def test_a_picture_of_a_meaning_is_opened(cindocs: Run, moor: Path) -> None:
    (moor / "pictures.yaml").write_text("meanings:\n  home: {file: home.png, text: A house}\n")
    (moor / "pictures/meanings").mkdir()
    (moor / "pictures/meanings/home.png").write_bytes((moor / "pictures/mark.png").read_bytes())
    assert checked(cindocs, moor)[0] == 0
    cut(moor / "pictures/meanings/home.png")
    code, told = checked(cindocs, moor)
    assert code == 4
    assert (
        "moor/pictures/meanings/home.png: error" in told and "This picture cannot be opened as PNG." in told
    )


def test_a_mistake_in_the_list_of_pictures_is_told(cindocs: Run, moor: Path) -> None:
    (moor / "pictures.yaml").write_text("meanings:\n  home: {file: hom.png, text: A house}\n")
    code, told = checked(cindocs, moor)
    assert code == 4
    assert "moor/pictures.yaml:2:16: error" in told and "There is no such picture." in told


def test_a_mistake_in_the_stages_is_told(cindocs: Run, moor: Path) -> None:
    (moor / "stages.yaml").write_text("younger:\n  titel: My plan\n")
    code, told = checked(cindocs, moor)
    assert code == 4
    assert "moor/stages.yaml:2:3: error" in told


def test_a_mistake_without_a_line_of_its_own_is_told_too(cindocs: Run, moor: Path) -> None:
    profile = moor / "authority.yaml"
    profile.write_text(f"{profile.read_text()}\ncalendar: mars\n")
    code, told = checked(cindocs, moor)
    assert code == 4
    assert "moor/authority.yaml: error" in told and "calendar" in told


# Templates


def test_a_word_template_of_its_own_is_inspected(cindocs: Run, moor: Path) -> None:
    drawn = Document()
    drawn.add_paragraph("{{ plan.no_such_name }}")
    drawn.save(str(moor / "plan.docx"))
    code, told = checked(cindocs, moor)
    assert code == 4
    assert "moor/plan.docx: error" in told and "To mend:" in told


def test_an_html_template_of_its_own_is_inspected_with_its_line(cindocs: Run, moor: Path) -> None:
    extends = '{% extends "plan.html" %}\n{% block title %}\n{{ no_such_name }}\n{% endblock %}\n'
    (moor / "plan.html").write_text(extends)
    code, told = checked(cindocs, moor)
    assert code == 4
    assert "moor/plan.html:3:" in told and "no_such_name" in told


def test_a_template_that_cannot_be_read_or_that_nobody_uses_is_told(cindocs: Run, moor: Path) -> None:
    (moor / "plan.html").write_bytes(b"\xff\xfe\x00")
    Document().save(str(moor / "spring.docx"))
    code, told = checked(cindocs, moor)
    assert code == 4
    assert "moor/plan.html: error" in told and "UTF-8" in told
    assert "moor/spring.docx: error" in told and "for which kind of document" in told
    assert "take it out of the folder" in told and "--kind" not in told
