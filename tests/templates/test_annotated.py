"""A copy with comments: each problem stands beside what it is about, in a file that others can open."""

from __future__ import annotations

import io
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from cindocs.errors import TemplateRefused
from cindocs.templating.inspection.annotated import annotated
from cindocs.templating.inspection.problem import Problem
from cindocs.templating.inspection.word_file import WordFile
from cindocs.templating.word.namespaces import word
from tests.conftest import Run
from tests.templates.making import checked, draw, with_part, xml

DAY = date(2026, 3, 9)


def _template(folder: Path) -> Path:
    def fill(document):
        document.sections[0].footer.paragraphs[0].text = "{{ copy.reeder }}"
        document.add_heading("{{ copy.title }}", level=1)
        document.add_paragraph("{{ coppy.about }} & <more>")
        document.add_heading("Deeper", level=3)
        table = document.add_table(rows=2, cols=2)
        table.rows[1].cells[1].text = "{{ needs }}"

    return draw(folder / "fenshire", fill)


def _anchors(path: Path) -> dict[int, str]:
    """Return the place of each comment of a Word file, by its id."""
    body = WordFile.read(path).body
    assert body is not None
    return {
        int(start.get(word("id"), "")): str(body.where(start))
        for start in body.root.iter(word("commentReference"))
    }


def _expected(problem: Problem) -> str:
    return str(problem.where) if problem.where.part == "body" else "body, paragraph 1"


def test_each_problem_is_a_comment_at_its_place(tmp_path):
    found = checked(_template(tmp_path))
    copy = tmp_path / "copy.docx"
    copy.write_bytes(annotated(found, DAY))
    comments = list(Document(str(copy)).comments)
    assert [each.author for each in comments] == ["cindocs"] * 5
    assert {each.timestamp.date() for each in comments if each.timestamp} == {DAY}
    anchors = _anchors(copy)
    assert len(found.problems) == len(comments) == len(anchors) == 5
    for problem, comment in zip(found.problems, comments, strict=True):
        told, mend = comment.text.split("\n")
        assert told == f"{problem.where}: {problem.message}"
        assert mend == f"To mend: {problem.mend}"
        assert anchors[comment.comment_id] == _expected(problem)


def test_a_copy_with_comments_is_the_same_template(tmp_path):
    found = checked(_template(tmp_path))
    (tmp_path / "copy").mkdir()
    copy = tmp_path / "copy" / "plan.docx"
    copy.write_bytes(annotated(found, None))
    assert checked(copy).problems == found.problems


def test_comments_are_added_to_those_that_stand_there(tmp_path):
    found = checked(_template(tmp_path))
    (tmp_path / "copy").mkdir()
    copy = tmp_path / "copy" / "plan.docx"
    copy.write_bytes(annotated(found, None))
    again = Document(io.BytesIO(annotated(checked(copy), DAY)))
    assert [each.comment_id for each in again.comments] == list(range(2 * len(found.problems)))
    assert [each.timestamp is None for each in again.comments] == [True] * 5 + [False] * 5


def test_the_same_template_gives_the_same_copy(tmp_path):
    path = _template(tmp_path)
    assert annotated(checked(path), DAY) == annotated(checked(path), DAY)


def test_libreoffice_opens_a_copy_and_keeps_each_comment_at_its_place(tmp_path):
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not on this machine, so it cannot open the file")
    found = checked(_template(tmp_path))
    (tmp_path / "copy.docx").write_bytes(annotated(found, DAY))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [soffice, profile, "--headless", "--convert-to", "docx", "--outdir", "made", "copy.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    made = tmp_path / "made" / "copy.docx"
    told = [each.text.split("\n")[0] for each in Document(str(made)).comments]
    assert sorted(told) == sorted(f"{each.where}: {each.message}" for each in found.problems)
    assert sorted(_anchors(made).values()) == sorted(map(_expected, found.problems))


def _with_macros(path: Path) -> Path:
    return with_part(path, "word/vbaProject.bin", b"x")


def _with_entities(path: Path) -> Path:
    return with_part(path, "docProps/app.xml", b'<!DOCTYPE w [<!ENTITY a "b">]><w/>')


def _without_anything(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def _with_a_fetching_field(path: Path) -> Path:
    field = "<w:fldSimple w:instr='DDE excel x'><w:r><w:t>x</w:t></w:r></w:fldSimple>"
    return draw(path.parent, lambda document: document.add_paragraph("x")._p.append(xml(field)))


@pytest.mark.parametrize(
    "spoil", [_with_macros, _with_entities, _without_anything, _with_a_fetching_field]
)  # fmt: skip
def test_a_file_that_is_not_safe_to_hand_on_is_not_copied(tmp_path, spoil):
    found = checked(spoil(_template(tmp_path)))
    assert found.refused
    with pytest.raises(TemplateRefused, match="not safe to hand on"):
        annotated(found, DAY)


def test_the_command_writes_the_copy_and_still_refuses_the_template(tmp_path, cindocs: Run):
    path = _template(tmp_path)
    done = cindocs("template", "check", path, "--annotate", tmp_path / "copy.docx", "--today", "2026-03-09")
    assert done.returncode == 4
    assert "body, under “{{ copy.title }}”, paragraph 2" in done.stdout
    assert len(list(Document(str(tmp_path / "copy.docx")).comments)) == done.stdout.count("To mend:") > 5


def test_the_command_says_so_when_it_writes_no_copy(tmp_path, cindocs: Run):
    path = _with_macros(_template(tmp_path))
    done = cindocs("template", "check", path, "--annotate", tmp_path / "copy.docx")
    assert done.returncode == 4
    assert "No copy with comments was written" in done.stderr
    assert not (tmp_path / "copy.docx").exists()


def test_the_template_itself_is_never_overwritten(tmp_path, cindocs: Run):
    path = _template(tmp_path)
    before = path.read_bytes()
    link = tmp_path / "link.docx"
    link.symlink_to(path)
    for copy in (path, path.parent / ".." / "fenshire" / "plan.docx", link):
        done = cindocs("template", "check", path, "--annotate", copy)
        assert done.returncode == 2
        assert "overwrite the template" in done.stderr
    assert path.read_bytes() == before


def test_several_templates_cannot_be_annotated_at_once(tmp_path, cindocs: Run):
    path = _template(tmp_path)
    done = cindocs("template", "check", path, path, "--annotate", tmp_path / "copy.docx")
    assert done.returncode == 2
    assert "Name one Word template: comments are written into a copy of it." in done.stderr
