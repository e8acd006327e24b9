"""Ids must point to somebody, and each id to one only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cindocs.documents.case import Case
from cindocs.documents.plan import Plan
from cindocs.findings import Finding, Severity
from cindocs.intake.marked_fields import marked_fields
from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Tree
from cindocs.records.ids import Refers

_CALLED = {"child": "children", "person": "people", "professional": "professionals"}


def broken_references(record: Plan | Case, tree: Tree) -> Iterator[Finding]:
    """Yield a finding for each id that nobody in the case has, and for each id given twice."""
    in_plan = isinstance(record, Plan)
    case = record.case if isinstance(record, Plan) else record
    root: FieldPath = ("case",) if in_plan else ()
    ids = {kind: [one.id for one in getattr(case, group)] for kind, group in _CALLED.items()}
    yield from _doubled(ids, tree, root)
    if isinstance(record, Plan):
        yield from _said_twice(record, tree)
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


def _said_twice(plan: Plan, tree: Tree) -> Iterator[Finding]:
    """Yield a finding for a child named twice, and for needs, outcomes and actions that share an id."""
    places: list[tuple[FieldPath, str]] = [(("about", number), one) for number, one in enumerate(plan.about)]
    for number, need in enumerate(plan.needs):
        at: FieldPath = ("needs", number)
        places.append(((*at, "id"), f"need {need.id}"))
        for place, outcome in enumerate(need.outcomes):
            inside = (*at, "outcomes", place)
            places.append(((*inside, "id"), f"outcome {outcome.id}"))
            places += [
                ((*inside, "actions", index, "id"), f"action {action.id}")
                for index, action in enumerate(outcome.actions)
            ]
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
