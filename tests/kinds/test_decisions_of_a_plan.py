"""What a plan says on the record: what the procedure treats differently, and what was found and told."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

import cindocs
from cindocs.resources import SAMPLES

DAY = date(2026, 2, 2)


@pytest.fixture
def family(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLES / "norfolk/lapwing", tmp_path / "lapwing"))


def put(file: Path, **values: Any) -> None:
    """Write values into a file of the family; ``episode`` adds to what the case says of it."""
    raw = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    episode = values.pop("episode", None)
    raw |= values
    if episode:
        raw["episode"] |= episode
    file.write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")


def said(family: Path) -> str:
    made = cindocs.render(cindocs.load(family / "plan.yaml"), to="html", today=DAY, draft=True)
    return " ".join(re.sub(r"<[^>]+>", " ", made.content.decode()).split())


def test_a_circumstance_stands_there_once_with_the_procedure_that_applies_too(
    family: Path,
) -> None:
    page = said(family)
    assert page.count("The child has short breaks, for which the Short Breaks Procedure applies as well") == 1
    assert page.count("The plan is long-term and stable") == 1, "a judged one stands with its reason"


def test_without_circumstances_nothing_is_said_of_them(family: Path) -> None:
    put(family / "case.yaml", episode={"circumstances": []})
    assert "Short Breaks Procedure" not in said(family)


def test_what_the_assessment_found_stands_with_its_day(family: Path) -> None:
    found = {"completed": "2025-12-19", "found": "Breaks help everybody."}
    put(family / "case.yaml", episode={"assessment": found})
    assert "What the assessment found Breaks help everybody. 19 December 2025" in said(family)


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ("2026-01-21", "Strategy discussion: 20 January 2026. Parents told: 21 January 2026"),
        ({"missing": "not_asked", "because": "The police asked us to wait."}, "The police asked us to wait."),
    ],
)
def test_a_concern_says_whether_the_parents_know(family: Path, told: Any, says: str) -> None:
    concern = {"on": "2026-01-20", "strategy_discussion": "2026-01-20", "parents_told": told}
    put(family / "case.yaml", episode={"concerns": [concern]})
    assert says in said(family)


def test_the_tools_that_were_used_stand_at_the_top(family: Path) -> None:
    put(family / "plan.yaml", tools=["Picture cards", "A scale from 0 to 10"])
    page = said(family)
    assert re.search(r"What we used together Picture cards\W+A scale from 0 to 10", page)
    assert page.index("Picture cards") < page.rindex("Decisions on the record")
