"""Where in the file an error of pydantic belongs.

Pydantic's ``loc`` is a path through the model, with names in it that stand in no file: which branch of a
union it tried, which validator. This walks the model and the file side by side and leaves them out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Data


class Location(NamedTuple):
    """A place in the file and what the model says about it."""

    path: FieldPath
    unused: tuple[str, ...]
    """Fields that may stand beside this one and do not."""
    choice: FieldPath | None
    """Where the file could have said one of several things and pydantic tried each, if it could."""
    entries: int
    """How many entries stand there in the file, if it is a list or fields; else 0."""


def locate(model: type[BaseModel], data: Data, loc: Sequence[str | int]) -> Location:
    """Find the place of ``loc``, an error's path through ``model``, in ``data``."""
    path: FieldPath = ()
    unused: tuple[str, ...] = ()
    choice: FieldPath | None = None
    node: Data | None = data
    branches: tuple[Any, ...] = (model,)
    names_branch = False
    for part in loc:
        if names_branch:
            choice, names_branch = path, False
            branches = tuple(branch for branch in branches if _is_called(branch, part)) or branches
            continue
        inside = [annotation for branch in branches for annotation in _inside(branch, part)]
        below = _below(node, part)
        if not inside and below is None:
            continue
        unused = tuple(name for name in _names(branches) if not isinstance(node, dict) or name not in node)
        path, node = (*path, part), below
        branches = tuple(branch for annotation in inside for branch in _branches(annotation))
        names_branch = len(branches) > 1
    return Location(path, unused, choice, len(node) if isinstance(node, list | dict) else 0)


def _below(node: Data | None, part: str | int) -> Data | None:
    if isinstance(node, dict) and isinstance(part, str):
        return node.get(part)
    if isinstance(node, list) and isinstance(part, int) and part < len(node):
        return node[part]
    return None


def _fields(branch: Any) -> dict[str, Any]:
    """Name, as in a file, and annotation of each field, if ``branch`` is a model."""
    if not (isinstance(branch, type) and issubclass(branch, BaseModel)):
        return {}
    return {field.alias or name: field.annotation for name, field in branch.model_fields.items()}


def _names(branches: tuple[Any, ...]) -> tuple[str, ...]:
    return tuple(name for branch in branches for name in _fields(branch))


def _inside(branch: Any, part: str | int) -> list[Any]:
    """Return the annotation of what stands at ``part`` inside a value of type ``branch``, if there is one."""
    if isinstance(part, str) and part in _fields(branch):
        return [_fields(branch)[part]]
    origin, arguments = get_origin(branch), get_args(branch)
    if not arguments or not isinstance(origin, type):
        return []
    if issubclass(origin, Mapping):
        return [arguments[1]] if isinstance(part, str) and part != "[key]" else []
    return [arguments[0]] if isinstance(part, int) else []


def _branches(annotation: Any) -> tuple[Any, ...]:
    """Take ``Annotated`` and ``None`` away and a union apart."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _branches(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return tuple(branch for part in get_args(annotation) for branch in _branches(part))
    return () if annotation is NoneType else (annotation,)


def _is_called(branch: Any, name: str | int) -> bool:
    """Whether ``name`` is the tag that tells ``branch`` apart from the other branches."""
    return any(
        get_origin(annotation) is Literal and name in get_args(annotation)
        for annotation in _fields(branch).values()
    )
