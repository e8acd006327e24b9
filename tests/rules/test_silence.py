"""No finding holds a word or a date of the record, and no gap in a record stops the check."""

import copy
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from cindocs.documents.plan import Plan
from tests.rules.cases import CASES, TABLE, Case, leaves, put, taken_out

MARKER = "Zyqqx vbnmw QKJ"
_BASE = CASES[0]
_DATE = re.compile(
    r"\b(19|20)\d\d\b|\b(January|February|March|April|May|June|July|August|September|October)\b"
)


@cache
def _takes_any_text(path: tuple[str, ...]) -> bool:
    raw = _BASE.raw()
    put(raw, ".".join(path), MARKER)
    return _valid(raw)


def _valid(raw: dict[str, object]) -> bool:
    try:
        Plan.model_validate(raw)
    except ValidationError:
        return False
    return True


def _filled(case: Case) -> dict[str, object]:
    """The plan of a case with the marker wherever a text may stand."""
    raw, untouched = case.raw(), leaves(TABLE["base"])
    for path in leaves(raw):
        before = copy.deepcopy(raw)
        if path not in untouched or _takes_any_text(path):
            put(raw, ".".join(path), MARKER)
        if path not in untouched and not _valid(raw):
            raw = before
    return raw


def test_the_marker_reaches_every_kind_of_text() -> None:
    filled = [path[-1] for path in leaves(TABLE["base"]) if _takes_any_text(path)]
    assert {"first", "reason", "words", "statement", "owner", "due", "steps", "phone", "upn"} <= set(filled)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_finding_repeats_a_word_of_the_record(case: Case) -> None:
    filled = _filled(case)
    assert repr(filled).count(MARKER) > 30
    said = " ".join(repr(finding) for finding in case.found(filled))
    for part in MARKER.split():
        assert part.casefold() not in said.casefold()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_finding_repeats_a_date_of_the_record(case: Case) -> None:
    for finding in case.found():
        said = f"{finding.message} {finding.mend}".replace("(2015 to 2035)", "")
        assert not _DATE.search(said)


def _paths(raw: object, at: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    pairs = raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ()
    below = [path for key, value in pairs for path in _paths(value, (*at, str(key)))]
    return [at, *below] if at else below


@pytest.mark.parametrize("path", [".".join(path) for path in _paths(TABLE["base"])])
def test_no_gap_stops_the_check(path: str) -> None:
    raw = _BASE.raw()
    taken_out(raw, path)
    if _valid(raw):
        _BASE.found(raw)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(CASES), min_size=2, max_size=8))
def test_faults_together_are_all_found(cases: list[Case]) -> None:
    together = Case("together", change={path: value for case in cases for path, value in case.change.items()})
    raw = together.raw()
    for path in sorted({path for case in cases for path in case.remove}, reverse=True):
        try:
            taken_out(raw, path)
        except (KeyError, IndexError):
            continue  # a shorter path took it out already
    if _valid(raw):
        found = together.found(raw)
        assert len(found) == len(set(found))
