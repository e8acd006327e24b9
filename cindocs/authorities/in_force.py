"""Which of an authority's dated changes count on a given day."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from functools import reduce
from typing import cast

from cindocs.reading.field_path import FieldPath
from cindocs.reading.joining import over, part
from cindocs.reading.tree import Data, Tree


def in_force(tree: Tree, on: date | None, kinds: Collection[str]) -> Tree:
    """Return a profile's ``tree`` as it is on a day, for ``kinds`` of documents. Without a day as it stands.

    What changes in other kinds is left out: their files were not read.
    """
    if on is None:
        return tree
    sets = [part(tree, (*at, "set")) for at, starts, until in periods(tree) if starts <= on <= until]
    return reduce(lambda below, change: over(_for_kinds(change, kinds), below), sets, tree)


def periods(tree: Tree) -> Iterator[tuple[FieldPath, date, date]]:
    """Yield place, first and last day of each change. What cannot be read is for the validation to tell."""
    changes = tree.data.get("changes") if isinstance(tree.data, dict) else None
    for number, change in enumerate(changes if isinstance(changes, list) else ()):
        if not isinstance(change, dict) or not isinstance(change.get("set"), dict):
            continue
        starts, until = _day(change.get("from")), _day(change.get("until", date.max.isoformat()))
        if starts is not None and until is not None:
            yield ("changes", number), starts, until


def _day(written: Data | None) -> date | None:
    try:
        return date.fromisoformat(written) if isinstance(written, str) else None
    except ValueError:
        return None


def _for_kinds(change: Tree, kinds: Collection[str]) -> Tree:
    data = cast("dict[str, Data]", change.data)
    named = data.get("kinds")
    if not isinstance(named, dict):
        return change
    return replace(change, data={**data, "kinds": {kind: named[kind] for kind in named if kind in kinds}})
