"""Large print: every kind of document in every format, as large as its reader asked for, nothing lost."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree, html
from pypdfium2 import raw

import cindocs
from cindocs.readers.reader import Reader
from cindocs.records.planned_copy import Form
from cindocs.renderers.page_linear import told_row_by_row
from cindocs.renderers.word_linear import tell_row_by_row
from cindocs.story import render_for
from cindocs.templating.word.namespaces import DECLARATIONS, word
from tests.conftest import DOCUMENTS, ROOT, day_of
from tests.test_every_text_arrives import HOSTILE, READERS, canonical, filled_with, packed

HERON = ROOT / "samples/norfolk/heron"
DERBY = ROOT / "samples/derby/wagtail/plan.yaml"
SHOWN = [
    *(HERON / f"{name}.yaml" for name in ("plan", "minutes", "invitation", "wishes_and_feelings_blank")),
    DERBY,
    ROOT / "samples/lancashire/wren/plan.yaml",
    ROOT / "samples/sheffield/dipper/minutes.yaml",
]
EDGE = 14
FORMS: dict[int, Form] = {16: "large_print_16", 18: "large_print_18", 24: "large_print_24"}


def name(sample: Path) -> str:
    return "-".join((*sample.parts[-3:-1], sample.stem))


@cache
def made(sample: Path, size: int, to: str) -> bytes:
    """Make and prove a copy; what is not proven raises."""
    reader = Reader("record", form=FORMS[size])
    return render_for(cindocs.load(sample), reader, to=to, today=day_of(sample)).content


def parts(content: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: etree.fromstring(package.read(name)) for name in package.namelist() if ".xml" in name}


def type_sizes(pdf: bytes) -> Counter[float]:
    """Return how many characters there are of each size of type, in points."""
    sizes: Counter[float] = Counter()
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        for place in range(text.count_chars()):
            if chr(raw.FPDFText_GetUnicode(text, place)).strip():
                # WeasyPrint draws in pixels of a screen, of which 96 make an inch.
                sizes[round(raw.FPDFText_GetFontSize(text, place) * 0.75, 1)] += 1
    document.close()
    return sizes


@pytest.mark.parametrize("sample", DOCUMENTS, ids=name)
@pytest.mark.parametrize("to", ["docx", "html"])
def test_every_document_is_proven_at_24_points(sample: Path, to: str) -> None:
    assert made(sample, 24, to)


@pytest.mark.parametrize(
    ("sample", "size"), [*((each, 18) for each in SHOWN), (SHOWN[0], 16), (SHOWN[0], 24)]
)
def test_no_type_of_a_pdf_is_smaller_than_asked_for_and_its_edges_are_14_points(
    sample: Path, size: int
) -> None:
    sizes = type_sizes(made(sample, size, "pdf"))
    at_the_edge = sizes.pop(EDGE)
    assert at_the_edge
    assert sizes.most_common(1)[0][0] == min(sizes) == size


@pytest.mark.parametrize("size", FORMS)
@pytest.mark.parametrize("sample", SHOWN[2:5], ids=name)
def test_the_styles_of_a_word_document_are_as_large_as_asked_for(sample: Path, size: int) -> None:
    word_parts = parts(made(sample, size, "docx"))
    styles = word_parts["word/styles.xml"]
    for style in styles.iter(word("style")):
        edge = style.get(word("styleId")) in ("Header", "Footer")
        for element in style.iter(word("sz"), word("szCs")):
            half_points = int(element.get(word("val"), "0"))
            least = 2 * EDGE if edge else 2 * size * 0.9
            assert half_points >= least or style.get(word("styleId")) == "TableGap"
    assert styles.find(f".//{word('docDefaults')}//{word('sz')}").get(word("val")) == str(2 * size)  # type: ignore[union-attr]
    assert not [*word_parts["word/document.xml"].iter(word("sz"))]
    lines = [each for each in styles.iter(word("spacing")) if each.get(word("lineRule")) == "auto"]
    assert all(int(each.get(word("line"), "0")) >= 312 for each in lines)


@pytest.mark.parametrize("sample", SHOWN, ids=name)
def test_a_word_document_has_nothing_slanted_underlined_or_set_to_the_right_and_no_columns(
    sample: Path,
) -> None:
    for part, root in parts(made(sample, 24, "docx")).items():
        assert not [*root.iter(word("i"), word("u"))], part
        assert not [*root.iterfind(f".//{word('pPr')}/{word('jc')}")], part
        assert all(len(row.findall(word("tc"))) < 2 for row in root.iter(word("tr"))), part


@pytest.mark.parametrize("sample", SHOWN, ids=name)
def test_a_page_has_no_table_left_and_tells_its_size(sample: Path) -> None:
    page = html.document_fromstring(made(sample, 24, "html").decode("utf-8"))
    assert "--text-size: 24pt" in page.get("style", "")
    assert page.findall(".//table") == []


def test_each_row_names_its_cells_and_spanned_cells_are_told_once() -> None:
    page = html.document_fromstring(made(DERBY, 18, "html").decode("utf-8"))
    goals = [
        goal for part in page.iter("ul") if "smart" in part.get("class", "") for goal in part.iterchildren()
    ]
    told = [
        ["".join(map(str, line.itertext())).split(":")[0] for line in goal.iterchildren("div")]
        for goal in goals
    ]
    whole = ["What will be better", "How we will know it", "What we do", "Who", "Date"]
    assert told[0] == whole
    assert all(each in (whole, whole[2:]) for each in told)
    assert whole[2:] in told


@pytest.mark.parametrize("to", ["html", "pdf", "docx"])
def test_usual_print_knows_nothing_of_large_print(to: str) -> None:
    sample = HERON / "invitation.yaml"
    usual = render_for(cindocs.load(sample), Reader("record"), to=to, today=day_of(sample)).content
    if to == "pdf":
        assert type_sizes(usual).most_common(1)[0][0] == 12
    elif to == "html":
        assert b"--text-size" not in usual
        assert b"<table" in usual
    else:
        assert [*parts(usual)["word/document.xml"].iter(word("tbl"))]


TABLES = {
    "a heading that ends by itself": (
        "<thead><tr><th>No.</th><th>Who</th></tr></thead><tbody><tr><th>1</th><td>Jo</td></tr></tbody>",
        ["No. 1", "Who: Jo"],
    ),
    "a cell over two rows": (
        "<thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td rowspan=2>a</td><td>b</td></tr>"
        "<tr><td>c</td></tr></tbody>",
        ["A: a", "B: b", "B: c"],
    ),
    "a cell over two columns": (
        "<thead><tr><th>A</th><th>B</th><th>C</th></tr></thead>"
        "<tbody><tr><td colspan=2>a</td><td>c</td></tr></tbody>",
        ["A: a", "C: c"],
    ),
    "an empty cell, which is room to write": (
        "<thead><tr><th>Name</th><th>Date</th></tr></thead><tbody><tr><th>Jo</th><td></td></tr></tbody>",
        ["Name: Jo", "Date:"],
    ),
    "labels and facts": ("<tbody><tr><th>Tel</th><td>1</td></tr></tbody>", ["Tel: 1"]),
    "cells without a name": ("<tbody><tr><td>a</td><td>b</td></tr></tbody>", ["a", "b"]),
    "a label of the cell's own": (
        '<tbody><tr><th><span class="narrow">Who</span>Jo</th></tr></tbody>',
        ["Who: Jo"],
    ),
}


@pytest.mark.parametrize("case", TABLES)
def test_a_table_is_told_row_by_row(case: str) -> None:
    table, told = TABLES[case]
    page = html.document_fromstring(
        told_row_by_row(f"<!DOCTYPE html><html><body><table>{table}</table></body></html>")
    )
    lines = [each for each in page.iter("div") if "line" in each.get("class", "").split()]
    assert ["".join(map(str, line.itertext())).strip() for line in lines] == told
    assert page.findall(".//table") == []


def test_what_stands_in_a_cell_of_a_word_table_stays_whatever_it_is() -> None:
    cell = "<w:tc>{}</w:tc>"
    rows = [
        "<w:trPr><w:tblHeader/></w:trPr>" + cell.format("<w:p><w:r><w:t>Who</w:t></w:r></w:p>") * 2,
        cell.format('<w:p><w:hyperlink r:id="a"><w:r><w:t>Jo</w:t></w:r></w:hyperlink></w:p>')
        + cell.format(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>inside</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
        ),
    ]
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    body = etree.fromstring(f"<w:body{DECLARATIONS}>{table}</w:body>")
    tell_row_by_row(body)
    assert "".join(text.text or "" for text in body.iter(word("t"))) == "Who: JoWho: inside"


@pytest.mark.parametrize("to", ["docx", "html", "pdf"])
def test_hostile_texts_come_out_exactly(to: str) -> None:
    document, texts = filled_with(HOSTILE)
    content = render_for(document, Reader("record", form="large_print_24"), to=to).content
    there = packed(READERS[to](content))
    assert [path for path, text in texts.items() if packed(canonical(text)) not in there] == []
