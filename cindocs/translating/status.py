"""How far the translations of a document and of a catalogue are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cindocs.authorities.authority import Authority
from cindocs.intake.document import Document
from cindocs.languages.catalogue import FOLDER, Key, read_catalogue
from cindocs.languages.language import ENGLISH, Language, tags
from cindocs.languages.rendition import Rendition
from cindocs.languages.translations import State
from cindocs.readers.gap import GAP
from cindocs.readers.reader import Reader
from cindocs.readers.reader_of import reader_of
from cindocs.readers.seen import seen_by
from cindocs.story import authority_of, printable
from cindocs.translating.outgoing import reader_for
from cindocs.translating.printed import printed_units
from cindocs.translating.store import languages_of, translations_of
from cindocs.translating.words import own_words, wanted_in


@dataclass(frozen=True, slots=True)
class DocumentStatus:
    """One reader's copy of a document in one language."""

    copy: str
    language: str
    states: Counter[State]
    """How many texts of the copy are in each state."""


@dataclass(frozen=True, slots=True)
class CatalogueStatus:
    """One catalogue of fixed words."""

    folder: str
    """The authority's folder, or ``base``."""
    language: str
    wanted: int
    """How many words there are to translate."""
    translated: int
    reviewed: int


def document_status(
    document: Document,
    *,
    reader: str | None = None,
    audience: str | None = None,
    templates: Sequence[Path] = (),
) -> Iterator[DocumentStatus]:
    """Yield how far each language of a document is: for a reader, else for each copy that the list calls for.

    Where the list calls for no copy in a language, the copy for the translator is looked at.
    """
    record, authority = printable(document), authority_of(document, templates)
    listed = [reader_of(one, record) for one in record.listed_copies()]
    wanted = {one.language for one in listed if one.language != ENGLISH}
    for language in sorted(wanted.union(languages_of(document)).intersection(tags(authority.folders))):
        if reader or audience:
            readers = [reader_for(document, language, reader=reader, audience=audience or "")]
        else:
            readers = [one for one in listed if one.language == language]
            readers = readers or [Reader("translator", language=language)]
        for one in readers:
            if authority.gives(one.audience, record.kind):
                yield _status(document, one, authority)


def _status(document: Document, reader: Reader, authority: Authority) -> DocumentStatus:
    record = printable(document)
    given = authority.for_audience(reader.audience, record.kind)
    spoken = Language.named(reader.language, authority.folders)
    printed = printed_units(record, reader, given, spoken, document.folder)
    stored = translations_of(document, reader.language)
    rendition = Rendition(record, stored, ids=printed.ids, printed=printed.places)
    seen_by(reader, record, given, gap=GAP, in_language=rendition.step)
    states = Counter(one.state for one in rendition.states)
    return DocumentStatus(reader.name, reader.language, states)


def catalogue_status(authority: Authority) -> Iterator[CatalogueStatus]:
    """Yield for each language how far the catalogue of the base is, then that of the own words."""
    own, base = authority.folders[0], authority.folders[-1]
    for language in tags((own, base)):
        in_base = base / FOLDER / f"{language}.po"
        yield _of_catalogue(in_base, language, wanted_in(in_base))
        if own != base:
            wanted = frozenset((context, one) for context, one, _ in own_words(authority, language))
            yield _of_catalogue(own / FOLDER / f"{language}.po", language, wanted)


def _of_catalogue(file: Path, language: str, wanted: frozenset[Key]) -> CatalogueStatus:
    words = read_catalogue(file) if file.is_file() else {}
    found = [words[key] for key in wanted if key in words]
    reviewed = sum(one.reviewed for one in found)
    return CatalogueStatus(file.parent.parent.name, language, len(wanted), len(found), reviewed)
