"""Reads the tables of cases beside it: what the rules say of each kind of document but plans.

A table holds a ``base``, a complete document in which no rule finds anything, and ``cases`` that change it:
``change`` (a field and its new value), ``remove``, ``authority``, ``today``, and what must be found, as in
``tests/rules/cases.yaml``. Where the base says nothing of the case, it is the family of that table; where it
says ``plan: base``, it is that table's plan. ``complete`` puts into the base what that family lacks.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from cindocs.authorities.authority import Authority
from cindocs.authorities.load import load_authority
from cindocs.authorities.rule_setting import RuleSetting
from cindocs.documents.kinds import KINDS
from cindocs.findings import Finding, Place
from cindocs.rules.check import check
from tests.rules.cases import TABLE, put, taken_out
from tests.rules.profiles import told


@dataclass(frozen=True)
class KindCase:
    kind: str
    name: str
    raw: Mapping[str, Any]
    today: str
    finds: tuple[str, ...]

    @cached_property
    def document(self) -> Any:
        return KINDS[self.kind].model.model_validate(self.raw)

    def found(self) -> tuple[Finding, ...]:
        authority = _authority(self.raw["case"]["authority"], self.kind)
        return check(self.document, authority, date.fromisoformat(self.today), self._place)

    def told(self, rule_id: str, asked: RuleSetting) -> list[tuple[object, ...]]:
        return told(self.document, date.fromisoformat(self.today), rule_id, asked)

    def _place(self, path: tuple[str | int, ...]) -> Place:
        return Place(file=f"{self.kind}.yaml", field=".".join(map(str, path)))


@cache
def _authority(authority_id: str, kind: str) -> Authority:
    return load_authority(authority_id, kinds=(kind,))


def _case(table: Mapping[str, Any], case: Mapping[str, Any]) -> KindCase:
    family = copy.deepcopy(TABLE["base"])
    raw = copy.deepcopy({"case": family["case"], **table["base"]})
    if raw.get("plan") == "base":
        raw["plan"] = {**family, "case": raw["case"]}
    put(raw, "case.authority", case.get("authority", table.get("authority", "norfolk")))
    for path, value in (*table.get("complete", {}).items(), *case.get("change", {}).items()):
        put(raw, path, copy.deepcopy(value))
    for path in case.get("remove", ()):
        taken_out(raw, path)
    today = case.get("today", table["today"])
    return KindCase(raw["kind"], case["name"], raw, today, tuple(case.get("finds", ())))


def _cases() -> list[KindCase]:
    tables = [
        yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        for path in sorted(Path(__file__).parent.glob("*.yaml"))
    ]
    return [_case(table, case) for table in tables for case in table["cases"]]


KIND_CASES = _cases()
