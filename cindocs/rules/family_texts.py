"""Every text of a record that a family reads and that is not somebody's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, get_args

from cindocs.documents.case_document import CaseDocument
from cindocs.records.marks import Mark, Record
from cindocs.records.passages import without_marks
from cindocs.records.text import Line, NarrativeText
from cindocs.rules.situation import Path

_MARKS = frozenset({Mark.PLAN, Mark.WORRY, Mark.CONTINGENCY, Mark.DECISION})
_OWN_WORDS = frozenset({"transcription"})
_TEXT = (get_args(Line)[1], get_args(NarrativeText)[1])


def family_texts(record: Record, at: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield each such text with its place."""
    kind = type(record)
    for name in kind.model_fields:
        value = getattr(record, name)
        if isinstance(value, CaseDocument):
            continue  # the plan that minutes name is checked when the plan is
        readable = name in _text_fields(kind) and name not in _OWN_WORDS and kind.mark_of(name) in _MARKS
        yield from _texts_in(value, (*at, name), readable=readable)


def _texts_in(value: Any, at: Path, *, readable: bool) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Record):
        yield from family_texts(value, at)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts_in(item, (*at, number), readable=readable)
    elif isinstance(value, str) and readable:
        yield at, without_marks(value, lambda _: None)


@cache
def _text_fields(kind: type[Record]) -> frozenset[str]:
    fields = kind.model_fields.items()
    return frozenset(name for name, field in fields if _is_text((*field.metadata, field.annotation)))


def _is_text(parts: Iterable[Any]) -> bool:
    # An id is a string too; a text is told from it by how long it may be.
    return any(
        part in _TEXT or _is_text((*getattr(part, "__metadata__", ()), *get_args(part))) for part in parts
    )
