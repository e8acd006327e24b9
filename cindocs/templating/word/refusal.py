"""What is wrong with a Word template, said so that its author can find the place in Word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cindocs.errors import TemplateRefused
from cindocs.findings import Finding, Place, Severity

_LONGEST_QUOTE = 80


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a Word file: ``norfolk/plan.docx``, ``word/header1.xml``."""

    file: str
    part: str

    def finding(self, rule: str, message: str, *, near: str = "", mend: str) -> Finding:
        """Say what is wrong here. ``near`` is the template's own text, never a record's."""
        if len(near) > _LONGEST_QUOTE:
            near = near[:_LONGEST_QUOTE] + "…"
        where = f"{self.file}, {self.part}" + (f", near “{near}”" if near else "")
        return Finding(rule, Severity.ERROR, f"{where}: {message}", Place(self.file, field=self.part), mend)


def refusal(findings: Sequence[Finding]) -> TemplateRefused:
    """Make one error of all findings: the first is the message, the rest are counted."""
    first, others = findings[0], len(findings) - 1
    more = f" (and {others} more)" if others else ""
    return TemplateRefused(first.message + more, advice=first.mend, findings=findings)
