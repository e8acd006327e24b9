"""Every text field of a record, with its path and whether it is a line or a narrative."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import StringConstraints

from cindocs.records.marks import Record
from cindocs.records.text import LONGEST_LINE, LONGEST_NARRATIVE

Path = tuple[str | int, ...]


def text_fields(record: Record, at: Path = ()) -> Iterator[tuple[Path, int]]:
    """Yield the path of each text in ``record`` and the longest it may be."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        longest = longest_of(type(record), name)
        for path, item in _items(value, (*at, name)):
            if isinstance(item, Record):
                yield from text_fields(item, path)
            elif isinstance(item, str) and longest:
                yield path, longest


def longest_of(model: type[Record], name: str) -> int:
    """Return the longest that the text of a field may be; 0 where it is no text that people type."""
    field = model.model_fields[name]
    return _longest([*field.metadata, field.annotation])


def _items(value: Any, at: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield (*at, number), item
    else:
        yield at, value


def _longest(parts: Any) -> int:
    for part in parts:
        if isinstance(part, StringConstraints) and part.max_length in (LONGEST_LINE, LONGEST_NARRATIVE):
            return int(part.max_length or 0)
        found = _longest((*getattr(part, "__metadata__", ()), *get_args(part)))
        if found:
            return found
    return 0


def replaced(data: Any, at: Path, new: str) -> None:
    """Put ``new`` into nested data at a path."""
    for step in at[:-1]:
        data = data[step]
    data[at[-1]] = new
