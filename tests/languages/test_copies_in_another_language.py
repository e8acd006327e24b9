"""A copy in another language: what is translated, what is not, and what it says of that on every page."""

from __future__ import annotations

import shutil
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml
from lxml import etree

from cindocs.errors import WithheldWouldShow
from cindocs.intake.load import load
from cindocs.made import Made
from cindocs.proof.docx_text import part_text
from cindocs.readers.reader import Reader
from cindocs.story import render_for
from tests.conftest import ROOT
from tests.languages.translated import translate
from tests.scripts.examples import sentence

HERON = ROOT / "samples/norfolk/heron"
AVOCET = ROOT / "samples/sheffield/avocet"
TODAY = date(2026, 2, 12)
MUM = Reader("parent", "mum", language="tr")
DRAFT = (
    "Taslak çeviri: tamamı henüz kontrol edilmedi",
    "Draft translation: nobody has checked all of it yet",
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HERON, tmp_path / "heron")) / "plan.yaml"


def made(file: Path, reader: Reader = MUM, to: str = "docx", *, templates: tuple[Path, ...] = ()) -> Made:
    return render_for(
        load(file), reader, to=to, today=TODAY, released_by="social-worker", templates=templates
    )


def part(copy: Made, name: str) -> str:
    """The text of a part of a Word copy."""
    with ZipFile(BytesIO(copy.content)) as package:
        return part_text(etree.fromstring(package.read(name)))


def printed(copy: Made) -> str:
    return part(copy, "word/document.xml")


def test_a_copy_of_which_nothing_is_translated_is_a_draft_and_says_so_in_both_languages(plan: Path) -> None:
    copy = made(plan)
    assert copy.draft
    assert "Cook for the children on Tuesdays" in printed(copy)
    told = [one for one in copy.findings if one.rule == "translation"]
    assert told and all(one.place.line for one in told)


def test_the_band_stands_on_every_page_of_a_word_copy(plan: Path) -> None:
    copy = made(plan)
    for header in ("word/header1.xml", "word/header2.xml"):
        assert all(band in part(copy, header) for band in DRAFT)


def test_a_copy_that_is_translated_and_checked_is_final_and_says_which_version_counts(plan: Path) -> None:
    translate(plan, "tr", MUM)
    copy = made(plan)
    assert not copy.draft
    assert "COOK FOR THE CHILDREN ON TUESDAYS" in printed(copy)
    assert "Cook for the children on Tuesdays" not in printed(copy)
    assert "the English version counts" in printed(copy)


@pytest.mark.parametrize(("checked", "machine"), [(False, False), (False, True)])
def test_a_translation_that_nobody_has_checked_makes_a_draft(
    plan: Path, *, checked: bool, machine: bool
) -> None:
    translate(plan, "tr", MUM, checked=checked, machine=machine)
    copy = made(plan)
    assert copy.draft
    assert ("A machine made this translation" in part(copy, "word/header1.xml")) is machine


def test_a_text_that_was_changed_is_in_english_and_no_other(plan: Path) -> None:
    translate(plan, "tr", MUM)
    was, now = "Cook for the children on Tuesdays and Thursdays", "Cook for the children on Mondays"
    plan.write_text(plan.read_text(encoding="utf-8").replace(was, now, 1), encoding="utf-8")
    copy = made(plan)
    told = [one for one in copy.findings if one.rule == "translation"]
    assert now in printed(copy)
    assert [("changed" in one.message, one.place.field) for one in told] == [
        (True, "needs[0].outcomes[0].actions[1].what")
    ]


def test_english_copies_do_not_change_with_translations(plan: Path) -> None:
    english = Reader("parent", "mum")
    before = made(plan, english, "docx").content
    translate(plan, "tr", MUM)
    assert made(plan, english, "docx").content == before


def test_a_copy_in_two_languages_has_both_texts(plan: Path) -> None:
    translate(plan, "tr", MUM)
    both = printed(made(plan, Reader("parent", "mum", language="tr", bilingual=True)))
    assert "COOK FOR THE CHILDREN ON TUESDAYS" in both
    assert "Cook for the children on Tuesdays" in both


def test_a_translation_tells_nobody_what_is_withheld(tmp_path: Path) -> None:
    family = Path(shutil.copytree(AVOCET, tmp_path / "avocet"))
    sees_all, dad = Reader("record", language="tr"), Reader("parent", "dad", language="tr")
    # The passages that are cut out of dad's copy are translated with the texts round them, for the file.
    translate(family / "plan.yaml", "tr", sees_all, says=lambda english: f"«{english}»")
    assert "Cinderhill" in printed(made(family / "plan.yaml", sees_all))
    assert "Cinderhill" not in printed(made(family / "plan.yaml", dad))


@pytest.mark.parametrize("to", ["docx", "html", "pdf", "txt"])
@pytest.mark.parametrize("tag", ["ar", "bn", "ta", "tr", "ur"])
def test_one_text_of_a_translation_that_names_what_is_withheld_stops_the_copy(
    tmp_path: Path, tag: str, to: str
) -> None:
    family = Path(shutil.copytree(AVOCET, tmp_path / "avocet"))
    dad = Reader("parent", "dad", language=tag)
    first, *others = sentence(tag).split()

    def says(english: str) -> str:
        place = " 27 Cinderhill Fold " if english.startswith("The plan is about") else " "
        return f"{first}{place}{' '.join(others[:3])}"

    translate(family / "plan.yaml", tag, dad, says=says)
    with pytest.raises(WithheldWouldShow):
        made(family / "plan.yaml", dad, to)


def test_an_authority_can_keep_copies_drafts_until_all_fixed_words_are_reviewed(
    plan: Path, tmp_path: Path
) -> None:
    own = tmp_path / "templates" / "strict"
    own.mkdir(parents=True)
    (own / "authority.yaml").write_text(
        "id: strict\ninherits: norfolk\nreviewed_words_only: yes\n", encoding="utf-8"
    )
    case = plan.with_name("case.yaml")
    data = yaml.load(case.read_text(encoding="utf-8"), yaml.BaseLoader)
    case.write_text(yaml.dump({**data, "authority": "strict"}, allow_unicode=True), encoding="utf-8")
    assert made(plan, templates=(own.parent,)).draft
