"""What of a wrong profile is right, so that all its mistakes can be told at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cindocs.findings import Finding
from cindocs.reading.field_path import FieldPath
from cindocs.reading.joining import over
from cindocs.reading.tree import Data, Position, Tree

_NAMED_ELSEWHERE: dict[str, Data] = {"words": "…", "circumstances": "…", "plan_types": {"title": "…"}}
"""What other parts of a profile name. Here the wrong value gives way to a stand-in, and its name stays."""

_DEPTHS = {**dict.fromkeys((*_NAMED_ELSEWHERE, "audiences", "contradictions"), 2), "rules": 3, "kinds": 3}
"""How deep the parts are of which one entry, or one field of an entry, can be wrong and the others right."""


def salvaged(tree: Tree, wrong: Iterable[Finding], base: Tree) -> Tree:
    """Return ``tree`` with what stands in ``base`` in the place of everything that is ``wrong``."""
    positions = sorted([*tree.values.items(), *tree.keys.items()], key=_depth)
    # Of several things that begin at one place the innermost comes last, and counts.
    paths: dict[tuple[object, ...], FieldPath] = {
        (at.file or tree.file, at.line, at.column): path for path, at in positions
    }
    data = tree.data if isinstance(tree.data, dict) else {}
    for finding in wrong:
        place = finding.place
        path = paths.get((place.file, place.line, place.column), ())
        if path:
            data = _without(data, path[: _DEPTHS.get(str(path[0]), 1)])
    return over(replace(tree, data=data), base)


def _depth(placed: tuple[FieldPath, Position]) -> int:
    return len(placed[0])


def _without(data: dict[str, Data], path: FieldPath) -> dict[str, Data]:
    """Take out what stands at ``path``; what other parts name keeps its name."""
    key, rest = str(path[0]), path[1:]
    inside = data.get(key)
    if not rest or not isinstance(inside, dict):
        return {name: value for name, value in data.items() if name != key}
    stand_in = _NAMED_ELSEWHERE.get(key)
    return {**data, key: {**inside, str(rest[0]): stand_in} if stand_in else _without(inside, rest)}
