"""The PDF copy: conformant, closed, the same bytes everywhere, and holding every text."""

from __future__ import annotations

import hashlib
import io
import logging
import os
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path

import page as validation
import pikepdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from cindocs.errors import MissingOnMachine, TemplateRefused
from cindocs.renderers import pdf
from cindocs.renderers.pdf_conformance import end_streams_plainly
from cindocs.renderers.rendered import Rendered
from cindocs.resources import TEMPLATES
from cindocs.views.narrative import Narrative, Paragraph, Run, TextList
from tests.copies import draft_plan, example_plan, narrative, paragraph
from tests.pages.making import (
    BASE,
    ENGLISH,
    NORFOLK,
    chain_with,
    page_texts,
    plan_with_gaps,
    small_plan,
    with_reason_block,
)
from tests.proving import faults

_ROOT = Path(__file__).parents[2]
_REGULAR = TEMPLATES / "base" / "fonts" / "sans-regular.ttf"
_WATERMARK = (0xEC, 0xE9, 0xE4)


@cache
def _final() -> Rendered:
    return pdf.render(example_plan(), NORFOLK, ENGLISH)


@cache
def _draft() -> Rendered:
    return pdf.render(draft_plan(), BASE, ENGLISH)


def _opened(made: Rendered) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made.content))


def _small(reason: Narrative, chain=BASE) -> Rendered:
    return pdf.render(small_plan(reason), chain, ENGLISH)


@cache
def _gaps() -> Rendered:
    return pdf.render(plan_with_gaps(), NORFOLK, ENGLISH)


@pytest.mark.parametrize("made", [_final, _draft, _gaps])
@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_3A"])
def test_no_rule_of_the_standards_is_broken(tmp_path, made, profile):
    file = tmp_path / "plan.pdf"
    file.write_bytes(made().content)
    report = validation.validate_pdf(str(file), profile=getattr(validation.ValidationProfile, profile))
    assert report.failures == []


@pytest.mark.parametrize("made", [_final, _draft, _gaps])
def test_the_document_is_proven(made):
    assert faults("pdf", made()) == ()


def test_a_stream_that_ends_in_a_carriage_return_keeps_its_length_and_place():
    ended = end_streams_plainly(b"stream\nab\r\nendstream stream\nab\nendstream")
    assert ended == b"stream\nab\r\rendstream stream\nab\nendstream"


def test_lists_of_every_shape_keep_to_the_standard(tmp_path):
    inner = TextList(((paragraph("inner"),),), ordered=True)
    reason = narrative(TextList(((paragraph("one"), paragraph("two"), inner), (inner, paragraph("last")))))
    file = tmp_path / "plan.pdf"
    file.write_bytes(_small(reason).content)
    assert validation.validate_pdf(str(file), profile=validation.ValidationProfile.PDF_UA_1).failures == []


def test_every_page_says_what_it_is():
    made = _final()
    pages = page_texts(made.content)
    assert made.edges[:2] == ("Child in Need Plan", "Final")
    for number, text in enumerate(pages, start=1):
        assert all(edge in text for edge in made.edges)
        assert f"Page {number} of {len(pages)}" in text


def test_the_file_opens_with_title_language_and_bookmarks():
    with _opened(_final()) as document:
        assert str(document.docinfo["/Title"]) == "Child in Need Plan, CIN-2026-00417"
        assert "/CreationDate" not in document.docinfo and "/Author" not in document.docinfo
        assert str(document.Root.Lang) == "en-GB"
        with document.open_outline() as outline:
            sections = [item.title for item in outline.root[0].children]
        assert sections[0] == "At a glance"
        assert len(sections) == len(example_plan().sections)
        assert "/EmbeddedFiles" not in document.Root.get("/Names", {})


def test_only_bundled_fonts_are_in_the_file():
    with _opened(_final()) as document:
        names = {
            str(thing.BaseFont).partition("+")[2]
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
        }
    assert names and all(name.startswith("Cindocs-") for name in names)


def _has_watermark(page) -> bool:
    seen = page.render(scale=0.4).to_pil().convert("RGB").tobytes()
    return _WATERMARK in {tuple(seen[start : start + 3]) for start in range(0, len(seen), 3)}


def test_the_watermark_is_on_every_page_of_a_draft_and_on_no_other():
    draft, final = (pypdfium2.PdfDocument(made().content) for made in (_draft, _final))
    assert all(_has_watermark(page) for page in draft)
    assert not any(_has_watermark(page) for page in final)
    assert "This is a draft." in page_texts(_draft().content)[0]


def _tags(document: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return [
        thing
        for thing in document.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"
    ]


def test_a_part_in_another_language_is_read_in_that_language(tmp_path):
    chain = with_reason_block(
        tmp_path / "fenland", '<p lang="pl">Plan</p><p>Plan <span lang="cy">x</span></p>'
    )
    with _opened(_small(narrative("x"), chain)) as document:
        found = sorted((str(tag.S), str(tag.Lang)) for tag in _tags(document) if "/Lang" in tag)
    assert found == [("/P", "pl"), ("/Span", "cy")]


def test_every_table_has_headers():
    with _opened(_final()) as document:
        cells = [tag for tag in _tags(document) if tag.S == "/TD"]
        assert cells and all(len(cell.A.Headers) > 0 for cell in cells)


# Closed ------------------------------------------------------------------------------------------

_FETCHES = {
    "a picture from the web": '<img src="http://127.0.0.1:9/a.png" alt="x">',
    "a file": '<img src="file:///etc/hostname" alt="x">',
    "a relative file": '<img src="pictures/mark.svg" alt="x">',
    "data": '<img src="data:image/png;base64,AAAA" alt="x">',
    "a style sheet": '<link rel="stylesheet" href="http://127.0.0.1:9/a.css">',
    "an import": '<style>@import "http://127.0.0.1:9/a.css";</style>',
    "a font": '<style>@font-face { font-family: q; src: url("http://127.0.0.1:9/a.ttf") }</style>',
    "a background": '<p style="background: url(http://127.0.0.1:9/a.png)">x</p>',
    "content": '<style>p::before { content: url("file:///etc/hostname") }</style><p>x</p>',
    "a list mark": '<ul style="list-style-image: url(http://127.0.0.1:9/a.png)"><li>x</li></ul>',
    "a border": '<p style="border: 3px solid; border-image: url(http://127.0.0.1:9/a.png) 3">x</p>',
    "an object": '<object data="file:///etc/hostname"></object>',
    "an embed": '<embed src="http://127.0.0.1:9/a.svg">',
    "a picture in a picture": '<svg width="9" height="9"><title>x</title>'
    '<image href="file:///etc/hostname" width="9" height="9"/></svg>',
    "an attachment": '<link rel="attachment" href="file:///etc/hostname">',
    "a linked attachment": '<p><a rel="attachment" href="file:///etc/hostname">x</a></p>',
}


@pytest.mark.parametrize("vector", _FETCHES.values(), ids=_FETCHES)
def test_a_template_that_asks_for_something_outside_is_refused(tmp_path, vector):
    with pytest.raises(TemplateRefused):
        _small(narrative("x"), with_reason_block(tmp_path / "fenland", vector))


def test_a_style_rule_that_nobody_knows_is_refused_with_its_file(tmp_path):
    sheet = (TEMPLATES / "base" / "print.css").read_text() + "p { colour: red }"
    with pytest.raises(TemplateRefused, match=r"fenland/print\.css"):
        _small(narrative("x"), chain_with(tmp_path / "fenland", print__css=sheet))


def test_a_picture_without_words_is_refused(tmp_path):
    chain = with_reason_block(tmp_path / "fenland", '<img src="{{ page.mark }}" alt="">')
    with pytest.raises(TemplateRefused, match="alt"):
        _small(narrative("x"), chain)


def test_nothing_of_the_record_reaches_a_log(tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    chain = with_reason_block(tmp_path / "fenland", '<p style="width: {{ copy.about }}">x</p>')
    with pytest.raises(TemplateRefused) as caught:
        _small(narrative("x"), chain)
    assert "Zoë" not in caught.value.message + caplog.text


# Letters -----------------------------------------------------------------------------------------


def test_a_missing_glyph_is_refused_with_the_name_of_the_field():
    plan = example_plan()
    need = replace(plan.needs[1], title="Wei 伟")
    with pytest.raises(MissingOnMachine) as caught:
        pdf.render(replace(plan, needs=(plan.needs[0], need)), NORFOLK, ENGLISH)
    assert "needs[1].title" in caught.value.message
    assert "Chinese letters" in caught.value.message
    assert "Word" in caught.value.advice
    assert "伟" not in caught.value.message and "Wei" not in caught.value.message
    assert [finding.place.field for finding in caught.value.findings] == ["needs[1].title"]


def test_every_field_with_a_missing_glyph_is_named():
    reason = Narrative((Paragraph((Run("你好"),)), Paragraph((Run("fine"), Run("ไทย")))))
    with pytest.raises(MissingOnMachine) as caught:
        _small(reason)
    assert [finding.place.field for finding in caught.value.findings] == [
        "reason.blocks[0].runs[0].text",
        "reason.blocks[1].runs[1].text",
    ]


def test_a_missing_glyph_in_the_fixed_words_is_not_blamed_on_a_field(tmp_path):
    with pytest.raises(MissingOnMachine, match="fixed words"):
        _small(narrative("x"), with_reason_block(tmp_path / "fenland", "<p>计划</p>"))


def test_signs_and_pictures_that_children_type_are_drawn():
    text = "I ♥ choir 😊👍🏠 ✓ ☐ → ≤ ★ café ½ £ € ŵŷ ặ ș ґ ї Ω"
    made = _small(narrative(text))
    read = page_texts(made.content)[0].replace(" ", "")
    assert text.replace(" ", "") in read
    assert faults("pdf", made) == ()


def test_all_faces_of_the_text_font_have_the_same_letters():
    faces = sorted((TEMPLATES / "base" / "fonts").glob("sans-*.ttf"))
    letters = {frozenset(TTFont(face).getBestCmap()) for face in faces}
    assert len(faces) == 4 and len(letters) == 1


_LETTERS = st.text(
    st.sampled_from(
        # A hyphen at the end of a line is pdfium's to interpret.
        sorted(set(map(chr, TTFont(_REGULAR).getBestCmap())) - set("-\N{HYPHEN}\N{NON-BREAKING HYPHEN}"))
    ).filter(lambda letter: letter < "\u0530" and unicodedata.category(letter)[0] in "LNP"),
    min_size=1,
    max_size=30,
)


@settings(max_examples=5, deadline=None)
@given(st.lists(_LETTERS, min_size=30, max_size=30))
def test_text_is_read_back_letter_by_letter(texts):
    made = _small(Narrative(tuple(Paragraph((Run(text),)) for text in texts)))
    read = unicodedata.normalize("NFC", "".join("".join(page_texts(made.content)).split()))
    for text in texts:
        assert unicodedata.normalize("NFC", "".join(text.split())) in read


# The same bytes ----------------------------------------------------------------------------------

_MAKE = """
import hashlib
from cindocs.renderers import pdf
from tests.copies import example_plan
from tests.pages.making import ENGLISH, NORFOLK
print(hashlib.sha256(pdf.render(example_plan(), NORFOLK, ENGLISH).content).hexdigest())
"""


def _made_elsewhere(folder: Path, **environment: str) -> str:
    surroundings = {**os.environ, "PYTHONPATH": str(_ROOT), **environment}
    done = subprocess.run(
        [sys.executable, "-c", _MAKE],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.strip()


def test_the_bytes_are_the_same_on_another_machine(tmp_path):
    here = hashlib.sha256(_final().content).hexdigest()
    impostor = TTFont(TEMPLATES / "base" / "fonts" / "sans-bold.ttf")
    for record in impostor["name"].names:
        if record.nameID == 2:
            record.string = "Regular"
    impostor["OS/2"].usWeightClass = 400
    (tmp_path / "fonts").mkdir()
    impostor.save(tmp_path / "fonts" / "impostor.ttf")
    there = _made_elsewhere(
        tmp_path,
        PYTHONHASHSEED="7",
        TZ="Asia/Tokyo",
        LC_ALL="C",
        XDG_DATA_HOME=str(tmp_path),
        HOME=str(tmp_path),
    )
    assert there == here


def test_the_same_copy_made_twice_is_the_same_and_others_do_not_disturb_it():
    assert _draft().content == pdf.render(draft_plan(), BASE, ENGLISH).content


def test_copies_made_side_by_side_do_not_mix():
    reasons = [narrative(f"Family {number} " + "word " * number) for number in range(6)]
    alone = [_small(reason).content for reason in reasons]
    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(lambda reason: _small(reason).content, reasons))
    assert together == alone


def test_the_machine_needs_no_library_to_cut_fonts(monkeypatch):
    from weasyprint.pdf import fonts

    before = _small(narrative("Łódź"))
    monkeypatch.setattr(fonts, "harfbuzz_subset", None)
    assert _small(narrative("Łódź")).content == before.content
    assert len(before.content) < 60_000


def test_the_users_environment_is_left_as_it_was(tmp_path):
    script = "import os; before = dict(os.environ)\n" + _MAKE + "assert dict(os.environ) == before"
    subprocess.run([sys.executable, "-c", script], cwd=_ROOT, check=True, capture_output=True)


def test_weasyprint_is_loaded_only_when_a_pdf_is_made():
    script = "import sys, cindocs.renderers.pdf; assert 'weasyprint' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], cwd=_ROOT, check=True)
