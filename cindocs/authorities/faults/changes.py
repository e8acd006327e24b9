"""Dated changes that contradict each other, or change what cannot change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import cast

from cindocs.authorities.faults.misfit import misfit, one_of
from cindocs.authorities.in_force import periods
from cindocs.authorities.profile import Profile
from cindocs.findings import Finding
from cindocs.reading.field_path import FieldPath, field_name
from cindocs.reading.joining import part
from cindocs.reading.tree import Data, Tree

_FIXED = ("id", "inherits", "changes")
"""What a change cannot change. An authority that becomes another one has a folder of its own."""


def wrong_changes(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the dated changes of one folder, whether they are in force or not."""
    changes = list(periods(tree))
    allowed = [name for name in Profile.model_fields if name not in _FIXED]
    for at, starts, until in changes:
        if until < starts:
            place = tree.place((*at, "until"))
            yield misfit(place, "This change ends before it begins.", "Correct from or until.")
        for name in cast("dict[str, Data]", part(tree, (*at, "set")).data):
            if name not in allowed:
                place = tree.key_place((*at, "set", name))
                yield misfit(place, "This cannot change from a day on.", one_of(name, allowed))
    for (one, starts, until), (other, later_starts, later_until) in combinations(changes, 2):
        if starts <= later_until and later_starts <= until:
            yield from _clashes(one, other, tree)


def _clashes(one: FieldPath, other: FieldPath, tree: Tree) -> Iterator[Finding]:
    first, second = part(tree, (*one, "set")), part(tree, (*other, "set"))
    for path in _leaves(second.data):
        shared = path
        while shared and shared not in first.values:
            shared = shared[:-1]
        if shared and (shared == path or shared in _leaves(first.data)):
            line = first.place(shared).line
            yield misfit(
                second.place(path),
                f"Two values are in force at once for {field_name(path)}: here, and on line {line}.",
                "End the earlier one with until before the later begins, or take the value out of one.",
            )


def _leaves(data: Data, at: FieldPath = ()) -> list[FieldPath]:
    """Return the paths of all texts and lists: each replaces the value below it whole."""
    if not isinstance(data, dict):
        return [at]
    return [leaf for key, value in data.items() for leaf in _leaves(value, (*at, key))]
