"""What a Word file may never carry or reach for: each is refused by name, and nothing of it is opened."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx.document import Document as WordDocument

from cindocs.templating.inspection.problem import Problem
from cindocs.templating.word.namespaces import DRAWING
from tests.templates.making import PICTURE, checked, draw, part_of, with_part, with_relation, xml

DOCUMENT = "word/document.xml"
TYPES = "[Content_Types].xml"
MICROSOFT = "http://schemas.microsoft.com/office"


def _plain(folder: Path, *markup: str) -> Path:
    """Draw a template in which nothing is wrong, but for ``markup`` in its second paragraph."""

    def fill(document: WordDocument) -> None:
        document.add_heading("{{ copy.title }}", level=1)
        paragraph = document.add_paragraph("Beside it")._p
        for each in markup:
            paragraph.append(xml(each))

    return draw(folder / "fenshire", fill)


def _found(path: Path) -> list[Problem]:
    return list(checked(path).problems)


def test_the_template_that_the_other_tests_spoil_is_sound(tmp_path):
    assert _found(_plain(tmp_path)) == []


MARKUP = [
    ("<w:ins w:id='1' w:author='x'><w:r><w:t>new</w:t></w:r></w:ins>", "tracked-change"),
    ("<w:del w:id='1' w:author='x'><w:r><w:delText>old</w:delText></w:r></w:del>", "tracked-change"),
    ("<w:moveTo w:id='1' w:author='x'><w:r><w:t>moved</w:t></w:r></w:moveTo>", "tracked-change"),
    ("<w:r><w:rPr><w:rPrChange w:id='1' w:author='x'/></w:rPr><w:t>x</w:t></w:r>", "tracked-change"),
    ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", "hidden-text"),
    ("<w:r><w:rPr><w:specVanish/></w:rPr><w:t>hidden</w:t></w:r>", "hidden-text"),
    ("<w:r><w:object/></w:r>", "embedded"),
    ("<w:r><w:object><w:control w:name='x'/></w:object></w:r>", "embedded"),
    ("<w:r><w:footnoteReference w:id='2'/></w:r>", "note"),
    ("<w:fldSimple w:instr='DDE excel x'><w:r><w:t>x</w:t></w:r></w:fldSimple>", "fetching-field"),
    ("<w:fldSimple w:instr='INCLUDETEXT C:/x'><w:r><w:t>x</w:t></w:r></w:fldSimple>", "fetching-field"),
    ("<w:fldSimple w:instr='includepicture x'><w:r><w:t>x</w:t></w:r></w:fldSimple>", "fetching-field"),
    ("<w:fldSimple w:instr='MACROBUTTON x'><w:r><w:t>x</w:t></w:r></w:fldSimple>", "fetching-field"),
    ("<w:fldSimple w:instr='AUTHOR'><w:r><w:t>x</w:t></w:r></w:fldSimple>", "field"),
    ("<w:fldSimple w:instr='PAGE'><w:r><w:t>1</w:t></w:r></w:fldSimple>", ""),
    ("<w:r><w:instrText>PAGE {{ copy.title }}</w:instrText></w:r>", "field"),
    ("<w:bookmarkish w:name='{{ copy.title }}'/>", "tag"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "rule"), MARKUP)
def test_what_stands_on_the_page_and_may_not_is_refused_at_its_place(tmp_path, markup, rule):
    found = [each for each in _found(_plain(tmp_path, markup)) if each.rule != "tag" or rule == "tag"]
    assert [each.rule for each in found] == [rule] * bool(rule)
    assert all(str(each.where) == "body, under “{{ copy.title }}”, paragraph 2" for each in found)


def _type(path: Path, before: str, after: str) -> Path:
    return with_part(path, TYPES, part_of(path, TYPES).decode().replace(before, after).encode())


def _drawn_from_outside(path: Path) -> Path:
    def fill(document: WordDocument) -> None:
        document.add_picture(str(PICTURE))
        next(document.element.iter(f"{{{DRAWING}}}docPr")).set("descr", "A tree")
        blip = next(document.element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"))
        blip.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed", "planted")

    path = draw(path.parent, fill)
    return with_relation(path, DOCUMENT, "image", "https://example.org/x.png")


def _with_chunk(path: Path) -> Path:
    path = _plain(path.parent.parent, "<w:altChunk r:id='planted'/>")
    path = with_relation(path, DOCUMENT, "aFChunk", "chunk.html", mode="Internal")
    return with_part(path, "word/chunk.html", b"<p>x</p>")


def _with_hiding_style(path: Path) -> Path:
    styles = part_of(path, "word/styles.xml").decode()
    return with_part(path, "word/styles.xml", styles.replace("<w:rPr>", "<w:rPr><w:vanish/>", 2).encode())


def _bomb(path: Path) -> Path:
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        archive.writestr("word/media/zeros.png", bytes(5_000_000))
    return path


def _many(path: Path) -> Path:
    with ZipFile(path, "a") as archive:
        for number in range(300):
            archive.writestr(f"word/media/{number}.txt", b"x")
    return path


def _locked(path: Path) -> Path:
    """Say in the file's directory that each part is encrypted."""
    content = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := content.find(mark, start)) >= 0:
            (flags,) = struct.unpack_from("<H", content, start + place)
            struct.pack_into("<H", content, start + place, flags | 1)
            start += 4
    path.write_bytes(content)
    return path


def _with_bytes(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _flipped(path: Path) -> Path:
    """Change one byte of the body where it is packed."""
    with ZipFile(path) as archive:
        entry = archive.getinfo(DOCUMENT)
    content = bytearray(path.read_bytes())
    content[entry.header_offset + 30 + len(DOCUMENT) + entry.compress_size // 2] ^= 0xFF
    return _with_bytes(path, bytes(content))


def _typed(path: Path, part: str, declaration: str) -> Path:
    start, _, rest = part_of(path, part).partition(b"?>")
    return with_part(path, part, start + b"?>" + declaration.encode() + rest)


ENTITIES = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
THE_FILE = "the file"
FILES: list[tuple[str, Callable[[Path], Path], str, str]] = [
    ("macros", lambda path: with_part(path, "word/vbaProject.bin", b"x"), "macro", THE_FILE),
    ("a type with macros",
     lambda path: _type(path, "wordprocessingml.document.main+xml", "x.document.macroEnabled.main+xml"),
     "macro", THE_FILE),
    ("a relation to macros",
     lambda path: with_relation(path, DOCUMENT, f"{MICROSOFT}/2006/relationships/vbaProject", "x.bin",
                                mode="Internal"),
     "macro", THE_FILE),
    ("keys that run macros",
     lambda path: with_relation(path, DOCUMENT, f"{MICROSOFT}/2006/relationships/keyMapCustomizations",
                                "customizations.xml", mode="Internal"),
     "macro", THE_FILE),
    ("another template",
     lambda path: with_relation(path, "word/settings.xml", "attachedTemplate", "file:///C:/x.dotm"),
     "outside", THE_FILE),
    ("a picture from outside", _drawn_from_outside, "outside", "body, paragraph 1"),
    ("an object from outside",
     lambda path: with_relation(path, DOCUMENT, "oleObject", "https://example.org/x.xls"),
     "outside", THE_FILE),
    ("a frame", lambda path: with_relation(path, "word/webSettings.xml", "frame", "https://example.org/"),
     "outside", "word/webSettings.xml"),
    ("a link to a file", lambda path: with_relation(path, DOCUMENT, "hyperlink", "file:///C:/x"),
     "outside", THE_FILE),
    ("a link to a page", lambda path: with_relation(path, DOCUMENT, "hyperlink", "https://example.org/"),
     "", ""),
    ("a font from outside",
     lambda path: with_relation(path, "word/fontTable.xml", "font", "https://example.org/x.odttf"),
     "outside", "word/fontTable.xml"),
    ("another file inside", _with_chunk, "embedded", "body, under “{{ copy.title }}”, paragraph 2"),
    ("a control", lambda path: with_part(path, "word/activeX/activeX1.xml", b"<x/>"), "embedded", THE_FILE),
    ("an object", lambda path: with_part(path, "word/embeddings/oleObject1.bin", b"x"), "embedded", THE_FILE),
    ("an add-in", lambda path: with_part(path, "word/webextensions/taskpanes.xml", b"<x/>"),
     "web-extension", THE_FILE),
    ("a ribbon",
     lambda path: with_relation(path, "", f"{MICROSOFT}/2007/relationships/ui/extensibility",
                                "customUI/customUI14.xml", mode="Internal"),
     "ribbon", THE_FILE),
    ("a style that hides", _with_hiding_style, "hidden-text", "style"),
    ("a document type", lambda path: _typed(path, DOCUMENT, "<!DOCTYPE w>"), "document-type", THE_FILE),
    ("entities", lambda path: _typed(path, DOCUMENT, ENTITIES), "document-type", THE_FILE),
    ("a document type in a part nobody reads", lambda path: _typed(path, "docProps/app.xml", "<!DOCTYPE w>"),
     "document-type", THE_FILE),
    ("a part that is no XML", lambda path: with_part(path, "word/styles.xml", b"<x>"), "damaged", THE_FILE),
    ("zeros", _bomb, "too-large", THE_FILE),
    ("hundreds of parts", _many, "too-large", THE_FILE),
    ("a password", _locked, "encrypted", THE_FILE),
    ("Word's own encryption", lambda path: _with_bytes(path, COMPOUND_FILE + bytes(600)),
     "encrypted", THE_FILE),
    ("nothing", lambda path: _with_bytes(path, b""), "damaged", THE_FILE),
    ("no archive", lambda path: _with_bytes(path, b"Dear all"), "damaged", THE_FILE),
    ("half an archive", lambda path: _with_bytes(path, path.read_bytes()[:9000]), "damaged", THE_FILE),
    ("a changed byte", _flipped, "damaged", THE_FILE),
    ("no body", lambda path: with_part(path, DOCUMENT, b"<x/>"), "damaged", THE_FILE),
]  # fmt: skip


@pytest.mark.parametrize(
    ("spoil", "rule", "where"), [case[1:] for case in FILES], ids=[case[0] for case in FILES]
)
def test_what_a_file_carries_or_reaches_for_is_refused_by_name(tmp_path, spoil, rule, where):
    found = _found(spoil(_plain(tmp_path)))
    assert {each.rule for each in found} == ({rule} if rule else set())
    assert all(str(each.where).startswith(where) for each in found)
    assert all(each.mend for each in found)


def test_a_fault_of_the_file_does_not_hide_those_of_its_page(tmp_path):
    path = _plain(tmp_path, "<w:r><w:rPr><w:vanish/></w:rPr><w:t>{{ copy.abuot }}</w:t></w:r>")
    path = _typed(with_part(path, "word/vbaProject.bin", b"x"), "docProps/app.xml", "<!DOCTYPE w>")
    assert {each.rule for each in _found(path)} == {"macro", "document-type", "hidden-text", "field"}


@pytest.mark.parametrize("step", [1013])
def test_a_file_cut_short_anywhere_is_refused_and_never_breaks_the_check(tmp_path, step):
    content = _plain(tmp_path).read_bytes()
    for length in range(0, len(content), step):
        cut = tmp_path / "cut" / "plan.docx"
        cut.parent.mkdir(exist_ok=True)
        cut.write_bytes(content[:length])
        assert [each.rule for each in _found(cut)] == ["damaged"]


TABLES = [
    ("<w:tblPr/>", "<w:trPr><w:tblHeader/></w:trPr>", ""),
    ("<w:tblPr/>", "<w:trPr><w:tblHeader w:val='0'/></w:trPr>", "table"),
    ("<w:tblPr><w:tblLook w:firstRow='0' w:firstColumn='1'/></w:tblPr>", "", ""),
    ("<w:tblPr><w:tblLook w:firstRow='1' w:firstColumn='1'/></w:tblPr>", "", "table"),
    ("<w:tblPr><w:tblLook w:val='0480'/></w:tblPr>", "", ""),
    ("<w:tblPr><w:tblLook w:val='04A0'/></w:tblPr>", "", "table"),
    ("<w:tblPr><w:tblpPr/></w:tblPr>", "<w:trPr><w:tblHeader/></w:trPr>", "floating-text"),
]  # fmt: skip


@pytest.mark.parametrize(("look", "row", "rule"), TABLES)
def test_a_table_needs_headings_and_a_place_in_the_text(tmp_path, look, row, rule):
    def fill(document: WordDocument) -> None:
        cell = "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>"
        document.element.body.insert(0, xml(f"<w:tbl>{look}<w:tblGrid/><w:tr>{row}{cell}</w:tr></w:tbl>"))

    assert [each.rule for each in _found(draw(tmp_path / "fenshire", fill))] == [rule] * bool(rule)


@pytest.mark.parametrize("style", ["Body Text", "List Bullet", "List Number", "Quote", "Hyperlink"])
def test_a_style_that_narrative_needs_is_missed(tmp_path, style):
    def fill(document: WordDocument) -> None:
        document.styles[style].delete()

    (problem,) = _found(draw(tmp_path / "fenshire", fill))
    assert (problem.rule, str(problem.where)) == ("style", "styles")
    assert f"“{style}”" in problem.message


def test_the_styles_of_what_is_inherited_are_missed_once_each(tmp_path):
    path = draw(tmp_path / "fenshire", lambda document: document.add_paragraph('{%p extends "plan.docx" %}'))
    found = _found(path)
    assert {each.rule for each in found} == {"style"}
    assert len({each.message for each in found}) == len(found) > 3


def test_headers_and_footers_are_called_what_their_author_calls_them(tmp_path):
    def fill(document: WordDocument) -> None:
        section = document.sections[0]
        section.different_first_page_header_footer = True
        section.header.paragraphs[0].text = "{{ nobody }}"
        section.first_page_footer.paragraphs[0].text = "{{p reason }}"

    found = _found(draw(tmp_path / "fenshire", fill))
    assert [(each.rule, str(each.where)) for each in found] == [
        ("name", "header, paragraph 1"),
        ("wrong-use", "footer of the first page, paragraph 1"),
    ]
