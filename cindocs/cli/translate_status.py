"""How far translations are, as rows to print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cindocs.authorities.load import load_authority
from cindocs.intake.load import load
from cindocs.languages.translations import State
from cindocs.resources import TEMPLATES
from cindocs.translating.status import catalogue_status, document_status


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One copy of a document in one language: how many of its texts are in which state."""

    file: str
    copy: str
    language: str
    checked: int
    unchecked: int
    machine: int
    stale: int
    missing: int

    def __str__(self) -> str:
        states = ", ".join(f"{getattr(self, state)} {state}" for state in State)
        return f"{self.file}: {self.language}, the copy {self.copy}: {states}."


@dataclass(frozen=True, slots=True)
class WordsRow:
    """One catalogue of fixed words."""

    folder: str
    language: str
    wanted: int
    translated: int
    reviewed: int

    def __str__(self) -> str:
        missing = self.wanted - self.translated
        return (
            f"{self.folder}: {self.language}: {self.wanted} fixed words, {self.translated} translated, "
            f"{missing} missing, {self.reviewed} reviewed."
        )


def of_document(
    file: Path, reader: str | None, audience: str | None, templates: Sequence[Path]
) -> Iterator[CopyRow]:
    """Yield a row for each copy and language of a document."""
    for one in document_status(load(file), reader=reader, audience=audience, templates=templates):
        yield CopyRow(
            str(file), one.copy, one.language, **{state.value: one.states[state] for state in State}
        )


def of_authority(authority: str, templates: Sequence[Path]) -> Iterator[WordsRow]:
    """Yield a row for each catalogue."""
    for one in catalogue_status(load_authority(authority, (*templates, TEMPLATES))):
        yield WordsRow(one.folder, one.language, one.wanted, one.translated, one.reviewed)
