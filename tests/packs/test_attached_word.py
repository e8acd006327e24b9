"""A Word file is turned into pages, or goes beside the bundle, with nothing that is not seen."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pypdfium2
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pikepdf import Name
from PIL import Image

from cindocs.errors import InputUnreadable
from cindocs.packs.attaching.attachment import Attachment
from cindocs.packs.attaching.word import write_clean
from cindocs.views.building.pack import Beside
from tests.conftest import ROOT, Run
from tests.packs.test_pack import build, changed, the_pack

needs_libre_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def element(name: str, **attributes: str) -> Any:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(key.replace("_", ":")), value)
    return made


def field(paragraph: Any, instruction: str, shown: str) -> None:
    for kind in ("begin", "instruction", "separate", "shown", "end"):
        run = paragraph.add_run(shown if kind == "shown" else "")
        if kind == "instruction":
            code = element("w:instrText")
            code.text = instruction
            run._r.append(code)
        elif kind != "shown":
            run._r.append(element("w:fldChar", w_fldCharType=kind))


def report() -> Any:
    """Return a report with headings, a list, a table, a photograph, page numbers, and notes on all of it."""
    document = docx.Document()
    document.core_properties.author = document.core_properties.comments = "MARJORAM CLOSE"
    document.add_heading("Report of the school", 1)
    document.add_paragraph("The class sings.", style="List Bullet")
    document.add_table(1, 2).cell(0, 0).text = "Days"
    exif = Image.Exif()
    exif[0x010E] = "MARJORAM CLOSE"
    photograph = io.BytesIO()
    Image.new("RGB", (300, 200), "olive").save(photograph, "JPEG", exif=exif)
    document.add_picture(photograph)
    document.add_heading("What helps", 2)
    footer = document.sections[0].footer.paragraphs[0]
    field(footer, " PAGE ", "1")
    field(footer, " FILENAME \\p ", "report")
    document.add_page_break()
    document.add_paragraph("The second page.")
    return document


def written(document: Any, folder: Path, parts: dict[str, bytes] | None = None) -> Path:
    """Write a document, with more parts in its archive, under a name that says nothing."""
    content = io.BytesIO()
    document.save(content)
    with zipfile.ZipFile(content, "a") as archive:
        for name, part in (parts or {}).items():
            archive.writestr(name, part)
    (folder / "file").write_bytes(content.getvalue())
    return folder / "file"


def everything(file: Path) -> bytes:
    with zipfile.ZipFile(file) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


@needs_libre_office
def test_a_word_file_is_turned_into_pages_with_tags(tmp_path: Path) -> None:
    taken = Attachment.of(written(report(), tmp_path), tmp_path, "fit", "A report")
    assert taken.beside is Beside.NOT
    with pypdfium2.PdfDocument(taken.file) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    assert "Report of the school" in pages[0] and "The second page." in pages[1]
    assert [page.strip().splitlines()[-1] for page in pages] == ["1report", "2report"]
    with pikepdf.open(taken.file) as pdf:
        tags = {str(one.S) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one}
        described = [one for one in pdf.objects if getattr(one, "S", None) == Name.Figure]
        assert {"/H1", "/H2", "/L", "/Table", "/Figure"} <= tags
        assert all(str(one.Alt) for one in described)
    assert b"MARJORAM" not in taken.file.read_bytes()


def test_a_word_file_goes_beside_the_bundle_where_nothing_prints_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = written(report(), tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    taken = Attachment.of(file, tmp_path, "fit", "A report")
    assert taken.beside is Beside.NOT_PRINTED
    assert "The class sings." in [one.text for one in docx.Document(str(taken.file)).paragraphs]
    assert b"MARJORAM" not in everything(taken.file)


def test_of_a_word_file_nothing_that_is_not_seen_goes_along(tmp_path: Path) -> None:
    document = report()
    settings = document.settings.element
    settings.append(element("w:docVars"))
    settings[-1].append(element("w:docVar", w_name="a", w_val="MARJORAM CLOSE"))
    write_clean(
        written(document, tmp_path, {"customXml/item7.xml": b"<a>MARJORAM CLOSE</a>"}), tmp_path / "clean"
    )
    names = zipfile.ZipFile(tmp_path / "clean").namelist()
    assert b"MARJORAM" not in everything(tmp_path / "clean")
    assert not any(name.startswith(("docProps", "customXml")) for name in names)
    assert b"FILENAME" not in everything(tmp_path / "clean") and b" PAGE " in everything(tmp_path / "clean")


def tracked(document: Any) -> None:
    change = element("w:del", w_id="1", w_author="A")
    document.paragraphs[0]._p.append(change)
    run = element("w:r")
    run.append(element("w:delText"))
    change.append(run)


def hidden(document: Any) -> None:
    document.add_paragraph().add_run("MARJORAM").font.hidden = True


def hidden_by_style(document: Any) -> None:
    style = document.styles.add_style("Quiet", 1)
    style.font.hidden = True
    later = document.styles.add_style("Quieter", 1)
    later.base_style = style
    document.add_paragraph("MARJORAM", style="Quieter")


def remarked(document: Any) -> None:
    document.paragraphs[0].add_run()._r.append(element("w:commentReference", w_id="0"))


def ticked(document: Any) -> None:
    begin = element("w:fldChar", w_fldCharType="begin")
    data = element("w:ffData")
    data.append(element("w:checkBox"))
    begin.append(data)
    document.paragraphs[0].add_run()._r.append(begin)


def cropped(document: Any) -> None:
    fill = next(document.element.iter(qn("pic:blipFill")))
    side = element("a:srcRect")
    side.set("l", "20000")
    fill.insert(1, side)


def linked(document: Any) -> None:
    document.part.relate_to("https://example.org/a.png", f"{RELATIONS}/image", is_external=True)


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (tracked, "what was changed"),
        (hidden, "hidden text"),
        (hidden_by_style, "hidden text"),
        (remarked, "comments"),
        (ticked, "boxes to tick"),
        (cropped, "was cropped"),
        (linked, "fetched from elsewhere"),
    ],
)
def test_a_word_file_that_hides_something_is_refused(
    tmp_path: Path, harm: Callable[[Any], None], told: str
) -> None:
    document = report()
    harm(document)
    with pytest.raises(InputUnreadable, match=told) as refused:
        write_clean(written(document, tmp_path), tmp_path / "clean")
    assert "MARJORAM" not in f"{refused.value}{refused.value.advice}"
    assert not (tmp_path / "clean").exists()


@pytest.mark.parametrize("how", ["w:vanish on the end of a paragraph", "w:vanish that is off", "w:webHidden"])
def test_what_hides_nothing_is_no_reason_to_refuse(tmp_path: Path, how: str) -> None:
    document = report()
    paragraph = document.add_paragraph("seen")
    if "off" in how:
        paragraph.runs[0].font.hidden = False
    elif "end" in how:
        paragraph._p.get_or_add_pPr().append(element("w:rPr"))
        paragraph._p.pPr[-1].append(element("w:vanish"))
    else:
        paragraph.runs[0]._r.get_or_add_rPr().append(element("w:webHidden"))
    write_clean(written(document, tmp_path), tmp_path / "clean")
    assert docx.Document(str(tmp_path / "clean")).paragraphs[-1].text == "seen"


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"word/vbaProject.bin": b"x"}, "runs"),
        ({"word/embeddings/sheet.xlsx": b"x"}, "runs"),
        ({"word/broken.xml": b"<a"}, "cannot be read"),
        ({"word/typed.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "cannot be read"),
        ({"word/bomb.xml": b" " * 30_000_000}, "too large"),
    ],
)
def test_a_word_file_that_carries_something_is_refused(
    tmp_path: Path, parts: dict[str, bytes], told: str
) -> None:
    with pytest.raises(InputUnreadable, match=told):
        write_clean(written(report(), tmp_path, parts), tmp_path / "clean")


def test_a_word_file_that_cindocs_made_is_refused(tmp_path: Path, cindocs: Run) -> None:
    plan = ROOT / "samples/norfolk/heron/plan.yaml"
    cindocs("render", plan, "--to", "docx", "-o", tmp_path / "out", "--today", "2026-02-12")
    (copy,) = (tmp_path / "out").glob("*.docx")
    with pytest.raises(InputUnreadable, match="for some reader"):
        write_clean(copy, tmp_path / "clean")


def test_a_locked_or_old_word_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(InputUnreadable, match="before 2007"):
        Attachment.of(tmp_path / "old.doc", tmp_path, "fit", "A report")


@needs_libre_office
def test_what_is_bound_in_and_what_goes_beside_stand_in_the_contents(tmp_path: Path, cindocs: Run) -> None:
    def attach(data: dict[str, Any]) -> None:
        data["documents"][0].update(ready="yes", file="report.docx")
        data["documents"][4].update(ready="yes", file="signed.pdf")

    from cindocs.packs import verify
    from tests.packs.test_attached_marks import signed
    from tests.packs.test_bundle import text_page

    summary = changed(tmp_path, attach)
    written(report(), summary.parent).rename(summary.parent / "report.docx")
    signed(text_page(summary.parent / "plain.pdf"))
    done = build(cindocs, summary, tmp_path / "out", "--no-seal", "by-hand")
    assert done.returncode == 0, done.stderr
    pack = the_pack(tmp_path / "out")
    names = [one["name"] for one in verify.manifest_of(pack)["files"]]
    assert {"documents/03-attached.pdf", "beside/06-attached.pdf"} <= set(names)
    assert verify.read(pack, "beside/06-attached.pdf") == (summary.parent / "signed.pdf").read_bytes()
    with pypdfium2.PdfDocument(verify.read(pack, "bundle.pdf")) as bundle:
        texts = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in bundle).split())
        marks = [mark.get_title() for mark in bundle.get_toc()]
    assert (
        "It is signed, and would lose that here. It stands beside this file: beside/06-attached.pdf" in texts
    )
    assert "The class sings." in texts and "Page 1 of a letter" not in texts
    assert len(marks) >= 8
