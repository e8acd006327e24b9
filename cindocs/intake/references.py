"""Ids must point to somebody, and each id to one only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, get_args

from cindocs.documents.case import Case
from cindocs.documents.plan import Plan
from cindocs.findings import Finding, Severity
from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Tree
from cindocs.records.ids import Refers
from cindocs.records.marks import Record

_CALLED = {"child": "children", "person": "people", "professional": "professionals"}


def broken_references(record: Plan | Case, tree: Tree) -> Iterator[Finding]:
    """Yield a finding for each id that nobody in the case has, and for each id given twice."""
    in_plan = isinstance(record, Plan)
    case = record.case if isinstance(record, Plan) else record
    root: FieldPath = ("case",) if in_plan else ()
    ids = {kind: [one.id for one in getattr(case, group)] for kind, group in _CALLED.items()}
    yield from _doubled(ids, tree, root)
    for path, refers, value in _references(record, ()):
        if not any(value in ids[kind] for kind in refers.to):
            wanted = " or ".join(_CALLED[kind] for kind in refers.to)
            yield Finding(
                rule="unknown-id",
                severity=Severity.ERROR,
                message=f"Nobody among the {wanted} of the case has this id.",
                place=tree.place(path),
                mend="Correct the id, or add the person to the case.",
            )


def _doubled(ids: dict[str, list[str]], tree: Tree, root: FieldPath) -> Iterator[Finding]:
    counted = Counter(one for group in ids.values() for one in group)
    seen: set[str] = set()
    for kind, group in ids.items():
        for number, one in enumerate(group):
            if counted[one] > 1 and one in seen:
                yield Finding(
                    rule="doubled-id",
                    severity=Severity.ERROR,
                    message="This id stands for somebody else already.",
                    place=tree.place((*root, _CALLED[kind], number, "id")),
                    mend="Give each child, person and professional an id of their own.",
                )
            seen.add(one)


def _references(record: Record, at: FieldPath) -> Iterator[tuple[FieldPath, Refers, str]]:
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        refers = _refers(field.metadata) or _refers_within(field.annotation)
        if refers and isinstance(value, str):
            yield (*at, name), refers, value
        elif isinstance(value, Record):
            yield from _references(value, (*at, name))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, Record):
                    yield from _references(item, (*at, name, number))
                elif refers:
                    yield (*at, name, number), refers, item


def _refers(metadata: list[Any] | tuple[Any, ...]) -> Refers | None:
    return next((item for item in metadata if isinstance(item, Refers)), None)


def _refers_within(annotation: Any) -> Refers | None:
    """Find the reference inside ``ProfessionalId | None`` or ``tuple[PersonId, ...]``."""
    for part in get_args(annotation):
        found = _refers(getattr(part, "__metadata__", ())) or _refers_within(part)
        if found:
            return found
    return None
