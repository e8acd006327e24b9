"""Reads the table of cases, and makes of each a plan and what its authority asks."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from cindocs.authorities.authority import Authority
from cindocs.authorities.load import load_authority
from cindocs.authorities.rule_setting import RuleSetting
from cindocs.documents.plan import Plan
from cindocs.findings import Finding, Place
from cindocs.rules.check import check

TABLE: dict[str, Any] = yaml.load(Path(__file__).with_name("cases.yaml").read_text(), yaml.BaseLoader)


@dataclass(frozen=True)
class Case:
    name: str
    change: Mapping[str, Any] = field(default_factory=dict)
    remove: tuple[str, ...] = ()
    asked: Mapping[str, Any] = field(default_factory=dict)
    today: str = TABLE["today"]
    finds: tuple[str, ...] = ()

    def raw(self) -> dict[str, Any]:
        """The plan as it would stand in a file."""
        plan = copy.deepcopy(TABLE["base"])
        for path in self.remove:
            taken_out(plan, path)
        for path, value in self.change.items():
            put(plan, path, copy.deepcopy(value))
        return plan

    def found(self, raw: dict[str, Any] | None = None) -> tuple[Finding, ...]:
        plan = Plan.model_validate(raw or self.raw())
        return check(plan, asking(self.asked), date.fromisoformat(self.today), place_of)


def _case(raw: Mapping[str, Any]) -> Case:
    case = {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}
    # The loader that leaves every word as it was typed leaves merging to us, too.
    change = dict(case.get("change", {}))
    return Case(**case | {"change": change.pop("<<", {}) | change})


CASES = [_case(raw) for raw in TABLE["cases"]]


def put(plan: Any, path: str, value: Any) -> None:
    *way, last = path.split(".")
    for name in way:
        plan = plan[int(name)] if isinstance(plan, list) else plan.setdefault(name, {})
    if isinstance(plan, list) and int(last) == len(plan):
        plan.append(value)
    else:
        plan[int(last) if isinstance(plan, list) else last] = value


def taken_out(plan: Any, path: str) -> None:
    *way, last = path.split(".")
    for name in way:
        plan = plan[int(name)] if isinstance(plan, list) else plan[name]
    del plan[int(last) if isinstance(plan, list) else last]


def place_of(path: tuple[str | int, ...]) -> Place:
    return Place(file="plan.yaml", field=".".join(str(part) for part in path))


def asking(asked: Mapping[str, Any]) -> Authority:
    """Norfolk, with the demands of a case put over its own."""
    authority = norfolk()
    rules = dict(authority.profile.rules)
    for rule_id, raw in asked.items():
        own = RuleSetting.model_validate(raw)
        update = {name: getattr(own, name) for name in own.model_fields_set}
        rules[rule_id] = rules[rule_id].model_copy(update=update)
    return replace(authority, profile=authority.profile.model_copy(update={"rules": rules}))


@cache
def norfolk() -> Authority:
    return load_authority("norfolk")


def leaves(raw: Any, at: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Paths of all texts in a plan."""
    if isinstance(raw, str):
        return [at]
    pairs = raw.items() if isinstance(raw, dict) else enumerate(raw)
    return [leaf for key, value in pairs for leaf in leaves(value, (*at, str(key)))]
