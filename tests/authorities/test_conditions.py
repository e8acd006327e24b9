"""Conditions: what they may say, what they may ask about, and that each fact is what the document says."""

from __future__ import annotations

from typing import Any

import jinja2
import pytest
from pydantic import TypeAdapter, ValidationError

from cindocs.authorities.condition import Condition, holds
from cindocs.authorities.facts import FACTS
from cindocs.authorities.load import load_authority
from cindocs.documents.plan import Plan
from cindocs.rules.situation import facts_of
from tests.rules.cases import CASES, put

WORLD: dict[str, Any] = {"far": True, "small": False, "version": 3, "team": "North", "kind": "plan"}

SAID = {
    "far": True,
    "small": False,
    "not small": True,
    "far and not small": True,
    "far and small or version == 3": True,
    "far and (small or version == 4)": False,
    "not (far or small)": False,
    "version > 2 and version >= 3 and version < 4 and version <= 3": True,
    "version != 3": False,
    'team == "North"': True,
    'team in ["South", "North"]': True,
    'team not in ["South", "North"]': False,
    '"or" in team': True,
    "version in [1, 2]": False,
}
REFUSED = (
    "", "far and", "far = small", "open('x')", "far.upper()", "far[0]", "1 < version < 3", "lambda: far",
    "[x for x in far]", "far if small else far", "version + 1 == 4", "f'{far}'", "far; small", "import os",
    "not", "(((far)", "far | small", "*far", "x := 1", "(" * 300 + "far" + ")" * 300, "not " * 3000 + "far",
)  # fmt: skip


@pytest.mark.parametrize("said", SAID)
def test_a_condition_says_what_the_same_words_say_in_a_template(said: str) -> None:
    assert TypeAdapter(Condition).validate_python(said) == said
    assert holds(said, WORLD) is SAID[said]
    template = jinja2.Environment(undefined=jinja2.StrictUndefined).compile_expression(said)
    assert template(**WORLD) is SAID[said]


@pytest.mark.parametrize("said", REFUSED)
def test_what_is_no_condition_is_refused(said: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Condition).validate_python(said)


def facts(**changes: str | list[str]) -> dict[str, Any]:
    raw = CASES[0].raw()
    for path, value in changes.items():
        put(raw, path.replace("__", "."), value)
    return dict(facts_of(Plan.model_validate(raw), load_authority("norfolk")))


def test_every_fact_is_known_of_every_document_and_has_the_type_it_says() -> None:
    types = {"yes or no": bool, "a number": int, "text": str}
    found = facts()
    assert found.keys() == FACTS.keys() | load_authority("norfolk").profile.circumstances.keys()
    for name, fact in FACTS.items():
        assert type(found[name]) is types[fact.type]


@pytest.mark.parametrize(
    ("condition", "changes"),
    [
        ('team == "North"', {"case__episode__team": "North"}),
        ('team in ["South", "North"]', {"case__episode__team": "North"}),
        ("disability", {"case__episode__circumstances": ["disability"]}),
        ("meeting_number >= 3", {"meeting__number": "3"}),
        ("meeting_number == 2", {"review__previous": "2026-02-06"}),
        ("not first_plan", {"review__previous": "2026-02-06"}),
        ('plan_type == "family_support"', {"plan_type": "family_support"}),
        ("version > 1", {"version": "2"}),
        ("panel_held", {"case__episode__panel": "2026-01-05"}),
        ('meeting_kind == "network"', {"meeting__kind": "network"}),
        ("ending", {"ends": "2026-02-06"}),
    ],
)
def test_a_value_can_differ_by_team_circumstance_meeting_and_plan(
    condition: str, changes: dict[str, Any]
) -> None:
    assert not holds(condition, facts())
    assert holds(condition, facts(**changes))


def test_an_unborn_child_is_a_fact() -> None:
    raw = CASES[0].raw()
    del raw["case"]["children"][0]["born"]
    assert facts_of(Plan.model_validate(raw), load_authority("norfolk"))["unborn"]
