"""Something in a template that its author should mend, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from cindocs.findings import Finding, Place, Severity


@dataclass(frozen=True, slots=True)
class Where:
    """A place as its author finds it: in Word by part, heading and paragraph; in HTML by line.

    Everything is counted from 1; nothing is counted that does not apply.
    """

    part: str = ""
    """``body``, ``header``, ``footer of the first page``; empty in HTML."""
    heading: str = ""
    """The heading under which it stands, as drawn."""
    paragraph: int | None = None
    """Which paragraph of the part, those in tables left out."""
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        words = [self.part] if self.part else []
        words += [f"under “{self.heading}”"] if self.heading else []
        counted = ("paragraph", "table", "row", "cell")
        words += [f"{name} {getattr(self, name)}" for name in counted if getattr(self, name) is not None]
        return ", ".join(words)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend. Its texts quote the template, never a record: there is none here."""

    rule: str
    message: str
    mend: str
    where: Where
    severity: Severity = Severity.ERROR
    element: etree._Element | None = field(default=None, repr=False, compare=False)
    """In a Word file: what to put a comment beside."""

    def finding(self, file: str) -> Finding:
        """Return it in the form in which all problems are told."""
        place = Place(file, self.where.line, self.where.column, str(self.where))
        return Finding(self.rule, self.severity, self.message, place, self.mend)
