"""The finding for something that cannot be what it says, with the nearest thing that it could be."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from cindocs.findings import Finding, Place, Severity


def misfit(place: Place, message: str, mend: str) -> Finding:
    """Return the finding for what stands at ``place``."""
    return Finding("misfit", Severity.ERROR, message, place, mend=mend)


def one_of(word: str, known: Collection[str]) -> str:
    """Return how to mend a ``word`` that is none of the ``known``."""
    near = get_close_matches(word, known, n=1)
    return f"Did you mean {near[0]}?" if near else f"Use one of {', '.join(known)}."
