"""A picture is as wide as the table cell that its author drew for it; a template's fonts stay at home."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from cindocs.renderers.docx import render
from cindocs.templating.chain import TemplateChain
from cindocs.templating.word.namespaces import DRAWING, word
from cindocs.views.copy import Copy
from cindocs.views.picture import Picture
from tests.copies import example_plan
from tests.own_words.viewing import picture
from tests.pages.making import ENGLISH
from tests.proving import faults
from tests.word.making import draw, lines, made, note, part

NATURAL = 320 * 25.4 / 96
"""How wide a picture of 320 pixels is on a screen, in millimetres."""


@dataclass(frozen=True)
class Shown:
    """The smallest view with a picture."""

    copy: Copy
    picture: Picture


def width(templates: TemplateChain) -> float:
    """Return how wide the picture is drawn, in millimetres."""
    rendered = render(Shown(example_plan().copy, picture("star")), templates, ENGLISH, kind="note")
    assert faults("docx", rendered) == ()
    (frame,) = part(rendered).iter(f"{{{DRAWING}}}extent")
    return int(frame.get("cx", "0")) / 36_000


def in_a_cell(document: Document, millimetres: float, margins: str = "", at: str = "tcPr") -> None:
    document.add_paragraph("{{ copy.authority }}")
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.width = Mm(millimetres)
    cell.paragraphs[0].text = "{{p picture }}"
    if margins:
        name = "tcMar" if at == "tcPr" else "tblCellMar"
        inside = parse_xml(f"<w:{name} {nsdecls('w')}>{margins}</w:{name}>")
        (cell._tc.tcPr if at == "tcPr" else document.tables[-1]._tbl.tblPr).append(inside)


def test_outside_tables_only_the_page_ends_a_picture(tmp_path: Path) -> None:
    templates = draw(tmp_path, lines("{{ copy.authority }}", "{{p picture }}"))
    assert width(templates) == pytest.approx(NATURAL, abs=0.1)


@pytest.mark.parametrize(
    ("cell", "margins", "at", "inside"),
    [
        (40, "", "", 40 - 3.8),
        (40, '<w:left w:w="567" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>', "tcPr", 30),
        (40, '<w:start w:w="0" w:type="dxa"/><w:end w:w="567" w:type="dxa"/>', "tcPr", 30),
        (40, '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>', "tblPr", 40),
        (150, "", "", NATURAL),
    ],
    ids=["Word's margins", "left and right", "start and end", "the table's margins", "a wide cell"],
)
def test_a_picture_is_no_wider_than_its_cell_leaves_room_for(
    tmp_path: Path, cell: float, margins: str, at: str, inside: float
) -> None:
    templates = draw(tmp_path, lambda document: in_a_cell(document, cell, margins, at))
    assert width(templates) == pytest.approx(inside, abs=0.1)


def test_of_a_template_s_fonts_only_what_stands_in_for_one_in_use_goes_with_a_document(
    tmp_path: Path,
) -> None:
    def fill(document: Document) -> None:
        lines("{{ copy.authority }}", "{{ texts[0] }}")(document)
        document.styles["Normal"].font.name = "Andika"

    templates = draw(tmp_path, fill)
    path = templates.find("note.docx")
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    fonts = "".join(
        f'<w:font w:name="{name}">{other}<w:embedRegular r:id="rId1" w:fontKey="{{0}}"/></w:font>'
        for name, other in (
            ("Andika", '<w:altName w:val="Arial"/>'),
            ("Bookman", '<w:altName w:val="Times"/>'),
            ("Calibri", ""),
        )
    )
    parts["word/fontTable.xml"] = f"<w:fonts {nsdecls('w', 'r')}>{fonts}</w:fonts>".encode()
    with ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    rendered = made(note("A line."), templates)
    assert faults("docx", rendered) == ()
    (font,) = part(rendered, "word/fontTable.xml")
    assert [font.get(word("name")), *(each.get(word("val")) for each in font)] == ["Andika", "Arial"]
