"""What a mistyped field was meant to be, where a file inherits from others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from cindocs.errors import InputUnreadable
from cindocs.findings import Finding, Place
from cindocs.reading.tree import Tree
from cindocs.reading.validate import validate


def with_nearest_name(
    findings: Sequence[Finding], model: type[BaseModel], trees: Sequence[Tree]
) -> Iterator[Finding]:
    """Take a file's own word on fields that there are not: joined with the base, no field is left.

    ``trees`` are the files, each before it was joined with what it inherits.
    """
    nearer: dict[Place, Finding] = {}
    for tree in trees:
        try:
            validate(model, tree)
        except InputUnreadable as error:
            nearer |= {one.place: one for one in error.findings if one.rule == "unknown-key"}
    for one in findings:
        yield nearer.get(one.place, one)
