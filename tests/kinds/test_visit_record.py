"""The record of a visit says what was seen and said, also of a child without words, and what was not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import cindocs
from tests.kinds.making import HERON, changed, in_order, page

DAY = "2026-02-12"
VISIT = HERON / "visit_record.yaml"


def test_the_sample_has_nothing_to_mend_but_that_nobody_asks_for_it() -> None:
    found = cindocs.check(cindocs.load(VISIT), today=date.fromisoformat(DAY))
    assert [(one.rule, one.severity) for one in found] == [("not-asked", "advice")]


def test_lancashire_asks_for_it_and_finds_the_sample_complete(tmp_path: Path) -> None:
    document = changed(tmp_path, "visit_record", authority="lancashire")
    assert cindocs.check(document, today=date.fromisoformat(DAY)) == ()
    assert "Record of a Child in Need Visit" in page(document, DAY)


def test_a_record_says_when_who_was_seen_what_was_said_and_what_follows(tmp_path: Path) -> None:
    assert in_order(
        page(changed(tmp_path, "visit_record"), DAY),
        "When 11 February 2026, 16:10 – 17:20",
        "Where At home",
        "Saoirse Seen Yes",
        "Alone: Yes Bedroom: Yes",
        "Łukasz Seen Yes",
        "Alone: No Bedroom: Yes",
        "Łukasz wanted his sister to stay in the room",
        "Manager told on 12 February 2026",
        "On the way to the shop and back. Only the two of us talked (11 February 2026)",
        "I was late only once this week.",
        "New worries The landlord writes",
        "Go through the landlord's letter",
        "When 25 February 2026, 16:00",
        "Who comes Nkechi Fairweather (Social worker)",
    )


def test_what_was_seen_of_a_child_without_words_stands_below_it(tmp_path: Path) -> None:
    seen = """in_words: no
    mood: Content. She smiled.
    injuries: {missing: does_not_apply}
    stage: Crawls to the door.
    care: Agnieszka picked her up when she cried.
    where: At the kitchen table"""
    text = page(changed(tmp_path, "visit_record", ("where: At the kitchen table", seen)), DAY)
    assert in_order(
        text,
        "moved closer to his sister.",
        "How the child was Content. She smiled.",
        "New injuries or incidents Does not apply",
        "What the child can do Crawls to the door.",
        "How the carers answered Agnieszka picked her up when she cried.",
    )


def test_a_stated_none_is_printed_and_not_left_blank(tmp_path: Path) -> None:
    risk = "  - The landlord writes that the rent is two months behind. The family could lose the flat."
    text = page(changed(tmp_path, "visit_record", (risk, "  - {missing: does_not_apply}")), DAY)
    assert "New worries Does not apply" in text


def test_that_nothing_was_agreed_is_printed(tmp_path: Path) -> None:
    file = (HERON / "visit_record.yaml").read_text(encoding="utf-8")
    actions = file[file.index("actions:\n") : file.index("next_visit:\n")]
    text = page(changed(tmp_path, "visit_record", (actions, "nothing_agreed: yes\n")), DAY)
    assert "What we agreed Nothing had to be agreed." in text
