"""Each document of a pack, made for the receiving authority."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import cast

import pikepdf
import pypdfium2

from cindocs.documents.case_document import CaseDocument
from cindocs.documents.transfer_summary import TransferSummary
from cindocs.errors import InputUnreadable
from cindocs.findings import Finding, Severity
from cindocs.intake.document import Document
from cindocs.languages.language import ENGLISH
from cindocs.made import Made
from cindocs.packs.attaching.attachment import Attachment
from cindocs.packs.attaching.revisions import revisions_of
from cindocs.packs.contents import Item
from cindocs.packs.locking import lock
from cindocs.packs.manifest import PackFile
from cindocs.readers.reader import Reader
from cindocs.readers.release import RELEASE
from cindocs.readers.seen import Seen
from cindocs.second_wall import refuse_withheld
from cindocs.story import authority_of, render_for
from cindocs.views.building.pack import Beside


@dataclass(frozen=True, slots=True)
class Ready:
    """One document, ready to be bound in."""

    title: str
    """What it is, as the receiving authority reads it."""
    day: date | None
    pdf: Path | None
    """What is bound in; None where it stands beside the bundle."""
    files: tuple[PackFile, ...]
    """Its own files in the pack."""
    id: str
    draft: bool
    pages: int
    language: str = ENGLISH
    tagged: bool = True
    """Whether a screen reader finds headings, lists and tables in it."""
    ours: bool = True
    """Whether it was made here; else it was attached."""
    beside: Beside = Beside.NOT
    to_release: tuple[Finding, ...] = field(default=(), repr=False)
    """What somebody has to look at before it is final, since something is withheld in it."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the documents of one pack."""

    summary: Document = field(repr=False)
    seen: Seen = field(repr=False)
    """The summary as the receiving authority may see it."""
    reader: Reader
    folder: Path
    """The private folder in which they are made."""
    today: date
    released_by: str | None = None
    templates: Sequence[Path] = ()
    passphrase: str = field(default="", repr=False)
    """Of the documents that are locked."""

    def ready(self, item: Item, number: int) -> Ready:
        """Make one document, as PDF and as Word; of what is attached, a PDF that can be bound in.

        Raises:
            CindocsError: as ``cindocs.story.render_for`` raises it.
            InputUnreadable: what is attached cannot be taken in; its place in the summary is named.
        """
        return self._made(item.document, item, number) if item.document else self._attached(item, number)

    def _made(self, document: Document, item: Item, number: int) -> Ready:
        record = cast(CaseDocument, document.record)
        # What was agreed is as final as it was on its day: what is overdue by now makes no draft of it.
        today = self.today if item.number is None else record.date
        locked = self._is_locked(item)
        made = [
            render_for(
                document,
                self.reader,
                to=to,
                released_by=self.released_by,
                today=today,
                templates=self.templates,
            )
            for to in (("pdf",) if locked else ("pdf", "docx"))
        ]
        files = [self._written(one, number, "beside" if locked else "documents") for one in made]
        pages = 0 if locked else _pages(files[0].path)
        if locked:
            lock(files[0].path, self.passphrase)
        return Ready(
            title=self._title(item),
            day=record.date,
            pdf=None if locked else files[0].path,
            files=tuple(files),
            id=record.id,
            draft=any(one.draft for one in made),
            pages=pages,
            beside=Beside.LOCKED if locked else Beside.NOT,
            to_release=tuple(one for one in made[0].findings if one.rule == RELEASE),
        )

    def _attached(self, item: Item, number: int) -> Ready:
        file, stem, title = cast(Path, item.attached), f"{number:02}-attached", self._title(item)
        try:
            taken = Attachment.of(file, self.folder, stem, title)
            if self._is_locked(item) and taken.beside is not Beside.NOT:
                raise InputUnreadable(
                    "This file cannot be locked: it is signed, or nothing here turns it into a PDF.",
                    advice="Take locked off, or name a PDF that is not signed.",
                )
        except InputUnreadable as refused:
            place = self.summary.place(("documents", cast(int, item.number), "file"))
            finding = Finding("R43", Severity.ERROR, refused.message, place, mend=refused.advice)
            raise InputUnreadable(
                "A file that is attached cannot go with the pack.", findings=[finding]
            ) from None
        self._refuse_withheld(taken, f"{number:02}{taken.file.suffix}")
        beside = Beside.LOCKED if self._is_locked(item) else taken.beside
        bound = beside is Beside.NOT
        tagged, language, pages = _read(taken.file) if bound else (True, ENGLISH, 0)
        folder = "documents" if bound else "beside"
        if beside is Beside.LOCKED:
            lock(taken.file, self.passphrase)
        return Ready(
            title=title,
            day=cast(TransferSummary, self.seen.record).documents[cast(int, item.number)].date,
            pdf=taken.file if bound else None,
            files=(PackFile(f"{folder}/{taken.file.name}", taken.file),),
            id="",
            draft=False,
            pages=pages,
            language=language,
            tagged=tagged,
            ours=False,
            beside=beside,
        )

    def _refuse_withheld(self, taken: Attachment, name: str) -> None:
        """Search what is attached; of what goes as it is, also what stood in it before it was changed."""
        summary = cast(TransferSummary, self.summary.record)
        content = taken.file.read_bytes()
        for one in revisions_of(content) if taken.beside is Beside.SIGNED else (content,):
            refuse_withheld(self.summary, summary, self.seen, one, name)

    def _is_locked(self, item: Item) -> bool:
        summary = cast(TransferSummary, self.summary.record)
        return item.number is not None and summary.documents[item.number].locked

    def _title(self, item: Item) -> str:
        if item.number is not None:
            return cast(TransferSummary, self.seen.record).documents[item.number].what
        document = cast(Document, item.document)
        setting = authority_of(document, self.templates).kind(document.record.kind)
        return setting.titles.get(cast(CaseDocument, document.record).variant(), setting.title)

    def _written(self, made: Made, number: int, folder: str) -> PackFile:
        suffix = made.name.rpartition(".")[2]
        told = asdict(made.provenance)
        path = self.folder / f"{number:02}-{told['document']}-v{told['version']}.{suffix}"
        path.write_bytes(made.content)
        return PackFile(f"{folder}/{path.name}", path, told)


def _pages(file: Path) -> int:
    with pypdfium2.PdfDocument(file) as document:
        return len(document)


def _read(file: Path) -> tuple[bool, str, int]:
    """Return of a PDF whether it has tags, its language, and how many pages it has."""
    with pikepdf.open(file) as pdf:
        language = str(pdf.Root.get("/Lang", "")) or ENGLISH
        return "/StructTreeRoot" in pdf.Root, language, len(pdf.pages)
