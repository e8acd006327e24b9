"""A pack is opened: checked first, then turned into a case to go on with, in the receiver's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from cindocs.errors import PackNotWhole, WrongUse
from cindocs.findings import Finding, Place, Severity
from cindocs.intake.load import load
from cindocs.intake.yaml_text import yaml_text
from cindocs.packs import verify
from cindocs.packs.records import CASE, PARTS
from cindocs.packs.sealing.opened import Key, opened
from cindocs.packs.workshop import workshop
from cindocs.publish import publish
from cindocs.readers.reader import Reader
from cindocs.reading.read import read_tree
from cindocs.reading.tree import Data
from cindocs.story import render_for

_RECORD: Final = Reader("record")


@dataclass(frozen=True, slots=True)
class CheckedPack:
    """What is known of a pack that is whole."""

    id: str
    digest: str
    """SHA-256 of its list."""
    files: int
    """How many files are in it, beside the list."""


def check_pack(file: Path, key: Key | None, folder: Path) -> CheckedPack:
    """Hold that a pack is whole, and return what is known of it.

    Args:
        file: the pack as it came.
        key: what opens it; None for a pack that is not sealed.
        folder: a private folder in which it may be opened; nothing is written elsewhere.

    Raises:
        WrongKey: the passphrase is another's, or the key.
        PackNotWhole: something in it was changed, is missing, or was added; every file is named.
    """
    return _checked(opened(file, key, folder))


def open_pack(
    file: Path,
    key: Key | None,
    out: Path,
    *,
    authority: str,
    today: date | None = None,
    templates: Sequence[Path] = (),
) -> Iterator[Path]:
    """Open a pack into the folder ``out``: as it came, as a case, and as documents of the receiver.

    Args:
        file: the pack as it came.
        key: what opens it; None for a pack that is not sealed.
        out: a folder that is not there yet, or empty. Nothing is left in it if something goes wrong.
        authority: the id of the receiving authority, in whose words and layout the documents are made.
        today: the day to hold dates against; the clock's own day if it is left out.
        templates: folders of authorities to look in before those that ship with cindocs.

    Yields:
        Each file of the case, and each document.

    Raises:
        WrongUse: the folder has something in it.
        WrongKey, PackNotWhole: as ``check_pack`` raises them.
        CindocsError: as ``render_for`` raises it.
    """
    if out.exists() and any(out.iterdir()):
        raise WrongUse("The folder is not empty.", advice="Name a new folder with -o.")
    with workshop(out) as inside:
        inner = opened(file, key, inside)
        _checked(inner)
        for name in ("pack", "case", "documents"):
            (inside / name).mkdir(mode=0o700)
        verify.extract(inner, inside / "pack")
        documents = _case(inside / "pack" / "records", inside / "case", authority)
        for document in documents:
            _render(document, inside / "documents", today, templates)
        for name in ("pack", "case", "documents"):
            (inside / name).rename(out / name)
    yield from sorted((out / "case").iterdir())
    yield from sorted((out / "documents").iterdir())


def _checked(inner: Path) -> CheckedPack:
    if problems := verify.problems(inner):
        raise PackNotWhole.damaged([Finding("pack", Severity.ERROR, one, Place()) for one in problems])
    manifest = verify.manifest_of(inner)
    return CheckedPack(manifest["pack"], verify.digest_of(inner), len(manifest["files"]))


def _case(records: Path, case: Path, authority: str) -> list[Path]:
    """Write the records as files of a case of the receiving authority; return its documents."""
    documents = []
    for file in sorted(records.iterdir()):
        if file.suffix != ".json":
            publish(file.read_bytes(), case / file.name)
            continue
        data = read_tree(file, named=f"records/{file.name}").data
        target = case / f"{file.stem}.yaml"
        publish(yaml_text(_taken_over(data, authority)).encode(), target)
        if file.name != CASE:
            documents.append(target)
    return documents


def _taken_over(data: Data, authority: str) -> Data:
    """Return a record as it is at the receiving authority: its own, and of a family that comes."""
    if isinstance(data, list):
        return [_taken_over(one, authority) for one in data]
    if not isinstance(data, dict):
        return data
    taken = {name: _taken_over(value, authority) for name, value in data.items()}
    for part in PARTS:
        name = data.get(part)
        if isinstance(name, str):
            taken[part] = f"{name.removesuffix('.json')}.yaml"
    if data.get("kind") == "case":
        taken["authority"] = authority
    if data.get("kind") == "transfer_summary":
        taken["direction"] = "in"
    return taken


def _render(file: Path, folder: Path, today: date | None, templates: Sequence[Path]) -> None:
    document = load(file)
    for to in ("pdf", "docx"):
        render_for(document, _RECORD, to=to, today=today, templates=templates).save(folder)
