"""A document is checked and printed by what was in force on its own date."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import cindocs
from cindocs.authorities.authority import Authority
from cindocs.authorities.load import load_authority
from cindocs.resources import TEMPLATES
from tests.authorities.folders import authority, sample

CHANGES = """\
rules:
  R06:
    none: no
    source: "moor:5"
    limits: [{max: {value: 12, unit: weeks}, anchor: latest_meeting, source: "moor:5"}]
changes:
  - from: 2026-04-01
    until: 2026-12-31
    note: A trial with shorter spans.
    source: "moor:30"
    set:
      rules:
        R06: {limits: [{max: {value: 2, unit: weeks}, anchor: latest_meeting, source: "moor:31"}]}
      letterhead: {department: The Trial Team}
      kinds: {plan: {headings: {summary: The trial in short}}, minutes: {title: Trial Minutes}}
  - from: 2026-06-01
    set: {words: {lead_practitioner: Family helper}}
"""
FIRST, LAST = date(2026, 4, 1), date(2026, 12, 31)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return authority(tmp_path / "mine", CHANGES)


def moor(root: Path, on: date | None, *kinds: str) -> Authority:
    return load_authority("moor", [root, TEMPLATES], kinds or ("plan", "minutes"), on=on)


@pytest.mark.parametrize(
    ("on", "weeks", "department"),
    [
        (None, 12, ""),
        (date(2026, 3, 31), 12, ""),
        (FIRST, 2, "The Trial Team"),
        (LAST, 2, "The Trial Team"),
        (date(2027, 1, 1), 12, ""),
    ],
)
def test_a_change_is_in_force_from_its_first_day_to_its_last(
    on: date | None, weeks: int, department: str, root: Path
) -> None:
    profile = moor(root, on).profile
    (limit,) = profile.rules["R06"].limits
    assert limit.max is not None and limit.max.value == weeks
    assert profile.letterhead.department == department
    assert profile.letterhead.authority == "Moor Council"


def test_a_change_without_an_end_stays_and_changes_add_up(root: Path) -> None:
    assert moor(root, date(2026, 5, 31)).word("lead_practitioner") == "Lead practitioner"
    both = moor(root, date(2026, 6, 1))
    assert both.word("lead_practitioner") == "Family helper"
    assert both.profile.letterhead.department == "The Trial Team"
    assert moor(root, date(2031, 1, 1)).word("lead_practitioner") == "Family helper"


def test_a_change_reaches_the_kinds_of_documents_that_are_read_and_no_others(root: Path) -> None:
    found = moor(root, FIRST, "plan")
    assert found.kind("plan").headings["summary"] == "The trial in short"
    assert "minutes" not in found.profile.kinds
    assert moor(root, FIRST).kind("minutes").title == "Trial Minutes"


def test_what_an_authority_says_itself_stands_above_a_change_of_what_it_inherits(root: Path) -> None:
    more = 'accent: "#1d5c63"\n'
    authority(root, name="fen", more="words: {lead_practitioner: Fen helper}\n")
    text = (root / "fen/authority.yaml").read_text().replace("inherits: base", "inherits: moor")
    (root / "fen/authority.yaml").write_text(text)
    assert more in text
    found = load_authority("fen", [root, TEMPLATES], on=date(2026, 7, 1))
    assert found.word("lead_practitioner") == "Fen helper"
    (limit,) = found.profile.rules["R06"].limits
    assert limit.max is not None and limit.max.value == 2


@pytest.mark.parametrize(
    ("day", "late"), [("2026-03-31", False), ("2026-04-01", True), ("2027-01-01", False)]
)
def test_a_plan_is_checked_and_printed_by_its_own_date(
    day: str, late: bool, root: Path, tmp_path: Path
) -> None:
    plan = cindocs.load(sample("moor", tmp_path / "heron", ("date: 2026-01-30", f"date: {day}")))
    today = date(2026, 8, 1)
    found = [one for one in cindocs.check(plan, today=today, templates=[root]) if one.rule == "R06"]
    assert any("2 weeks" in one.message for one in found) is late
    if late:
        assert any("line 31" in one.source for one in found)
    page = cindocs.render(plan, to="html", today=today, templates=[root]).content.decode()
    assert ("The trial in short" in page, "The Trial Team" in page) == (late, late)
