"""What a reader sees less exactly than the record has it: ages for days of birth, initials for surnames."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cindocs.authorities.audience import AudienceSetting
from cindocs.readers.rewriting import Path, Step
from cindocs.readers.spelling_out import spelled_out
from cindocs.records.marks import Mark, Record
from cindocs.records.people import Child, Name, Person

_TEXTS = frozenset({Mark.PLAN, Mark.WORRY, Mark.CONTINGENCY, Mark.DECISION})
"""Marks of texts that practitioners write. What people said in their own words stays as they said it."""


def reduced(setting: AudienceSetting, on: date, glossary: Mapping[str, str]) -> Step:
    """Return the step that makes a record as exact as an audience sees it.

    Args:
        setting: the audience.
        on: the day of the document, on which ages are counted.
        glossary: what abbreviations stand for.
    """

    def step(record: Record, name: str, value: Any, _at: Path) -> Any:
        if setting.birth != "date" and isinstance(value, Child | Person):
            return _without_day(value, setting.birth, on)
        if setting.surname == "initial" and isinstance(value, Name) and value.last:
            return value.model_copy(update={"last": f"{value.last[0]}."})
        if setting.spells_out and isinstance(value, str) and record.mark_of(name) in _TEXTS:
            return spelled_out(value, glossary)
        return value

    return step


def _without_day(someone: Child | Person, birth: str, on: date) -> Child | Person:
    less: dict[str, Any] = {"born": None}
    if isinstance(someone, Child):
        less["expected"] = None
    born = someone.born
    if born is not None and birth == "age":
        less["age"] = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    if born is not None and birth == "year":
        less["born_in"] = born.year
    return someone.model_copy(update=less)
