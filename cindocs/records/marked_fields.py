"""Fields of a record that are annotated with a marker, such as an id that refers to somebody."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias, TypeVar, cast, get_args

from cindocs.records.marks import Record

FieldPath: TypeAlias = tuple[str | int, ...]

_M = TypeVar("_M")


def marked_fields(record: Record, kind: type[_M], at: FieldPath = ()) -> Iterator[tuple[FieldPath, _M, str]]:
    """Yield path, marker and text of each text in ``record`` whose type carries a marker of ``kind``."""
    for name, marker in markers(type(record), cast(Any, kind)).items():
        value = getattr(record, name)
        items = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for number, item in items:
            path = (*at, name) if number is None else (*at, name, number)
            if isinstance(item, Record):
                yield from marked_fields(item, kind, path)
            elif marker and isinstance(item, str):
                yield path, marker, item


@cache
def markers(model: Any, kind: Any) -> dict[str, Any]:
    """Return for each field of ``model`` the marker of ``kind`` that its type carries, or None."""
    return {
        name: _among(field.metadata, kind) or _within(field.annotation, kind)
        for name, field in model.model_fields.items()
    }


def _among(metadata: Any, kind: type[_M]) -> _M | None:
    return next((item for item in metadata if isinstance(item, kind)), None)


def _within(annotation: Any, kind: type[_M]) -> _M | None:
    """Find the marker inside ``ProfessionalId | None`` or ``tuple[PersonId, ...]``."""
    for part in get_args(annotation):
        found = _among(getattr(part, "__metadata__", ()), kind) or _within(part, kind)
        if found:
            return found
    return None
