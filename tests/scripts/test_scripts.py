"""One page in each script: whole, proven, drawn by bundled fonts alone, each part in its language."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from cindocs.errors import MissingOnMachine
from cindocs.intake.load import load
from cindocs.proof.pdf import check
from cindocs.readers.reader import Reader
from cindocs.renderers.formats import format_named
from cindocs.renderers.page_speech import spoken
from cindocs.renderers.pdf_draft import draft_picture
from cindocs.renderers.pdf_fonts import fonts_for
from cindocs.renderers.quotation_marks import quotation_marks
from cindocs.resources import TEMPLATES
from cindocs.speech import in_english, side_by_side
from cindocs.story import render_for
from tests.conftest import ROOT
from tests.pages.making import BASE, NORFOLK
from tests.proving import faults
from tests.scripts.drawn import fonts_of
from tests.scripts.examples import BUNDLED, RIGHT_TO_LEFT, WORDLESS, made, plan_in, sentence

FONTS = sorted((TEMPLATES / "base/fonts").rglob("*.ttf"))
FAMILIES = {
    "Arabic": RIGHT_TO_LEFT,
    "Bengali": ("bn",),
    "Ethiopic": ("ti",),
    "Gujarati": ("gu",),
    "Gurmukhi": ("pa",),
    "Tamil": ("ta",),
}
HARD = {
    "ar": "لا إله إلّا الله، الآن لأنّ الأطفال لإخوتهم؛ قَالَ مُحَمَّدٌ: «نَعَم»؟ ٣٤٥",
    "fa": "می‌خواهم به خانهٔ خاله‌ام بروم؛ گفت: «بله، ۳۴۵ بار»؟",
    "ur": "بچّوں کا مؤقف: آپ لوگ اُن کی بات سُنیں، ڈاکٹر نے کہا ۔ ﷺ ۳۴۵",
    "ckb": "ڕۆژی لەدایکبوون، گوڵ و وشە، ئێستا دڵخۆشە ٣٤٥",
    "ps": "ښځه، ږغ، څوک، ځای، ډېر، ټول، ړوند، ڼ، ګډون، ۍ، ې ۳۴۵",
    "bn": "ক্ষমা, জ্ঞান, স্ত্রী, শ্রী, দুর্গা, কোন, কৌশল, র‍্যাব, হৃদয়, উৎসব, চাঁদ",
    "gu": "ક્ષમા, જ્ઞાન, સ્ત્રી, શ્રી, કૃપા, હૃદય, વિદ્યાર્થી, ર્કો",
    "pa": "ਸ਼੍ਰੀ, ਪ੍ਰੇਮ, ਸਿੱਖਿਆ, ਅੰਮ੍ਰਿਤ, ਕ੍ਰਿਪਾ, ਪੜ੍ਹਾਈ, ਗ਼ਲਤ",
    "ta": "கொடு, கோடு, கௌரவம், ஸ்ரீ, க்ஷேத்திரம், மௌனம், நெஞ்சு",
    "ti": "ዝኾነ ቈልዓ ንገዛእ ርእሱ ክዛረብ ይኽእል፤ ሓፍቲ፡ ኣሕዋት።",
}
"""Words whose letters join, stack, split or change places."""


@pytest.mark.parametrize("tag", BUNDLED)
@pytest.mark.parametrize("form", ["pdf", "html", "txt"])
def test_a_page_in_each_language_is_proven(tag: str, form: str) -> None:
    assert faults(form, made(tag, form)) == ()


@pytest.mark.parametrize(("family", "tag"), [("norfolk/heron", "ar"), ("sheffield/avocet", "fa")])
def test_a_plan_is_proven_where_english_beside_it_breaks_the_edge_or_the_page(family: str, tag: str) -> None:
    plan = load(ROOT / f"samples/{family}/plan.yaml")
    reader = Reader("record", language=tag, bilingual=True)
    assert render_for(plan, reader, to="pdf", today=date(2026, 2, 12)).content


@pytest.mark.parametrize("tag", HARD)
def test_letters_that_join_and_stack_are_proven(tag: str) -> None:
    copy = plan_in(tag, HARD[tag], sentence(tag))
    assert faults("pdf", format_named("pdf").render(copy, NORFOLK, WORDLESS, "plan")) == ()


@pytest.mark.parametrize("tag", ["ar", "bn", "pa", "ti", "ur"])
@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_3A"])
def test_a_page_in_each_script_follows_both_standards(tag: str, profile: str) -> None:
    validation = pytest.importorskip("page", reason="page-validation is not installed")
    report = validation.validate_pdf_bytes(
        made(tag).content, profile=getattr(validation.ValidationProfile, profile)
    )
    assert not report.failures


@pytest.mark.parametrize("tag", BUNDLED)
def test_only_bundled_fonts_draw(tag: str) -> None:
    assert all("Cindocs" in name for name in fonts_of(made(tag).content))


@pytest.mark.parametrize(("family", "tag"), [(family, tags[0]) for family, tags in FAMILIES.items()])
def test_a_script_is_drawn_regular_and_bold_by_its_own_fonts(family: str, tag: str) -> None:
    styles = {name.partition("Cindocs-")[2] for name in fonts_of(made(tag).content)}
    assert {f"{family}", f"{family}-Bold"} <= styles


def test_a_page_takes_the_fonts_of_its_scripts_and_no_others() -> None:
    plain = fonts_for("Amina", NORFOLK)
    with_a_name = fonts_for("Amina أمينة", NORFOLK)
    assert not any(font.parent.name != "fonts" for font in plain)
    assert {font.parent.name for font in set(with_a_name) - set(plain)} == {"arabic"}


def test_a_letter_that_no_font_draws_is_refused_with_its_field() -> None:
    with pytest.raises(MissingOnMachine) as refused:
        format_named("pdf").render(plan_in("so", "Amina 阿米娜"), NORFOLK, WORDLESS, "plan")
    assert "reason" in refused.value.message
    assert "Chinese" in refused.value.advice
    assert refused.value.exit_code == 7


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_a_font_has_a_family_of_our_own_and_a_free_licence(font: Path) -> None:
    names = TTFont(font)["name"]
    assert names.getDebugName(1).startswith("Cindocs ")
    licence = (TEMPLATES / "base/fonts/OFL.txt").read_text(encoding="utf-8")
    assert "SIL Open Font License" in (names.getDebugName(13) or licence)


def test_no_two_fonts_have_one_family_and_one_style() -> None:
    known = [tuple(TTFont(font)["name"].getDebugName(number) for number in (1, 2)) for font in FONTS]
    assert len(set(known)) == len(known)


def test_every_font_is_in_the_list_of_fonts() -> None:
    listed = (TEMPLATES / "base/fonts/README.md").read_text(encoding="utf-8")
    for font in FONTS:
        folder = font.parent.name
        assert (f"`{folder}/`" if folder != "fonts" else f"`{font.stem.partition('-')[0]}") in listed


def elements_of(content: bytes) -> list[pikepdf.Dictionary]:
    """All tags of a PDF."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return [pikepdf.Dictionary(each) for each in pdf.objects if _is_tag(each)]


def _is_tag(thing: pikepdf.Object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"


@pytest.mark.parametrize("tag", ["pl", "ur"])
def test_english_inside_another_language_says_so_in_the_pdf(tag: str) -> None:
    copy = plan_in(tag, in_english("Nobody has translated this yet."), sentence(tag))
    made_of_both = format_named("pdf").render(copy, NORFOLK, WORDLESS, "plan")
    assert faults("pdf", made_of_both) == ()
    with pikepdf.open(io.BytesIO(made_of_both.content)) as pdf:
        assert str(pdf.Root.Lang) == tag
        assert "en-GB" in [str(each.Lang) for each in pdf.objects if _is_tag(each) and "/Lang" in each]


@pytest.mark.parametrize("tag", ["pl", "ur"])
@pytest.mark.parametrize("form", ["pdf", "html", "txt"])
def test_no_private_mark_reaches_a_reader(tag: str, form: str) -> None:
    copy = plan_in(tag, side_by_side(sentence(tag), "And in English."), in_english("Not yet."))
    front = replace(copy.copy, title=in_english("Plan"), draft=True, status=in_english("Draft"))
    copy = replace(copy, copy=front)
    both = format_named(form).render(copy, NORFOLK, WORDLESS, "plan")
    assert faults(form, both) == ()
    assert not re.search("[\ue000-\uf8ff]", "".join((*both.said, *both.edges)))
    assert form == "pdf" or not re.search("[\ue000-\uf8ff]", both.content.decode("utf-8"))


@pytest.mark.parametrize("tag", ["ar", "bn"])
def test_what_a_tag_says_is_what_was_put_in(tag: str) -> None:
    with pikepdf.open(io.BytesIO(made(tag).content)) as pdf:
        told = [str(each.ActualText) for each in pdf.objects if _is_tag(each) and "/ActualText" in each]
    assert sentence(tag).split()[0] in " ".join(told).split()


def test_a_tag_that_says_other_letters_than_are_drawn_is_caught() -> None:
    made_once = made("ar")
    with pikepdf.open(io.BytesIO(made_once.content)) as pdf:
        for each in pdf.objects:
            if _is_tag(each) and "/ActualText" in each and len(str(each.ActualText)) > 9:
                each.ActualText = pikepdf.String(f"{each.ActualText} غير")
                break
        changed = io.BytesIO()
        pdf.save(changed, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    rules = {finding.rule for finding in check(changed.getvalue(), made_once.said, made_once.edges)}
    assert "proof-mistold" in rules


def test_text_that_is_lost_from_a_page_in_arabic_is_caught() -> None:
    made_once = made("ar")
    rules = {one.rule for one in check(made_once.content, (*made_once.said, "كلمة أخرى"), made_once.edges)}
    assert "proof-text-lost" in rules
    rules = {one.rule for one in check(made_once.content, made_once.said, (*made_once.edges, "كلمة أخرى"))}
    assert "proof-edge-lost" in rules


def test_an_english_page_is_left_as_it_is() -> None:
    page = '<html lang="en-GB" dir="ltr"><p title="a">Ring 0113 222 4403 &amp; ask.</p></html>'
    assert spoken(page, right_to_left=False) == page


def test_nothing_is_put_into_styles_titles_and_attributes() -> None:
    page = '<title>CIN 1</title><style>p { color: red }</style><p title="0113 222 4403"></p>'
    turned = spoken(page, right_to_left=True)
    assert "<span" not in turned
    assert 'title="0113 222 4403"' in turned


def test_a_paragraph_in_english_runs_from_left_to_right() -> None:
    page = f"<p>{in_english('All <of> it.')}</p>".replace("<of>", "&lt;of&gt;")
    assert spoken(page, right_to_left=True).startswith('<p lang="en-GB" dir="ltr">')


def test_so_does_one_of_several_pieces() -> None:
    page = f"<p>{in_english('You are ')}<strong>{in_english('safe')}</strong>{in_english('.')}</p>"
    assert spoken(page, right_to_left=True).startswith('<p lang="en-GB" dir="ltr">')
    page = f"<p>{in_english('You are ')}<strong>{in_english('safe')}</strong> نعم</p>"
    assert spoken(page, right_to_left=True).startswith("<p><span")


@pytest.mark.parametrize(("tag", "marks"), [("pl", "„”"), ("en-GB", "“”"), ("fa", "«»"), ("zh-Hans", "“”")])
def test_a_language_has_its_own_quotation_marks(tag: str, marks: str) -> None:
    assert quotation_marks(tag) == tuple(marks)


def test_the_base_alone_draws_every_script() -> None:
    letters = "".join(sentence(tag) for tag in BUNDLED)
    assert {font.parent.name for font in fonts_for(letters, BASE)} >= {name.lower() for name in FAMILIES}


def test_chinese_is_drawn_by_the_fonts_of_a_folder_of_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CINDOCS_FONTS", str(Path(__file__).with_name("fonts")))
    copy = format_named("pdf").render(plan_in("zh-Hans"), NORFOLK, WORDLESS, "plan")
    assert faults("pdf", copy) == ()
    assert {"Chinese", "Chinese-Bold"} <= {name.partition("Cindocs-")[2] for name in fonts_of(copy.content)}


@pytest.mark.parametrize("tag", ["ar", "bn"])
def test_the_word_behind_a_draft_is_drawn_joined_and_in_one_piece(tag: str) -> None:
    status = sentence(tag).split()[0]
    picture = draft_picture(status, fonts_for(status, NORFOLK), right_to_left=tag == "ar").decode("utf-8")
    assert picture.count("<path") >= 3 and "<text" not in picture
    assert "<text" in draft_picture("Draft", fonts_for("Draft", NORFOLK), right_to_left=False).decode("utf-8")
