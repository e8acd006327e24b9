"""A record made anew, field by field: the one way in which anything is taken out of a record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias, TypeVar, cast

from cindocs.records.marks import Record

Path: TypeAlias = tuple[str | int, ...]
Step: TypeAlias = Callable[[Record, str, Any, Path], Any]
"""Given a record, the name of one of its fields, what stands there and where: what stands there
afterwards, or ``GONE``. Of a list each item is given by itself."""

R = TypeVar("R", bound=Record)


class _Gone:
    """What a step returns for what is not there any more."""


GONE: Final = _Gone()


def rewritten(record: R, step: Step, at: Path = ()) -> R | None:
    """Return ``record`` as ``step`` leaves it.

    A field that is gone falls back to its default, as if nobody had filled it in. Where a field that must
    be there is gone, the whole record is gone: the result is None, and lists leave it out.
    """
    kept: dict[str, Any] = {}
    for name, field in type(record).model_fields.items():
        before = getattr(record, name)
        value = _value(record, name, before, step, (*at, name))
        emptied = value == () and before != ()
        if value is not GONE and not (emptied and field.is_required()):
            kept[name] = value
        elif field.is_required():
            return None
        else:
            kept[name] = field.get_default(call_default_factory=True)
    return cast(R, type(record).model_construct(**kept))


def _value(record: Record, name: str, value: Any, step: Step, at: Path) -> Any:
    if not isinstance(value, tuple):
        return _item(record, name, value, step, at)
    items = (_item(record, name, item, step, (*at, number)) for number, item in enumerate(value))
    return tuple(item for item in items if item is not GONE)


def _item(record: Record, name: str, item: Any, step: Step, at: Path) -> Any:
    if item is None:
        return None
    item = step(record, name, item, at)
    if isinstance(item, Record):
        inside = rewritten(item, step, at)
        return GONE if inside is None else inside
    return item
