"""Conditions that ask about nothing, or that never hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from cindocs.authorities.condition_mistakes import Asking
from cindocs.authorities.facts import FACTS, Type
from cindocs.authorities.profile import Profile
from cindocs.documents.kinds import KINDS
from cindocs.findings import Finding, Severity
from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Tree
from cindocs.records.meeting import MeetingKind
from cindocs.records.strict import Strict


def wrong_conditions(profile: Profile, tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with each condition of the profile."""
    asking = Asking(
        types=_types(profile),
        words={
            "kind": tuple(KINDS),
            "plan_type": tuple(profile.plan_types),
            "meeting_kind": get_args(MeetingKind),
        },
    )
    for at, condition in _conditions(profile, ()):
        for mistake in asking.mistakes(condition):
            yield Finding(mistake.rule, Severity.ERROR, mistake.message, tree.place(at), mend=mistake.mend)


def _types(profile: Profile) -> dict[str, Type]:
    types: dict[str, Type] = {name: fact.type for name, fact in FACTS.items()}
    return types | dict.fromkeys(profile.circumstances, "yes or no")


def _conditions(value: Any, at: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Yield place and text of every field called ``when``, wherever it stands."""
    inside: Iterable[tuple[str | int, Any]]
    match value:
        case Strict():
            inside = [(name, getattr(value, name)) for name in value.model_fields_set]
        case dict():
            inside = value.items()
        case tuple():
            inside = enumerate(value)
        case _:
            return
    for name, one in inside:
        if name == "when" and isinstance(one, str):
            yield (*at, name), one
        else:
            yield from _conditions(one, (*at, name))
