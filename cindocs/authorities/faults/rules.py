"""Rules that there are not, roles that nothing is called, numbers that come from nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from cindocs.authorities.chain import Level
from cindocs.authorities.faults.misfit import misfit, one_of
from cindocs.authorities.profile import Profile
from cindocs.findings import Finding
from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Data, Tree
from cindocs.records.strict import Strict

_CITING = re.compile(r"(?P<cite>[^\s:]+):(?P<lines>\d.*)")
_LINES = re.compile(r"\d+(-\d+)?(,\d+(-\d+)?)*")
_ROLES = frozenset({"roles", "also", "owner", "returns_to", "differ_from", "attendees"})
_NUMBERS = frozenset({"max", "min", "target"})


def wrong_rules(profile: Profile, tree: Tree, levels: Sequence[Level]) -> Iterator[Finding]:
    """Yield what is wrong with rules and the distribution."""
    base = _inside(levels[-1].tree.data, "rules")
    named = [(tree.key_place(("rules", rule_id)), rule_id) for rule_id in profile.rules]
    for name, contradiction in profile.contradictions.items():
        at: FieldPath = ("contradictions", name, "rules")
        named += [(tree.place((*at, number)), one) for number, one in enumerate(contradiction.rules)]
    for place, rule_id in named:
        if rule_id not in base:
            yield misfit(place, "There is no rule of this number.", one_of(rule_id, base))
    cites = [str(_inside(level.tree.data, "procedure").get("cite", "")) for level in levels]
    for path, name, value, around in _walked(profile, ()):
        if name in _ROLES:
            yield from _wrong_roles(path, value, profile, tree)
        elif name in ("source", "sources"):
            yield from _wrong_sources(path, value, cites, tree)
        elif name in _NUMBERS and value is not None and not _sourced(path, around, profile):
            yield misfit(
                tree.place(path),
                "Nothing says where this number comes from.",
                f"Add source, such as {cites[0]}:24 for line 24 of the procedure.",
            )


def _wrong_roles(at: FieldPath, value: Any, profile: Profile, tree: Tree) -> Iterator[Finding]:
    for place, role in _listed(at, value):
        if role not in profile.words:
            mend = f"{one_of(role, profile.words)} Or say under words what {role} is called."
            yield misfit(tree.place(place), f"Nothing says what {role} is called.", mend)


def _wrong_sources(at: FieldPath, value: Any, cites: Sequence[str], tree: Tree) -> Iterator[Finding]:
    for place, source in _listed(at, value):
        citing = _CITING.fullmatch(source)
        if citing and citing["cite"] not in cites:
            yield misfit(
                tree.place(place),
                "This source names another procedure than the profile does under procedure: cite.",
                f"Write {cites[0]}:{citing['lines']}.",
            )
        elif citing and not _LINES.fullmatch(citing["lines"]):
            yield misfit(
                tree.place(place),
                "The lines of this source cannot be read.",
                f"Write them like {cites[0]}:24 or {cites[0]}:24,26-28, without spaces.",
            )


def _sourced(at: FieldPath, around: Strict, profile: Profile) -> bool:
    rule = profile.rules.get(str(at[1])) if at[0] == "rules" else None
    return bool(getattr(around, "source", "") or (rule and rule.source))


def _listed(at: FieldPath, value: Any) -> list[tuple[FieldPath, str]]:
    if isinstance(value, str):
        return [(at, value)] if value else []
    return [((*at, number), one) for number, one in enumerate(value or ())]


def _walked(value: Any, at: FieldPath) -> Iterator[tuple[FieldPath, str, Any, Strict]]:
    """Yield place, name and value of every field that was filled in, and what it is a field of."""
    match value:
        case Strict():
            for name in value.model_fields_set:
                yield (*at, name), name, getattr(value, name), value
                yield from _walked(getattr(value, name), (*at, name))
        case dict():
            for key, one in value.items():
                yield from _walked(one, (*at, key))
        case tuple():
            for number, one in enumerate(value):
                yield from _walked(one, (*at, number))


def _inside(data: Data, key: str) -> dict[str, Data]:
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, dict) else {}
