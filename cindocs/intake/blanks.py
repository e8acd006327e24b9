"""Fields left blank in a form count as left out.

A skeleton lists every field with nothing behind it. What nobody fills in is then missing, as if the
line were not there, and the check says so where the procedure asks for it.

A blank key that no form has is kept, for the validation to refuse: in ``{how: Told, in the car, by: mum}``
the words after the first comma are such a key, and must not be lost.
"""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Data, Tree
from cindocs.records.marks import Record


def without_blanks(tree: Tree, model: type[Record]) -> Tree:
    """Return ``tree`` without empty texts, and without lists and mappings that hold nothing else.

    ``model`` says which keys there are.

    Items of a list move up; their places move with them.
    """
    moved: dict[FieldPath, FieldPath] = {}
    data = _filled(tree.data, (), (), moved, _fields(model))
    values = {new: tree.values[old] for new, old in moved.items() if old in tree.values}
    keys = {new: tree.keys[old] for new, old in moved.items() if old in tree.keys}
    return Tree(tree.file, {} if data is None else data, {(): tree.values[()]} | values, keys)


@cache
def _fields(model: Any) -> frozenset[str]:
    """Return the names of all fields of ``model`` and of every record that it can hold."""
    found: set[str] = set()
    waiting, seen = [model], set()
    while waiting:
        part = waiting.pop()
        if isinstance(part, type) and issubclass(part, Record) and part not in seen:
            seen.add(part)
            found |= part.model_fields.keys()
            waiting += [field.annotation for field in part.model_fields.values()]
        waiting += get_args(part)
    return frozenset(found)


def _filled(
    data: Data,
    old: FieldPath,
    new: FieldPath,
    moved: dict[FieldPath, FieldPath],
    known: frozenset[str],
) -> Data | None:
    moved[new] = old
    if isinstance(data, dict):
        pairs = ((key, _filled(value, (*old, key), (*new, key), moved, known)) for key, value in data.items())
        kept = {key: "" if value is None else value for key, value in pairs if value or key not in known}
        return kept or None
    if isinstance(data, list):
        items: list[Data] = []
        for number, value in enumerate(data):
            item = _filled(value, (*old, number), (*new, len(items)), moved, known)
            if item is not None:
                items.append(item)
        return items or None
    return data or None
