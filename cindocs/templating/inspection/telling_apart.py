"""Branches that ask a record which type it has: ``{% if block.shape == "table" %}`` holds tables only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import nodes

from cindocs.templating.inspection.shape import Shape, Sort, joined


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that tells the types of a record apart: ``block.shape == "table"``."""

    name: str
    field: str
    value: str
    fitting: list[type]
    others: list[type]
    known: list[str]


def asked(test: nodes.Node, scope: Mapping[str, Shape]) -> Asked | None:
    """Return what ``test`` asks, if it is such a question."""
    if not (isinstance(test, nodes.Compare) and isinstance(test.expr, nodes.Getattr) and len(test.ops) == 1):
        return None
    owner, value = test.expr.node, test.ops[0].expr
    if not (isinstance(owner, nodes.Name) and isinstance(value, nodes.Const) and test.ops[0].op == "eq"):
        return None
    records = scope[owner.name].records if owner.name in scope else ()
    said = {record: _default(record, test.expr.attr) for record in records}
    # Only a field that says something else in each type tells them apart.
    if len(records) < 2 or "" in said.values() or len(set(said.values())) < len(said):
        return None
    return Asked(
        name=owner.name,
        field=test.expr.attr,
        value=str(value.value),
        fitting=[record for record in records if said[record] == value.value],
        others=[record for record in records if said[record] != value.value],
        known=list(said.values()),
    )


def one_of(records: list[type]) -> Shape:
    """Return the shape of something that has one of these types."""
    return joined([Shape(Sort.RECORD, records=(record,)) for record in records])


def _default(record: type, name: str) -> str:
    field = getattr(record, "__dataclass_fields__", {}).get(name)
    return field.default if field is not None and isinstance(field.default, str) else ""
