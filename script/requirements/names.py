"""Whether what an answer names is there: a rule, a field, a section, a value, a text, a command."""

from __future__ import annotations

import re
from typing import Any, get_args

from cindocs.authorities.authority import Authority
from cindocs.cli import COMMANDS
from cindocs.documents.kinds import KINDS
from cindocs.records.strict import Strict
from cindocs.rules.table import RULES

_RULES = {rule.id for rule in RULES}


def is_there(answer: str, authority: Authority) -> bool:
    """Tell whether the thing that ``answer`` names exists, and counts for this authority."""
    what, _, name = answer.partition(" ")
    kind, _, part = name.partition(".")
    match what:
        case "rule":
            return name in _RULES and authority.rule(name).applies
        case "field":
            return kind in KINDS and _has_field(KINDS[kind].model, part.split("."))
        case "section":
            return part in authority.kind(kind).order
        case "text":
            return part in authority.kind(kind).texts
        case "value":
            return bool(_value(authority.profile, re.findall(r"\w+", name)))
        case "command":
            return name.split()[0] in COMMANDS
    return False


def _has_field(model: Any, path: list[str]) -> bool:
    if not path:
        return True
    return any(
        path[0] in record.model_fields
        and (len(path) == 1 or _has_field(record.model_fields[path[0]].annotation, path[1:]))
        for record in _records_within(model)
    )


def _records_within(annotation: Any) -> list[Any]:
    if isinstance(annotation, type) and issubclass(annotation, Strict):
        return [annotation]
    return [record for part in get_args(annotation) for record in _records_within(part)]


def _value(value: Any, path: list[str]) -> Any:
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, tuple) and step.isdigit():
            value = value[int(step)] if int(step) < len(value) else None
        elif isinstance(value, tuple):
            # Its entries have ids (outcomes.options.continues) or are words (rules.R30.requires.updates).
            value = next((one for one in value if getattr(one, "id", one) == step), None)
        else:
            value = getattr(value, step, None)
    return value
