"""The folders that an authority is made of: its own, then those it inherits from, down to the base."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from cindocs.errors import TemplateRefused, WrongUse
from cindocs.findings import Finding, Place, Severity
from cindocs.reading.joining import graft
from cindocs.reading.read import read_tree
from cindocs.reading.tree import Tree
from cindocs.resources import TEMPLATES

_PROFILE = "authority.yaml"
_LONGEST = 10


@dataclass(frozen=True, slots=True)
class Level:
    """One folder of the chain."""

    folder: Path
    tree: Tree = field(repr=False)
    """What its own files say, without what it inherits and without its dated changes."""


def authorities(roots: Sequence[Path] = (TEMPLATES,)) -> tuple[str, ...]:
    """Return the ids of all authorities, the base left out."""
    found = {profile.parent.name for root in roots for profile in root.glob(f"*/{_PROFILE}")}
    return tuple(sorted(found - {"base"}))


def levels_of(authority_id: str, roots: Sequence[Path], kinds: Collection[str]) -> Iterator[Level]:
    """Yield what stands in the authority's own folder, then what it inherits, down to the base.

    Raises:
        WrongUse: there is no such authority.
        TemplateRefused: one inherits from a folder that is not there, or in a loop.
        InputUnreadable: a file cannot be read.
    """
    seen: list[str] = []
    wanted: str | None = authority_id
    named_at = Place()
    while wanted is not None:
        named = Path(wanted).name == wanted != ""  # a path is no id
        folder = next(
            (root / wanted for root in roots if named and (root / wanted / _PROFILE).is_file()), None
        )
        if folder is None:
            raise _unknown(wanted, named_at, roots)
        if wanted in seen or len(seen) == _LONGEST:
            message = f"The authority {authority_id} inherits in a loop: {' - '.join([*seen, wanted])}."
            finding = Finding("loop", Severity.ERROR, message, named_at, mend="Take out one `inherits`.")
            raise TemplateRefused(message, advice=finding.mend, findings=[finding])
        seen.append(wanted)
        tree = _with_kinds(read_tree(folder / _PROFILE, named=f"{wanted}/{_PROFILE}"), folder, kinds)
        yield Level(folder, tree)
        inherits = tree.data.get("inherits") if isinstance(tree.data, dict) else None
        wanted, named_at = inherits if isinstance(inherits, str) else None, tree.place(("inherits",))


def _unknown(wanted: str, named_at: Place, roots: Sequence[Path]) -> WrongUse | TemplateRefused:
    known = authorities(roots)
    near = get_close_matches(wanted, (*known, "base"), n=1)
    there_are = f"There is: {', '.join(known)}."
    advice = f"Did you mean {near[0]}? {there_are}" if near else there_are
    message = "There is no authority with this id."
    if not named_at.file:
        return WrongUse(message, advice=advice)
    finding = Finding("unknown-authority", Severity.ERROR, message, named_at, mend=advice)
    return TemplateRefused(f"{named_at}: {message}", advice=advice, findings=[finding])


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
