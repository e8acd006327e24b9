"""What each field of a view means: the text below it in the source, read when somebody asks."""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache


@cache
def descriptions(view_type: type) -> dict[str, str]:
    """Return the description of each field of a dataclass that has one, in one line each."""
    (class_,) = (
        node
        for node in ast.walk(_tree(view_type.__module__))
        if isinstance(node, ast.ClassDef) and node.name == view_type.__name__
    )
    return {
        field.target.id: " ".join(text.value.value.split())
        for field, text in zip(class_.body, class_.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }


def summary(view_type: type) -> str:
    """Return what a dataclass stands for: the first sentence of its own text, without examples."""
    text = " ".join((inspect.getdoc(view_type) or "").split())
    return text.partition(". ")[0].removesuffix(".") + "."


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse(inspect.getsource(sys.modules[module]))
