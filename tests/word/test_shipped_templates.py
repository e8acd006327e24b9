"""The Word templates that ship with cindocs: as their script writes them, whole, and easy to read."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, replace
from itertools import pairwise
from pathlib import Path

import pytest

from cindocs.renderers.docx import render
from cindocs.resources import TEMPLATES
from cindocs.templating.word.namespaces import word
from cindocs.views.copy import Code, Fact
from cindocs.views.people import ChildFacts
from cindocs.views.plan import Signature
from tests.copies import example_plan
from tests.pages.making import BASE, ENGLISH, NORFOLK
from tests.word.making import paragraphs, part, shown, styles_used

_SCRIPT = Path(__file__).parents[2] / "script" / "make-word-templates"


def test_the_templates_are_what_their_script_writes(tmp_path):
    subprocess.run([sys.executable, str(_SCRIPT), str(tmp_path)], check=True, capture_output=True)
    for name in (
        "base/plan.docx",
        "base/paper.docx",
        "base/letter.docx",
        "base/form.docx",
        "norfolk/plan.docx",
    ):
        assert (tmp_path / name).read_bytes() == (TEMPLATES / name).read_bytes(), name


def test_norfolk_shows_two_numbered_steps_where_the_base_shows_tiers():
    plan = example_plan()
    headings = [tier.heading for tier in plan.contingency]
    assert len(headings) == 2
    base = paragraphs(render(plan, BASE, ENGLISH))
    norfolk = paragraphs(render(plan, NORFOLK, ENGLISH))
    steps = [f"Step {number}: {heading}" for number, heading in enumerate(headings, start=1)]
    assert [each for each in norfolk if each in steps] == steps
    assert [each for each in base if each in headings] == headings
    assert not set(steps) & set(base)
    assert not set(headings) & set(norfolk)


@pytest.mark.parametrize("chain", [BASE, NORFOLK], ids=["base", "norfolk"])
def test_a_letterhead_has_its_mark_with_words_for_those_who_do_not_see_it(chain):
    frame = replace(example_plan().copy, mark_text=Code('Two "reeds" & a <shore>'))
    plan = replace(example_plan(), copy=frame)
    described = [each.get("descr") for each in part(render(plan, chain, ENGLISH)).iter("{*}docPr")]
    assert described == ['Two "reeds" & a <shore>']
    bare = replace(plan, copy=replace(frame, mark=Code("")))
    assert not list(part(render(bare, chain, ENGLISH)).iter("{*}docPr"))


def test_sections_stand_in_the_order_of_the_copy_and_absent_ones_leave_no_heading():
    plan = example_plan()
    chosen = tuple(reversed([each for each in plan.sections if each.id in ("needs", "summary", "review")]))
    rendered = render(replace(plan, sections=chosen), NORFOLK, ENGLISH)
    shown = paragraphs(rendered)
    assert [each for each in shown if each in {section.heading for section in plan.sections}] == [
        section.heading for section in chosen
    ]
    assert styles_used(rendered).count("Heading1") == 3


@pytest.mark.parametrize("chain", [BASE, NORFOLK], ids=["base", "norfolk"])
def test_a_plan_in_which_nothing_is_known_yet_is_still_a_sound_document(chain):
    plan = example_plan()
    empty = {
        field.name: type(getattr(plan, field.name))()
        for field in fields(plan)
        if field.name not in ("copy", "sections", "scale")
    }
    sections = tuple(section for section in plan.sections if section.id != "scale")
    rendered = render(replace(plan, **empty, sections=sections, scale=None), chain, ENGLISH)
    assert all(list(table.iter(word("tr"))) for table in part(rendered).iter(word("tbl")))
    assert all(cell[-1].tag == word("p") for cell in part(rendered).iter(word("tc")))


def test_every_table_with_column_headings_repeats_them_and_no_row_is_divided():
    for table in part(render(example_plan(), NORFOLK, ENGLISH)).iter(word("tbl")):
        rows = list(table.iter(word("tr")))
        assert all(row.find(f"{word('trPr')}/{word('cantSplit')}") is not None for row in rows)
        heads = [row.find(f"{word('trPr')}/{word('tblHeader')}") is not None for row in rows]
        columns = len(list(table.iter(word("gridCol"))))
        style = table.find(f"{word('tblPr')}/{word('tblStyle')}").get(word("val"))
        assert heads[0] == (style in ("Grid", "Issue"))
        assert not any(heads[1:])
        assert all(len(row.findall(word("tc"))) == columns for row in rows)


def test_every_table_is_as_wide_as_the_text_and_says_so_in_all_three_places():
    document = part(render(example_plan(), NORFOLK, ENGLISH))
    page, margins = (next(document.iter(word(name))) for name in ("pgSz", "pgMar"))
    text_width = int(page.get(word("w"))) - sum(int(margins.get(word(side))) for side in ("left", "right"))
    tables = list(document.iter(word("tbl")))
    assert len(tables) > 10
    for table in tables:
        columns = [int(each.get(word("w"))) for each in table.iter(word("gridCol"))]
        assert text_width - 5 <= sum(columns) <= text_width
        assert int(next(table.iter(word("tblW"))).get(word("w"))) == sum(columns)
        assert next(table.iter(word("tblLayout"))).get(word("type")) == "fixed"
        for row in table.iter(word("tr")):
            assert [int(each.get(word("w"))) for each in row.iter(word("tcW"))] == columns


def test_only_who_has_not_answered_yet_finds_a_place_to_sign():
    signatures = (
        Signature("Aoife", "", "Agrees", "30 January 2026", "My room stays mine."),
        Signature("Bronwen", "Mum", "", "", ""),
    )
    shown = paragraphs(render(replace(example_plan(), signatures=signatures), BASE, ENGLISH))
    assert shown[shown.index("Aoife") :].index("Agrees") < shown[shown.index("Aoife") :].index("Bronwen")
    assert shown.count("Signature") == 1
    assert shown.index("Signature") > shown.index("Bronwen")


def test_an_outcome_without_actions_and_a_need_without_outcomes_say_so_and_leave_no_table():
    plan = example_plan()
    outcome = replace(plan.needs[0].outcomes[0], actions=())
    bare = (replace(plan.needs[0], outcomes=(outcome,)), replace(plan.needs[1], outcomes=()))
    only = tuple(section for section in plan.sections if section.id == "needs")
    rendered = render(replace(plan, needs=bare, sections=only), BASE, ENGLISH)
    shown = paragraphs(rendered)
    assert shown.count("No actions yet.") == 1
    assert shown.count("Nothing has been agreed for this yet.") == 1
    styles = [each.get(word("val")) for each in part(rendered).iter(word("tblStyle"))]
    assert styles == ["Issue"]


@pytest.mark.parametrize("count", [1, 2, 5])
def test_what_is_known_of_a_child_stands_two_facts_a_row_and_the_last_one_may_stand_alone(count):
    plan = example_plan()
    known = tuple(Fact(f"Label {number}", f"value {number}") for number in range(count))
    only = tuple(section for section in plan.sections if section.id == "children")
    rendered = render(replace(plan, children=(ChildFacts("Aoife", known),), sections=only), BASE, ENGLISH)
    table = list(part(rendered).iter(word("tbl")))[-1]
    rows = [[shown(cell) for cell in row.iter(word("tc"))] for row in table.iter(word("tr"))]
    assert len(rows) == (count + 1) // 2
    assert [cell for row in rows for cell in row if cell] == [f"{each.label}: {each.value}" for each in known]


def test_headings_go_down_one_level_at_a_time():
    levels = [
        int(style.removeprefix("Heading"))
        for style in styles_used(render(example_plan(), NORFOLK, ENGLISH))
        if style.startswith("Heading")
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_no_text_is_smaller_than_ten_points_and_the_body_is_twelve():
    styles = part(render(example_plan(), BASE, ENGLISH), "word/styles.xml")
    # The gap below a table is a paragraph of its own that holds nothing.
    gap = styles.find(f"{word('style')}[@{word('styleId')}='TableGap']")
    if gap is not None:
        styles.remove(gap)
    sizes = [int(each.get(word("val"))) for each in styles.iter(word("sz"))]
    assert sizes[0] == 24
    assert min(sizes) >= 20


@pytest.mark.parametrize("chain", [BASE, NORFOLK], ids=["base", "norfolk"])
def test_every_colour_of_text_can_be_read_on_white_and_on_every_tint(chain):
    styles = part(render(example_plan(), chain, ENGLISH), "word/styles.xml")
    inks = {each.get(word("val"), "") for each in styles.iter(word("color"))}
    grounds = {"FFFFFF", *(each.get(word("fill"), "") for each in styles.iter(word("shd")))}
    assert len(inks) >= 4
    assert len(grounds) >= 3
    for ink in inks:
        for ground in grounds:
            darker, lighter = sorted((_luminance(ink), _luminance(ground)))
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (ink, ground)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
