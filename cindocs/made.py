"""A finished copy in memory, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from cindocs.findings import Finding
from cindocs.publish import publish


@dataclass(frozen=True, slots=True)
class Provenance:
    """Which document, for whom, from which template, by which version of cindocs. Ids only."""

    document: str
    version: int
    kind: str
    authority: str
    audience: str
    language: str
    status: str
    as_at: str
    """The day that the clock said, year-month-day."""
    template: str
    template_sha256: str
    tool: str


@dataclass(frozen=True, slots=True)
class Made:
    """One finished copy. Its file name holds ids only, never anybody's name."""

    name: str
    content: bytes = field(repr=False)
    findings: tuple[Finding, ...] = field(repr=False)
    draft: bool
    provenance: Provenance

    def save(self, folder: str | Path) -> Path:
        """Write the copy into ``folder``, whole or not at all, and return where it stands.

        Raises:
            OutputUnwritable: it could not be written.
        """
        target = Path(folder) / self.name
        publish(self.content, target)
        return target
