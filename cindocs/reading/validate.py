"""A tree becomes a model, or everything that keeps it from being one is told at once, with its place."""

from __future__ import annotations

import json
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from cindocs.reading.refusal import refusal
from cindocs.reading.tree import Tree

Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], tree: Tree) -> Model:
    """Return the ``model`` that ``tree`` holds.

    Values come to the model's types as in JSON: with ``strict`` a list may fill a tuple and a text may name
    a member of an enumeration, and nothing else is converted.

    Raises:
        InputUnreadable: with a finding for each field that is wrong. No finding holds a value, nor a key
            that the model does not know.
    """
    try:
        return model.model_validate_json(json.dumps(tree.data))
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False, include_input=False)
    # Most files are right: what explains a wrong one is imported when there is one.
    from cindocs.reading.invalid import findings_of

    raise refusal(tree.file, findings_of(errors, model, tree))
