"""What a name in a template stands for, told from the types of the view: no record is needed."""

from __future__ import annotations

import types
import typing
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final, cast

from jinja2 import nodes
from markupsafe import Markup

from cindocs.views.copy import Code
from cindocs.views.narrative import Narrative
from cindocs.views.picture import Picture


class Sort(StrEnum):
    """The sorts of thing that a template meets, each in the words in which its author is told."""

    TEXT = "text"
    CODE = "code"
    NUMBER = "number"
    TRUTH = "yes or no"
    NARRATIVE = "narrative"
    PICTURE = "picture"
    RECORD = "record"
    LIST = "list"
    MARKUP = "markup"
    FRAGMENT = "piece of the page"
    FUNCTION = "function"
    LOOP = "loop"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, eq=False)
class Macro:
    """A macro: its node, the template it stands in, and what its body sees beside its parameters."""

    node: nodes.Macro
    layer: Any
    scope: dict[str, Shape]


@dataclass(frozen=True, slots=True)
class Shape:
    """What a name stands for. A record may be one of several types."""

    sort: Sort
    records: tuple[type, ...] = ()
    item: Shape | None = None
    """Of what a list is, or what a loop goes through."""
    macro: Macro | None = None

    def __str__(self) -> str:
        if self.sort is Sort.RECORD:
            return " or ".join(_words(record.__name__) for record in self.records)
        if self.sort is Sort.LIST and self.item is not None:
            return f"list of {self.item}"
        return self.sort.value

    @property
    def one(self) -> str:
        """The shape after its article: ``a text``, ``an outcome``."""
        return f"{'an' if str(self)[0] in 'aeiou' else 'a'} {self}"

    def field(self, name: str) -> Shape | None:
        """Return what a record has under ``name``; nothing when none of its types has it."""
        found = [_fields(record)[name] for record in self.records if name in _fields(record)]
        return joined(found) if found else None

    def names(self) -> list[str]:
        """Return what a record can be asked for."""
        return list(dict.fromkeys(name for record in self.records for name in _fields(record)))


UNKNOWN: Final = Shape(Sort.UNKNOWN)
TEXT: Final = Shape(Sort.TEXT)
NUMBER: Final = Shape(Sort.NUMBER)
TRUTH: Final = Shape(Sort.TRUTH)
MARKUP: Final = Shape(Sort.MARKUP)
FRAGMENT: Final = Shape(Sort.FRAGMENT)
FUNCTION: Final = Shape(Sort.FUNCTION)
_SIMPLE: Final[dict[Any, Shape]] = {
    str: TEXT,
    Code: Shape(Sort.CODE),
    int: NUMBER,
    bool: TRUTH,
    Markup: MARKUP,
    Narrative: Shape(Sort.NARRATIVE),
    Picture: Shape(Sort.PICTURE),
}


@cache
def shape_of(hint: Any) -> Shape:
    """Return the shape of what a type hint of a view allows; that it may be absent is left out."""
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if is_dataclass(hint):
        return Shape(Sort.RECORD, records=(cast(type, hint),))
    inside = [each for each in typing.get_args(hint) if each not in (Ellipsis, type(None))]
    if typing.get_origin(hint) is tuple:
        return Shape(Sort.LIST, item=joined([shape_of(each) for each in inside]))
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return joined([shape_of(each) for each in inside])
    return UNKNOWN


def joined(shapes: list[Shape]) -> Shape:
    """Return what can be said of something that has one of these shapes."""
    different = list(dict.fromkeys(shapes))
    if len(different) == 1:
        return different[0]
    if different and all(shape.sort is Sort.RECORD for shape in different):
        records = dict.fromkeys(record for shape in different for record in shape.records)
        return Shape(Sort.RECORD, records=tuple(records))
    return UNKNOWN


@cache
def _fields(record: type) -> dict[str, Shape]:
    hints = typing.get_type_hints(record)
    return {field.name: shape_of(hints[field.name]) for field in fields(cast(Any, record))}


def _words(name: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
