"""Fields left blank in a form count as left out.

A skeleton lists every field with nothing behind it. What nobody fills in is then missing, as if the
line were not there, and the check says so where the procedure asks for it.
"""

from __future__ import annotations

from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Data, Tree


def without_blanks(tree: Tree) -> Tree:
    """Return ``tree`` without empty texts, and without lists and mappings that hold nothing else.

    Items of a list move up; their places move with them.
    """
    moved: dict[FieldPath, FieldPath] = {}
    data = _filled(tree.data, (), (), moved)
    values = {new: tree.values[old] for new, old in moved.items() if old in tree.values}
    keys = {new: tree.keys[old] for new, old in moved.items() if old in tree.keys}
    return Tree(tree.file, {} if data is None else data, {(): tree.values[()]} | values, keys)


def _filled(data: Data, old: FieldPath, new: FieldPath, moved: dict[FieldPath, FieldPath]) -> Data | None:
    moved[new] = old
    if isinstance(data, dict):
        pairs = ((key, _filled(value, (*old, key), (*new, key), moved)) for key, value in data.items())
        return {key: value for key, value in pairs if value is not None} or None
    if isinstance(data, list):
        items: list[Data] = []
        for number, value in enumerate(data):
            item = _filled(value, (*old, number), (*new, len(items)), moved)
            if item is not None:
                items.append(item)
        return items or None
    return data or None
