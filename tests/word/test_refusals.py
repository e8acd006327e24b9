"""A faulty template is refused, with the words beside the fault, before anybody gets a wrong document."""

from __future__ import annotations

from zipfile import ZipFile

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cindocs.errors import TemplateRefused
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.templating.word.namespaces import DRAWING
from tests.word.making import draw, lines, made, note, part


def _refusal(templates: TemplateChain) -> TemplateRefused:
    with pytest.raises(TemplateRefused) as caught:
        made(note("Aoife of Staithe Way"), templates)
    assert "Aoife" not in f"{caught.value!r}{caught.value.advice}{caught.value.findings!r}"
    assert caught.value.advice
    return caught.value


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Name: {{ coppy.title }}", "not in the view"),
        ("Name: {{ copy.titel }}", "not in the view"),
        ("{{ texts[0].name }}", "not in the view"),
        ("{{ texts }}", "not text"),
        ("{{ copy }}", "not text"),
        ("{{ texts[0].__class__ }}", "may not use"),
        ("{{ _.__globals__ }}", "may not use"),
        ("{{ 1 / 0 }}", "cannot be worked out"),
        ("{{ texts[0]|upper }}", "No filter named 'upper'"),
        ("{% include 'x' %}", "none that a Word template may use"),
        ("{% import 'x' as y %}", "none that a Word template may use"),
        ("{% colspan 2 %}", "none that a Word template may use"),
        ("{{r texts[0] }}", "of a kind"),
        ("{%tc for text in texts %}", "of a kind"),
        ("Told: {%p if texts %}", "must stand alone in its paragraph"),
        ("{%tr for text in texts %}", "must stand alone in its table row"),
        ("{% extends 'note.docx' %}", "must be written {%p extends"),
        ("{{ texts[0]|as_paragraphs('x') }}", "cannot be read"),
        ("{{ texts[0]", "not closed"),
        ("texts[0] }}", "not closed"),
        ("{%p if texts %}", "cannot be understood"),
        ("{%p endif %}", "cannot be understood"),
    ],
)
def test_a_wrong_tag_is_refused_with_the_words_beside_it(tmp_path, line, reason):
    error = _refusal(draw(tmp_path / "fenshire", lines("Before", line, "After")))
    assert reason in error.message
    assert "fenshire/note.docx, word/document.xml" in error.message


def test_a_wrong_name_in_a_footer_is_refused_with_the_footers_name(tmp_path):
    def fill(document):
        document.sections[0].footer.paragraphs[0].text = "Seen by {{ reader }}"

    error = _refusal(draw(tmp_path / "fenshire", fill))
    assert "word/footer1.xml, near “Seen by {{ reader }}”" in error.message


def test_a_name_that_only_a_value_could_give_away_is_not_repeated(tmp_path):
    error = _refusal(draw(tmp_path / "fenshire", lines("{{ copy[texts[0]] }}")))
    assert "near “{{ copy[texts[0]] }}”" in error.message


def test_a_loop_that_begins_in_a_cell_and_ends_outside_is_refused(tmp_path):
    def fill(document):
        document.add_table(rows=1, cols=1).rows[0].cells[0].paragraphs[0].text = "{%p for text in texts %}"
        document.add_paragraph("{%p endfor %}")

    templates = draw(tmp_path / "fenshire", fill)
    with pytest.raises(TemplateRefused, match="take the page apart"):
        made(note("a", "b"), templates)


def test_a_missing_template_is_refused_with_the_folders_looked_in(tmp_path):
    (tmp_path / "fenshire").mkdir()
    with pytest.raises(TemplateRefused, match=r"note\.docx in fenshire"):
        made(note(), TemplateChain((tmp_path / "fenshire",)))


@pytest.mark.parametrize("name", ["Body Text", "List Bullet", "List Number", "Quote", "Hyperlink"])
def test_a_template_without_a_style_that_narrative_needs_is_refused(tmp_path, name):
    def fill(document):
        document.styles[name].delete()

    assert f"“{name}”" in _refusal(draw(tmp_path / "fenshire", fill)).message


_HIDDEN = "<w:r {}><w:rPr><w:vanish/></w:rPr><w:t>hidden {{{{ texts[0] }}}}</w:t></w:r>"
_FIELD = '<w:fldSimple {} w:instr="INCLUDETEXT C:\\x"><w:r><w:t>x</w:t></w:r></w:fldSimple>'
_TAG_IN_FIELD = "<w:r {}><w:instrText>PAGE {{{{ texts[0] }}}}</w:instrText></w:r>"


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (_HIDDEN, "hidden text"),
        (_FIELD, "a field"),
        (_TAG_IN_FIELD, "a field"),
        ("<w:ins {} w:id='1' w:author='x'><w:r><w:t>new</w:t></w:r></w:ins>", "tracked change"),
        ("<w:del {} w:id='1' w:author='x'><w:r><w:delText>old</w:delText></w:r></w:del>", "tracked change"),
        ("<w:r {}><w:object/></w:r>", "embedded object"),
        ("<w:r {}><w:footnoteReference w:id='2'/></w:r>", "a note"),
        ("<w:bookmarkish {} w:name='{{{{ texts[0] }}}}'/>", "a property"),
    ],
)  # fmt: skip
def test_what_we_cannot_vouch_for_is_refused(tmp_path, markup, reason):
    def fill(document):
        paragraph = document.add_paragraph("Beside it")
        paragraph._p.append(parse_xml(markup.format(nsdecls("w"))))

    assert reason in _refusal(draw(tmp_path / "fenshire", fill)).message


@pytest.mark.parametrize(
    "words", ["{{ texts[0] }}", "{{ copy.about }}", "{{ copy.mark_text }} {{ texts[0] }}"]
)
def test_alternative_text_may_hold_the_marks_own_words_and_nothing_else_of_the_copy(tmp_path, words):
    def fill(document, described):
        document.add_picture(str(TEMPLATES / "norfolk" / "pictures" / "mark.png"))
        next(document.element.iter(f"{{{DRAWING}}}docPr")).set("descr", described)

    assert "a property" in _refusal(draw(tmp_path / "fenshire", lambda each: fill(each, words))).message
    chain = draw(tmp_path / "derwent", lambda each: fill(each, "{{ copy.mark_text }}"))
    (picture,) = part(made(note(), chain)).iter(f"{{{DRAWING}}}docPr")
    assert picture.get("descr") == note().copy.mark_text


def test_a_picture_from_outside_the_file_is_refused(tmp_path):
    def fill(document):
        document.add_picture(str(TEMPLATES / "norfolk" / "pictures" / "mark.png"))
        (blip,) = document.element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")
        link = document.part.relate_to("https://example.org/x.png", _IMAGE, is_external=True)
        blip.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed", link)

    assert "may not use" in _refusal(draw(tmp_path / "fenshire", fill)).message


_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no zip at all",
        b"PK\x03\x04 broken",
    ],
)
def test_a_file_that_is_no_word_file_is_refused(tmp_path, content):
    (tmp_path / "fenshire").mkdir()
    (tmp_path / "fenshire" / "note.docx").write_bytes(content)
    assert "fenshire/note.docx" in _refusal(TemplateChain((tmp_path / "fenshire",))).message


def test_a_template_cut_short_anywhere_is_refused_or_reads_the_same(tmp_path):
    whole = draw(tmp_path / "whole", lines("{{ texts[0] }}"))
    content = (tmp_path / "whole" / "note.docx").read_bytes()
    good = made(note("x"), whole).content
    for length in range(0, len(content), 997):
        folder = tmp_path / f"cut{length}"
        folder.mkdir()
        (folder / "note.docx").write_bytes(content[:length])
        try:
            assert made(note("x"), TemplateChain((folder,))).content == good
        except TemplateRefused as error:
            assert error.advice


@pytest.mark.parametrize("declaration", ['<!DOCTYPE w [<!ENTITY a "b">]>', "<!DOCTYPE w>"])
def test_a_document_type_in_a_part_is_refused(tmp_path, declaration):
    draw(tmp_path / "fenshire", lines("{{ texts[0] }}"))
    _rewrite(tmp_path / "fenshire" / "note.docx", "word/document.xml", declaration)
    assert "document type" in _refusal(TemplateChain((tmp_path / "fenshire",))).message


def test_a_template_larger_than_any_needs_is_refused_unread(tmp_path):
    templates = draw(tmp_path / "fenshire", lines("{{ texts[0] }}"))
    with ZipFile(tmp_path / "fenshire" / "note.docx", "a", compression=8) as archive:
        archive.writestr("word/media/big.png", bytes(21_000_000))
    assert "more than any template needs" in _refusal(templates).message


def _rewrite(path, name, declaration):
    with ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    start, _, rest = parts[name].partition(b"?>")
    parts[name] = start + b"?>" + declaration.encode() + rest
    with ZipFile(path, "w") as archive:
        for each, content in parts.items():
            archive.writestr(each, content)
