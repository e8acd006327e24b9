"""Pictures of a document stand in every format: once, with their words, and with nothing but pixels."""

from __future__ import annotations

import base64
import io
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import page as validation
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from docx import Document
from lxml import etree
from PIL import Image

from cindocs.errors import TemplateRefused
from cindocs.templating.completeness import refuse_left_out
from cindocs.templating.word.namespaces import DRAWING, PREFIXES
from cindocs.views.building.pictures import picture
from cindocs.views.copy import Code
from cindocs.views.picture import Picture
from tests.picture_files import TRACES, Album, album, draw_album, drawing, render_album, with_traces
from tests.proving import faults

FORMATS = ("docx", "html", "pdf")
_HOSTILE = '"Gran" & <Aoife> \'s {{ copy.title }} {% if %} – ‹ünïcode›'
_MILLIMETRE = 36_000

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(scope="module")
def templates(tmp_path_factory):
    return draw_album(tmp_path_factory.mktemp("album") / "fenshire")


@pytest.fixture(scope="module")
def photograph(tmp_path_factory) -> Picture:
    noise = Image.effect_noise((400, 300), 90).convert("RGB")
    return _made(tmp_path_factory.mktemp("case"), with_traces(noise, "JPEG", 6), _HOSTILE)


@pytest.fixture(scope="module")
def sketch(tmp_path_factory) -> Picture:
    return _made(tmp_path_factory.mktemp("case"), with_traces(drawing(), "PNG"), "A drawing of a house")


def _made(folder: Path, content: bytes, description: str) -> Picture:
    (folder / "in").write_bytes(content)
    return picture(folder, "in", description)


@cache
def _large(width: int, height: int) -> Picture:
    file = io.BytesIO()
    drawing(width, height).save(file, "PNG")
    return Picture(file.getvalue(), Code("image/png"), width, height, Code("A plan of the house"))


class _Images(HTMLParser):
    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.found.append(dict(attrs))


def _parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("form", FORMATS)
def test_pictures_are_proven_and_said_by_their_words(templates, photograph, sketch, form):
    made = render_album(album(photograph, sketch, photograph), templates, form)
    assert faults(form, made) == ()
    assert made.pictures == (photograph, sketch, photograph)
    told = [text for text in made.said if text in (_HOSTILE, sketch.description)]
    assert told == [_HOSTILE, sketch.description, _HOSTILE]


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_of_the_camera_or_the_place_is_in_a_finished_file(templates, photograph, sketch, form):
    made = render_album(album(photograph, sketch), templates, form)
    # What the formats themselves hold: the PDF's own metadata and colour profile, and style sheets.
    own = render_album(album(), templates, form).content
    everything = made.content if form != "docx" else b"".join(_parts(made.content).values())
    if form == "html":
        pictures = [str(image["src"]).partition(",")[2] for image in _Images(made.content).found]
        everything += b"".join(map(base64.b64decode, pictures))
    for trace in TRACES:
        assert everything.count(trace) <= own.count(trace), trace


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_album_is_the_same_bytes_and_a_repeated_picture_is_stored_once(
    templates, photograph, sketch, form
):
    once = render_album(album(photograph, sketch), templates, form).content
    assert once == render_album(album(photograph, sketch), templates, form).content
    if form != "html":
        thrice = render_album(album(photograph, sketch, photograph, photograph), templates, form).content
        assert len(thrice) < len(once) + len(photograph.content) / 2


@pytest.mark.parametrize("form", FORMATS)
def test_albums_made_side_by_side_do_not_mix(templates, photograph, sketch, form):
    views = [album(*(photograph, sketch, _large(30 + number, 20))[:: (-1) ** number]) for number in range(6)]
    alone = [render_album(view, templates, form) for view in views]
    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(lambda view: render_album(view, templates, form), views))
    assert together == alone
    assert [made.pictures for made in together] == [view.pictures for view in views]


@pytest.mark.parametrize("form", FORMATS)
def test_an_album_without_pictures_holds_none(templates, form):
    made = render_album(album(), templates, form)
    assert made.pictures == ()
    assert faults(form, made) == ()


# Left out ----------------------------------------------------------------------------------------


def test_a_picture_that_a_template_leaves_out_is_refused_with_its_field(templates, photograph, sketch):
    view = album(photograph, sketch)
    with pytest.raises(TemplateRefused) as caught:
        refuse_left_out(view, view.texts, "album.html", (photograph,))
    fields = [finding.place.field for finding in caught.value.findings]
    assert "pictures[1]" in fields and "pictures[0]" not in fields


# HTML --------------------------------------------------------------------------------------------


def test_a_page_holds_its_pictures_with_words_and_measures(templates, photograph, sketch):
    made = render_album(album(photograph, sketch), templates, "html")
    shown = [image for image in _Images(made.content).found if image["class"] == "picture"]
    assert [image["alt"] for image in shown] == [_HOSTILE, sketch.description]
    assert [(image["width"], image["height"]) for image in shown] == [("300", "400"), ("60", "40")]
    assert [str(image["src"]).partition(";")[0] for image in shown] == ["data:image/jpeg", "data:image/png"]


# PDF ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_3A"])
def test_no_rule_of_the_standards_is_broken(tmp_path, templates, photograph, sketch, profile):
    file = tmp_path / "album.pdf"
    file.write_bytes(render_album(album(photograph, sketch), templates, "pdf").content)
    report = validation.validate_pdf(str(file), profile=getattr(validation.ValidationProfile, profile))
    assert report.failures == []


def _drawn(content: bytes) -> list[tuple[float, float]]:
    """Return width and height, in millimetres, of each picture that a PDF draws."""
    document = pypdfium2.PdfDocument(content)
    sizes = []
    for page in document:
        for piece in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
            left, bottom, right, top = piece.get_bounds()
            sizes.append(((right - left) / 72 * 25.4, (top - bottom) / 72 * 25.4))
    document.close()
    return sizes


def test_a_picture_that_leaves_the_page_is_caught(tmp_path, sketch):
    chain = draw_album(tmp_path / "fenshire")
    page = tmp_path / "fenshire" / "album.html"
    page.write_text(page.read_text().replace("max-width: 100%", "margin-left: 170mm"))
    found = faults("pdf", render_album(album(sketch, _large(400, 20)), chain, "pdf"))
    assert "proof-cut-off" in {finding.rule for finding in found}


# Word --------------------------------------------------------------------------------------------


def test_a_word_file_holds_each_picture_in_a_part_of_its_own_with_a_neutral_name(
    templates, photograph, sketch
):
    parts = _parts(render_album(album(photograph, sketch, photograph), templates, "docx").content)
    assert parts["word/media/image1.jpeg"] == photograph.content
    assert parts["word/media/image2.png"] == sketch.content
    assert [name for name in parts if "media" in name] == ["word/media/image1.jpeg", "word/media/image2.png"]
    document = etree.fromstring(parts["word/document.xml"])
    frames = list(document.iter(f"{{{DRAWING}}}docPr"))
    assert [frame.get("descr") for frame in frames] == [_HOSTILE, sketch.description, _HOSTILE]
    assert [frame.get("name") for frame in frames] == ["Picture 1", "Picture 2", "Picture 1"]
    assert [frame.get("id") for frame in frames] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("pixels", "millimetres"),
    [((60, 40), (60 / 96 * 25.4, 40 / 96 * 25.4)), ((1600, 800), (152.4, 76.2)), ((800, 1600), (100, 200)),
     ((1600, 1), (152.4, 0.1))],
)  # fmt: skip
def test_a_picture_is_as_large_as_on_a_screen_unless_the_page_is_smaller(templates, pixels, millimetres):
    parts = _parts(render_album(album(_large(*pixels)), templates, "docx").content)
    document = etree.fromstring(parts["word/document.xml"])
    (frame,) = document.iter(f"{{{DRAWING}}}extent")
    (inner,) = document.iter(f"{{{PREFIXES['a']}}}ext")
    sizes = {(int(each.get("cx")), int(each.get("cy"))) for each in (frame, inner)}
    assert len(sizes) == 1
    assert sizes.pop() == pytest.approx([each * _MILLIMETRE for each in millimetres], abs=1000)


def test_libreoffice_shows_the_pictures_of_a_word_file(tmp_path, templates, photograph, sketch):
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not on this machine, so it cannot open the file")
    made = render_album(album(photograph, sketch), templates, "docx")
    (tmp_path / "album.docx").write_bytes(made.content)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "album.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    sizes = _drawn((tmp_path / "album.pdf").read_bytes())
    wanted = [(each.width / 96 * 25.4, each.height / 96 * 25.4) for each in (photograph, sketch)]
    assert len(sizes) == 2
    for size, expected in zip(sizes, wanted, strict=True):
        assert size == pytest.approx(expected, abs=0.5)


def test_a_picture_inside_a_line_or_in_a_header_of_a_word_template_is_refused(tmp_path, sketch):
    for place in ("line", "header"):
        chain = draw_album(tmp_path / place)
        file = tmp_path / place / "album.docx"
        document = Document(str(file))
        where = document.sections[0].header.paragraphs[0] if place == "header" else document.add_paragraph()
        where.text = "{{p pictures[0] }}" if place == "header" else "Beside {{ pictures[0] }}"
        document.save(str(file))
        with pytest.raises(TemplateRefused, match="header or footer" if place == "header" else "Beside"):
            render_album(album(sketch), chain, "docx")


def test_a_picture_in_a_copy_that_is_read_from_right_to_left_stands_in_a_turned_paragraph(templates, sketch):
    view = album(sketch)
    turned: Album = replace(view, copy=replace(view.copy, language=Code("ar"), direction=Code("rtl")))
    made = render_album(turned, templates, "docx")
    assert faults("docx", made) == ()
    body = _parts(made.content)["word/document.xml"].decode()
    assert re.search(r"<w:bidi/></w:pPr><w:r><w:drawing>", body)
