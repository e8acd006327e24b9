"""Files from elsewhere are bound in if nothing in them runs or hides; else they are refused."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from cindocs.errors import InputUnreadable
from cindocs.packs.attaching.attachment import Attachment
from cindocs.packs.verify import manifest_of
from cindocs.proof.bundle import check_bundle
from cindocs.views.building.pack import Beside
from tests.conftest import Run
from tests.packs.test_bundle import text_page
from tests.packs.test_pack import build, changed, the_pack


def fit(file: Path, folder: Path, title: str = "A letter") -> Path:
    """Take a file in, and return what is bound in."""
    taken = Attachment.of(file, folder, "fit", title)
    assert taken.beside is Beside.NOT
    return taken.file


def photograph(file: Path) -> Path:
    """Write a photograph that says where it was taken."""
    exif = Image.Exif()
    exif[0x010E] = "MARJORAM CLOSE"
    Image.new("RGB", (1200, 800), "olive").save(file, "JPEG", exif=exif, comment=b"MARJORAM CLOSE")
    return file


def with_a_photograph(folder: Path) -> Path:
    """Write a PDF that has the photograph in it as it was taken, and says who made it."""
    text_page(folder / "plain.pdf")
    with pikepdf.open(folder / "plain.pdf") as document:
        image = document.make_stream(photograph(folder / "photo.jpeg").read_bytes())
        image.update(
            Dictionary(
                Type=Name.XObject, Subtype=Name.Image, Width=1200, Height=800, BitsPerComponent=8,
                ColorSpace=Name.DeviceRGB, Filter=Name.DCTDecode,
            )
        )  # fmt: skip
        name = document.pages[0].add_resource(image, Name.XObject)
        document.pages[0].contents_add(document.make_stream(f"q 100 0 0 60 200 100 cm {name} Do Q".encode()))
        document.docinfo["/Author"] = "MARJORAM CLOSE"
        with document.open_metadata() as told:
            told["dc:creator"] = ["MARJORAM CLOSE"]
        document.pages[0].obj.PieceInfo = Dictionary(Word=Dictionary(Private=String("MARJORAM CLOSE")))
        note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]))
        note.Contents = String("MARJORAM CLOSE")
        document.pages[0].obj.Annots = Array([document.make_indirect(note)])
        document.save(folder / "letter.pdf")
    return folder / "letter.pdf"


def test_nothing_that_is_not_seen_goes_along(tmp_path: Path) -> None:
    fit(with_a_photograph(tmp_path), tmp_path)
    with pikepdf.open(tmp_path / "fit.pdf") as document:
        parts = [one.unparse() for one in document.objects]
        streams = [one.read_raw_bytes() for one in document.objects if isinstance(one, pikepdf.Stream)]
    assert not any(b"MARJORAM" in one for one in (*parts, *streams))
    before, after = (
        [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(tmp_path / name)]
        for name in ("letter.pdf", "fit.pdf")
    )
    assert before == after and "Page 1 of a letter" in after[0]


@pytest.mark.parametrize("wide", [True, False])
def test_a_photograph_becomes_a_page_without_what_the_camera_knew(tmp_path: Path, wide: bool) -> None:
    file = photograph(tmp_path / "photo.png")
    if not wide:
        Image.open(file).rotate(90, expand=True).save(file, "JPEG")
    fit(file, tmp_path, "The wall")
    assert b"MARJORAM" not in (tmp_path / "fit.pdf").read_bytes()
    width, height = pypdfium2.PdfDocument(tmp_path / "fit.pdf")[0].get_size()
    assert (width > height) is wide and max(width, height) <= 842


def harmed(harm: Callable[[Any], None], folder: Path) -> Path:
    with pikepdf.open(io.BytesIO(text_page(folder / "plain.pdf").read_bytes())) as document:
        harm(document)
        document.save(folder / "harmed.pdf")
    return folder / "harmed.pdf"


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lambda one: one.Root.update(Dictionary(OpenAction=Dictionary(S=Name.JavaScript, JS="x"))), "runs"),
        (lambda one: one.Root.update(Dictionary(AcroForm=Dictionary(XFA=String("x")))), "one program"),
        (lambda one: one.docinfo.__setitem__("/Creator", "cindocs"), "for some reader"),
        (lambda one: one.Root.update(Dictionary(OCProperties=Dictionary())), "layers"),
        (lambda one: one.attachments.__setitem__("a.txt", b"x"), "files inside"),
        (lambda one: one.pages[0].obj.update(Dictionary(MediaBox=Array([0, 0, 0, 9]))), "no size"),
        (lambda one: one.pages[0].obj.update(Dictionary(MediaBox=Array([0, 0, 1e9, 9]))), "no size"),
    ],
)
def test_a_pdf_in_which_something_runs_or_hides_is_refused(
    tmp_path: Path, harm: Callable[[Any], None], told: str
) -> None:
    with pytest.raises(InputUnreadable, match=told):
        fit(harmed(harm, tmp_path), tmp_path)
    assert not (tmp_path / "fit.pdf").exists()


def in_a_ring(document: Any) -> None:
    root = document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    one = document.make_indirect(Dictionary(S=Name.Sect, P=root))
    one.K = Array([document.make_indirect(Dictionary(S=Name.Sect, P=one, K=Array([one])))])
    root.K = one
    document.Root.StructTreeRoot = root


def to_nowhere(document: Any) -> None:
    tag = document.make_indirect(Dictionary(S=Name.P, K=0))
    document.Root.StructTreeRoot = document.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=tag))


@pytest.mark.parametrize("harm", [in_a_ring, to_nowhere])
def test_tags_that_lead_nowhere_are_not_taken_over(tmp_path: Path, harm: Callable[[Any], None]) -> None:
    fit(harmed(harm, tmp_path), tmp_path)
    with pikepdf.open(tmp_path / "fit.pdf") as document:
        assert "/StructTreeRoot" not in document.Root


@pytest.mark.parametrize("password", ["", "open"])
def test_a_locked_pdf_is_refused(tmp_path: Path, password: str) -> None:
    with pikepdf.open(text_page(tmp_path / "plain.pdf")) as document:
        document.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(user=password, owner="owner"))
    with pytest.raises(InputUnreadable, match="locked"):
        fit(tmp_path / "locked.pdf", tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7 and nothing more", b"PK\3\4 a Word file", b"\x89PNG\r\n\x1a\n"]
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file.pdf").write_bytes(content)
    with pytest.raises(InputUnreadable):
        fit(tmp_path / "file.pdf", tmp_path)


def test_what_is_attached_stands_in_the_bundle_and_by_itself(tmp_path: Path, cindocs: Run) -> None:
    def attach(data: dict[str, Any]) -> None:
        data["documents"][0].update(ready="yes", file="letter.pdf")
        data["documents"][4].update(ready="yes", file="photo.jpeg")

    summary = changed(tmp_path, attach)
    with_a_photograph(summary.parent)
    done = build(cindocs, summary, tmp_path / "out", "--no-seal", "by-hand")
    assert done.returncode == 0, done.stderr
    from cindocs.packs import verify

    pack = the_pack(tmp_path / "out")
    names = [one["name"] for one in manifest_of(pack)["files"]]
    assert {"documents/03-attached.pdf", "documents/06-attached.pdf"} <= set(names)
    (tmp_path / "bundle.pdf").write_bytes(verify.read(pack, "bundle.pdf"))
    assert check_bundle(tmp_path / "bundle.pdf") == ()
    assert b"MARJORAM" not in pack.read_bytes()


def test_what_is_attached_and_tells_what_is_withheld_stops_the_pack(tmp_path: Path, cindocs: Run) -> None:
    def withhold(data: dict[str, Any]) -> None:
        entry = {"id": "hidden", "words": ["Page 2 of a letter"], "from_whom": ["receiving_authority"]}
        data["withhold"] = [
            {**entry, "decided_by": "team-manager", "on": "2026-01-30", "review": "2026-12-01"}
        ]

    changed(tmp_path, withhold, "case.yaml")
    summary = changed(tmp_path, lambda data: data["documents"][0].update(ready="yes", file="letter.pdf"))
    data = summary.parent
    text_page(data / "letter.pdf")
    done = build(cindocs, summary, tmp_path / "out", "--no-seal", "by-hand")
    assert done.returncode == 5, done.stderr
    assert not (tmp_path / "out").exists()
