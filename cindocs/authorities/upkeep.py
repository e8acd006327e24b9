"""What whoever keeps an authority's folder wants to know: all mistakes on all days, and what is its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from pathlib import Path

from cindocs.authorities.chain import Level, levels_of
from cindocs.authorities.faults.pictures import wrong_mark, wrong_meanings
from cindocs.authorities.in_force import in_force, periods
from cindocs.authorities.load import load_authority
from cindocs.authorities.stage_set import stage_set
from cindocs.documents.kinds import KINDS
from cindocs.errors import CindocsError, InputUnreadable, TemplateRefused
from cindocs.findings import Finding, Place, Severity
from cindocs.reading.joining import over
from cindocs.reading.tree import Tree

_PARTS = ("rules", "words", "circumstances", "plan_types", "kinds", "audiences")


@dataclass(frozen=True, slots=True)
class Upkeep:
    """An authority's folder, looked at whole."""

    findings: tuple[Finding, ...]
    """All that is wrong, on whatever day it counts. Templates are looked at elsewhere."""
    folders: tuple[Path, ...]
    """Its own folder first, then those it inherits from; none where that cannot be read."""
    own: Mapping[str, tuple[int, int]]
    """By the part of a profile: how many entries it says itself, and how many it takes as they are."""


def upkeep(authority_id: str, roots: Sequence[Path]) -> Upkeep:
    """Look at an authority's folder, its pictures too, on every day on which something begins or ends.

    Raises:
        WrongUse: there is no such authority.
    """
    try:
        levels = tuple(levels_of(authority_id, roots, tuple(KINDS)))
    except (InputUnreadable, TemplateRefused) as error:
        return Upkeep(_told(error, authority_id), (), {})
    folders = tuple(level.folder for level in levels)
    # A mistake that counts on several days is one mistake.
    findings: dict[Finding, None] = {}
    for day in (None, *sorted(set(_days(levels)))):
        findings |= dict.fromkeys(_on_a_day(authority_id, roots, levels, day))
    findings |= dict.fromkeys(_in_own_words(authority_id, folders))
    return Upkeep(tuple(findings), folders, _own(levels))


def _on_a_day(
    authority_id: str, roots: Sequence[Path], levels: Sequence[Level], day: date | None
) -> tuple[Finding, ...]:
    try:
        found = load_authority(authority_id, roots, on=day)
    except CindocsError as error:
        return _told(error, authority_id)
    tree = reduce(over, (in_force(level.tree, day, tuple(KINDS)) for level in levels))
    return tuple(wrong_mark(found, tree))


def _in_own_words(authority_id: str, folders: Sequence[Path]) -> tuple[Finding, ...]:
    """Return what is wrong with what versions in own words are made of: stages and their pictures."""
    try:
        stage_set(folders)
        return tuple(wrong_meanings(folders))
    except TemplateRefused as error:
        return _told(error, authority_id)


def _told(error: CindocsError, authority_id: str) -> tuple[Finding, ...]:
    """Return the places of an error; one that names none is told of the profile as a whole."""
    place = Place(f"{authority_id}/authority.yaml")
    whole = Finding("unusable", Severity.ERROR, error.message, place, mend=error.advice)
    return error.findings or (whole,)


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
