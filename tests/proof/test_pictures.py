"""Planted faults in the pictures of a finished file: each is caught, and by the right rule."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image

from cindocs.renderers.rendered import Rendered
from cindocs.templating.chain import TemplateChain
from cindocs.views.copy import Code
from cindocs.views.picture import Picture
from tests.picture_files import album, draw_album, drawing, render_album, with_traces
from tests.proof.finished import word_parts, zipped
from tests.proving import faults

FORMATS = ("docx", "html", "pdf")
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


def _picture(kind: str, width: int, description: str) -> Picture:
    file = io.BytesIO()
    drawing(width, 40).save(file, kind)
    return Picture(file.getvalue(), Code(f"image/{kind.lower()}"), width, 40, Code(description))


_HOUSE, _KITE, _TREE = (
    _picture("PNG", 60, "A house"),
    _picture("JPEG", 64, "A kite"),
    _picture("PNG", 68, "A tree"),
)


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> TemplateChain:
    return draw_album(tmp_path_factory.mktemp("album") / "fenshire")


def _rules(form: str, made: Rendered) -> set[str]:
    found = faults(form, made)
    assert "house" not in repr(found) and "kite" not in repr(found)
    return {finding.rule for finding in found}


def _held_against(made: Rendered, *pictures: Picture) -> Rendered:
    """Say that the copy has ``pictures``; what the file says in words stays as it is."""
    return replace(made, pictures=pictures)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("pictures", "rules"),
    [
        ((_HOUSE, _KITE), set()),
        ((_HOUSE, _KITE, _TREE), {"proof-picture-lost"}),
        ((_TREE, _HOUSE, _KITE), {"proof-picture-lost"}),
        ((_HOUSE, _KITE, _KITE), {"proof-picture-lost"}),
        ((_HOUSE,), {"proof-picture"}),
        ((), {"proof-picture"}),
        ((_KITE, _HOUSE), {"proof-picture", "proof-picture-lost"}),
        ((_HOUSE, replace(_KITE, description=Code("A bird"))), {"proof-picture", "proof-picture-lost"}),
        ((_HOUSE, replace(_TREE, description=_KITE.description)), {"proof-picture", "proof-picture-lost"}),
    ],
    ids=["all", "one lost", "the first lost", "one too few", "one too many", "none wanted", "another order",
         "other words", "other pixels"],
)  # fmt: skip
def test_a_file_that_shows_other_pictures_than_the_copy_is_caught(
    templates: TemplateChain, form: str, pictures: tuple[Picture, ...], rules: set[str]
) -> None:
    made = render_album(album(_HOUSE, _KITE), templates, form)
    assert _rules(form, _held_against(made, *pictures)) == rules


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_lost_is_told_by_its_number(templates: TemplateChain, form: str) -> None:
    made = render_album(album(_HOUSE, _KITE), templates, form)
    (finding,) = faults(form, _held_against(made, _HOUSE, _TREE, _KITE))
    assert finding.message == "Picture 2 of 3 of the copy is not in the file with its alternative text."
    assert finding.place.field == "picture 2"


@pytest.mark.parametrize("form", FORMATS)
def test_a_picture_that_tells_of_its_camera_is_caught(templates: TemplateChain, form: str) -> None:
    photograph = replace(_KITE, content=with_traces(drawing(), "JPEG"))
    caught = _rules(form, render_album(album(photograph), templates, form))
    # Where a photograph says how the camera was held, the PDF's engine makes another of it.
    assert caught == ({"proof-picture", "proof-picture-lost"} if form == "pdf" else {"proof-metadata"})
    painted = replace(_HOUSE, content=with_traces(drawing(), "PNG"))
    # A PDF holds the bare pixels of such a file, so nothing is told there.
    assert _rules(form, render_album(album(painted), templates, form)) == (
        set() if form == "pdf" else {"proof-metadata"}
    )


_KITES_FILE = _KITE.content


@pytest.mark.parametrize(
    "content",
    [
        _KITES_FILE + b"more",
        _KITES_FILE[:-2],
        _KITES_FILE[:2] + b"\xff\xfe\x00\x06note" + _KITES_FILE[2:],
        _KITES_FILE[:2] + b"\xff\xed\x00\x06note" + _KITES_FILE[2:],
        _HOUSE.content + b"more",
        _HOUSE.content[:-12],
        _HOUSE.content.replace(b"IEND", b"tEXt"),
        b"GIF89a",
        b"",
    ],
)
def test_a_file_with_anything_beside_its_pixels_is_caught(templates: TemplateChain, content: bytes) -> None:
    made = render_album(album(replace(_HOUSE, content=content)), templates, "html")
    assert "proof-metadata" in _rules("html", made)


@pytest.mark.parametrize("form", FORMATS)
def test_the_mark_may_stand_there_and_no_other_picture_of_a_template(
    templates: TemplateChain, form: str
) -> None:
    made = render_album(album(_HOUSE), templates, form)
    assert _rules(form, made) == set()
    without = replace(made, own_pictures=())
    # The album's Word template has no place for the mark, and a PDF draws it as lines.
    assert _rules(form, without) == ({"proof-picture"} if form == "html" else set())


# HTML --------------------------------------------------------------------------------------------


def test_a_picture_that_is_changed_in_a_page_is_caught(templates: TemplateChain) -> None:
    made = render_album(album(_HOUSE), templates, "html")
    before, after = (base64.b64encode(each.content) for each in (_HOUSE, _TREE))
    assert before in made.content
    changed = replace(made, content=made.content.replace(before, after))
    assert _rules("html", changed) == {"proof-picture", "proof-picture-lost"}
    broken = replace(made, content=made.content.replace(before, before[:-3]))
    assert _rules("html", broken) == {"proof-picture", "proof-picture-lost"}


# Word --------------------------------------------------------------------------------------------


def _changed_word(made: Rendered, change: Callable[[dict[str, bytes]], None]) -> Rendered:
    parts = word_parts(made.content)
    change(parts)
    return replace(made, content=zipped(list(parts.items())))


def _other_pixels(parts: dict[str, bytes]) -> None:
    parts["word/media/image1.png"] = _TREE.content


def _exchanged(parts: dict[str, bytes]) -> None:
    names = ("word/media/image1.png", "word/media/image2.jpeg")
    parts[names[0]], parts[names[1]] = parts[names[1]], parts[names[0]]


def _never_shown(parts: dict[str, bytes]) -> None:
    parts["word/media/image9.png"] = _TREE.content
    listing = "word/_rels/document.xml.rels"
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    more = f'<Relationship Id="planted" Type="{kind}" Target="media/image9.png"/></Relationships>'
    parts[listing] = parts[listing].replace(b"</Relationships>", more.encode())


def _without_words(parts: dict[str, bytes]) -> None:
    parts["word/document.xml"] = parts["word/document.xml"].replace(b'descr="A house"', b'descr=""')


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (_other_pixels, "proof-picture-lost"),
        (_exchanged, "proof-picture"),
        (_never_shown, "proof-picture"),
        (_without_words, "proof-tags"),
    ],
)
def test_a_faulty_word_file_is_caught(
    templates: TemplateChain, change: Callable[[dict[str, bytes]], None], rule: str
) -> None:
    made = render_album(album(_HOUSE, _KITE), templates, "docx")
    assert _rules("docx", _changed_word(made, lambda parts: None)) == set()
    assert rule in _rules("docx", _changed_word(made, change))


# PDF ---------------------------------------------------------------------------------------------


def _changed_pdf(made: Rendered, change: Callable[[pikepdf.Pdf], None]) -> Rendered:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(made.content)) as document:
        change(document)
        document.save(stream, fix_metadata_version=False)
    return replace(made, content=stream.getvalue())


def _images(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [each for each in document.objects if isinstance(each, pikepdf.Stream) and "/Width" in each]


def _figures(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [each for each in document.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each]


def _blackened(document: pikepdf.Pdf) -> None:
    for image in _images(document):
        if image.Filter == "/FlateDecode":
            image.write(bytes(60 * 40 * 3))


def _another_photograph(document: pikepdf.Pdf) -> None:
    file = io.BytesIO()
    Image.new("RGB", (64, 40), "red").save(file, "JPEG")
    for image in _images(document):
        if image.Filter == "/DCTDecode":
            image.write(file.getvalue(), filter=pikepdf.Name.DCTDecode)


def _no_figure(document: pikepdf.Pdf) -> None:
    for figure in _figures(document):
        figure.S = pikepdf.Name.Span


def _exchanged_words(document: pikepdf.Pdf) -> None:
    house, kite = (
        next(each for each in _figures(document) if str(each.Alt) == picture.description)
        for picture in (_HOUSE, _KITE)
    )
    house.Alt, kite.Alt = kite.Alt, house.Alt


@pytest.mark.parametrize("change", [_blackened, _another_photograph, _no_figure, _exchanged_words])
def test_a_faulty_pdf_is_caught(templates: TemplateChain, change: Callable[[pikepdf.Pdf], None]) -> None:
    made = render_album(album(_HOUSE, _KITE), templates, "pdf")
    assert _rules("pdf", _changed_pdf(made, lambda document: None)) == set()
    assert {"proof-picture", "proof-picture-lost"} <= _rules("pdf", _changed_pdf(made, change))
