"""Planted faults in a Word document: each is caught, and by the right rule."""

from __future__ import annotations

import io
import re
import warnings
import zipfile

import pytest

from tests.proof.finished import broken_rules, changed_word, findings, good, word_parts, zipped

BODY = "word/document.xml"
RELATIONSHIPS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _rules(content: bytes) -> list[str]:
    made = good("docx")
    return broken_rules("docx", content, made.said, made.edges)


def _with_relationship(kind: str, target: str, *, external: bool = False) -> tuple[str, str]:
    mode = ' TargetMode="External"' if external else ""
    return (
        "</Relationships>",
        f'<Relationship Id="planted" Type="{OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>',
    )


def test_an_untouched_copy_of_the_archive_is_proven() -> None:
    assert _rules(changed_word({})) == []


def test_broken_xml_is_caught_in_every_part() -> None:
    for part, whole in word_parts(good("docx").content).items():
        if part.endswith((".xml", ".rels")):
            assert "proof-xml" in _rules(changed_word({part: whole[:-3]})), part


@pytest.mark.parametrize("declared", ["<!DOCTYPE x>", '<!DOCTYPE x [<!ENTITY y "z">]>'])
def test_a_document_type_is_caught(declared: str) -> None:
    part = word_parts(good("docx").content)["word/styles.xml"]
    start = part.index(b"?>") + 2
    changed = part[:start] + declared.encode() + part[start:]
    assert "proof-xml" in _rules(changed_word({"word/styles.xml": changed}))


def test_a_part_that_is_there_twice_is_caught() -> None:
    parts = list(word_parts(good("docx").content).items())
    core = next(part for part in parts if part[0] == "docProps/core.xml")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert _rules(zipped([*parts, core])) == ["proof-package"]


@pytest.mark.parametrize(
    "name", ["/etc/x.xml", "../x.xml", "word/../x.xml", "word\\x.xml", "word//x.xml", "C:x.xml"]
)
def test_a_name_that_leaves_the_archive_is_caught(name: str) -> None:
    assert _rules(changed_word({name: b"<x/>"})) == ["proof-package"]


def test_data_outside_the_parts_is_caught() -> None:
    content = good("docx").content
    assert _rules(content + b"more") == ["proof-package"]
    assert _rules(b"more" + content) == ["proof-package"]
    hidden = content.index(b"PK\x01\x02")
    assert _rules(content[:hidden] + b"more" + content[hidden:]) == ["proof-package"]


def test_extra_data_of_an_entry_is_caught() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in word_parts(good("docx").content).items():
            entry = zipfile.ZipInfo(name)
            entry.comment = b"made by somebody" if name == BODY else b""
            archive.writestr(entry, data)
    assert _rules(stream.getvalue()) == ["proof-package"]


def test_a_file_that_is_no_archive_is_caught() -> None:
    assert _rules(b"") == ["proof-package"]
    assert _rules(good("docx").content[:-30]) == ["proof-package"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("word/vbaProject.bin", b"\xd0\xcf\x11\xe0"),
        ("word/embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0"),
        ("word/comments.xml", b"<x/>"),
        ("customXml/item1.xml", b"<x/>"),
        ("docProps/thumbnail.jpeg", b"\xff\xd8"),
    ],
)
def test_a_part_of_another_kind_is_caught(name: str, data: bytes) -> None:
    assert "proof-package" in _rules(changed_word({name: data}))


def test_a_relationship_without_its_part_is_caught() -> None:
    planted = changed_word({}, {RELATIONSHIPS: _with_relationship("header", "header9.xml")})
    assert _rules(planted) == ["proof-package"]


def test_a_part_without_its_relationship_is_caught() -> None:
    assert "proof-package" in _rules(changed_word({RELATIONSHIPS: None}))


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("image", "https://example.org/x.png"),
        ("attachedTemplate", "https://example.org/x.dotm"),
        ("hyperlink", "http://example.org/"),
        ("hyperlink", "javascript:alert(1)"),
        ("hyperlink", "file:///etc/passwd"),
    ],
)
def test_a_relationship_to_the_outside_is_caught(kind: str, target: str) -> None:
    planted = changed_word({}, {RELATIONSHIPS: _with_relationship(kind, target, external=True)})
    assert "proof-external" in _rules(planted)


def test_a_link_to_follow_is_no_fault() -> None:
    planted = _with_relationship("hyperlink", "https://example.org/help", external=True)
    assert _rules(changed_word({}, {RELATIONSHIPS: planted})) == []


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>", "proof-hidden"),
        ("<w:p><w:ins w:id='1' w:author='x'><w:r><w:t>x</w:t></w:r></w:ins></w:p>", "proof-hidden"),
        (
            "<w:p><w:del w:id='1'><w:r><w:delText>x</w:delText></w:r></w:del></w:p>",
            "proof-hidden",
        ),
        ("<w:p><w:r><w:commentReference w:id='1'/></w:r></w:p>", "proof-hidden"),
        ("<w:altChunk/>", "proof-active-content"),
        ("<w:p><w:r><w:instrText>DDEAUTO c:\\x</w:instrText></w:r></w:p>", "proof-active-content"),
        ("<w:p><w:fldSimple w:instr='INCLUDETEXT x'/></w:p>", "proof-active-content"),
        ("<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r></w:p>", "proof-xml"),
        ("<w:p><w:pPr><w:pStyle w:val='NoSuchStyle'/></w:pPr></w:p>", "proof-xml"),
        ("<w:p><w:pPr><w:numPr><w:numId w:val='9999'/></w:numPr></w:pPr></w:p>", "proof-xml"),
        ("<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>", "proof-xml"),
        ("<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>", "proof-xml"),
        ("<w:p><w:r><w:p/></w:r></w:p>", "proof-xml"),
        ("<w:p><w:t>x</w:t></w:p>", "proof-xml"),
        ("<w:p>loose words</w:p>", "proof-xml"),
        ("<w:p><w:bookmarkStart w:id='901' w:name='x'/></w:p>", "proof-xml"),
        ("<w:p><w:hyperlink r:id='rId9999'/></w:p>", "proof-package"),
        ("<w:p><w:r><w:t>{{ child.name }}</w:t></w:r></w:p>", "proof-template-tag"),
        ("<w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p>", "proof-template-tag"),
    ],
)
def test_faulty_markup_is_caught(planted: str, rule: str) -> None:
    assert rule in _rules(changed_word({}, {BODY: ("<w:body>", f"<w:body>{planted}")}))


def test_two_bookmarks_with_one_id_are_caught() -> None:
    mark = "<w:p><w:bookmarkStart w:id='901' w:name='{}'/><w:bookmarkEnd w:id='901'/></w:p>"
    planted = f"<w:body>{mark.format('one')}{mark.format('two')}"
    assert _rules(changed_word({}, {BODY: ("<w:body>", planted)})) == ["proof-xml"]


def test_text_in_a_style_that_hides_is_caught() -> None:
    style = (
        '<w:style w:type="character" w:styleId="Unseen"><w:name w:val="unseen"/><w:rPr><w:vanish/></w:rPr>'
        "</w:style></w:styles>"
    )
    run = "<w:body><w:p><w:r><w:rPr><w:rStyle w:val='Unseen'/></w:rPr><w:t>x</w:t></w:r></w:p>"
    planted = changed_word({}, {"word/styles.xml": ("</w:styles>", style), BODY: ("<w:body>", run)})
    assert _rules(planted) == ["proof-hidden"]


@pytest.mark.parametrize(
    "told",
    [
        "<cp:lastModifiedBy>Somebody Else</cp:lastModifiedBy>",
        "<cp:keywords>x</cp:keywords>",
        "<cp:revision>17</cp:revision>",
    ],
)
def test_a_property_that_tells_of_somebody_is_caught(told: str) -> None:
    ending = "</cp:coreProperties>"
    planted = changed_word({}, {"docProps/core.xml": (ending, told + ending)})
    (finding,) = findings("docx", planted, good("docx").said, good("docx").edges)
    assert finding.rule == "proof-metadata"
    assert "Somebody" not in repr(finding)


@pytest.mark.parametrize("tag", ["title", "language"])
def test_a_missing_title_or_language_is_caught(tag: str) -> None:
    core = word_parts(good("docx").content)["docProps/core.xml"]
    emptied = re.sub(f"<dc:{tag}>[^<]*".encode(), f"<dc:{tag}>".encode(), core)
    assert _rules(changed_word({"docProps/core.xml": emptied})) == ["proof-metadata"]


def test_a_comment_in_the_markup_is_caught() -> None:
    assert _rules(changed_word({}, {BODY: ("<w:body>", "<w:body><!-- a word -->")})) == ["proof-hidden"]


def test_white_space_that_word_would_drop_is_lost_text() -> None:
    for space, rules in ((' xml:space="preserve"', []), ("", ["proof-text-lost"])):
        planted = f"<w:body><w:p><w:r><w:t{space}> two  spaces </w:t></w:r></w:p>"
        content = changed_word({}, {BODY: ("<w:body>", planted)})
        assert broken_rules("docx", content, (" two  spaces ",)) == rules


def test_a_newline_that_is_no_line_break_is_lost_text() -> None:
    body = (
        "<w:body><w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>three\nfour</w:t></w:r></w:p>"
    )
    planted = changed_word({}, {BODY: ("<w:body>", body)})
    assert broken_rules("docx", planted, ("one\ntwo",)) == []
    assert broken_rules("docx", planted, ("three\nfour",)) == ["proof-text-lost"]


def test_an_edge_in_a_header_that_no_section_uses_is_caught() -> None:
    parts = word_parts(good("docx").content)
    unused = re.sub(rb"<w:(header|footer)Reference [^>]*/>", b"", parts[BODY])
    assert unused != parts[BODY]
    broken = set(_rules(changed_word({BODY: unused})))
    assert "proof-edge-lost" in broken
