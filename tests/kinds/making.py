"""What the tests of this folder share: a family's document with some words changed, made and read back.

The authority is an invented one that has the base's words, so that no authority's own words matter here.
"""

from __future__ import annotations

import io
import shutil
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import docx

import cindocs
from cindocs.intake.document import Document
from cindocs.resources import SAMPLES

HERON = SAMPLES / "norfolk/heron"


_MARSH = "id: marsh\ninherits: base\nname: Marsh\nprocedure: {title: Example, cite: marsh}\n"


def changed(folder: Path, kind: str, *changes: tuple[str, str], authority: str = "marsh") -> Document:
    """Return Heron's document, with words of it, or of its case, replaced. Each must stand there once."""
    family = Path(shutil.copytree(HERON, folder / "heron"))
    of_marsh(folder, "authority.yaml", _MARSH)
    for old, new in (("authority: norfolk", f"authority: {authority}"), *changes):
        files = [family / f"{kind}.yaml", family / "case.yaml"]
        (file,) = [file for file in files if file.read_text(encoding="utf-8").count(old) == 1]
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return cindocs.load(family / f"{kind}.yaml")


def of_marsh(folder: Path, name: str, text: str) -> None:
    """Write a file of the invented authority."""
    (folder / "templates/marsh").mkdir(parents=True, exist_ok=True)
    (folder / "templates/marsh" / name).write_text(text, encoding="utf-8")


class _Texts(HTMLParser):
    """Collects what a reader of the page sees."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in ("head", "style")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("head", "style")

    def handle_data(self, data: str) -> None:
        if not self._hidden and data.strip():
            self.texts.append(" ".join(data.split()))


def page(document: Document, day: str) -> str:
    """Return what stands on the web page of a document, in one line."""
    reader = _Texts()
    reader.feed(made(document, "html", day).decode("utf-8"))
    return " ".join(reader.texts)


def made(document: Document, to: str, day: str) -> bytes:
    templates = [document.folder.parent / "templates"]
    return cindocs.render(document, to=to, today=date.fromisoformat(day), templates=templates).content


def word_styles(content: bytes) -> list[tuple[str, str]]:
    """Return style and text of each paragraph of a Word document's body."""
    return [(one.style.name, one.text) for one in docx.Document(io.BytesIO(content)).paragraphs]


def in_order(text: str, *pieces: str) -> bool:
    """Tell whether ``pieces`` stand in ``text``, one after the other."""
    place = 0
    for piece in pieces:
        place = text.find(piece, place)
        if place < 0:
            return False
        place += len(piece)
    return True
