"""Ids must point to somebody, and each id to one only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.findings import Finding, Severity
from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Tree
from cindocs.records.ids import Refers
from cindocs.records.marked_fields import marked_fields
from cindocs.records.marks import Record

_CALLED = {"child": "children", "person": "people", "professional": "professionals"}


def broken_references(record: CaseDocument | Case, tree: Tree) -> Iterator[Finding]:
    """Yield a finding for each id that nobody in the case has, and for each id given twice."""
    case = record if isinstance(record, Case) else record.case
    root: FieldPath = () if record is case else ("case",)
    ids = {kind: [one.id for one in getattr(case, group)] for kind, group in _CALLED.items()}
    yield from _doubled(ids, tree, root)
    if isinstance(record, CaseDocument):
        yield from _said_twice(record, tree)
    if isinstance(record, CaseDocument) and _of_another_case(record):
        yield Finding(
            rule="another-case",
            severity=Severity.ERROR,
            message="The plan that is named here belongs to another case.",
            place=tree.place(("plan",)),
            mend="Name the plan of this case.",
        )
        return  # its ids are those of the other case: each would be a finding that says nothing new
    for path, refers, value in marked_fields(record, Refers):
        if not any(value in ids[kind] for kind in refers.to):
            wanted = " or ".join(_CALLED[kind] for kind in refers.to)
            yield Finding(
                rule="unknown-id",
                severity=Severity.ERROR,
                message=f"Nobody among the {wanted} of the case has this id.",
                place=tree.place(path),
                mend="Correct the id, or add the person to the case.",
            )


def _said_twice(document: CaseDocument, tree: Tree) -> Iterator[Finding]:
    """Yield a finding for a child named twice, and for parts of the document that share an id."""
    places: list[tuple[FieldPath, str]] = [
        (("about", number), one) for number, one in enumerate(document.about)
    ]
    places += _own_ids(document, ())
    seen: set[str] = set()
    for path, one in places:
        if one in seen:
            yield Finding(
                rule="doubled-id",
                severity=Severity.ERROR,
                message="This id stands here a second time.",
                place=tree.place(path),
                mend="Give each its own id, and name each child once.",
            )
        seen.add(one)


def _own_ids(record: Record, at: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Yield the ids of needs, outcomes, actions and listed copies, each with its place and kind."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        for number, item in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(item, Record):
                inside = (*at, name, number)
                if own := getattr(item, "id", None):
                    yield (*inside, "id"), f"{type(item).__name__} {own}"
                yield from _own_ids(item, inside)


def _of_another_case(document: CaseDocument) -> bool:
    """Tell whether the document names the plan of another case."""
    plan = getattr(document, "plan", None)
    return isinstance(plan, CaseDocument) and plan.case.id != document.case.id


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
