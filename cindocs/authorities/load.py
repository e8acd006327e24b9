"""From a folder of templates to an authority, with everything it inherits."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from pathlib import Path

from cindocs.authorities.authority import Authority
from cindocs.authorities.condition import names_in
from cindocs.authorities.kind_setting import KindSetting
from cindocs.authorities.profile import FACTS, Profile
from cindocs.authorities.working_days import WorkingDays
from cindocs.documents.kinds import KINDS
from cindocs.errors import InputUnreadable, TemplateRefused, WrongUse
from cindocs.findings import Finding, Severity
from cindocs.reading.field_path import FieldPath
from cindocs.reading.joining import graft, over
from cindocs.reading.read import read_tree
from cindocs.reading.tree import Tree
from cindocs.reading.validate import validate
from cindocs.resources import TEMPLATES

_PROFILE = "authority.yaml"
_LONGEST_CHAIN = 10


def load_authority(
    authority_id: str, roots: Sequence[Path] = (TEMPLATES,), kinds: Collection[str] = tuple(KINDS)
) -> Authority:
    """Return the authority with this id.

    ``roots`` are the folders that hold authorities' folders; the first that has the id wins. What it
    decides about a kind of document is read only for ``kinds``: nobody waits for the others.

    Raises:
        WrongUse: there is no such authority; the advice lists those there are.
        TemplateRefused: a profile is wrong; ``findings`` lists every place.
    """
    try:
        folders, trees = zip(*_chain(authority_id, roots, kinds), strict=True)
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


def _chain(authority_id: str, roots: Sequence[Path], kinds: Collection[str]) -> Iterator[tuple[Path, Tree]]:
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
        yield folder, _with_kinds(tree, folder, kinds)
        wanted = tree.data.get("inherits") if isinstance(tree.data, dict) else None


def _with_kinds(tree: Tree, folder: Path, kinds: Collection[str]) -> Tree:
    """Put what stands in minutes.yaml below kinds: minutes, and so on."""
    for kind in kinds:
        path = folder / f"{kind}.yaml"
        if path.is_file() and isinstance(tree.data, dict):
            own = read_tree(path, named=f"{folder.name}/{path.name}")
            tree = graft(_with_room(tree, kind), ("kinds", kind), own)
    return tree


def _with_room(tree: Tree, kind: str) -> Tree:
    data = tree.data if isinstance(tree.data, dict) else {}
    settings = data.get("kinds")
    settings = settings if isinstance(settings, dict) else {}
    return replace(tree, data={**data, "kinds": {**settings, kind: ""}})


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
    for number, sending in enumerate(profile.distribution):
        if sending.when:
            yield ("distribution", number, "when"), sending.when


def _misfits(profile: Profile, tree: Tree, folders: Sequence[Path]) -> Iterator[Finding]:
    """Yield what each place allows and the whole does not: sections, the folder's name, the mark."""
    for kind_id, kind in profile.kinds.items():
        yield from _misfits_of_kind(kind_id, kind, tree)
    if profile.id != folders[0].name:
        yield _misfit(tree, ("id",), "The id is not the name of the folder.", folders[0].name)
    mark = profile.letterhead.mark
    if mark and not any((folder / "pictures" / Path(mark).name).is_file() for folder in folders):
        yield _misfit(
            tree, ("letterhead", "mark"), "There is no such picture.", "a file in the folder pictures"
        )


def _misfits_of_kind(kind_id: str, kind: KindSetting, tree: Tree) -> Iterator[Finding]:
    at: FieldPath = ("kinds", kind_id)
    if kind_id not in KINDS:
        yield _misfit(tree, at, "There is no such kind of document.", f"one of {', '.join(KINDS)}")
        return
    sections = KINDS[kind_id].sections
    for number, section in enumerate(kind.order):
        where = (*at, "order", number)
        if section not in sections or section in kind.order[:number]:
            known = ", ".join(sections)
            yield _misfit(tree, where, "There is no such section, or it stands here twice.", known)
        elif section not in kind.headings:
            yield _misfit(tree, where, "This section has no heading.", f"headings: {section}: …")
    for words, known_ids in (("headings", sections), ("leads", sections), ("texts", KINDS[kind_id].texts)):
        for word, text in getattr(kind, words).items():
            if word not in known_ids:
                yield _misfit(tree, (*at, words, word), "There is no such part.", ", ".join(known_ids))
            if {"{", "}"} & set(text.replace("{child}", "")):
                yield _misfit(tree, (*at, words, word), "Braces may stand around child only.", "{child}")


def _misfit(tree: Tree, at: tuple[str | int, ...], message: str, instead: str) -> Finding:
    return Finding("misfit", Severity.ERROR, message, tree.place(at), mend=f"Use {instead}.")


def _refuse(findings: tuple[Finding, ...], authority_id: str) -> None:
    if findings:
        raise TemplateRefused(
            f"The profile of the authority {authority_id} cannot be used.",
            advice="Mend the places below.",
            findings=findings,
        )
