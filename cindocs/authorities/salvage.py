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

_ONE_BY_ONE = frozenset({*_NAMED_ELSEWHERE, "rules", "kinds", "audiences", "contradictions"})
"""Parts in which one entry can be wrong and the others right."""


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
            data = _without(data, path)
    return over(replace(tree, data=data), base)


def _depth(placed: tuple[FieldPath, Position]) -> int:
    return len(placed[0])


def _without(data: dict[str, Data], path: FieldPath) -> dict[str, Data]:
    top = str(path[0])
    inside = data.get(top)
    if top not in _ONE_BY_ONE or not isinstance(inside, dict) or len(path) == 1:
        return {key: value for key, value in data.items() if key != top}
    stand_in = _NAMED_ELSEWHERE.get(top)
    kept = {key: value for key, value in inside.items() if key != path[1]}
    return {**data, top: {**kept, str(path[1]): stand_in} if stand_in else kept}
