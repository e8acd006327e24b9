"""Who must have a document, and by when: R35 and R36, by each authority's own profile."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from cindocs.authorities.authority import Authority
from cindocs.authorities.chain import authorities
from cindocs.authorities.load import load_authority
from cindocs.documents.kinds import KINDS
from cindocs.findings import Finding, Place
from cindocs.rules.check import check
from tests.rules.cases import TABLE

ROWS: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("distribution.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)
# Whoever does something in the plan comes from another agency; whoever could not come is of the network.
PEOPLE = {
    "child": ["child-1"],
    "parents": ["mum"],
    "network": ["nan", "aunt"],
    "agencies": ["teacher", "visitor"],
    "attended": ["worker"],
    "invited": ["aunt"],
    "new_services": ["visitor"],
}
SAID = {
    "child": "no child whom it is about",
    "parents": "no parent",
    "network": "nobody of the family's network",
    "agencies": "nobody of another agency",
    "attended": "nobody who was at the meeting",
    "invited": "somebody missing who was invited and could not come",
    "new_services": "somebody missing who does something in it",
}
EVERYBODY = {person for people in PEOPLE.values() for person in people}
REVIEW = "2026-03-12"


def document(row: Mapping[str, Any], shared: Sequence[Mapping[str, str]], **more: Any) -> Any:
    """A document of the row's kind, complete only as far as these two rules look."""
    family = copy.deepcopy(TABLE["base"])
    case = family["case"]
    case["authority"] = row["authority"]
    case["people"].append(
        {"id": "aunt", "name": {"first": "Odile"}, "connections": [{"who": "Aunt"}], "network": "yes"}
    )
    case["professionals"].append(
        {"id": "visitor", "name": "Ines Barley", "job": "Health visitor", "agency": "Alder Health"}
    )
    action = {"id": "a9", "what": "Visits at home.", "owner": "visitor", "due": "2026-03-20"}
    family["needs"][0]["outcomes"][0]["actions"].append(action)
    family["meeting"] |= {"present": ["worker"], "attendance": [{"who": "aunt", "answer": "apologies"}]}
    own: dict[str, Any] = {name: family[name] for name in ("case", "about", "date", "lead", "id")}
    if row["kind"] == "plan":
        own = family
    elif row["kind"] == "minutes":
        kind = row.get("meeting", "review")
        own["meeting"] = family["meeting"] | {"kind": kind, "on": REVIEW}
    elif row["kind"] == "visit_record":
        own["on"] = REVIEW
    raw = own | {"kind": row["kind"], "version": row.get("version", "1"), "shared": list(shared)} | more
    return KINDS[row["kind"]].model.model_validate(raw)


def found(row: Mapping[str, Any], rule: str, made: Any, today: str = REVIEW) -> list[Finding]:
    findings = check(made, _authority(row["authority"], row["kind"]), date.fromisoformat(today), _place)
    return [finding for finding in findings if finding.rule == rule]


@cache
def _authority(authority_id: str, kind: str) -> Authority:
    return load_authority(authority_id, kinds=(kind,))


def _place(path: tuple[str | int, ...]) -> Place:
    return Place(field=".".join(map(str, path)))


def _given_to(people: set[str]) -> list[dict[str, str]]:
    return [{"who": person, "on": REVIEW} for person in sorted(people)]


def _name(row: Mapping[str, Any]) -> str:
    return " ".join(str(row[part]) for part in ("authority", "kind", "version", "meeting") if part in row)


@pytest.mark.parametrize("row", ROWS, ids=_name)
def test_a_group_that_was_forgotten_is_missed_and_no_other(row: Mapping[str, Any]) -> None:
    for group, people in PEOPLE.items():
        rest = EVERYBODY - set(people)
        missed = {one for one in row["to"] if not rest & set(PEOPLE[one])}
        told = found(row, "R35", document(row, _given_to(rest)))
        assert {f"Among those who got this there is {SAID[one]}." for one in missed} == {
            one.message for one in told
        }, group
        assert all(one.place.field == "shared" and row["source"] in one.source for one in told)


@pytest.mark.parametrize("row", ROWS, ids=_name)
def test_nobody_is_missed_when_everybody_got_it_or_nobody_yet(row: Mapping[str, Any]) -> None:
    assert found(row, "R35", document(row, _given_to(EVERYBODY))) == []
    assert found(row, "R35", document(row, [])) == []


@pytest.mark.parametrize("row", ROWS, ids=_name)
@pytest.mark.parametrize("about", ["not_old_enough", "not_for_the_child"])
def test_only_the_judgement_that_the_procedure_leaves_room_for_leaves_the_child_out(
    row: Mapping[str, Any], about: str
) -> None:
    for holds, reason in (("yes", "Tamsin is three."), ("no", "She can read it."), ("yes", None)):
        judged: dict[str, Any] = {"about": about, "holds": holds}
        judged |= {"reason": reason} if reason else {}
        made = document(row, _given_to(EVERYBODY - {"child-1"}), judgements=[judged])
        excused = about in row and holds == "yes" and reason
        missed = "child" in row["to"] and not excused
        assert bool(found(row, "R35", made)) == missed, (holds, reason)


def test_whoever_leads_and_does_something_in_a_plan_needs_no_copy_from_themselves() -> None:
    row = {"authority": "lancashire", "kind": "plan", "version": "2"}
    for owner, told in (("worker", 0), ("visitor", 1)):
        action = {"id": "a9", "what": "Rings the school.", "owner": owner, "due": "2026-03-20"}
        need = {**TABLE["base"]["needs"][0]}
        need["outcomes"] = [{**need["outcomes"][0], "actions": [action]}]
        made = document(row, _given_to(EVERYBODY - {"worker", "visitor"}), needs=[need])
        assert len(found(row, "R35", made)) == told, owner


def test_every_sending_of_every_authority_stands_in_the_table() -> None:
    for authority_id in authorities():
        own = load_authority(authority_id).profile.distribution
        told = {row["source"] for row in ROWS if row["authority"] == authority_id}
        sources = {one.source.replace(f"{authority_id}:", "line ") for one in own if one.to}
        assert sources <= told
        assert {one.kind for one in own} <= {row["kind"] for row in ROWS if row["authority"] == authority_id}


DERBY = {"authority": "derby", "kind": "minutes"}
CLOSED = {"choice": "no_longer_in_need"}
ON_LEAVE = [{"about": "annual_leave", "reason": "Away until the 30th."}]


@pytest.mark.parametrize(
    ("row", "outcome", "shared", "today", "field"),
    [
        (DERBY, CLOSED, "2026-03-19", "2026-03-19", None),
        (DERBY, CLOSED, "2026-03-20", "2026-03-20", "shared.0.on"),
        (DERBY, CLOSED, None, "2026-03-18", None),
        (DERBY, CLOSED, None, "2026-03-19", "shared"),
        (DERBY, {"choice": "continues"}, None, "2026-04-30", None),
        (DERBY, None, None, "2026-04-30", None),
        (DERBY | {"meeting": "planning"}, CLOSED, None, "2026-04-30", None),
        ({"authority": "norfolk", "kind": "minutes"}, CLOSED, None, "2026-04-30", None),
    ],
)
def test_derbys_minutes_of_a_case_that_closes_go_out_within_a_week_and_no_other_number_is_invented(
    row: Mapping[str, Any], outcome: Any, shared: str | None, today: str, field: str | None
) -> None:
    given = [{"who": "mum", "on": shared}] if shared else []
    made = document(row, given, outcome=outcome)
    told = found(row, "R36", made, today)
    assert [one.place.field for one in told] == ([field] if field else [])
    assert all("1 week" in one.message and "line 174" in one.source for one in told)
    assert found(row, "R36", document(row, given, outcome=outcome, judgements=ON_LEAVE), today) == []


def test_somebody_who_got_it_late_is_told_and_a_second_copy_is_not() -> None:
    given = [
        {"who": "mum", "on": "2026-03-13"},
        {"who": "nan", "on": "2026-03-20"},
        {"who": "mum", "on": "2026-03-27"},
    ]
    told = found(DERBY, "R36", document(DERBY, given, outcome=CLOSED), "2026-03-27")
    assert [one.place.field for one in told] == ["shared.1.on"]
