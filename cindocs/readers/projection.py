"""What of a record one audience may see: a record of the same type with everything else gone."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar

from cindocs.readers.rewriting import GONE, Path, Step, rewritten
from cindocs.records.marks import Mark, Record

R = TypeVar("R", bound=Record)


def projection(record: R, sees: Collection[Mark]) -> R | None:
    """Return ``record`` with only the fields whose marks are among ``sees``; None if nothing is left."""
    return rewritten(record, marked(sees))


def marked(sees: Collection[Mark]) -> Step:
    """Return the step that leaves what carries one of these marks."""
    kept = frozenset(sees)

    def step(record: Record, name: str, value: Any, _at: Path) -> Any:
        return value if record.mark_of(name) in kept else GONE

    return step
