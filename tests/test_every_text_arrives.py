"""Whatever people type into whichever field comes out exactly, or is refused naming the field.

Read back here with readers of our own, beside the proof that every render runs through.
"""

from __future__ import annotations

import copy
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree, html

import cindocs
from cindocs.documents.plan import Plan
from cindocs.errors import CindocsError, InputUnreadable, MissingOnMachine
from cindocs.intake.document import Document
from cindocs.intake.load import load
from cindocs.reading.tree import Tree
from cindocs.reading.validate import validate
from cindocs.records.text import LONGEST_LINE
from tests.conftest import ROOT
from tests.text_fields import replaced, text_fields

SAMPLE = ROOT / "samples/norfolk/lapwing/plan.yaml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

HOSTILE = [
    "Mum & Dad", "I <3 school", "a <b>bold</b> claim", "]]> end", "<!-- x", "</w:t></w:r></w:p>", "&amp; &#65;",
    "{{ 7*7 }}", "{% for x in y %}", "{# gone? #}", "{_{ 7 }_}", "{{ cycler.__init__ }}", "100 % sure", "%(name)s",
    "O'Shea \"quoted\" ‘curly’ “curly”", "naïve café Łukasz Nguyễn Ștefan Žofia", "e\u0301 and n\u0303", "µ¶§©½…–—€£",
    "Ελένη Καρρά", "Олена Ґудзь", "x" * 200, "a/b\\c:d*e?f|g", "=HYPERLINK(1)", "\u00a0no\u00a0break\u00a0",
    "well\u2011being and self-help", "ﬁne ﬂat office", "1. first", "- dash", "> quote", "# heading", "`code`",
    "_under_ *star* **two**", "[x](http://a.example) ![y](z)", "a\\*b", "<https://example.org>", "javascript:alert(1)",
]  # fmt: skip
OTHER_SCRIPTS = ["علي", "ਪੰਜਾਬੀ", "বাংলা", "தமிழ்", "ትግርኛ", "中文", "עברית", "ไทย", "😀", "👩🏽‍🦽", "☐ ✓ →", "𝔄𝕫"]
REFUSED = ["\x07", "\x0b", "\x1f", "\x7f", "\x85", "\u202e", "\u2066x", "\u200b", "\ufeff", "\ue000", "\ufffe",
           "\u2028", "\U000e0041"]  # fmt: skip


# Words for one reader stand in that reader's own version; the list says who gets which.
OWN = {"for_children", "for_child", "not_for_child", "copies"}


@cache
def sample() -> Document:
    return load(SAMPLE)


def filled_with(texts: list[str]) -> tuple[Document, dict[tuple[str | int, ...], str]]:
    """The sample with every text field filled, each with another of ``texts`` and a number of its own."""
    document = sample()
    assert isinstance(document.record, Plan)
    data: Any = copy.deepcopy(document.tree.data)
    lines = {}
    for number, (path, longest) in enumerate(text_fields(document.record)):
        text = f"{texts[number % len(texts)]} no{number}"
        replaced(data, path, text)
        if longest == LONGEST_LINE and OWN.isdisjoint(path):
            lines[path] = text
    tree = Tree("plan.yaml", data, document.tree.values, document.tree.keys)
    return Document(validate(Plan, tree), document.folder, tree), lines


def canonical(text: str) -> str:
    return re.sub(r" {2,}", " ", unicodedata.normalize("NFC", text)).strip(" ")


def packed(text: str) -> str:
    """Without white space: a page breaks lines where it must."""
    text = unicodedata.normalize("NFC", text).replace("ﬁ", "fi").replace("ﬂ", "fl")
    return re.sub(r"\s+", "", text)


def read_docx(content: bytes) -> str:
    texts = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name):
                root = etree.fromstring(package.read(name), etree.XMLParser(resolve_entities=False))
                for paragraph in root.iter(f"{W}p"):
                    pieces = paragraph.iter(f"{W}t", f"{W}br")
                    texts.append(
                        "".join("\n" if piece.tag == f"{W}br" else piece.text or "" for piece in pieces)
                    )
    return "\n".join(texts)


def read_html(content: bytes) -> str:
    body = html.document_fromstring(content.decode("utf-8")).body
    for line_break in body.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    return str(body.text_content())


def read_pdf(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    text += "\n" + "".join(told_by_tags(content))
    # pdfium reports the hyphen at the end of a line as U+FFFE, and reads the letter ﬁ as f and i.
    return text.replace("\ufffe", "-").replace("\x02", "-")


def told_by_tags(content: bytes) -> Iterator[str]:
    """What tags say that their text is, in reading order: of a line that runs both ways, PDFium loses it."""
    with pikepdf.open(io.BytesIO(content)) as document:
        waiting: list[Any] = [document.Root.StructTreeRoot]
        while waiting:
            tag = waiting.pop()
            if isinstance(tag, pikepdf.Dictionary):
                if "/ActualText" in tag:
                    yield str(tag.ActualText)
                waiting.append(tag.get("/K"))
            elif isinstance(tag, pikepdf.Array):
                waiting.extend(reversed(list(tag)))


def read_txt(content: bytes) -> str:
    return content.decode("utf-8")


READERS = {"docx": read_docx, "html": read_html, "pdf": read_pdf, "txt": read_txt}


def assert_arrives(texts: list[str], to: str) -> None:
    document, lines = filled_with(texts)
    made = cindocs.render(document, to=to, today=None)
    there = packed(READERS[to](made.content))
    lost = [path for path, text in lines.items() if packed(canonical(text)) not in there]
    assert lost == []


@pytest.mark.parametrize("to", ["docx", "html", "pdf", "txt"])
def test_hostile_texts_come_out_exactly_in_every_field(to: str) -> None:
    assert_arrives(HOSTILE, to)


@pytest.mark.parametrize("to", ["docx", "html", "txt"])
def test_every_script_comes_out_exactly_where_the_reader_brings_the_font(to: str) -> None:
    assert_arrives(OTHER_SCRIPTS, to)


@pytest.mark.parametrize("text", OTHER_SCRIPTS)
def test_a_script_without_a_font_is_exact_or_refused_by_the_name_of_the_field(text: str) -> None:
    try:
        assert_arrives([text], "pdf")
    except MissingOnMachine as refused:
        told = " ".join([refused.message, *(f"{one.place.field} {one.message}" for one in refused.findings)])
        assert re.search(r"[a-z_]+(\[\d+\])?\.[a-z_]+", told), told
        assert not set(text) - set("‍🏽") & set(told)


@pytest.mark.parametrize("character", REFUSED, ids=lambda one: f"U+{ord(one[0]):04X}")
def test_what_a_page_cannot_show_is_refused_by_the_name_of_the_field(character: str) -> None:
    with pytest.raises(InputUnreadable) as refused:
        filled_with([f"word {character} word"])
    if isinstance(refused.value, CindocsError):
        fields = {finding.place.field for finding in refused.value.findings}
        assert "needs[0].title" in fields
        assert all(character not in finding.message for finding in refused.value.findings)


# Letters, marks, punctuation and symbols of the scripts that the bundled fonts draw.
LATIN_GREEK_CYRILLIC = st.characters(
    min_codepoint=0x20,
    max_codepoint=0x52F,
    exclude_categories=("Cc", "Cf", "Cn", "Cs", "Co"),
)
TEXTS = st.lists(
    st.text(
        st.one_of(LATIN_GREEK_CYRILLIC, st.sampled_from("<>&{}%#'\"\\*_[]()!`|~-")), min_size=1, max_size=60
    ),
    min_size=1,
    max_size=12,
)
ANY_SCRIPT = st.lists(st.text(st.characters(exclude_categories=("Cc", "Cf", "Cn", "Cs", "Co", "Zl", "Zp")),
                              min_size=1, max_size=60), min_size=1, max_size=12)  # fmt: skip
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


@settings(PATIENT, max_examples=25)
@given(ANY_SCRIPT)
@pytest.mark.parametrize("to", ["docx", "html"])
def test_any_text_of_any_script_arrives(to: str, texts: list[str]) -> None:
    try:
        assert_arrives(texts, to)
    except InputUnreadable as refused:
        assert all(finding.place.field for finding in refused.findings)


@settings(PATIENT, max_examples=5)
@given(TEXTS)
def test_any_text_that_the_fonts_draw_arrives_in_the_pdf(texts: list[str]) -> None:
    try:
        assert_arrives(texts, "pdf")
    except InputUnreadable as refused:
        assert all(finding.place.field for finding in refused.findings)
    except MissingOnMachine as refused:
        assert "[" in refused.message or refused.findings


def test_the_list_of_fields_is_the_whole_model() -> None:
    document = sample()
    assert isinstance(document.record, Plan)
    names = {path[-1] for path, _ in text_fields(document.record)}
    assert {"what", "statement", "title", "reason", "steps", "comment"} <= names
    assert Path(document.tree.file).name == "plan.yaml"
