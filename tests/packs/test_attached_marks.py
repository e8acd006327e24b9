"""What somebody filled in, drew or signed in a PDF is kept; what nobody sees of it is not."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, String

from cindocs.errors import InputUnreadable
from cindocs.packs.attaching.attachment import Attachment
from cindocs.packs.attaching.revisions import revisions_of
from cindocs.packs.bundle.bundle import bundle
from cindocs.packs.bundle.part import Part
from cindocs.proof.bundle import check_bundle
from cindocs.renderers.pdf import plain_pages
from cindocs.views.building.pack import Beside
from tests.packs.test_bundle import text_page


def look(document: Any, text: str, **more: Any) -> Any:
    """Return a drawing of a text, 100 points wide and 20 high."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    drawn = document.make_stream(f"/Tx BMC q BT /F1 12 Tf 2 5 Td ({text}) Tj ET Q EMC".encode())
    drawn.update(Dictionary(Subtype=Name.Form, BBox=Array([0, 0, 100, 20]), **more))
    drawn.Resources = Dictionary(Font=Dictionary(F1=font))
    return drawn


def mark(document: Any, kind: str, text: str | None = None, **more: Any) -> Any:
    """Put a mark on the first page, and return it."""
    made = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array([50, 100, 150, 120]), **more)
    if text is not None:
        made.AP = Dictionary(N=look(document, text))
    made = document.make_indirect(made)
    page = document.pages[0].obj
    page.Annots = Array([*page.get("/Annots", Array()), made])
    return made


def field(document: Any, text: str | None, **more: Any) -> Any:
    """Put a field of a form on the first page, and return it."""
    made = mark(document, "Widget", text, T=String("name"), **more)
    form = document.Root.get("/AcroForm", Dictionary(Fields=Array()))
    form.Fields = Array([*form.Fields, made])
    document.Root.AcroForm = form
    return made


def box_to_tick(document: Any, state: str) -> Any:
    made = field(document, None, FT=Name.Btn, TU=String("Agrees"), AS=Name(f"/{state}"))
    made.AP = Dictionary(N=Dictionary(Yes=look(document, "TICK"), Off=look(document, "EMPTY")))
    return made


def with_marks(put: Callable[[Any], Any], folder: Path) -> Path:
    with pikepdf.open(io.BytesIO(text_page(folder / "plain.pdf").read_bytes())) as document:
        put(document)
        document.save(folder / "marked.pdf")
    return folder / "marked.pdf"


def texts(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def inside(file: Path) -> bytes:
    """Return all that stands in a PDF, unpacked."""
    with pikepdf.open(file) as document:
        parts = [one.unparse(resolved=True) for one in document.objects]
        streams = [one.read_bytes() for one in document.objects if isinstance(one, pikepdf.Stream)]
    return b"\n".join((*parts, *streams))


@pytest.mark.parametrize(
    ("put", "shown"),
    [
        (lambda one: field(one, "MARJORAM", FT=Name.Tx, V=String("MARJORAM")), True),
        (lambda one: field(one, "MARJORAM", FT=Name.Ch, V=String("MARJORAM")), True),
        (lambda one: mark(one, "FreeText", "MARJORAM", Contents=String("MARJORAM")), True),
        (lambda one: mark(one, "Stamp", "MARJORAM"), True),
        (lambda one: mark(one, "Ink", "MARJORAM"), True),
        (lambda one: field(one, "MARJORAM", FT=Name.Tx, V=String("MARJORAM"), F=2), False),
        (lambda one: mark(one, "FreeText", "MARJORAM", F=32), False),
        (lambda one: mark(one, "Text", "MARJORAM", Contents=String("MARJORAM")), False),
        (lambda one: mark(one, "Popup", None, Contents=String("MARJORAM")), False),
        (lambda one: mark(one, "Highlight", "seen", Contents=String("MARJORAM")), False),
        (lambda one: field(one, "MARJORAM", FT=Name.Btn, Ff=1 << 16), False),
        (lambda one: one.Root.update(Dictionary(Names=Dictionary(Pages=String("MARJORAM")))), False),
    ],
)
def test_what_is_seen_stays_and_what_is_not_goes(
    tmp_path: Path, put: Callable[[Any], Any], shown: bool
) -> None:
    taken = Attachment.of(with_marks(put, tmp_path), tmp_path, "fit", "A form").file
    assert ("MARJORAM" in texts(taken)) is shown and "Page 1 of a letter" in texts(taken)
    assert (b"MARJORAM" in inside(taken)) is shown
    with pikepdf.open(taken) as document:
        assert "/AcroForm" not in document.Root
        assert not any(len(page.obj.get("/Annots", Array())) for page in document.pages)


@pytest.mark.parametrize("state", ["Yes", "Off"])
def test_a_box_shows_whether_it_is_ticked(tmp_path: Path, state: str) -> None:
    taken = Attachment.of(
        with_marks(lambda one: box_to_tick(one, state), tmp_path), tmp_path, "fit", "A form"
    )
    assert ("TICK" in texts(taken.file)) is (state == "Yes")
    assert ("EMPTY" in texts(taken.file)) is (state == "Off")


@pytest.mark.parametrize(
    ("put", "told"),
    [
        (lambda one: field(one, None, FT=Name.Tx, V=String("x")), "how what was filled in looks"),
        (lambda one: mark(one, "FreeText", None, Contents=String("x")), "does not say how it looks"),
        (lambda one: mark(one, "Redact", "x"), "marked to be blacked out"),
        (lambda one: mark(one, "FileAttachment", "x"), "files inside"),
        (
            lambda one: (
                field(one, "old", FT=Name.Tx, V=String("new")),
                one.Root.AcroForm.update(Dictionary(NeedAppearances=True)),
            ),
            "how what was filled in looks",
        ),
    ],
)
def test_what_cannot_be_kept_as_it_is_seen_is_refused(
    tmp_path: Path, put: Callable[[Any], Any], told: str
) -> None:
    with pytest.raises(InputUnreadable, match=told):
        Attachment.of(with_marks(put, tmp_path), tmp_path, "fit", "A form")


def tagged_form(folder: Path) -> Path:
    """Write a tagged PDF with a field, a box to tick and a sticky note, each with a tag of its own."""
    content = plain_pages("<p>Name</p>", "@page { size: A5 }")
    with pikepdf.open(io.BytesIO(content)) as document:
        page = document.pages[0]
        drawn = [one for one in pikepdf.parse_content_stream(page) if str(one.operator) not in ("BDC", "EMC")]
        label = b"/P <</MCID 0>> BDC\n" + pikepdf.unparse_content_stream(drawn) + b"\nEMC"
        page.obj.Contents, page.obj.StructParents = document.make_stream(label), 0
        root = document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        paragraph = document.make_indirect(Dictionary(S=Name.P, P=root, Pg=page.obj, K=0))
        root.K = Array([paragraph])
        marks = [
            field(document, "Rosalind", FT=Name.Tx, V=String("Rosalind")),
            box_to_tick(document, "Yes"),
            mark(document, "Text", "MARJORAM", Contents=String("MARJORAM")),
        ]
        for number, one in enumerate(marks, 1):
            kid = Dictionary(Type=Name.OBJR, Obj=one, Pg=page.obj)
            root.K.append(document.make_indirect(Dictionary(S=Name.Form, P=root, K=Array([kid]))))
            one.StructParent = number
        rows = Array([0, Array([paragraph]), 1, root.K[1], 2, root.K[2], 3, root.K[3]])
        root.ParentTree = Dictionary(Nums=rows)
        document.Root.StructTreeRoot, document.Root.Lang = root, String("en-GB")
        document.save(folder / "form.pdf")
    return folder / "form.pdf"


def test_a_filled_form_is_read_aloud_field_by_field(tmp_path: Path) -> None:
    taken = Attachment.of(tagged_form(tmp_path), tmp_path, "fit", "A form").file
    assert b"MARJORAM" not in inside(taken)
    with pikepdf.open(taken) as document:
        tags = list(document.Root.StructTreeRoot.K)
        row = document.Root.StructTreeRoot.ParentTree.Nums[1]
        assert [str(tag.S) for tag in tags] == ["/P", "/Form", "/Form"]
        assert str(tags[2].Alt) == "Agrees: ticked" and str(tags[1].A.Role) == "/tv"
        assert [one.objgen for one in row] == [tag.objgen for tag in tags]
    cover = plain_pages("<p>Cover</p><p>Sheet</p>", "@page { size: A5 } p { break-after: page }")
    (tmp_path / "cover.pdf").write_bytes(cover)
    with pikepdf.open(tmp_path / "cover.pdf") as document:
        root = document.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array()))
        for page in document.pages:
            drawn = [
                one for one in pikepdf.parse_content_stream(page) if str(one.operator) not in ("BDC", "EMC")
            ]
            marked = b"/P <</MCID 0>> BDC\n" + pikepdf.unparse_content_stream(drawn) + b"\nEMC"
            page.obj.Contents = document.make_stream(marked)
            root.K.append(document.make_indirect(Dictionary(S=Name.P, P=root, Pg=page.obj, K=0)))
        document.Root.StructTreeRoot = root
        document.save(tmp_path / "frame.pdf")
    part = Part(taken, "A form", "en-GB", 1, ours=False)
    made = tmp_path / "bundle.pdf"
    bundle(
        tmp_path / "frame.pdf", [part], made, title="A pack", language="en-GB", stamp=lambda _, of: f"{of}"
    )
    assert check_bundle(made) == ()


def signed(file: Path, **more: Any) -> Path:
    """Write a PDF that is signed, after something in it was changed."""
    with pikepdf.open(file) as document:
        value = Dictionary(Type=Name.Sig, **more)
        document.Root.AcroForm = Dictionary(Fields=Array([Dictionary(FT=Name.Sig, V=value)]))
        document.save(file.with_name("signed.pdf"))
    return file.with_name("signed.pdf")


def test_a_signed_pdf_goes_beside_the_bundle_bit_by_bit(tmp_path: Path) -> None:
    file = signed(text_page(tmp_path / "plain.pdf"))
    taken = Attachment.of(file, tmp_path, "fit", "A signed letter")
    assert taken.beside is Beside.SIGNED and taken.file.read_bytes() == file.read_bytes()


def test_a_signed_pdf_in_which_something_runs_is_refused(tmp_path: Path) -> None:
    action = Dictionary(S=Name.JavaScript, JS=String("x"))
    file = signed(text_page(tmp_path / "plain.pdf"), Next=action)
    with pytest.raises(InputUnreadable, match="runs"):
        Attachment.of(file, tmp_path, "fit", "A signed letter")


def test_what_stood_in_a_file_before_it_was_changed_is_searched(tmp_path: Path) -> None:
    first = text_page(tmp_path / "plain.pdf").read_bytes()
    later = first + b"\n9 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n"
    found = list(revisions_of(later))
    assert found[0] == later and len(found) == 2 and first.startswith(found[1])
    with pytest.raises(InputUnreadable, match="very often"):
        list(revisions_of(b"%%EOF" * 60))
