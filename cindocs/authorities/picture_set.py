"""Pictures by what they mean: ``pictures.yaml`` beside ``authority.yaml``, and ``pictures/meanings``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from cindocs.authorities.faults.misfit import misfit
from cindocs.authorities.picture_list import PictureList
from cindocs.errors import InputUnreadable, TemplateRefused
from cindocs.findings import Finding
from cindocs.reading.read import read_tree
from cindocs.reading.tree import Tree
from cindocs.reading.validate import validate

_LIST = "pictures.yaml"
_FOLDER = Path("pictures", "meanings")
_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A picture that stands for something: home, school, worried."""

    path: Path
    text: str
    """Alternative text: what is seen, read out to those who do not see it."""


def picture_set(folders: Sequence[Path]) -> Mapping[str, Meaning]:
    """Return the pictures of an authority by what they mean.

    Args:
        folders: the authority's own folder first, then those it inherits from, down to the base. The
            nearest that names a meaning wins; a folder without a ``pictures.yaml`` says nothing.

    Raises:
        TemplateRefused: a list cannot be read, a picture is not there, or nothing says what it shows;
            ``findings`` holds every place.
    """
    return _picture_set(tuple(folders))


@lru_cache(maxsize=16)
def _picture_set(folders: tuple[Path, ...]) -> Mapping[str, Meaning]:
    meanings: dict[str, Meaning] = {}
    findings: list[Finding] = []
    for folder in folders:
        if (folder / _LIST).exists():
            listed, wrong = _listed(folder)
            meanings = listed | meanings
            findings += wrong
    if findings:
        raise TemplateRefused(
            f"The pictures of the authority {folders[0].name} cannot be used.",
            advice="Mend the places below.",
            findings=findings,
        )
    return MappingProxyType(meanings)


def _listed(folder: Path) -> tuple[dict[str, Meaning], list[Finding]]:
    """Return what one folder's own list says, and everything that is wrong with it."""
    absent: list[Finding] = []
    try:
        tree = read_tree(folder / _LIST, named=f"{folder.name}/{_LIST}")
        absent += _absent(tree, folder)
        written = validate(PictureList, tree)
    except InputUnreadable as error:
        return {}, sorted([*error.findings, *absent], key=lambda finding: finding.place.line or 0)
    home = folder / _FOLDER
    listed = {name: Meaning(home / entry.file, entry.text) for name, entry in written.meanings.items()}
    return listed, absent


def _absent(tree: Tree, folder: Path) -> Iterator[Finding]:
    """Yield a finding for each picture that is named and not there, whatever else is wrong with its entry."""
    there = sorted(
        file.name
        for file in (folder / _FOLDER).glob("*")
        if file.suffix.lower() in _SUFFIXES and file.is_file()
    )
    meanings = tree.data.get("meanings") if isinstance(tree.data, dict) else None
    for name, entry in meanings.items() if isinstance(meanings, dict) else ():
        file = entry.get("file") if isinstance(entry, dict) else None
        if isinstance(file, str) and file not in there:
            near = get_close_matches(file, there, n=1)
            yield misfit(
                tree.place(("meanings", name, "file")),
                "There is no such picture.",
                f"Did you mean {near[0]}?"
                if near
                else f"Put it into the folder {_FOLDER.as_posix()} beside this list, as PNG, JPEG or WebP.",
            )
