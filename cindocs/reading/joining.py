"""Two trees become one: a file inside another, or a nearer file over the one it inherits from."""

from __future__ import annotations

from typing import Any

from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Data, Position, Tree


def graft(tree: Tree, at: FieldPath, other: Tree) -> Tree:
    """Return ``tree`` with the whole of ``other`` in the place of the value at ``at``.

    Places inside the grafted part are those of ``other``'s own file.
    """
    values = {path: place for path, place in tree.values.items() if path[: len(at)] != at}
    values |= {(*at, *path): _in(other, place) for path, place in other.values.items()}
    keys = dict(tree.keys) | {(*at, *path): _in(other, place) for path, place in other.keys.items()}
    return Tree(tree.file, _replaced(tree.data, at, other.data), values, keys)


def over(nearer: Tree, base: Tree) -> Tree:
    """Return ``nearer`` with everything from ``base`` that it does not say itself.

    Mappings are joined key by key; a text or a list of ``nearer`` replaces that of ``base`` whole.
    """
    values = {path: _in(base, place) for path, place in base.values.items() if _taken(nearer, path)}
    keys = {path: _in(base, place) for path, place in base.keys.items() if _taken(nearer, path)}
    values |= nearer.values
    keys |= nearer.keys
    return Tree(nearer.file, _merged(nearer.data, base.data), values, keys)


def part(tree: Tree, at: FieldPath) -> Tree:
    """Return what stands at ``at``, which there is, as a tree of its own; every place stays what it is."""
    data: Any = tree.data
    for step in at:
        data = data[step]
    inside = len(at)
    values = {path[inside:]: place for path, place in tree.values.items() if path[:inside] == at}
    keys = {path[inside:]: place for path, place in tree.keys.items() if path[:inside] == at and path != at}
    return Tree(tree.file, data, values, keys)


def _in(tree: Tree, place: Position) -> Position:
    return place._replace(file=place.file or tree.file)


def _taken(nearer: Tree, path: FieldPath) -> bool:
    """Tell whether a value of the base survives: every value around it in the nearer tree is a mapping."""
    value: Data = nearer.data
    for step in path:
        if not isinstance(value, dict):
            return False
        if step not in value:
            return True
        value = value[str(step)]
    return True


def _merged(nearer: Data, base: Data) -> Data:
    if isinstance(nearer, dict) and isinstance(base, dict):
        both = {key: _merged(nearer[key], base[key]) for key in nearer.keys() & base.keys()}
        return {key: both.get(key, nearer.get(key, value)) for key, value in {**base, **nearer}.items()}
    return nearer


def _replaced(data: Data, at: FieldPath, new: Data) -> Data:
    if not at:
        return new
    step, rest = at[0], at[1:]
    if isinstance(data, dict):
        return {key: _replaced(value, rest, new) if key == step else value for key, value in data.items()}
    if isinstance(data, list):
        return [_replaced(value, rest, new) if key == step else value for key, value in enumerate(data)]
    return data
