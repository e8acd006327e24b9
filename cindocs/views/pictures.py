"""Every picture of a view with the path of its field, in the order of the fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from cindocs.views.picture import Picture


def pictures_of(view: Any, path: str = "") -> Iterator[tuple[str, Picture]]:
    """Yield ``("sheets[0].picture", picture)`` for each picture."""
    if isinstance(view, Picture):
        yield path, view
    elif isinstance(view, tuple):
        for number, item in enumerate(view):
            yield from pictures_of(item, f"{path}[{number}]")
    elif is_dataclass(view):
        for field in fields(view):
            yield from pictures_of(getattr(view, field.name), f"{path}.{field.name}" if path else field.name)
