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
from cindocs.packs.attaching import made_fit
from cindocs.packs.contents import Item
from cindocs.packs.manifest import PackFile
from cindocs.readers.reader import Reader
from cindocs.readers.release import RELEASE
from cindocs.readers.seen import Seen
from cindocs.second_wall import refuse_withheld
from cindocs.story import authority_of, render_for


@dataclass(frozen=True, slots=True)
class Ready:
    """One document, ready to be bound in."""

    title: str
    """What it is, as the receiving authority reads it."""
    day: date | None
    pdf: Path
    """What is bound in."""
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
        made = [
            render_for(
                document,
                self.reader,
                to=to,
                released_by=self.released_by,
                today=today,
                templates=self.templates,
            )
            for to in ("pdf", "docx")
        ]
        files = [self._written(one, number) for one in made]
        return Ready(
            title=self._title(item),
            day=record.date,
            pdf=files[0].path,
            files=tuple(files),
            id=record.id,
            draft=any(one.draft for one in made),
            pages=_pages(files[0].path),
            to_release=tuple(one for one in made[0].findings if one.rule == RELEASE),
        )

    def _attached(self, item: Item, number: int) -> Ready:
        file, target = cast(Path, item.attached), self.folder / f"{number:02}-attached.pdf"
        title, summary = self._title(item), cast(TransferSummary, self.summary.record)
        try:
            made_fit(file, target, title)
        except InputUnreadable as refused:
            place = self.summary.place(("documents", cast(int, item.number), "file"))
            finding = Finding("R43", Severity.ERROR, refused.message, place, mend=refused.advice)
            raise InputUnreadable("A file that is attached cannot be bound in.", findings=[finding]) from None
        refuse_withheld(self.summary, summary, self.seen, target.read_bytes(), f"{number:02}.pdf")
        with pikepdf.open(target) as pdf:
            tagged, language = "/StructTreeRoot" in pdf.Root, str(pdf.Root.get("/Lang", ENGLISH))
            pages = len(pdf.pages)
        return Ready(
            title=title,
            day=cast(TransferSummary, self.seen.record).documents[cast(int, item.number)].date,
            pdf=target,
            files=(PackFile(f"documents/{target.name}", target),),
            id="",
            draft=False,
            pages=pages,
            language=language or ENGLISH,
            tagged=tagged,
            ours=False,
        )

    def _title(self, item: Item) -> str:
        if item.number is not None:
            return cast(TransferSummary, self.seen.record).documents[item.number].what
        document = cast(Document, item.document)
        setting = authority_of(document, self.templates).kind(document.record.kind)
        return setting.titles.get(cast(CaseDocument, document.record).variant(), setting.title)

    def _written(self, made: Made, number: int) -> PackFile:
        suffix = made.name.rpartition(".")[2]
        told = asdict(made.provenance)
        path = self.folder / f"{number:02}-{told['document']}-v{told['version']}.{suffix}"
        path.write_bytes(made.content)
        return PackFile(f"documents/{path.name}", path, told)


def _pages(file: Path) -> int:
    with pypdfium2.PdfDocument(file) as document:
        return len(document)
