"""A copy that speaks of some of the children only: the others' private matters are not in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from cindocs.documents.case_document import CaseDocument
from cindocs.documents.plan import Plan
from cindocs.readers.rewriting import GONE, Path, Step
from cindocs.records.ids import Refers
from cindocs.records.marked_fields import markers
from cindocs.records.marks import Record
from cindocs.records.own_words import OwnVersion, Told
from cindocs.records.people import Child

_SHARED: Final = frozenset({"id", "name", "pronouns"})
"""What brothers and sisters know of each other."""
_WHOSE: Final = frozenset({"who", "child"})
"""Fields that say whose words or answer a part of the record is."""
_ABOUT: Final = frozenset({"outcome", "action"})
"""Fields that say by its id which outcome or action of the plan a part is about."""


def own_matters(document: CaseDocument, others: frozenset[str], reader: str | None) -> Step:
    """Return the step that leaves out what is another child's own.

    Args:
        document: the whole record.
        others: ids of the children that the copy does not speak of.
        reader: the reader's id: words written for somebody else are not in the copy.
    """
    served = _serving_only(others, document)

    def step(record: Record, name: str, value: Any, _at: Path) -> Any:
        if reader is not None and isinstance(value, OwnVersion) and value.reader != reader:
            return GONE
        if reader is not None and isinstance(value, Told) and value.to and reader not in value.to:
            return GONE
        if not others:
            return value
        if isinstance(record, Child) and record.id in others and name not in _SHARED:
            return GONE
        if isinstance(value, Record) and served.intersection(_serves(value)):
            return GONE
        if isinstance(value, str):
            return GONE if name == "about" and value in others else value
        if isinstance(value, Record) and not isinstance(value, CaseDocument | Child):
            return GONE if _is_theirs(value, others) else value
        return value

    return step


def _is_theirs(part: Record, others: frozenset[str]) -> bool:
    """Tell whether a part is one of the other children's and of nobody else."""
    fields = type(part).model_fields
    whose = [getattr(part, name) for name in fields if name in _WHOSE and markers(type(part), Refers)[name]]
    children = getattr(part, "children", ())
    return any(one in others for one in whose) or (bool(children) and others.issuperset(children))


def _serving_only(others: frozenset[str], document: CaseDocument) -> frozenset[str]:
    """Return the ids of the plan's outcomes and actions that only the other children need."""
    plan = document if isinstance(document, Plan) else getattr(document, "plan", None)
    needs = plan.needs if isinstance(plan, Plan) else ()
    outcomes = [
        one for need in needs if need.children and others.issuperset(need.children) for one in need.outcomes
    ]
    return frozenset((*(one.id for one in outcomes), *(one.id for each in outcomes for one in each.actions)))


def _serves(part: Record) -> Iterator[str]:
    """Yield the ids of the outcome and the action that a part is about, such as news of the action."""
    for name in _ABOUT.intersection(type(part).model_fields):
        value = getattr(part, name)
        if isinstance(value, str):
            yield value
