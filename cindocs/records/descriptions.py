"""What each field of a model means: the text below it in the source.

pydantic can collect these when a class is made, but then every start of every command reads all the
sources. They are needed only where a schema or a form is written.
"""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache
from typing import Any

from pydantic import BaseModel


@cache
def descriptions(model: type[BaseModel]) -> dict[str, str]:
    """Return the description of each field of ``model``, those that it inherits among them."""
    bases = [base for base in model.__bases__ if issubclass(base, BaseModel) and base is not BaseModel]
    return {name: text for base in bases for name, text in descriptions(base).items()} | _own(model)


def _own(model: type[BaseModel]) -> dict[str, str]:
    (class_,) = (
        node
        for node in ast.walk(_tree(model.__module__))
        if isinstance(node, ast.ClassDef) and node.name == model.__name__
    )
    return {
        field.target.id: inspect.cleandoc(text.value.value)
        for field, text in zip(class_.body, class_.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }


def describe(model: type[BaseModel], schema: dict[str, Any]) -> None:
    """Add the descriptions to the JSON Schema of ``model``: its ``json_schema_extra``."""
    for field, text in descriptions(model).items():
        name = (model.model_fields[field].alias if field in model.model_fields else None) or field
        if name in schema.get("properties", {}):
            schema["properties"][name]["description"] = " ".join(text.split())


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse(inspect.getsource(sys.modules[module]))
