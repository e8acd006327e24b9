"""Parts of a copy that no branch of a template ever prints: told once each, before any document is made."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import MISSING, fields
from typing import Any, Final, cast, get_type_hints

from jinja2 import nodes

from cindocs.findings import Severity
from cindocs.templating.inspection.layer import Layer
from cindocs.templating.inspection.problem import Problem, Where
from cindocs.views.copy import Code

_OF_THE_COPY: Final = ("title", "reader", "version", "date", "status")
_PRINTING: Final = (nodes.Output, nodes.Assign, nodes.For)


def never_printed(
    layers: Iterable[Layer], replaced: Collection[nodes.Block], view_type: type
) -> Iterator[Problem]:
    """Yield each part of a view that none of ``layers``, a whole chain, prints or goes through.

    Each is an error, but a warning where a view may be without it (it has a default), and where it stands
    in a ``replaced`` block: an authority may replace the block of a section that it leaves out.
    """
    trees = [layer.tree for layer in layers]
    printed = {name for tree in trees for name in _names(tree, replaced)}
    once = {name for tree in trees for name in _names(tree, ())}
    kinds = get_type_hints(view_type)
    parts = {
        field.name: field.default is MISSING
        for field in fields(cast(Any, view_type))
        if field.name != "copy" and kinds[field.name] is not Code
    }
    if len(parts) > 1:
        # A plan has a field for each of its sections, which a template may print without going through them.
        parts.pop("sections", None)
    copy = {} if "copy" in printed else dict.fromkeys((f"copy.{name}" for name in _OF_THE_COPY), True)
    for name, always in (copy | parts).items():
        if name not in printed:
            message = f"Nothing here prints {name}: a copy that has it would be refused."
            severity = Severity.ERROR if always and name not in once else Severity.WARNING
            yield Problem(
                "left-out", message, f"Print {name}, or extend the template of the base.", Where(), severity
            )


def _names(tree: nodes.Template, skipped: Collection[nodes.Block]) -> Iterator[str]:
    """Yield the names that are printed, gone through or set: ``needs``, ``copy.title``, or ``copy``."""
    for statement in _statements(tree, skipped):
        expression = statement.iter if isinstance(statement, nodes.For) else statement
        owned = {id(each.node) for each in expression.find_all(nodes.Getattr)}
        for each in expression.find_all(nodes.Getattr):
            if isinstance(each.node, nodes.Name):
                yield f"{each.node.name}.{each.attr}"
                if each.node.name != "copy":
                    yield each.node.name
        named = [expression, *expression.find_all(nodes.Name)]
        yield from (each.name for each in named if isinstance(each, nodes.Name) and id(each) not in owned)


def _statements(node: nodes.Node, skipped: Collection[nodes.Block]) -> Iterator[nodes.Node]:
    """Yield what prints inside a node, but for the blocks that another template replaces."""
    for child in node.iter_child_nodes():
        if child not in skipped:
            if isinstance(child, _PRINTING):
                yield child
            yield from _statements(child, skipped)
