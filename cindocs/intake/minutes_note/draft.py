"""Minutes in the making: the fields above a note, and what the note adds to them, each with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cindocs.findings import Finding, Place, Severity
from cindocs.reading.field_path import FieldPath, field_name
from cindocs.reading.tree import Data, Position, Tree


class Draft:
    """Takes what the note says, field by field, and remembers the line of each."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._data: Any = {name: value for name, value in _fields(tree).items() if name != "text"}
        self._values = {path: place for path, place in tree.values.items() if path[:1] != ("text",)}
        self._keys = {path: place for path, place in tree.keys.items() if path[:1] != ("text",)}
        self._told: set[FieldPath] = set()
        self._findings: list[Finding] = []

    def value(self, path: FieldPath) -> Any:
        """Return what stands at ``path`` so far, or None."""
        found = self._data
        for step in path:
            found = found.get(step) if isinstance(found, dict) else None
        return found

    def tell(self, path: FieldPath, text: str, number: int, joint: str = "\n\n") -> bool:
        """Write a text; below what the note has said there already. False if that is no text."""
        before = self.value(path)
        if isinstance(before, str) and path in self._told:
            self._put(path, f"{before}{joint}{text}", number)
            return True
        return self.state(path, text, number)

    def state(self, path: FieldPath, value: Data, number: int) -> bool:
        """Write what can be said once only, such as a day. False if the note has said it already."""
        if self.value(path) is None:
            self._put(path, value, number)
            self._told.add(path)
            return True
        if path in self._told:
            return False
        self._refuse(path, number)
        return True

    def add(self, field: str, item: str | Mapping[str, Data], number: int) -> None:
        """Add an entry to a list."""
        items = self._data.get(field)
        if items is not None and not isinstance(items, list):
            self._refuse((field,), number)
            return
        at = len(items or ())
        self._data[field] = [*(items or ()), item if isinstance(item, str) else dict(item)]
        self._mark((field,), number)
        self._mark((field, at), number)
        for name in () if isinstance(item, str) else item:
            self._mark((field, at, name), number)

    def change(self, field: str, at: int, item: Mapping[str, Data], number: int) -> None:
        """Put ``item`` in the place of an entry of a list."""
        items = self._data[field]
        self._data[field] = [*items[:at], dict(item), *items[at + 1 :]]
        for name in item:
            self._mark((field, at, name), number)

    def find(self, rule: str, message: str, mend: str, path: FieldPath, number: int) -> None:
        """Remember a problem in line ``number``, for a field."""
        place = Place(self._tree.file, number, 1, field_name(path))
        self._findings.append(Finding(rule, Severity.ERROR, message, place, mend=mend))

    def findings(self) -> Sequence[Finding]:
        """Return the problems, in the order in which they were found."""
        return self._findings

    def tree(self) -> Tree:
        """Return everything together."""
        return Tree(self._tree.file, self._data, self._values, self._keys)

    def _put(self, path: FieldPath, value: Data, number: int) -> None:
        inside = self._data
        for depth, step in enumerate(path[:-1], 1):
            if not isinstance(inside.get(step), dict):
                inside[step] = {}
                self._mark(path[:depth], number)
            else:
                inside[step] = dict(inside[step])
            inside = inside[step]
        inside[path[-1]] = value
        self._mark(path, number)

    def _mark(self, path: FieldPath, number: int) -> None:
        self._values.setdefault(path, Position(number, 1))
        self._keys.setdefault(path, Position(number, 1))

    def _refuse(self, path: FieldPath, number: int) -> None:
        self.find(
            "said-twice",
            "What stands here was said already, among the fields above the note.",
            "Keep one of the two.",
            path,
            number,
        )


def _fields(tree: Tree) -> dict[str, Data]:
    return tree.data if isinstance(tree.data, dict) else {}
