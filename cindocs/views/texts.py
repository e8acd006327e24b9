"""Every text of a view with the path of its field, in the order of the fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast, get_type_hints

from cindocs.views.copy import Code


def texts_of(view: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield ``("needs[0].title", text)`` for each text that is not empty; codes are not texts."""
    if isinstance(view, str):
        if view.strip():
            yield path, view
    elif isinstance(view, tuple):
        for number, item in enumerate(view):
            yield from texts_of(item, f"{path}[{number}]")
    elif is_dataclass(view):
        for name in _text_fields(cast(Any, type(view))):
            yield from texts_of(getattr(view, name), f"{path}.{name}" if path else name)


@cache
def _text_fields(view_type: Any) -> tuple[str, ...]:
    hints = get_type_hints(view_type)
    # A run's address is not read out; its text is.
    return tuple(
        field.name for field in fields(view_type) if hints[field.name] is not Code and field.name != "link"
    )
