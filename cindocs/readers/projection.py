"""What of a record one audience may see: a record of the same type with everything else gone."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, TypeVar, cast

from cindocs.records.marks import Mark, Record

R = TypeVar("R", bound=Record)


def projection(record: R, sees: Collection[Mark]) -> R | None:
    """Return ``record`` with only the fields whose marks are among ``sees``.

    A field that is not seen falls back to its default, as if nobody had filled it in. Where a field
    that must be there is not seen, the whole record is gone: the result is None, and lists leave it out.
    """
    seen: dict[str, Any] = {}
    for name, field in type(record).model_fields.items():
        value = _seen(getattr(record, name), sees) if record.mark_of(name) in sees else None
        if value is not None:
            seen[name] = value
        elif field.is_required():
            return None
        else:
            seen[name] = field.get_default(call_default_factory=True)
    return cast(R, type(record).model_construct(**seen))


def _seen(value: Any, sees: Collection[Mark]) -> Any:
    if isinstance(value, Record):
        return projection(value, sees)
    if isinstance(value, tuple):
        return tuple(item for item in (_seen(item, sees) for item in value) if item is not None)
    return value
