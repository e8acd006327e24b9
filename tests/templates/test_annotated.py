"""A copy with comments: each problem stands beside what it is about, in a file that others can open."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final
from zipfile import ZipFile

import pytest
from docx import Document

from cindocs.errors import TemplateRefused
from cindocs.templating.inspection.annotated import annotated
from cindocs.templating.inspection.problem import Problem
from cindocs.templating.inspection.word_file import WordFile
from cindocs.templating.inspection.word_relations import carried, outside, unusable_targets
from cindocs.templating.word.level import DOCUMENT
from cindocs.templating.word.namespaces import word
from cindocs.templating.word.tidy import paragraph_text
from tests.conftest import Run
from tests.templates.making import PICTURE, checked, draw, part_of, with_part, with_relation, xml

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
    copy.write_bytes(annotated(found, DAY).content)
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
    copy.write_bytes(annotated(found, None).content)
    assert checked(copy).problems == found.problems


def test_comments_are_added_to_those_that_stand_there(tmp_path):
    found = checked(_template(tmp_path))
    (tmp_path / "copy").mkdir()
    copy = tmp_path / "copy" / "plan.docx"
    copy.write_bytes(annotated(found, None).content)
    again = Document(io.BytesIO(annotated(checked(copy), DAY).content))
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
    (tmp_path / "copy.docx").write_bytes(annotated(found, DAY).content)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [soffice, profile, "--headless", "--convert-to", "docx", "--outdir", "made", "copy.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    made = tmp_path / "made" / "copy.docx"
    told = [each.text.split("\n")[0] for each in Document(str(made)).comments]
    assert sorted(told) == sorted(f"{each.where}: {each.message}" for each in found.problems)
    assert sorted(_anchors(made).values()) == sorted(map(_expected, found.problems))


def _with_fields(path: Path) -> Path:
    def fill(document):
        document.add_paragraph("Dear ")._p.append(
            xml("<w:fldSimple w:instr='MERGEFIELD Name'><w:r><w:t>«Name»</w:t></w:r></w:fldSimple>")
        )
        paragraph = document.add_paragraph("Sum: ")._p
        for each in (
            "<w:fldChar w:fldCharType='begin'/>",
            "<w:instrText>DDE</w:instrText>",
            "<w:instrText>AUTO excel</w:instrText>",
            "<w:fldChar w:fldCharType='separate'/>",
            "<w:t>42</w:t>",
            "<w:fldChar w:fldCharType='end'/>",
        ):
            paragraph.append(xml(f"<w:r>{each}</w:r>"))

    return draw(path.parent, fill)


def _holding(markup: str, kind: str = "", target: str = "", mode: str = "External") -> Callable[[Path], Path]:
    """Spoil a template with markup in its last paragraph, which points to a target."""

    def spoil(path: Path) -> Path:
        path = draw(path.parent, lambda document: document.add_paragraph("Beside it")._p.append(xml(markup)))
        if mode == "Internal":
            path = with_part(path, f"word/{target}", b"<html>planted</html>")
        return with_relation(path, DOCUMENT, kind, target, mode=mode) if kind else path

    return spoil


def _mailing(path: Path) -> Path:
    settings = part_of(path, "word/settings.xml").decode()
    merge = "<w:mailMerge><w:connectString w:val='planted'/><w:dataSource r:id='planted'/></w:mailMerge>"
    space = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    merge = merge.replace("<w:mailMerge", f"<w:mailMerge {space}")
    path = with_part(
        path, "word/settings.xml", settings.replace("</w:settings>", f"{merge}</w:settings>").encode()
    )
    return with_relation(path, "word/settings.xml", "mailMergeSource", "file:///C:/planted.xlsx")


_BLIP = (
    "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='x' descr='A tree'/>"
    "<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:{}='planted'/></pic:blipFill></pic:pic>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
_SHAPE = (
    "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml' alt='x'>"
    "<v:imagedata src='https://planted.example.org/x.png'/></v:shape></w:pict></w:r>"
)
UNSAFE: list[tuple[str, Callable[[Path], Path], str]] = [
    ("macros", lambda path: with_part(path, "word/vbaProject.bin", b"planted"), "macros"),
    ("macros that are pointed to",
     lambda path: with_relation(with_part(path, "word/planted.bin", b"x"), DOCUMENT,
                                "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                                "planted.bin", mode="Internal"), "macros"),
    ("another template",
     lambda path: with_relation(path, "word/settings.xml", "attachedTemplate", "file:///C:/planted.dotm"),
     "another template"),
    ("a link to a file",
     _holding("<w:hyperlink r:id='planted'><w:r><w:t>Read me</w:t></w:r></w:hyperlink>", "hyperlink",
              "file:///C:/planted.exe"), "a link that is neither"),
    ("a picture from outside", _holding(_BLIP.format("link"), "image", "https://planted.example.org/x.png"),
     "a picture that is not in the file"),
    ("a picture as pages have them", _holding(_SHAPE), "a picture that is not in the file"),
    ("another file", _holding("<w:altChunk r:id='planted'/>", "aFChunk", "planted.html", "Internal"),
     "an embedded object"),
    ("an object", _holding("<w:r><w:object w:dxaOrig='1' w:dyaOrig='1'/></w:r>", "oleObject",
                           "embeddings/planted.bin", "Internal"), "an embedded object"),
    ("a control", _holding("<w:r><w:object><w:control r:id='planted'/></w:object></w:r>", "control",
                           "activeX/planted.xml", "Internal"), "an embedded object"),
    ("fields", _with_fields, "fields, of which the text stays"),
    ("a mail merge", _mailing, "the settings of a mail merge"),
    ("an add-in", lambda path: with_part(path, "word/webextensions/planted.xml", b"<planted/>"), "an add-in"),
    ("a ribbon", lambda path: with_relation(with_part(path, "customUI/planted.xml", b"<planted/>"), "",
                                            "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility",
                                            "customUI/planted.xml", mode="Internal"), "Word's own ribbon"),
]  # fmt: skip
_NEVER: Final = (
    b"planted", b"vba", b"altChunk", b"w:object", b"w:control", b"MERGEFIELD", b"AUTO excel", b"mailMerge",
    b"macroEnabled",
)  # fmt: skip


@pytest.mark.parametrize(("spoil", "said"), [case[1:] for case in UNSAFE], ids=[case[0] for case in UNSAFE])
def test_what_is_not_safe_to_hand_on_is_left_out_of_the_copy_and_told(tmp_path, spoil, said):
    found = checked(spoil(_template(tmp_path)))
    made = annotated(found, DAY)
    assert any(said in each for each in made.left_out)
    with ZipFile(io.BytesIO(made.content)) as copy:
        content = b"".join(name.encode() + copy.read(name) for name in copy.namelist())
    _, comments = content.split(b"<w:comments", 1)
    told = comments.partition(b"</w:comments>")[0]
    assert [each for each in _NEVER if each in content.replace(told, b"")] == []
    opened = Document(io.BytesIO(made.content))
    assert len(list(opened.comments)) == len(found.problems)
    kept = WordFile.read(_written(tmp_path / "again.docx", made.content))
    assert {each.rule for each in outside(kept)} | {each.rule for each in carried(kept)} == set()
    assert [each.rule for each in unusable_targets(kept)] == []


def test_a_template_in_which_nothing_is_unsafe_is_copied_without_a_word(tmp_path):
    assert annotated(checked(_template(tmp_path)), DAY).left_out == ()


def test_of_fields_and_links_the_text_stays(tmp_path):
    link = "<w:hyperlink r:id='planted'><w:r><w:t>Read me</w:t></w:r></w:hyperlink>"
    for spoil, texts in [
        (_with_fields, ["Dear «Name»", "Sum: 42"]),
        (_holding(link, "hyperlink", "file:///C:/x"), ["Beside itRead me"]),
    ]:
        made = annotated(checked(spoil(_template(tmp_path))), DAY)
        body = WordFile.read(_written(tmp_path / "copy.docx", made.content)).body
        assert body is not None
        assert [text for text in map(paragraph_text, body.paragraphs()) if text] == texts


def test_pictures_and_safe_links_go_with_the_copy(tmp_path):
    def fill(document):
        document.add_picture(str(PICTURE))
        link = "<w:hyperlink r:id='planted'><w:r><w:t>Read me</w:t></w:r></w:hyperlink>"
        document.add_paragraph("")._p.append(xml(link))

    path = with_relation(draw(tmp_path / "fenshire", fill), DOCUMENT, "hyperlink", "https://example.org/")
    made = annotated(checked(path), DAY)
    (shape,) = Document(io.BytesIO(made.content)).inline_shapes
    copy = _written(tmp_path / "copy.docx", made.content)
    assert part_of(copy, "word/media/image1.png") == PICTURE.read_bytes()
    assert b"https://example.org/" in part_of(copy, "word/_rels/document.xml.rels")
    assert made.left_out == ()
    assert shape.width


@pytest.mark.parametrize("content", [b"", b"Dear all", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)])
def test_a_file_that_cannot_be_read_is_not_copied(tmp_path, content):
    found = checked(_written(_template(tmp_path), content))
    with pytest.raises(TemplateRefused, match="cannot be read"):
        annotated(found, DAY)


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_the_command_writes_the_copy_and_still_refuses_the_template(tmp_path, cindocs: Run):
    path = _template(tmp_path)
    done = cindocs("template", "check", path, "--annotate", tmp_path / "copy.docx", "--today", "2026-03-09")
    assert done.returncode == 4
    assert "body, under “{{ copy.title }}”, paragraph 2" in done.stdout
    assert len(list(Document(str(tmp_path / "copy.docx")).comments)) == done.stdout.count("To mend:") > 5


def test_the_command_says_what_the_copy_does_not_carry(tmp_path, cindocs: Run):
    path = with_part(_template(tmp_path), "word/vbaProject.bin", b"x")
    done = cindocs("template", "check", path, "--annotate", tmp_path / "copy.docx")
    assert done.returncode == 4
    assert "left out of the copy: macros, or keys that run them" in done.stderr
    assert b"vbaProject" not in (tmp_path / "copy.docx").read_bytes()


def test_the_command_says_so_when_it_writes_no_copy(tmp_path, cindocs: Run):
    path = _written(_template(tmp_path), b"")
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
