"""Texts go to a translator: one file, with nothing in it that its reader must not learn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from importlib.metadata import version
from pathlib import Path

from cindocs.copies.log import DistributionLog, Entry
from cindocs.errors import WrongUse
from cindocs.intake.document import Document
from cindocs.languages.language import ENGLISH
from cindocs.languages.pieces import plain
from cindocs.languages.stored_translations import Translation
from cindocs.languages.translations import state_of
from cindocs.publish import publish_all
from cindocs.readers.reader import Reader
from cindocs.second_wall import refuse_withheld
from cindocs.story import printable
from cindocs.translating.aligned import aligned
from cindocs.translating.offer import THE_SAME, Offer
from cindocs.translating.outgoing import Outgoing, Sent, outgoing, reader_for
from cindocs.translating.store import translations_of
from cindocs.translating.translation_memory import TranslationMemory
from cindocs.translating.xliff_writing import Row, xliff

LOGGED_AS = "translator"
"""As what kind of reader a translator stands on the distribution log."""


@dataclass(frozen=True, slots=True)
class Export:
    """A file for a translator."""

    content: bytes = field(repr=False)
    texts: int
    """How many texts are in it."""
    entry: Entry
    """What the distribution log says of it, but the name of the file."""


def export(
    document: Document,
    to: str,
    *,
    reader: str | None = None,
    audience: str = LOGGED_AS,
    pseudonyms: bool = False,
    memory: TranslationMemory | None = None,
    today: date | None = None,
    templates: Sequence[Path] = (),
) -> Export:
    """Make the file of what one reader's copy says, for a translator into the reader's language.

    Args:
        document: what ``load`` returned.
        to: the tag of the language to translate into.
        reader: whose copy it is: a copy on the distribution list, or the id of somebody in the case.
        audience: the kind of reader whose copy it is, where no reader is named.
        pseudonyms: swap the names of people for their roles. What is translated already stays at home then.
        memory: earlier translations to offer; none if it is left out.
        today: the day that the log says.
        templates: folders of authorities to look in before those that ship with cindocs.

    Raises:
        WrongUse: there is nothing to translate, or no such language, or this reader gets no such document.
        InputUnreadable: it is not clear what is withheld from whom, or what is stored cannot be read.
        WithheldWouldShow: the file would tell what is withheld from its reader.
    """
    record = printable(document)
    whose = reader_for(document, to, reader=reader, audience=audience)
    out = outgoing(document, whose, pseudonyms=pseudonyms, templates=templates)
    rows = tuple(_rows(document, out, memory, pseudonyms=pseudonyms))
    if not rows:
        raise WrongUse(
            "There is nothing to translate in this copy.", advice="All of it is translated already."
        )
    header = {
        "document": record.id,
        "version": str(record.version),
        "audience": audience,
        "reader": reader or "",
        "pseudonyms": "yes" if pseudonyms else "no",
    }
    original = Path(document.tree.file).name
    content = xliff(rows, header, original=original, source=ENGLISH, target=to)
    # The texts as they read, too: a name may be cut in two by a code.
    read = "\n\n".join(plain(row.sent.pieces) for row in rows)
    refuse_withheld(document, record, out.seen, content + b"\n\n" + read.encode(), f"{whose.name}.txt")
    return Export(content, len(rows), entry_for(document, whose, today or date.today()))


def save(made: Export, target: Path) -> None:
    """Write the file, and note in the distribution log beside it who gets it.

    Raises:
        OutputUnwritable: it could not be written; neither the file nor the log has changed.
        InputUnreadable: the log was changed by hand.
    """
    log = DistributionLog.of(target.parent)
    entry = replace(made.entry, files=(target.name,))
    publish_all({target: made.content, log.file: log.with_entries([entry])})


def _rows(
    document: Document, out: Outgoing, memory: TranslationMemory | None, *, pseudonyms: bool
) -> Iterator[Row]:
    translations = translations_of(document, out.language.tag)
    for sent in out.sent:
        stored = translations.of(sent.unit.at, sent.unit.english)
        if stored and pseudonyms:
            continue  # a name in it can have any ending: nobody could be sure that it is gone
        offers = memory.offers(sent.pieces, out.language.tag) if memory else ()
        known = _known(stored, sent) if stored else None
        target = known or next((one for one in offers if one.likeness == THE_SAME), None)
        yield Row(sent, target, tuple(one for one in offers if one.likeness < THE_SAME))


def _known(stored: Translation, sent: Sent) -> Offer | None:
    pieces = aligned(stored.says, sent.pieces, in_markdown=sent.unit.in_markdown)
    return Offer(pieces, state_of(stored)) if pieces else None


def entry_for(document: Document, reader: Reader, today: date) -> Entry:
    """Return what the distribution log says of texts that go to a translator."""
    record = printable(document)
    return Entry(
        on=today.isoformat(),
        document=record.id,
        version=record.version,
        copy=f"{reader.name}-for-translation",
        reader="",
        audience=LOGGED_AS,
        language=reader.language,
        form="xliff",
        status="draft",
        files=(),
        sent_by="",
        due="",
        released_by="",
        tool=f"cindocs {version('cindocs')}",
    )
