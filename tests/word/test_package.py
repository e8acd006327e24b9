"""The file itself: sound, clean of its template's author, the same bytes wherever it is made."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from hashlib import sha256
from zipfile import ZipFile

import pytest
from docx import Document

from cindocs.renderers.docx import render
from cindocs.templating.word.archive import Entry, archive
from cindocs.templating.word.namespaces import word
from cindocs.views.copy import Code
from tests.copies import draft_plan, example_plan
from tests.pages.making import BASE, ENGLISH, NORFOLK
from tests.proving import faults
from tests.word.making import draw, lines, made, note, paragraphs, part, part_names, styles_used

_PLANS = pytest.mark.parametrize("plan", [example_plan(), draft_plan()], ids=["final", "draft"])
_CHAINS = pytest.mark.parametrize("chain", [BASE, NORFOLK], ids=["base", "norfolk"])


@_PLANS
@_CHAINS
def test_the_proof_finds_nothing_wrong_with_a_plan(plan, chain):
    rendered = render(plan, chain, ENGLISH)
    assert faults("docx", rendered) == ()
    assert len(rendered.said) > 300


@_PLANS
def test_another_reader_of_word_files_opens_a_plan_and_finds_its_headings(plan):
    document = Document(io.BytesIO(render(plan, NORFOLK, ENGLISH).content))
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 1"]
    assert headings == [section.heading for section in plan.sections]
    assert document.core_properties.title == "Child in Need Plan, CIN-2026-00417"
    assert document.core_properties.author == "Norfolk County Council"


def test_libreoffice_opens_a_plan(tmp_path):
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice (soffice) is not on this machine, so it cannot open the file")
    (tmp_path / "plan.docx").write_bytes(render(example_plan(), NORFOLK, ENGLISH).content)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [soffice, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "plan.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "plan.txt").read_text("utf-8-sig")
    for wanted in ("Zoë and Łukasz O’Connor-Wiśniewski", "Step 2: If a child may not be safe", "& brings"):
        assert wanted in text


def test_nothing_of_a_templates_author_or_computer_goes_with_a_document(tmp_path):
    def fill(document):
        document.core_properties.author = "Mallory"
        document.core_properties.last_modified_by = "Mallory"
        document.core_properties.comments = "Mallory"
        document.add_paragraph("{{ texts[0] }}{{ copy.authority }}")
        document.element.body[0].set(word("rsidR"), "00A77A2B")

    rendered = made(note("x"), draw(tmp_path / "county", fill))
    assert part_names(rendered) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/settings.xml",
        "word/numbering.xml",
        "docProps/core.xml",
        "docProps/app.xml",
        "word/theme/theme1.xml",
    ]
    with ZipFile(io.BytesIO(rendered.content)) as archive_:
        everything = b"".join(archive_.read(name) for name in archive_.namelist())
    for trace in (b"Mallory", b"rsid", b"created", b"modified>", b"python-docx"):
        assert trace not in everything
    assert faults("docx", rendered) == ()


def test_the_archive_has_no_clock_and_no_attributes():
    with ZipFile(io.BytesIO(render(example_plan(), NORFOLK, ENGLISH).content)) as opened:
        assert opened.testzip() is None
        for entry in opened.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert (entry.external_attr, entry.create_system, entry.extra, entry.comment) == (0, 0, b"", b"")


def test_the_archive_writer_keeps_what_it_is_given_even_when_that_is_nothing():
    files = {"a.xml": b"", "ä/b.bin": bytes(range(256)) * 300}
    with ZipFile(io.BytesIO(archive(Entry.of(name, content) for name, content in files.items()))) as opened:
        assert {name: opened.read(name) for name in opened.namelist()} == files


_SCRIPT = """
import hashlib
from cindocs.renderers.docx import render
from tests.copies import draft_plan, example_plan
from tests.pages.making import ENGLISH, NORFOLK
for plan in (draft_plan(), example_plan()):
    print(hashlib.sha256(render(plan, NORFOLK, ENGLISH).content).hexdigest())
"""


def test_other_processes_hash_seeds_and_time_zones_make_the_same_bytes():
    def digests(seed: str, zone: str) -> list[str]:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        command = [sys.executable, "-c", _SCRIPT]
        return subprocess.check_output(command, env=environment, text=True).split()

    here = [sha256(render(p, NORFOLK, ENGLISH).content).hexdigest() for p in (draft_plan(), example_plan())]
    assert digests("1", "Asia/Tokyo") == here
    assert digests("4242", "America/Lima") == here


def test_threads_that_share_a_template_do_not_mix_their_documents(tmp_path):
    templates = draw(
        tmp_path / "county",
        lines("{%p for text in texts %}", "{{ text }}", "{%p endfor %}", "{{ copy.reference }}"),
    )

    def one(number: int) -> bool:
        texts = [f"child {number} text {line}" for line in range(30)]
        frame = replace(example_plan().copy, reference=f"reference {number}")
        rendered = made(replace(note(*texts), copy=frame), templates)
        wanted = [*texts, f"reference {number}"]
        return paragraphs(rendered) == wanted and list(rendered.said) == wanted

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(one, range(200)))


def test_the_language_and_the_colour_of_the_authority_are_the_copys():
    plan = example_plan()
    frame = replace(plan.copy, language=Code("pl"), accent=Code("#123456"))
    styles = part(render(replace(plan, copy=frame), BASE, ENGLISH), "word/styles.xml")
    (language,) = styles.iter(word("lang"))
    assert set(language.attrib.values()) == {"pl"}
    (title,) = (style for style in styles.iter(word("style")) if style.get(word("styleId")) == "Title")
    assert title.find(f"{word('rPr')}/{word('color')}").get(word("val")) == "123456"


def test_a_copy_that_is_read_from_right_to_left_is_turned_whole():
    plan = example_plan()
    frame = replace(plan.copy, language=Code("ar"), direction=Code("rtl"))
    rendered = render(replace(plan, copy=frame), NORFOLK, ENGLISH)
    assert faults("docx", rendered) == ()
    document = part(rendered)
    for tag, setting in (
        ("p", "pPr/bidi"),
        ("r", "rPr/rtl"),
        ("tbl", "tblPr/bidiVisual"),
        ("sectPr", "bidi"),
    ):
        path = "/".join(word(step) for step in setting.split("/"))
        lacking = [
            each
            for each in document.iter(word(tag))
            if each.find(path) is None and (tag != "p" or len(each)) and (tag != "r" or _turns(each))
        ]
        assert not lacking, tag
    quote = next(
        style
        for style in part(rendered, "word/styles.xml").iter(word("style"))
        if style.get(word("styleId")) == "Quote"
    )
    assert [each.tag for each in quote.iterfind(f"{word('pPr')}/{word('pBdr')}/*")] == [word("right")]


def _turns(run) -> bool:
    """Tell whether a run holds text that has no direction of its own: names and numbers keep theirs."""
    text = "".join(text.text or "" for text in run.iter(word("t")))
    return bool(text) and not text.startswith("\u200e")


def test_a_draft_says_so_on_every_page_and_a_final_copy_nowhere():
    draft, final = (render(plan, BASE, ENGLISH) for plan in (draft_plan(), example_plan()))
    for name in ("word/header1.xml", "word/header2.xml"):
        (mark,) = part(draft, name).iter("{urn:schemas-microsoft-com:vml}shape")
        assert mark.find("{urn:schemas-microsoft-com:vml}textpath").get("string") == "Draft"
        assert not list(part(final, name).iter("{urn:schemas-microsoft-com:vml}shape"))
    assert styles_used(draft).count("DraftBand") == 1
    assert paragraphs(draft).count(draft_plan().copy.status_note) == 1
    assert "DraftBand" not in styles_used(final)
    assert not [each for each in paragraphs(final) if each.startswith("Draft")]


def test_the_running_edges_tell_reader_version_status_and_page():
    rendered = render(example_plan(), NORFOLK, ENGLISH)
    copy = example_plan().copy
    wanted = {copy.title, copy.reader, copy.reference, copy.version, copy.date, copy.status}
    assert wanted == set(rendered.edges)
    for name in ("word/footer1.xml", "word/footer2.xml"):
        fields = [
            each.get(word("instr"), "").strip() for each in part(rendered, name).iter(word("fldSimple"))
        ]
        assert fields == ["PAGE", "NUMPAGES"]
        assert paragraphs(rendered, name)[0].endswith("Page 1 of 1")
