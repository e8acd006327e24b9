"""A bundle keeps of each document what a screen reader needs; a bundle that lost something is found out."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

import cindocs
from cindocs.packs.bundle.bundle import bundle
from cindocs.packs.bundle.part import Part
from cindocs.packs.frame import frame_of
from cindocs.proof.bundle import check_bundle
from cindocs.readers.gap import GAP
from cindocs.readers.reader import Reader
from cindocs.readers.seen import seen_by
from cindocs.story import authority_of, printable, render_for
from cindocs.views.building.pack import Placed
from tests.conftest import ROOT

FAMILY = ROOT / "samples/norfolk/heron"
READER = Reader("receiving_authority")
TODAY = date(2026, 7, 17)
TITLES = ("Заключение", "Letter of Łukasz’s clinic", "تقرير", "A scan")


def text_page(file: Path) -> Path:
    """Write a PDF without tags, with a line of text on each of two pages."""
    with pikepdf.new() as made:
        for number in (1, 2):
            made.add_blank_page(page_size=(400, 300))
            page = made.pages[-1]
            font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
            page.add_resource(made.make_indirect(font), Name.Font, Name("/F1"))
            page.obj.Contents = made.make_stream(
                f"/P <</MCID 7>> BDC BT /F1 12 Tf 40 200 Td (Page {number} of a letter) Tj ET EMC".encode()
            )
            page.obj.Rotate = 90 * number
        made.save(file)
    return file


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle of a plan in English, one in Polish, a letter without tags and a picture without text."""
    folder = tmp_path_factory.mktemp("bundle")
    plan = cindocs.load(FAMILY / "closure_letter.yaml")
    letter = render_for(plan, READER, to="pdf", today=TODAY).content
    (folder / "letter.pdf").write_bytes(letter)
    polish = render_for(plan, Reader("record", language="pl"), to="pdf", today=TODAY).content
    (folder / "polish.pdf").write_bytes(polish)
    text_page(folder / "text.pdf")
    Image.new("RGB", (60, 80), "navy").save(folder / "scan.pdf", "PDF")
    files = [folder / name for name in ("letter.pdf", "polish.pdf", "text.pdf", "scan.pdf")]
    pages = [len(pypdfium2.PdfDocument(file)) for file in files]
    placed = [Placed(title, pages=count) for title, count in zip(TITLES, pages, strict=True)]
    summary = cindocs.load(FAMILY / "transfer_summary.yaml")
    authority = authority_of(summary, ()).for_audience(READER.audience, "transfer_summary")
    seen = seen_by(READER, printable(summary), authority, gap=GAP).record
    frame = frame_of(seen, placed, authority, READER, FAMILY)
    (folder / "frame.pdf").write_bytes(frame.content)
    parts = [
        Part(file, title, language, frame.front + number, ours=number < 2)
        for number, (file, title, language) in enumerate(
            zip(files, TITLES, ("en-GB", "pl", "en-GB", "en-GB"), strict=True)
        )
    ]
    target = folder / "bundle.pdf"
    count = bundle(
        folder / "frame.pdf",
        parts,
        target,
        title="A pack",
        language="en-GB",
        stamp=lambda number, total: f"Pack page {number} of {total}",
    )
    assert count == frame.pages
    return target


def text_of(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(file) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_nothing_is_wrong_with_a_bundle(made: Path) -> None:
    assert check_bundle(made) == ()
    validation = pytest.importorskip("page", reason="page-validation is not installed")
    tagged = validation.validate_pdf_bytes(made.read_bytes(), profile=validation.ValidationProfile.PDF_UA_1)
    # The letter without tags brings a font that is not embedded, as letters from elsewhere do.
    assert all("font" in str(failure).lower() for failure in tagged.failures)


def test_each_page_says_which_page_of_the_pack_it_is(made: Path) -> None:
    texts = text_of(made)
    total = len(texts)
    wrong = [n for n, text in enumerate(texts, 1) if text.count(f"Pack page {n} of {total}") != 1]
    assert wrong == []


def test_the_text_of_every_page_is_what_it_was(made: Path) -> None:
    texts = " ".join("".join(text_of(made)).split())
    for name in ("letter.pdf", "polish.pdf", "text.pdf"):
        for page in text_of(made.with_name(name)):
            words = [word for word in page.split() if word.isalpha()]
            assert words and all(word in texts for word in words)


def test_bookmarks_and_tags_name_each_document_whole_in_every_script(made: Path) -> None:
    with pikepdf.open(made) as document:
        with document.open_outline() as outline:
            assert [mark.title for mark in outline.root][-4:] == list(TITLES)
        (root,) = document.Root.StructTreeRoot.K
        parts = [kid for kid in root.K if Name.Part == kid.S]
        assert [(str(part.T), str(part.Lang)) for part in parts] == list(
            zip(TITLES, ("en-GB", "pl", "en-GB", "en-GB"), strict=True)
        )


def test_the_headings_of_each_document_are_still_headings(made: Path) -> None:
    def headings(file: Path) -> int:
        with pikepdf.open(file) as document:
            return sum(
                isinstance(one, Dictionary) and one.get("/S") in (Name.H1, Name.H2, Name.H3)
                for one in document.objects
            )

    frame, *own = (made.with_name(name) for name in ("frame.pdf", "letter.pdf", "polish.pdf"))
    assert headings(made) == headings(frame) + sum(map(headings, own)) > 10


def test_a_picture_without_text_says_what_it_is(made: Path) -> None:
    with pikepdf.open(made) as document:
        told = [str(one.Alt) for one in document.objects if isinstance(one, Dictionary) and "/Alt" in one]
    assert "A scan, page 1 of 1: a picture without text" in told


def test_the_same_documents_give_the_same_bytes(made: Path, tmp_path: Path) -> None:
    scan, frame = made.with_name("scan.pdf"), made.with_name("frame.pdf")
    last = len(text_of(frame)) - 1
    twice = []
    for name in ("one.pdf", "two.pdf"):
        part = Part(scan, "A scan", "en-GB", last, ours=False)
        bundle(frame, [part], tmp_path / name, title="A", language="en-GB", stamp=lambda number, total: "1")
        twice.append((tmp_path / name).read_bytes())
    assert twice[0] == twice[1]


def a_tag(document: Any, kind: Name) -> Any:
    return next(one for one in document.objects if isinstance(one, Dictionary) and one.get("/S") == kind)


def a_link(document: Any) -> Any:
    return next(
        one for one in document.objects if isinstance(one, Dictionary) and one.get("/Subtype") == Name.Link
    )


def lose_a_row(document: Any) -> None:
    numbers = document.Root.StructTreeRoot.ParentTree.Nums
    document.Root.StructTreeRoot.ParentTree.Nums = Array(list(numbers)[2:])


def forget_a_tag(document: Any) -> None:
    (root,) = document.Root.StructTreeRoot.K
    root.K = Array(list(root.K)[:-1])


def put_a_script_in(document: Any) -> None:
    document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def attach_a_file(document: Any) -> None:
    document.attachments["a.txt"] = b"x"


def lead_nowhere(document: Any) -> None:
    a_link(document).Dest = Array([99, Name.Fit])


@pytest.mark.parametrize(
    ("harm", "rule"),
    [
        (lose_a_row, "bundle-page"),
        (forget_a_tag, "bundle-page"),
        (put_a_script_in, "bundle-active"),
        (attach_a_file, "bundle-active"),
        (lead_nowhere, "bundle-link"),
        (lambda document: a_link(document).__delitem__("/Contents"), "bundle-link"),
        (lambda document: a_tag(document, Name.Figure).__delitem__("/Alt"), "bundle-picture"),
        (lambda document: a_tag(document, Name.Part).__delitem__("/Lang"), "bundle-language"),
        (lambda document: document.Root.__delitem__("/StructTreeRoot"), "bundle-tags"),
        (lambda document: document.Root.__delitem__("/PageLabels"), "bundle-catalogue"),
        (lambda document: document.Root.__delitem__("/Outlines"), "bundle-bookmark"),
        (lambda document: document.pages[0].obj.__delitem__("/StructParents"), "bundle-page"),
    ],
)
def test_what_a_bundle_lost_is_found(
    made: Path, tmp_path: Path, harm: Callable[[Any], None], rule: str
) -> None:
    file = Path(shutil.copy(made, tmp_path / "harmed.pdf"))
    with pikepdf.open(io.BytesIO(file.read_bytes())) as document:
        harm(document)
        document.save(file)
    assert rule in {finding.rule for finding in check_bundle(file)}
