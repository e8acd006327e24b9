"""What a template of one kind of document may use: every name, what it is and what it means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cindocs.templating.inspection.fixed_names import FIXED_NAMES
from cindocs.templating.inspection.shape import Shape, Sort, shape_of
from cindocs.views.descriptions import descriptions, summary

_BOTH: Final = ("docx", "html")


@dataclass(frozen=True, slots=True)
class Variable:
    """A name: dotted, with ``[]`` after a list; what it is; what it means; which templates have it."""

    name: str
    type: str
    meaning: str
    formats: tuple[str, ...] = _BOTH


def variables(view_type: type) -> list[Variable]:
    """Return every name that the templates of a view may use, in the order of its fields."""
    found = list(_inside(shape_of(view_type), ""))
    for fixed in FIXED_NAMES:
        found.append(Variable(fixed.name, fixed.type, fixed.meaning, fixed.suffixes))
        if fixed.shape.sort is Sort.RECORD:
            inner = _inside(fixed.shape, f"{fixed.name}.")
            found += [Variable(each.name, each.type, each.meaning, fixed.suffixes) for each in inner]
    return found


def _inside(record: Shape, prefix: str) -> Iterator[Variable]:
    for name in record.names():
        owners = [each for each in record.records if name in descriptions(each) or _has(each, name)]
        meaning = next((text for each in owners if (text := descriptions(each).get(name))), "")
        shape = record.field(name)
        if shape is None:
            continue
        if len(owners) < len(record.records):
            which = str(Shape(Sort.RECORD, records=tuple(owners)))
            meaning = f"Only of {which}. {meaning}".strip()
        yield from _told(shape, f"{prefix}{name}", meaning)


def _told(shape: Shape, name: str, meaning: str) -> Iterator[Variable]:
    item = shape.item if shape.sort is Sort.LIST else None
    inner = item or shape
    name = f"{name}[]" if item else name
    if inner.sort is Sort.RECORD and not meaning and len(inner.records) == 1:
        meaning = summary(inner.records[0])
    kind = f"list of {_plain(inner)}" if item else _plain(inner)
    yield Variable(name, kind, _unmarked(meaning))
    if inner.sort is Sort.RECORD:
        yield from _inside(inner, f"{name}.")


def _plain(shape: Shape) -> str:
    if shape.sort is Sort.RECORD:
        return str(shape) if len(shape.records) == 1 else "blocks, each of its shape"
    return "text" if shape.sort is Sort.MARKUP else shape.sort.value


def _has(record: type, name: str) -> bool:
    return Shape(Sort.RECORD, records=(record,)).field(name) is not None


def _unmarked(text: str) -> str:
    """Return a text without the marks that stand around examples in the source."""
    return text.replace("``", "")
