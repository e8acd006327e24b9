"""Every requirement of the five procedures has an answer, and what the answer names is there."""

from __future__ import annotations

import csv
import io
import re
import subprocess
import sys
from collections import Counter
from functools import cache

import pytest

from cindocs.authorities.authority import Authority
from cindocs.authorities.load import load_authority
from tests.conftest import ROOT

sys.path.append(str(ROOT / "script"))
from requirements.names import is_there
from requirements.requirement import AUTHORITIES, Requirement, requirements

ROWS = list(requirements())
COUNTS = {"NOR": 40, "SHF": 40, "LAN": 49, "DER": 79, "ISL": 33}
"""How many requirements were read out of each procedure."""
MOST_ASIDE = 24
"""So many may be about something that no document can hold: a tenth."""


@cache
def authority(authority_id: str) -> Authority:
    return load_authority(authority_id)


def test_all_241_requirements_are_in_the_table_once_and_in_order() -> None:
    wanted = [f"{short}-{number:02}" for short in AUTHORITIES for number in range(1, COUNTS[short] + 1)]
    assert [row.id for row in ROWS] == wanted
    assert len(ROWS) == 241


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_requirement_is_met_by_something_that_exists_or_says_why_not(row: Requirement) -> None:
    assert bool(row.met) != bool(row.not_for_a_document), "one of the two, and not both"
    assert [answer for answer in row.met if not is_there(answer, authority(row.authority))] == []
    assert len(row.asks) > 20
    assert re.fullmatch(r"\d+(-\d+)?(,\d+(-\d+)?)*", row.lines)


def test_few_requirements_are_not_for_a_document() -> None:
    assert len([row for row in ROWS if row.not_for_a_document]) <= MOST_ASIDE


def test_no_answer_names_what_is_not_there() -> None:
    derby = authority("derby")
    for wrong in ("rule R99", "rule R28", "field plan.reasom", "section minutes.weather", "value rules.R99",
                  "text plan.moon", "command fly", "wish R01"):  # fmt: skip
        assert not is_there(wrong, derby)
    for right in ("rule R05", "field plan.needs.outcomes.actions.due", "value rules.R05.limits.0.max"):
        assert is_there(right, derby)


def test_the_table_in_the_documentation_is_up_to_date() -> None:
    program = "import runpy; print(runpy.run_path('script/make-requirements')['table'](), end='')"
    made = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert made == (ROOT / "docs/requirements.csv").read_text(encoding="utf-8")
    by_authority = Counter(row["authority"] for row in csv.DictReader(io.StringIO(made)))
    assert by_authority == {AUTHORITIES[short]: count for short, count in COUNTS.items()}
