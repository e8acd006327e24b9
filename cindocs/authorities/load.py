"""From a folder of templates to an authority, with everything it inherits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from pathlib import Path

from cindocs.authorities.authority import Authority
from cindocs.authorities.condition import names_in
from cindocs.authorities.profile import FACTS, SECTIONS, Profile
from cindocs.authorities.working_days import WorkingDays
from cindocs.errors import InputUnreadable, TemplateRefused, WrongUse
from cindocs.findings import Finding, Severity
from cindocs.reading.field_path import FieldPath
from cindocs.reading.joining import over
from cindocs.reading.read import read_tree
from cindocs.reading.tree import Tree
from cindocs.reading.validate import validate
from cindocs.resources import TEMPLATES

_PROFILE = "authority.yaml"
_LONGEST_CHAIN = 10


def load_authority(authority_id: str, roots: Sequence[Path] = (TEMPLATES,)) -> Authority:
    """Return the authority with this id.

    ``roots`` are the folders that hold authorities' folders; the first that has the id wins.

    Raises:
        WrongUse: there is no such authority; the advice lists those there are.
        TemplateRefused: a profile is wrong; ``findings`` lists every place.
    """
    try:
        folders, trees = zip(*_chain(authority_id, roots), strict=True)
        tree = reduce(over, trees)
        profile = validate(Profile, tree)
    except InputUnreadable as error:
        raise TemplateRefused(
            f"The profile of the authority {authority_id} cannot be used.",
            advice="Mend the places below.",
            findings=error.findings,
        ) from None
    _refuse((*_unknown_names(profile, tree), *_misfits(profile, tree, folders)), authority_id)
    calendar = folders[-1] / "calendars" / f"{profile.calendar}.txt"
    extra = [holiday.on for holiday in profile.extra_holidays]
    return Authority(profile, WorkingDays.read(calendar, extra), folders)


def authorities(roots: Sequence[Path] = (TEMPLATES,)) -> tuple[str, ...]:
    """Return the ids of all authorities, the base left out."""
    found = {profile.parent.name for root in roots for profile in root.glob(f"*/{_PROFILE}")}
    return tuple(sorted(found - {"base"}))


def _chain(authority_id: str, roots: Sequence[Path]) -> Iterator[tuple[Path, Tree]]:
    """Yield folders and profiles from the authority's own down to the base; refuse a loop."""
    seen: list[str] = []
    wanted: object = authority_id
    while wanted:
        folder = next(
            (root / str(wanted) for root in roots if (root / str(wanted) / _PROFILE).is_file()), None
        )
        if folder is None:
            raise WrongUse(
                "There is no authority with this id.", advice=f"There is: {', '.join(authorities(roots))}."
            )
        if wanted in seen or len(seen) == _LONGEST_CHAIN:
            raise TemplateRefused(
                f"The authority {authority_id} inherits in a loop: {' - '.join([*seen, folder.name])}.",
                advice="Take out one `inherits`.",
            )
        seen.append(folder.name)
        tree = read_tree(folder / _PROFILE, named=f"{folder.name}/{_PROFILE}")
        yield folder, tree
        wanted = tree.data.get("inherits") if isinstance(tree.data, dict) else None


def _unknown_names(profile: Profile, tree: Tree) -> Iterator[Finding]:
    known = FACTS | profile.circumstances.keys()
    for at, condition in _conditions(profile):
        for name in sorted(names_in(condition) - known):
            yield Finding(
                rule="unknown-circumstance",
                severity=Severity.ERROR,
                message=f"The condition asks about {name}, which this profile does not know.",
                place=tree.place(at),
                mend="Add it under circumstances, or correct the name.",
            )


def _conditions(profile: Profile) -> Iterator[tuple[FieldPath, str]]:
    for rule_id, rule in profile.rules.items():
        at: FieldPath = ("rules", rule_id)
        if rule.when:
            yield (*at, "when"), rule.when
        for number, limit in enumerate(rule.limits):
            if limit.when:
                yield (*at, "limits", number, "when"), limit.when
        for number, chair in enumerate(rule.chairs):
            if chair.when:
                yield (*at, "chairs", number, "when"), chair.when


def _misfits(profile: Profile, tree: Tree, folders: Sequence[Path]) -> Iterator[Finding]:
    """Yield what each place allows and the whole does not: sections, the folder's name, the mark."""
    for kind, sections in profile.sections.items():
        seen: set[str] = set()
        for number, section in enumerate(sections):
            at = ("sections", kind, number)
            if section.id not in SECTIONS.get(kind, ()) or section.id in seen:
                known = ", ".join(sorted(SECTIONS.get(kind, ())))
                yield _misfit(tree, (*at, "id"), "There is no such section, or it stands here twice.", known)
            seen.add(section.id)
            for words in ("heading", "lead"):
                if {"{", "}"} & set(getattr(section, words).replace("{child}", "")):
                    yield _misfit(tree, (*at, words), "Braces may stand around child only.", "{child}")
    if profile.id != folders[0].name:
        yield _misfit(tree, ("id",), "The id is not the name of the folder.", folders[0].name)
    mark = profile.letterhead.mark
    if mark and not any((folder / "pictures" / Path(mark).name).is_file() for folder in folders):
        yield _misfit(
            tree, ("letterhead", "mark"), "There is no such picture.", "a file in the folder pictures"
        )


def _misfit(tree: Tree, at: tuple[str | int, ...], message: str, instead: str) -> Finding:
    return Finding("misfit", Severity.ERROR, message, tree.place(at), mend=f"Use {instead}.")


def _refuse(findings: tuple[Finding, ...], authority_id: str) -> None:
    if findings:
        raise TemplateRefused(
            f"The profile of the authority {authority_id} cannot be used.",
            advice="Mend the places below.",
            findings=findings,
        )
