"""What pydantic says of a tree that is no model, told with its places and in our words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from cindocs.findings import Finding, Severity
from cindocs.reading.field_path import FieldPath, field_name
from cindocs.reading.location import Location, locate
from cindocs.reading.model_problems import described
from cindocs.reading.refusal import MOST_FINDINGS
from cindocs.reading.tree import Tree


def findings_of(errors: Sequence[ErrorDetails], model: type[BaseModel], tree: Tree) -> list[Finding]:
    """Return a finding for each field that is wrong."""
    located = [(error, _location(model, tree, error)) for error in errors]
    by_path: dict[FieldPath, Finding] = {}
    for error, location in _relevant(located)[:MOST_FINDINGS]:
        if location.path not in by_path:
            by_path[location.path] = _finding(error, location, tree)
    return list(by_path.values())


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
