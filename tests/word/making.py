"""What the tests of this folder share: templates drawn as a person draws them, and readers of results."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from lxml import etree

from cindocs.renderers.docx import render
from cindocs.renderers.rendered import Rendered
from cindocs.templating.chain import TemplateChain
from cindocs.templating.word.namespaces import word
from cindocs.views.copy import Copy
from cindocs.views.narrative import Narrative
from tests.copies import example_plan
from tests.pages.making import ENGLISH


@dataclass(frozen=True)
class Note:
    """The smallest view: a copy's frame, some texts and some narratives."""

    copy: Copy
    texts: tuple[str, ...] = ()
    narratives: tuple[Narrative, ...] = ()


def note(*texts: str, narratives: tuple[Narrative, ...] = ()) -> Note:
    return Note(example_plan().copy, texts, narratives)


def draw(folder: Path, fill: Callable[[WordDocument], object], name: str = "note.docx") -> TemplateChain:
    """Draw a template with an ordinary editor of Word files, and return the chain that begins there."""
    document = Document()
    # Word itself adds this style to a file with the first link; the editor used here does not.
    document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    fill(document)
    folder.mkdir(exist_ok=True)
    document.save(str(folder / name))
    return TemplateChain((folder,))


def lines(*texts: str) -> Callable[[WordDocument], None]:
    """Fill a template with paragraphs."""

    def fill(document: WordDocument) -> None:
        for text in texts:
            document.add_paragraph(text)

    return fill


def made(view: Note, templates: TemplateChain) -> Rendered:
    return render(view, templates, ENGLISH, kind="note")


def part(rendered: Rendered, name: str = "word/document.xml") -> etree._Element:
    with ZipFile(io.BytesIO(rendered.content)) as archive:
        return etree.fromstring(archive.read(name))


def raw_part(rendered: Rendered, name: str) -> bytes:
    with ZipFile(io.BytesIO(rendered.content)) as archive:
        return archive.read(name)


def part_names(rendered: Rendered) -> list[str]:
    with ZipFile(io.BytesIO(rendered.content)) as archive:
        return archive.namelist()


def shown(element: etree._Element) -> str:
    """Return the text that a paragraph (or anything larger) shows in Word; a line break is a newline."""
    pieces = []
    for each in element.iter(word("t"), word("br")):
        # What Word does with white space that the file does not protect, and with raw newlines.
        text = (each.text or "").replace("\n", " ")
        kept = each.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        pieces.append("\n" if each.tag == word("br") else text if kept else text.strip())
    return "".join(pieces)


def paragraphs(rendered: Rendered, name: str = "word/document.xml") -> list[str]:
    return [shown(each) for each in part(rendered, name).iter(word("p"))]


def styles_used(rendered: Rendered) -> list[str]:
    """Return the style id of each paragraph that shows something."""
    found = []
    for each in part(rendered).iter(word("p")):
        style = each.find(f"{word('pPr')}/{word('pStyle')}")
        if shown(each):
            found.append("" if style is None else style.get(word("val"), ""))
    return found
