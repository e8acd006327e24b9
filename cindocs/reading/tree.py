"""What a strict reader makes of a file: text in lists and mappings, and where each piece stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from cindocs.findings import Place
from cindocs.reading.field_path import FieldPath, field_name

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
"""Every scalar is the text as it was typed: ``no``, ``012`` and ``2026-02-30`` stay what they are."""


class Position(NamedTuple):
    """A line and a column, both counted from 1."""

    line: int
    column: int
    file: str = ""
    """The file it stands in, where that is another one than the tree's own."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A file's content and the place of every key and value. Its ``repr`` shows the file's name alone."""

    file: str
    """The file as the user named it."""
    data: Data = field(repr=False)
    values: Mapping[FieldPath, Position] = field(repr=False)
    """Where each value starts; the whole content has the empty path."""
    keys: Mapping[FieldPath, Position] = field(repr=False)
    """Where the key of each value in a mapping starts."""

    def place(self, path: FieldPath) -> Place:
        """Return where the value at ``path`` starts, or else the nearest value around it."""
        return self._place(self.values, path)

    def key_place(self, path: FieldPath) -> Place:
        """Return where the key of ``path`` starts, or else the nearest value around it."""
        return self._place(self.keys if path in self.keys else self.values, path)

    def _place(self, positions: Mapping[FieldPath, Position], path: FieldPath) -> Place:
        nearest = path
        while nearest and nearest not in positions:
            nearest = nearest[:-1]
        line, column, file = positions[nearest]
        return Place(file or self.file, line, column, field_name(path))
