"""A tree becomes a model, or everything that keeps it from being one is told at once, with its place."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cindocs.findings import Finding, Severity
from cindocs.reading.field_path import FieldPath, field_name
from cindocs.reading.location import Location, locate
from cindocs.reading.model_problems import described
from cindocs.reading.refusal import MOST_FINDINGS, refusal
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
    located = [(error, _location(model, tree, error)) for error in errors]
    by_path: dict[FieldPath, Finding] = {}
    for error, location in _relevant(located)[:MOST_FINDINGS]:
        if location.path not in by_path:
            by_path[location.path] = _finding(error, location, tree)
    raise refusal(tree.file, list(by_path.values()))


def _location(model: type[BaseModel], tree: Tree, error: ErrorDetails) -> Location:
    location = locate(model, tree.data, error["loc"])
    discriminator = error.get("ctx", {}).get("discriminator", "")
    if discriminator.startswith("'"):
        # The field that tells the branches of a union apart is missing or wrong: say so there.
        return location._replace(path=(*location.path, discriminator.strip("'")))
    return location


def _relevant(located: Sequence[tuple[ErrorDetails, Location]]) -> list[tuple[ErrorDetails, Location]]:
    """Leave out what is no news; our own types' errors come first.

    Where the file has fields and a union allows fields or text, nobody wants to hear "not a text". And
    pydantic calls a list too short when it is long enough, but its entries are wrong.
    """
    inside = {location.choice for _, location in located if location.choice != location.path}
    relevant = [
        (error, location)
        for error, location in located
        if not (location.choice == location.path and location.choice in inside)
        and not (error["type"] == "too_short" and location.entries >= error["ctx"]["min_length"])
    ]
    return sorted(relevant or located, key=lambda pair: "mend" not in pair[0].get("ctx", {}))


def _finding(error: ErrorDetails, location: Location, tree: Tree) -> Finding:
    problem = described(error, location)
    place = tree.place(location.path)
    if error["type"] == "extra_forbidden":
        # Somebody may have typed a person's name where the name of a field belongs.
        hidden = field_name((*location.path[:-1], "?"))
        place = replace(tree.key_place(location.path), field=hidden)
    elif error["loc"][-1:] == ("[key]",):
        place = tree.key_place(location.path)
    return Finding(problem.rule, Severity.ERROR, problem.message, place, mend=problem.mend)
