"""What whoever keeps an authority's folder wants to know: all mistakes on all days, and what is its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from cindocs.authorities.chain import Level, levels_of
from cindocs.authorities.in_force import periods
from cindocs.authorities.load import load_authority
from cindocs.documents.kinds import KINDS
from cindocs.errors import CindocsError, InputUnreadable, TemplateRefused
from cindocs.findings import Finding
from cindocs.reading.tree import Tree

_PARTS = ("rules", "words", "circumstances", "plan_types", "kinds", "audiences")


@dataclass(frozen=True, slots=True)
class Upkeep:
    """An authority's folder, looked at whole."""

    findings: tuple[Finding, ...]
    """All that is wrong, on whatever day it counts."""
    own: Mapping[str, tuple[int, int]]
    """By the part of a profile: how many entries it says itself, and how many it takes as they are."""


def upkeep(authority_id: str, roots: Sequence[Path]) -> Upkeep:
    """Look at an authority's folder on every day on which something begins or ends.

    Raises:
        WrongUse: there is no such authority.
    """
    try:
        levels = tuple(levels_of(authority_id, roots, tuple(KINDS)))
    except (InputUnreadable, TemplateRefused) as error:
        return Upkeep(error.findings, {})
    findings: dict[Finding, None] = {}
    for day in (None, *sorted(set(_days(levels)))):
        try:
            load_authority(authority_id, roots, on=day)
        except CindocsError as error:
            findings |= dict.fromkeys(error.findings)
    return Upkeep(tuple(findings), _own(levels))


def _days(levels: Sequence[Level]) -> Iterator[date]:
    for level in levels:
        for _, starts, until in periods(level.tree):
            yield starts
            if until < date.max:
                yield until + timedelta(days=1)


def _own(levels: Sequence[Level]) -> dict[str, tuple[int, int]]:
    shares = {}
    for part in _PARTS:
        own = _entries(levels[0].tree, part)
        inherited = set().union(*(_entries(level.tree, part) for level in levels[1:])) - own
        shares[part] = len(own), len(inherited)
    return shares


def _entries(tree: Tree, part: str) -> set[str]:
    entries = tree.data.get(part) if isinstance(tree.data, dict) else None
    return set(entries) if isinstance(entries, dict) else set()
