"""The translations of a document, in a file beside it for each language: ``plan.yaml``, ``plan.pl.yaml``."""

from __future__ import annotations

from collections.abc import Iterable
from glob import escape
from pathlib import Path
from typing import Final

from cindocs.findings import Finding, Severity
from cindocs.intake.document import Document
from cindocs.intake.yaml_text import yaml_text
from cindocs.languages.stored_translations import StoredTranslations, Translation
from cindocs.languages.translations import Translations
from cindocs.languages.units import units_of
from cindocs.reading.read import read_tree
from cindocs.reading.refusal import refusal
from cindocs.reading.tree import Data, Tree
from cindocs.reading.validate import validate

_HEADER: Final = """\
# Translations of the document beside this file, by cindocs translate import.
# A text that is changed in the document has to be translated anew; the others stay.
"""
_NAMED: Final = (("plan",), ("case",), ("plan", "case"))
"""Where a document can name other files, whose texts it shows, too."""


def store_of(document: Document, language: str) -> Path:
    """Return the file of a document's translations into a language."""
    return _beside(document.tree.file, language)


def translations_of(document: Document, language: str) -> Translations:
    """Return what is translated of a document: its own, then those of the plan and the case that it names.

    Raises:
        InputUnreadable: one of the files cannot be read, or belongs to another document; with every place.
    """
    own = stored(store_of(document, language), document, language)
    files = (_beside(document.place(path).file, language) for path in _NAMED)
    others = [file for file in dict.fromkeys(files) if file != store_of(document, language)]
    shared = (one for file in others if file.is_file() for one in _read(file, language)[0].units)
    return Translations((*own, *shared))


def stored(file: Path, document: Document, language: str) -> tuple[Translation, ...]:
    """Return the translations in one file; none where there is no such file.

    Raises:
        InputUnreadable: it cannot be read, or belongs to another document or language.
    """
    if not file.is_file():
        return ()
    read, tree = _read(file, language)
    if read.document != document.record.id:
        _refuse(tree, ("document",), "These are the translations of another document.")
    return read.units


def content_of(document: Document, language: str, units: Iterable[Translation]) -> bytes:
    """Return the content of a document's file of translations, in the order of the document.

    What was translated and is no longer in the document stands at the end.
    """
    order = {unit.at: number for number, unit in enumerate(units_of(document.record))}
    ordered = sorted(units, key=lambda one: (order.get(one.at, len(order)), one.at, one.english))
    written: dict[str, Data] = {
        "kind": "translations",
        "document": document.record.id,
        "language": language,
        "units": [_as_data(one) for one in ordered],
    }
    return (_HEADER + yaml_text(written)).encode()


def languages_of(document: Document) -> tuple[str, ...]:
    """Return the tags of the languages for which there are translations beside a document."""
    file = Path(document.tree.file)
    beside = file.parent.glob(f"{escape(file.stem)}.*.yaml")
    return tuple(sorted(one.name.removeprefix(f"{file.stem}.").removesuffix(".yaml") for one in beside))


def _beside(file: str, language: str) -> Path:
    return Path(file).with_name(f"{Path(file).stem}.{language}.yaml")


def _as_data(one: Translation) -> Data:
    texts = {name: value for name, value in one.model_dump(mode="json", exclude={"machine"}).items() if value}
    return texts | ({"machine": "yes"} if one.machine else {})


def _read(file: Path, language: str) -> tuple[StoredTranslations, Tree]:
    tree = read_tree(file, named=str(file))
    read = validate(StoredTranslations, tree)
    if read.language != language:
        _refuse(tree, ("language",), "This is another language than the name of the file says.")
    known: dict[tuple[str, str], int] = {}
    for number, one in enumerate(read.units):
        if (one.at, one.english) in known:
            _refuse(tree, ("units", number), "The same text at the same place is translated above already.")
        known[one.at, one.english] = number
    return read, tree


def _refuse(tree: Tree, path: tuple[str | int, ...], message: str) -> None:
    mend = "Correct it, or make the file anew: cindocs translate import."
    raise refusal(tree.file, [Finding("translations", Severity.ERROR, message, tree.place(path), mend=mend)])
