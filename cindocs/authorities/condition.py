"""Conditions in a profile: ``disability and stable_long_term_plan``, ``plan_type == "family_support"``.

A small part of the expressions that templates use: names, ``and``, ``or``, ``not``, ``==``, ``!=``,
``<``, ``<=``, ``>``, ``>=``, ``in``, text, whole numbers, lists of them. Nothing can be called.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from typing import Annotated, Any

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda one, many: one in many,
    ast.NotIn: lambda one, many: one not in many,
}
_ALLOWED = (
    ast.Expression, ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.Compare, ast.Name, ast.Load,
    ast.Constant, ast.List, ast.Tuple, *_COMPARE,
)  # fmt: skip


def names_in(condition: str) -> frozenset[str]:
    """Return the names that ``condition`` asks about."""
    return frozenset(node.id for node in ast.walk(_parse(condition)) if isinstance(node, ast.Name))


def holds(condition: str | None, facts: Mapping[str, Any]) -> bool:
    """Tell whether ``condition`` holds for ``facts``. No condition always holds.

    Every name was checked when the profile was loaded.
    """
    return condition is None or bool(_value(_parse(condition).body, facts))


def _parse(condition: str) -> ast.Expression:
    tree = ast.parse(condition, mode="eval")
    for node in ast.walk(tree):
        if not isinstance(node, _ALLOWED):
            raise SyntaxError
    return tree


def _value(node: ast.expr, facts: Mapping[str, Any]) -> Any:
    match node:
        case ast.BoolOp(op=ast.And(), values=values):
            return all(_value(value, facts) for value in values)
        case ast.BoolOp(values=values):
            return any(_value(value, facts) for value in values)
        case ast.UnaryOp(operand=operand):
            return not _value(operand, facts)
        case ast.Compare(left=left, ops=[compare], comparators=[right]):
            return _COMPARE[type(compare)](_value(left, facts), _value(right, facts))
        case ast.Name(id=name):
            return facts[name]
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return [_value(item, facts) for item in items]
        case ast.Constant(value=value):
            return value
    raise SyntaxError  # a chain of comparisons, which _readable refused when the profile was loaded


def _readable(condition: str) -> str:
    try:
        tree = _parse(condition)
        chained = any(isinstance(node, ast.Compare) and len(node.ops) > 1 for node in ast.walk(tree))
    except (SyntaxError, ValueError, RecursionError):
        chained = True
    if chained:
        raise PydanticCustomError(
            "not-a-condition",
            "This is not a condition.",
            {"mend": "Write names joined by and, or, not, such as: disability and stable_long_term_plan."},
        )
    return condition


Condition = Annotated[str, AfterValidator(_readable)]
"""A condition on the circumstances of a case."""
