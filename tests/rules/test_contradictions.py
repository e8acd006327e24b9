"""Each place in which a procedure contradicts itself has a recorded choice, and the choice is what counts."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from cindocs.authorities.chain import authorities
from cindocs.documents.kinds import KINDS
from cindocs.rules.check import check
from cindocs.rules.in_words.portrait import portrait
from tests.rules.cases import TABLE, place_of, put, taken_out
from tests.rules.profiles import AUTHORITY_CASES, authority


class _Texts(yaml.SafeLoader):
    """Leaves every word as it was typed, and joins what is marked as the same."""

    yaml_implicit_resolvers = {"<": yaml.SafeLoader.yaml_implicit_resolvers["<"]}


_TABLE: dict[str, Any] = yaml.load(Path(__file__).with_name("contradictions.yaml").read_text(), _Texts)
_ENTRIES = _TABLE["contradictions"]
_FOUND = re.compile(r"(R\d\d) (error|warning|advice) (\S*): (.*)")


def _cases() -> Iterator[Any]:
    for entry in _ENTRIES:
        for case in entry["cases"]:
            yield pytest.param(entry, case, id=f"{entry['id']} {entry['authority']}: {case['name']}")


def _document(name: str, case: dict[str, Any]) -> Any:
    """A plan in which the authority finds nothing, changed; or another kind of document about it."""
    complete = next((one.raw for one in AUTHORITY_CASES if one.authority_id == name), TABLE["base"])
    raw = copy.deepcopy(complete)
    for path, value in case.get("change", {}).items():
        put(raw, path, copy.deepcopy(value))
    for path in case.get("remove", ()):
        taken_out(raw, path)
    kind = case.get("kind", "plan")
    if kind != "plan":
        raw = {part: raw[part] for part in ("id", "case", "about", "date", "lead", "meeting")} | {
            "kind": kind
        }
        for path, value in case["fields"].items():
            put(raw, path, copy.deepcopy(value))
    model: Any = KINDS[kind].model
    return model.model_validate(raw)


@pytest.mark.parametrize(("entry", "case"), list(_cases()))
def test_what_counts_is_what_the_authority_chose(entry: dict[str, Any], case: dict[str, Any]) -> None:
    ours = authority(case.get("authority", entry["authority"]))
    rules = case.get("rules") or ours.profile.contradictions[entry["entry"]].rules
    document = _document(ours.profile.id, case)
    found = [
        one
        for one in check(document, ours, date.fromisoformat(_TABLE["today"]), place_of)
        if one.rule in rules
    ]
    wanted = [match.groups() for match in map(_FOUND.fullmatch, case.get("finds", ())) if match]
    assert len(wanted) == len(case.get("finds", ()))
    assert sorted((one.rule, str(one.severity), one.place.field) for one in found) == sorted(
        one[:3] for one in wanted
    )
    for *where, words in wanted:
        said = [
            f"{one.message} {one.mend}"
            for one in found
            if [one.rule, str(one.severity), one.place.field] == where
        ]
        assert any(words in text for text in said), said


@pytest.mark.parametrize("entry", _ENTRIES, ids=lambda one: f"{one['id']} {one['authority']}")
def test_the_choice_is_told_to_whoever_asks_with_both_places(entry: dict[str, Any]) -> None:
    ours = authority(entry["authority"])
    told = " ".join(portrait(ours).split())
    assert entry["shows"] in told
    chosen = ours.profile.contradictions[entry["entry"]]
    assert chosen.about in told and chosen.choice in told
    for source in chosen.sources:
        assert re.search(rf"\b{source.partition(':')[2]}\b", told)


def test_every_recorded_contradiction_is_held_by_a_case_here() -> None:
    assert {entry["id"] for entry in _ENTRIES} == {f"X{number}" for number in range(1, 19)}
    recorded = {(name, key) for name in authorities() for key in authority(name).profile.contradictions}
    held = {(entry["authority"], entry["entry"]) for entry in _ENTRIES}
    # Held by cases in authorities.yaml: the span that is told twice, an expectation, an early review, a year.
    others = {
        ("lancashire", "half_year"),
        ("lancashire", "how_long"),
        ("derby", "short_supervision_order"),
        ("derby", "open_for_a_year"),
    }
    assert recorded - held - others == set()
