"""A letter that ends a plan is one that a family can read, keep and answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import cindocs
from cindocs.authorities.load import load_authority
from cindocs.documents.closure_letter import ClosureLetter
from cindocs.findings import Place
from cindocs.rules.check import check
from tests.kinds.making import HERON, changed, in_order, made, page, word_styles

DAY = "2026-12-11"
LETTER = HERON / "closure_letter.yaml"


def test_the_sample_has_nothing_to_mend_but_that_norfolk_does_not_ask_for_a_letter() -> None:
    found = cindocs.check(cindocs.load(LETTER), today=date.fromisoformat(DAY))
    assert [one.rule for one in found] == ["not-asked"]


def test_a_family_reads_what_was_decided_why_who_helps_now_and_what_if_they_do_not_agree(
    tmp_path: Path,
) -> None:
    assert in_order(
        page(changed(tmp_path, "closure_letter"), DAY),
        "To Agnieszka, Diarmuid, Saoirse, Łukasz, Babcia, Gráinne and Wendy",
        "10 December 2026",
        "Your plan is ending",
        "Dear Agnieszka, Diarmuid, Saoirse, Łukasz, Babcia, Gráinne and Wendy,",
        "In January we made a plan together",
        "What we decided",
        "no longer children in need",
        "Last day of the plan 18 December 2026",
        "Decided by Rosalind Thackwray (Team manager)",
        "Why",
        "When we made the plan, you gave a 5",
        "What has got better",
        "Food and sleep.",
        "Saoirse Nkechi and Saoirse walked round the park",
        "I just go to football.",
        "Who helps you from now on",
        "Who leads now Harriet Dunmore-Blythe (Pastoral lead)",
        "Where they work Teasel Lane Primary School",
        "Did the family agree? Yes, Agnieszka and Diarmuid, 8 December 2026",
        "If things get hard again",
        "Asking for help again is a good thing to do.",
        "Children's Services, the duty worker",
        "01632 960199",
        "A message to Saoirse and Łukasz",
        "For Saoirse",
        "For Łukasz",
        "If you do not agree",
        "Tell us, in the way that is easiest for you",
        "If you work with this family",
        "Who to ask about this letter",
        "Telephone 01632 960142",
        "Yours sincerely, Nkechi Fairweather",
        "Copies to",
        "On the record",
        "Thresholds looked at on 9 December 2026",
        "Nobody.",
        "Who got it",
        "Agnieszka",
        "By hand and talked through",
    )


def test_in_word_the_letter_has_headings_and_each_person_speaks_below_their_name(tmp_path: Path) -> None:
    styles = word_styles(made(changed(tmp_path, "closure_letter"), "docx", DAY))
    headings = [text for style, text in styles if style == "Letter Heading"]
    assert headings[:3] == ["What we decided", "Why", "What has got better"]
    below = [text for style, text in styles if style == "Heading 2"]
    assert below[:4] == ["Saoirse", "Łukasz", "Agnieszka (Mum)", "Diarmuid (Dad)"]


def test_where_there_never_was_a_plan_the_letter_says_so_in_its_title(tmp_path: Path) -> None:
    letter = changed(tmp_path, "closure_letter", ("version: 1\n", "version: 1\nletter_type: no_plan\n"))
    assert "There will be no plan" in page(letter, DAY)


def test_those_who_got_it_on_one_day_in_one_way_stand_together(tmp_path: Path) -> None:
    text = page(changed(tmp_path, "closure_letter"), DAY)
    assert in_order(text, "Harriet Dunmore-Blythe, Oluwaseun Birdsall, Ffion Castleton", "By secure e-mail")
    assert text.count("By secure e-mail") == 1


def test_a_name_that_looks_like_markup_is_printed_as_it_is(tmp_path: Path) -> None:
    letter = changed(
        tmp_path, "closure_letter", ("name: Nkechi Fairweather", 'name: "*Nkechi* _Fairweather_"')
    )
    assert "Yours sincerely, *Nkechi* _Fairweather_" in page(letter, DAY)


def test_what_somebody_does_not_agree_with_is_printed(tmp_path: Path) -> None:
    letter = changed(
        tmp_path,
        "closure_letter",
        (
            "  missing: does_not_apply\n  because: Everybody at the meeting agreed. We asked",
            "  missing: not_asked\n  because: We asked",
        ),
    )
    assert "Not asked yet: We asked Gráinne" in page(letter, DAY)


@pytest.mark.parametrize("lost", ["disagree", "disagree_professionals", "the part"])
def test_an_authority_cannot_take_the_way_to_disagree_out_of_the_letter(lost: str) -> None:
    authority = load_authority("derby")
    setting = authority.kind("closure_letter")
    if lost == "the part":
        setting = setting.model_copy(
            update={"order": tuple(one for one in setting.order if one != "disagree")}
        )
    else:
        texts = {name: text for name, text in setting.texts.items() if name != lost}
        setting = setting.model_copy(update={"texts": texts})
    kinds = {**authority.profile.kinds, "closure_letter": setting}
    without = replace(authority, profile=authority.profile.model_copy(update={"kinds": kinds}))
    letter = cindocs.load(LETTER).record
    assert isinstance(letter, ClosureLetter)

    def told(by: object) -> list[str]:
        found = check(letter, by, date.fromisoformat(DAY), lambda path: Place("letter", field=str(path)))  # type: ignore[arg-type]
        return [one.message for one in found if "do not agree" in one.message]

    assert told(authority) == []
    assert len(told(without)) == 1
