"""What goes out to a translator for one reader's copy: each text once, in words and codes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from cindocs.authorities.authority import Authority
from cindocs.errors import InputUnreadable, WrongUse
from cindocs.intake.document import Document
from cindocs.languages.language import ENGLISH, Language
from cindocs.languages.pieces import Begins, Ends, Locked, Piece, Pieces, pieces_of
from cindocs.languages.units import Unit
from cindocs.readers.reader import Reader
from cindocs.readers.reader_of import reader_named
from cindocs.readers.seen import Seen
from cindocs.readers.unclear import unclear_withholding
from cindocs.readers.whole_document import refuse_whole_document
from cindocs.story import authority_of, printable
from cindocs.translating.names import Names
from cindocs.translating.printed import printed_units

_CONSONANTS: Final = str.maketrans("0123456789abcdef", "bcdfghjklmnpqrst")


@dataclass(frozen=True, slots=True)
class Sent:
    """One text that is sent."""

    unit: Unit
    """Where it stands, for the first time if it stands in several places."""
    pieces: Pieces = field(repr=False)
    named: bool = False
    """Whether names in it are swapped for roles."""

    @property
    def key(self) -> str:
        """What tells it from any other text. It says nothing that the text as it is sent does not say."""
        return key_of(self.pieces)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """All texts of one reader's copy that are translated."""

    sent: tuple[Sent, ...] = field(repr=False)
    seen: Seen = field(repr=False)
    authority: Authority = field(repr=False)
    language: Language
    names: Names = field(repr=False)


def reader_for(document: Document, to: str, *, reader: str | None, audience: str) -> Reader:
    """Return for whose copy in a language texts are translated: a reader by name, else a kind of reader.

    Raises:
        WrongUse: the document cannot be printed, or there is no such reader.
    """
    record = printable(document)
    whose = reader_named(reader, record) if reader else Reader(audience)
    return replace(whose, language=to)


def outgoing(
    document: Document, reader: Reader, *, pseudonyms: bool, templates: Sequence[Path] = ()
) -> Outgoing:
    """Return the texts of a reader's copy that are translated into the reader's language.

    Raises:
        WrongUse: the language is English or not known, or the reader gets no such document.
        InputUnreadable: it is not clear what is withheld from whom.
        WithheldWouldShow: the document as a whole tells what is withheld from the reader.
    """
    record = printable(document)
    authority = authority_of(document, templates).for_audience(reader.audience, record.kind)
    if reader.language == ENGLISH:
        raise WrongUse("English is what is translated.", advice="Name another language: --to pl.")
    spoken = Language.named(reader.language, authority.folders)
    if unclear := unclear_withholding(record, authority, document.place):
        raise InputUnreadable(
            "It is not clear what is withheld from whom. Nothing was written.",
            advice="Mend the places below.",
            findings=unclear,
        )
    printed = printed_units(record, reader, authority, spoken, document.folder)
    refuse_whole_document(record, printed.seen.held, document.place)
    names = Names.of(record.case)
    sent: dict[tuple[str, bool], Sent] = {}
    for unit in printed.units:
        if (unit.english, unit.in_markdown) not in sent:
            pieces = pieces_of(
                unit.english,
                in_markdown=unit.in_markdown,
                day=spoken.day,
                swap=names.found_in if pseudonyms else None,
            )
            named = any(isinstance(piece, Locked) and piece.kind == "x-name" for piece in pieces)
            sent[unit.english, unit.in_markdown] = Sent(unit, pieces, named)
    return Outgoing(tuple(sent.values()), printed.seen, authority, spoken, names)


def key_of(pieces: Sequence[Piece]) -> str:
    """Return the key of a text as it is sent: of its words, and of what is shown of what is locked.

    It is one word of consonants: digits could happen to look like a postcode that is withheld.
    """
    digest = sha256("\x1f".join(map(_shown, pieces)).encode()).hexdigest()[:32]
    return digest.translate(_CONSONANTS)


def _shown(piece: Piece) -> str:
    match piece:
        case Locked():
            return f"x{piece.number} {piece.kind} {piece.shown}"
        case Begins():
            return f"g{piece.number} {piece.kind}"
        case Ends():
            return f"/{piece.number}"
    return piece.text
