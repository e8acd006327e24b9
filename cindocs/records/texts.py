"""Every text of a record, with its place."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.records.marks import Record


def texts_in(record: Record, at: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield path and text of each text in ``record``, ids and choices among them."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        items = enumerate(value) if isinstance(value, tuple) else ((None, value),)
        for number, item in items:
            path = (*at, name) if number is None else (*at, name, number)
            if isinstance(item, Record):
                yield from texts_in(item, path)
            elif isinstance(item, str):
                yield path, item
