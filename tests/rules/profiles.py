"""Reads the table of authorities, and changes the values of a profile one by one."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from cindocs.authorities.authority import Authority
from cindocs.authorities.condition import names_in
from cindocs.authorities.load import load_authority
from cindocs.authorities.rule_setting import Chair, Limit, RuleSetting
from cindocs.authorities.span import Span
from cindocs.authorities.working_days import WorkingDays
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.plan import Plan
from cindocs.errors import InputUnreadable
from cindocs.findings import Finding
from cindocs.rules.check import check
from cindocs.rules.situation import Situation
from cindocs.rules.table import RULES
from tests.rules.cases import CASES, TABLE, place_of, put, taken_out

_TABLE: dict[str, Any] = yaml.load(Path(__file__).with_name("authorities.yaml").read_text(), yaml.BaseLoader)
_RULE = {rule.id: rule for rule in RULES}


@dataclass(frozen=True)
class AuthorityCase:
    authority_id: str
    name: str
    raw: dict[str, Any]
    today: date
    finds: tuple[str, ...]

    @cached_property
    def plan(self) -> Plan:
        return Plan.model_validate(self.raw)

    def found(self) -> tuple[Finding, ...]:
        return check(self.plan, authority(self.authority_id), self.today, place_of)

    def told(self, rule_id: str, asked: RuleSetting) -> list[tuple[object, ...]]:
        return told(self.plan, self.today, rule_id, asked)


def told(document: CaseDocument, today: date, rule_id: str, asked: RuleSetting) -> list[tuple[object, ...]]:
    """Where one rule speaks, and how much it weighs: not in which words."""
    situation = Situation(document, authority(document.case.authority), today, asked)
    if document.kind not in _RULE[rule_id].kinds or not situation.applies:
        return []
    try:
        return [(one.at, one.severity or asked.severity) for one in _RULE[rule_id].check(situation)]
    except InputUnreadable:
        return [("no calendar reaches that far",)]


@cache
def authority(authority_id: str) -> Authority:
    return load_authority(authority_id)


def _cases(authority_id: str, table: Mapping[str, Any]) -> Iterator[AuthorityCase]:
    for case in table["cases"]:
        raw = copy.deepcopy(TABLE["base"])
        put(raw, "case.authority", authority_id)
        for path, value in (*table["complete"].items(), *_flat(case.get("change", {}))):
            put(raw, path, copy.deepcopy(value))
        for path in case.get("remove", ()):
            taken_out(raw, path)
        today = date.fromisoformat(case.get("today", _TABLE["today"]))
        yield AuthorityCase(authority_id, case["name"], raw, today, tuple(case.get("finds", ())))


def _flat(merged: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    # The loader that leaves every word as it was typed leaves merging to us, too.
    yield from _flat(merged["<<"]) if "<<" in merged else ()
    yield from ((path, value) for path, value in merged.items() if path != "<<")


AUTHORITY_CASES = [
    case for authority_id, table in _TABLE["authorities"].items() for case in _cases(authority_id, table)
]
_NORFOLK_CASES = [
    AuthorityCase("norfolk", case.name, case.raw(), date.fromisoformat(case.today), case.finds)
    for case in CASES
    if not case.asked
]


def cases_of(authority_id: str) -> list[AuthorityCase]:
    return [case for case in (*AUTHORITY_CASES, *_NORFOLK_CASES) if case.authority_id == authority_id]


class Shifted(Span):
    """A span that ends a day later, or earlier, than it says; a working day, where it counts those."""

    by: int

    def after(self, day: date, working_days: WorkingDays, *, count_from: str = "next_day") -> date:
        if self.unit == "working_days":
            other = Span(value=self.value + self.by, unit=self.unit)
            return other.after(day, working_days, count_from=count_from)
        return super().after(day, working_days, count_from=count_from) + timedelta(days=self.by)

    def before(self, day: date, working_days: WorkingDays) -> date:
        if self.unit == "working_days":
            return Span(value=self.value + self.by, unit=self.unit).before(day, working_days)
        return super().before(day, working_days) - timedelta(days=self.by)


def changed_settings(own: RuleSetting, base: RuleSetting) -> Iterator[tuple[str, RuleSetting]]:
    """Yield what a rule would ask if one of the authority's own values were another."""

    def with_(what: str, **update: Any) -> tuple[str, RuleSetting]:
        return what, own.model_copy(update=update)

    if own.applies != base.applies:
        yield with_("applies", applies=base.applies)
    if own.severity != base.severity and own.applies:
        yield with_("severity", severity=base.severity)
    for what, condition in _other_conditions(own.when):
        yield with_(what, when=condition)
    for field in ("roles", "also", "requires"):
        mine = getattr(own, field)
        if mine != getattr(base, field):
            yield with_(field, **{field: getattr(base, field)})
            for item in mine:
                yield with_(f"{field} without {item}", **{field: tuple(one for one in mine if one != item)})
    for field, changes in (("limits", _changed_limits), ("chairs", _changed_chairs)):
        mine = getattr(own, field)
        if mine == getattr(base, field):
            continue
        for number, one in enumerate(mine):
            before, after = mine[:number], mine[number + 1 :]
            yield with_(f"{field} {number} left out", **{field: (*before, *after)})
            for what, other in changes(one):
                yield with_(f"{field} {number}: {what}", **{field: (*before, other, *after)})


def _changed_limits(limit: Limit) -> Iterator[tuple[str, Limit]]:
    for end in ("max", "min"):
        span = getattr(limit, end)
        for by in (-1, 1) if span else ():
            yield f"{end} {by:+} day", limit.model_copy(update={end: Shifted(**dict(span), by=by)})
    if limit.alternative:
        yield "no alternative", limit.model_copy(update={"alternative": False})
    if limit.unless:
        yield "no exception", limit.model_copy(update={"unless": None})
    if limit.severity:
        yield "the rule's severity", limit.model_copy(update={"severity": None})
    for what, condition in _other_conditions(limit.when):
        yield what, limit.model_copy(update={"when": condition})


def _changed_chairs(chair: Chair) -> Iterator[tuple[str, Chair]]:
    for field in ("roles", "also"):
        mine = getattr(chair, field)
        for item in mine:
            less = tuple(one for one in mine if one != item)
            yield f"{field} without {item}", chair.model_copy(update={field: less})
    if chair.qualified:
        yield "not qualified", chair.model_copy(update={"qualified": False})
    for what, condition in _other_conditions(chair.when):
        yield what, chair.model_copy(update={"when": condition})


def _other_conditions(condition: str | None) -> Iterator[tuple[str, str | None]]:
    if condition is None:
        return
    yield "no condition", None
    for name in sorted(names_in(condition)):
        for what, instead in (("never", f"({name} and not {name})"), ("always", f"({name} or not {name})")):
            yield f"{name} {what}", re.sub(rf"\b{name}\b", instead, condition)
