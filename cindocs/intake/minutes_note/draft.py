"""Minutes in the making: the fields above a note, and what the note adds to them, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cindocs.findings import Finding, Place, Severity
from cindocs.reading.field_path import FieldPath
from cindocs.reading.refusal import refusal
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

    def tell(self, path: FieldPath, text: str, number: int) -> None:
        """Write a text; below what the note has said there already, after an empty line."""
        before = self.value(path)
        if before is not None and path not in self._told:
            self._refuse(number)
        elif isinstance(before, str):
            self._put(path, f"{before}\n\n{text}", number)
        else:
            self._put(path, text, number)
            self._told.add(path)

    def state(self, path: FieldPath, value: Data, number: int) -> None:
        """Write what can be said once only, such as a day or that there is nothing."""
        if self.value(path) is None:
            self._put(path, value, number)
        else:
            self._refuse(number)

    def add(self, field: str, item: str | Mapping[str, Data], number: int) -> None:
        """Add an entry to a list."""
        items = self._data.get(field)
        if items is not None and not isinstance(items, list):
            self._refuse(number)
            return
        at = len(items or ())
        self._data[field] = [*(items or ()), item if isinstance(item, str) else dict(item)]
        self._mark((field,), number)
        self._mark((field, at), number)
        for name in () if isinstance(item, str) else item:
            self._mark((field, at, name), number)

    def tree(self) -> Tree:
        """Return everything together.

        Raises:
            InputUnreadable: something stands above the note and in it.
        """
        if self._findings:
            raise refusal(self._tree.file, self._findings)
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

    def _refuse(self, number: int) -> None:
        self._findings.append(
            Finding(
                "said-twice",
                Severity.ERROR,
                "What stands here was said already, in another place of this file.",
                Place(self._tree.file, number, 1),
                mend="Keep one of the two.",
            )
        )


def _fields(tree: Tree) -> dict[str, Data]:
    return tree.data if isinstance(tree.data, dict) else {}
