"""The authority's mark stands wherever a Word template has a picture called ``mark``."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from cindocs.errors import TemplateRefused
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.templating.word.namespaces import DRAWING, word
from cindocs.views.copy import Code
from tests.proving import faults
from tests.word.making import Note, draw, made, note, paragraphs, part, part_names, raw_part

_MILLIMETRE = 36_000


def png(width: int, height: int) -> bytes:
    """Return a black picture, so many pixels wide and high."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\0" * (width + 1)) * height)
    chunks = ((b"IHDR", header), (b"IDAT", pixels), (b"IEND", b""))
    written = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


def put_box(paragraph: Paragraph, name: str = "mark", attribute: str = "name") -> None:
    """Draw a box of 60 by 17 millimetres and call it ``name``."""
    paragraph.add_run().add_picture(io.BytesIO(png(7, 5)), Mm(60), Mm(17))
    (frame,) = paragraph._p.iter(f"{{{DRAWING}}}docPr")
    frame.set("name", "Picture 1")
    frame.set(attribute, name)


def with_mark(folder: Path, content: bytes | None = png(10, 10), name: str = "mark") -> TemplateChain:
    """Give an authority its mark, drawn and as a PNG."""
    (folder / "pictures").mkdir(parents=True)
    (folder / "pictures" / f"{name}.svg").write_text("<svg/>")
    if content is not None:
        (folder / "pictures" / f"{name}.png").write_bytes(content)
    return TemplateChain((folder,))


def _marked(mark: str = "mark.svg", text: str = "A heron") -> Note:
    view = note("x")
    return replace(view, copy=replace(view.copy, mark=Code(mark), mark_text=Code(text)))


def _letterhead(document: WordDocument) -> None:
    put_box(document.add_paragraph("{{ copy.authority }}"))
    document.add_paragraph("{{ texts[0] }}")


def _chain(authority: TemplateChain, base: TemplateChain) -> TemplateChain:
    return TemplateChain((*authority.folders, *base.folders))


def test_an_authority_that_draws_no_template_has_its_own_mark_in_the_bases(tmp_path):
    own = png(30, 20)
    chain = _chain(with_mark(tmp_path / "fenshire", own), draw(tmp_path / "base", _letterhead))
    rendered = made(_marked(), chain)
    assert [name for name in part_names(rendered) if "media" in name] == ["word/media/mark.png"]
    assert raw_part(rendered, "word/media/mark.png") == own
    (frame,) = part(rendered).iter(f"{{{DRAWING}}}docPr")
    assert frame.get("descr") == "A heron"
    assert "A heron" in rendered.said
    assert faults("docx", rendered) == ()


@pytest.mark.parametrize(
    ("pixels", "millimetres"),
    [((100, 100), (17, 17)), ((900, 200), (60, 60 / 4.5)), ((100, 300), (17 / 3, 17)), ((1, 1000), (0, 17))],
    ids=["square", "wide", "tall", "a line"],
)
def test_the_mark_fills_its_box_as_far_as_its_proportions_allow(tmp_path, pixels, millimetres):
    chain = _chain(with_mark(tmp_path / "fenshire", png(*pixels)), draw(tmp_path / "base", _letterhead))
    document = part(made(_marked(), chain))
    sizes = [(int(each.get("cx")), int(each.get("cy"))) for each in document.iter("{*}extent", "{*}ext")]
    assert len(sizes) == 2
    assert sizes[0] == sizes[1]
    assert sizes[0] == pytest.approx([each * _MILLIMETRE for each in millimetres], abs=700)


def test_without_a_mark_nothing_is_left_of_the_box_and_the_words_beside_it_stay(tmp_path):
    def fill(document: WordDocument) -> None:
        paragraph = document.add_paragraph()
        put_box(paragraph)
        paragraph.runs[0].add_text("Beside {{ copy.authority }}")

    templates = draw(tmp_path / "base", fill)
    rendered = made(_marked("", ""), templates)
    assert paragraphs(rendered) == [f"Beside {rendered.said[0]}"]
    assert not list(part(rendered).iter(word("drawing")))
    assert not [name for name in part_names(rendered) if "media" in name]
    assert b"mark" not in raw_part(rendered, "word/_rels/document.xml.rels")
    assert faults("docx", rendered) == ()


@pytest.mark.parametrize("attribute", ["name", "title"])
@pytest.mark.parametrize("name", ["mark", "Mark", " MARK "])
def test_the_box_is_known_by_its_name_or_by_the_title_of_its_alternative_text(tmp_path, name, attribute):
    base = draw(tmp_path / "base", lambda document: put_box(document.add_paragraph(), name, attribute))
    rendered = made(_marked(), _chain(with_mark(tmp_path / "fenshire"), base))
    assert raw_part(rendered, "word/media/mark.png") == png(10, 10)


def test_a_mark_in_a_header_is_the_authoritys_too(tmp_path):
    def fill(document: WordDocument) -> None:
        put_box(document.sections[0].header.paragraphs[0])
        document.add_paragraph("{{ copy.authority }}")

    chain = _chain(with_mark(tmp_path / "fenshire"), draw(tmp_path / "base", fill))
    rendered = made(_marked(), chain)
    assert len(list(part(rendered, "word/header1.xml").iter(word("drawing")))) == 1
    assert b"media/mark.png" in raw_part(rendered, "word/_rels/header1.xml.rels")
    assert b"media/mark.png" not in raw_part(rendered, "word/_rels/document.xml.rels")
    assert faults("docx", rendered) == ()
    bare = made(_marked("", ""), chain)
    assert not list(part(bare, "word/header1.xml").iter(word("drawing")))
    assert faults("docx", bare) == ()


def test_two_boxes_show_one_mark_and_other_pictures_stay_what_they_are(tmp_path):
    def fill(document: WordDocument) -> None:
        put_box(document.add_paragraph("{{ copy.authority }}"))
        put_box(document.add_paragraph())
        put_box(document.add_paragraph(), "banner")
        for frame in document.element.iter(f"{{{DRAWING}}}docPr"):
            frame.set("descr", "A banner")

    rendered = made(_marked(), _chain(with_mark(tmp_path / "fenshire"), draw(tmp_path / "base", fill)))
    media = [name for name in part_names(rendered) if "media" in name]
    assert sorted(raw_part(rendered, name) for name in media) == sorted([png(7, 5), png(10, 10)])
    described = [each.get("descr") for each in part(rendered).iter(f"{{{DRAWING}}}docPr")]
    assert described == ["A heron", "A heron", "A banner"]
    assert faults("docx", rendered) == ()


@pytest.mark.parametrize("content", [None, b"", b"GIF89a", png(10, 10)[:18], png(0, 10)])
def test_a_mark_that_word_cannot_show_is_refused_with_its_folder_and_never_replaced_by_anothers(
    tmp_path, content
):
    base = draw(tmp_path / "base", _letterhead)
    with_mark(tmp_path / "other")
    chain = TemplateChain(
        (*with_mark(tmp_path / "fenshire", content).folders, tmp_path / "other", *base.folders)
    )
    with pytest.raises(TemplateRefused) as caught:
        made(_marked(), chain)
    assert "fenshire" in caught.value.message
    assert "pictures/mark.png" in caught.value.message
    assert caught.value.advice


def test_a_template_without_a_box_needs_no_png(tmp_path):
    base = draw(tmp_path / "base", lambda document: document.add_paragraph("{{ texts[0] }}"))
    chain = _chain(with_mark(tmp_path / "fenshire", None), base)
    assert paragraphs(made(_marked(), chain)) == ["x"]


@pytest.mark.parametrize("authority", sorted(each.parent.name for each in TEMPLATES.glob("*/pictures")))
def test_every_mark_that_ships_is_there_for_word(authority):
    drawn = sorted((TEMPLATES / authority / "pictures").glob("*.svg"))
    assert drawn
    assert all(each.with_suffix(".png").read_bytes().startswith(b"\x89PNG") for each in drawn)
