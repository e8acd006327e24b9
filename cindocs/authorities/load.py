"""From a folder of templates to an authority, with everything it inherits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import reduce
from pathlib import Path

from cindocs.authorities.authority import Authority
from cindocs.authorities.chain import Level, levels_of
from cindocs.authorities.faults.profile_faults import profile_faults
from cindocs.authorities.in_force import in_force
from cindocs.authorities.nearest_name import with_nearest_name
from cindocs.authorities.profile import Profile
from cindocs.authorities.salvage import salvaged
from cindocs.authorities.working_days import WorkingDays
from cindocs.documents.kinds import KINDS
from cindocs.errors import InputUnreadable, TemplateRefused
from cindocs.findings import Finding
from cindocs.reading.joining import over
from cindocs.reading.tree import Tree
from cindocs.reading.validate import validate
from cindocs.resources import TEMPLATES


def load_authority(
    authority_id: str,
    roots: Sequence[Path] = (TEMPLATES,),
    kinds: Collection[str] = tuple(KINDS),
    *,
    on: date | None = None,
) -> Authority:
    """Return the authority with this id, as it is on the day ``on``; without its dated changes if None.

    ``roots`` are the folders that hold authorities' folders; the first that has the id wins. What it
    decides about a kind of document is read only for ``kinds``: nobody waits for the others.

    Raises:
        WrongUse: there is no such authority; the advice lists those there are.
        TemplateRefused: a profile is wrong; ``findings`` lists every place.
    """
    try:
        levels = tuple(levels_of(authority_id, roots, kinds))
    except InputUnreadable as error:
        raise _refused(authority_id, error.findings) from None
    trees = [in_force(level.tree, on, kinds) for level in levels]
    tree = reduce(over, trees)
    profile = _profile(tree, trees[-1], levels)
    folders = tuple(level.folder for level in levels)
    calendar = folders[-1] / "calendars" / f"{profile.calendar}.txt"
    extra = [holiday.on for holiday in profile.extra_holidays]
    return Authority(profile, WorkingDays.read(calendar, extra), folders)


def _profile(tree: Tree, base: Tree, levels: Sequence[Level]) -> Profile:
    """Validate a profile, and hold its parts against each other; tell everything that is wrong at once."""
    findings: tuple[Finding, ...] = ()
    try:
        profile = validate(Profile, tree)
    except InputUnreadable as error:
        findings = tuple(with_nearest_name(error.findings, Profile, [level.tree for level in levels]))
        try:
            profile = validate(Profile, salvaged(tree, findings, base))
        except InputUnreadable:
            raise _refused(levels[0].folder.name, findings) from None
    findings = (*findings, *profile_faults(profile, tree, levels))
    if findings:
        raise _refused(levels[0].folder.name, findings)
    return profile


def _refused(authority_id: str, findings: Sequence[Finding]) -> TemplateRefused:
    return TemplateRefused(
        f"The profile of the authority {authority_id} cannot be used.",
        advice="Mend the places below.",
        findings=sorted(findings, key=_order),
    )


def _order(finding: Finding) -> tuple[str, int, int]:
    place = finding.place
    return place.file, place.line or 0, place.column or 0
