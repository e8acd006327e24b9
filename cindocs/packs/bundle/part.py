"""One document of a bundle."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Part:
    """A PDF that is bound in behind its sheet: one of ours, or one that was attached and is clean."""

    file: Path | None
    """None for a document that stands beside the bundle: its sheet alone is here."""
    title: str
    """What it is, for bookmarks, tags, and for pictures of pages that nobody can read aloud."""
    language: str
    """BCP 47."""
    sheet: int
    """The page of the frame, counted from 0, behind which its pages stand."""
    ours: bool = True
    """Whether its pages leave room for the stamp at their upper edge."""
