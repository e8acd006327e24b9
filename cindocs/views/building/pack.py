"""What the frame of a transfer pack says: its cover, its contents, the sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from cindocs.documents.transfer_summary import TransferSummary
from cindocs.readers.reader import Reader
from cindocs.records.transfer import Office, PackedDocument
from cindocs.views.building.copy import copy_of
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.pack import PackCopy, PackEntry, PackGap


class Beside(Enum):
    """Why a document stands beside the bundle, if it does."""

    NOT = "not"
    SIGNED = "signed"
    """It is signed, and would lose that."""
    LOCKED = "locked"
    """It is a PDF with a passphrase of its own."""
    NOT_PRINTED = "not printed"
    """It is a Word file, and nothing here could turn it into pages."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A document of the pack, and where it stands in it."""

    title: str
    day: date | None = None
    first: int = 0
    """The page of the pack on which it begins; 0 while that is not known."""
    pages: int = 0
    draft: bool = False
    tagged: bool = True
    """Whether its headings, lists and tables can be found by a screen reader."""
    beside: Beside = Beside.NOT
    file: str = ""
    """Its name in the pack, if it stands beside the bundle."""


def pack_copy(
    seen: TransferSummary,
    placed: Sequence[Placed],
    gaps: Sequence[PackedDocument],
    *,
    reader: Reader,
    wording: Wording,
) -> PackCopy:
    """Return the frame of a pack, as the receiving authority may see it.

    Args:
        seen: the summary as the receiving authority may see it.
        placed: the documents of the pack, in their order.
        gaps: what belongs to it and is not there yet.
        reader: the receiving authority.
        wording: the authority's words.
    """
    say = wording.say
    copy = copy_of(seen, reader, draft=False, wording=wording)
    return PackCopy(
        copy=replace(copy, title=say("Transfer pack"), status="", status_note=""),
        facts=tuple(_facts(seen, wording)),
        whole=_whole(len(gaps), wording),
        gaps=tuple(_gap(one, wording) for one in gaps),
        entries=tuple(_entry(number, one, wording) for number, one in enumerate(placed, 1)),
        alone=say("Keep this pack as safe as the records it is made of. Open it only if you need to know."),
    )


def _facts(seen: TransferSummary, wording: Wording) -> Iterator[Fact]:
    say, fact, held, moved = wording.say, wording.fact, seen.responsibility, seen.move
    yield from fact(say("From"), _office(seen.originating))
    yield from fact(say("To"), _office(seen.receiving))
    yield from fact(say("Lives there from"), wording.day(moved.resident) if moved else None)
    yield from fact(say("We lead the work until"), wording.day(held.until) if held else None)
    if moved and moved.keep_address_safe:
        yield from fact(
            say("The new address"),
            say("It is to be kept from somebody. Ring us before you use it or tell anybody."),
        )


def _office(office: Office | None) -> str | None:
    if office is None:
        return None
    return "\n".join(line for line in (office.authority, office.team, office.phone, office.email) if line)


def _whole(gaps: int, wording: Wording) -> str:
    if not gaps:
        return wording.say("Everything that belongs to this pack is here.")
    return wording.language.counted(
        "{number} document is not here yet. It is sent as soon as it is there.",
        "{number} documents are not here yet. They are sent as soon as they are there.",
        gaps,
    )


def _gap(one: PackedDocument, wording: Wording) -> PackGap:
    unknown = wording.say("Not known")
    return PackGap(one.what, one.note or unknown, wording.day(one.expected) or unknown)


def _entry(number: int, one: Placed, wording: Wording) -> PackEntry:
    say, first, last = wording.say, one.first, one.first + one.pages - 1
    notes = (
        say("Draft") if one.draft else "",
        "" if one.tagged else say("It has no headings for screen readers."),
        _beside(one, wording),
    )
    return PackEntry(
        number=str(number),
        title=one.title,
        date=wording.day(one.day),
        page=str(first or ""),
        notes=tuple(note for note in notes if note),
        pages="" if not one.pages or not first else str(first) if first == last else f"{first} – {last}",
    )


def _beside(one: Placed, wording: Wording) -> str:
    if one.beside is Beside.SIGNED:
        words = "It is signed, and would lose that here. It stands beside this file: {file}"
    elif one.beside is Beside.LOCKED:
        words = "It is locked. Its passphrase comes by another way. It stands beside this file: {file}"
    elif one.beside is Beside.NOT_PRINTED:
        words = "It is a Word file. It stands beside this file: {file}"
    else:
        return ""
    return wording.say(words).format(file=one.file)
