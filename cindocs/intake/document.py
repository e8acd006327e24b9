"""A document as it was read: the record, and where each of its fields stands in its files."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.findings import Place
from cindocs.reading.tree import Tree


@dataclass(frozen=True, slots=True)
class Document:
    """A checked reading of one document. Its ``repr`` shows no value of the record."""

    record: CaseDocument | Case = field(repr=False)
    folder: Path
    """The folder of its file: pictures that it names stand below it."""
    tree: Tree = field(repr=False)

    @property
    def case(self) -> Case:
        """The case that the document belongs to."""
        return self.record if isinstance(self.record, Case) else self.record.case

    def place(self, path: tuple[str | int, ...]) -> Place:
        """Return file, line and column of the field at ``path``."""
        return self.tree.place(path)
