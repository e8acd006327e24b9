"""Whether every text of a view stands in a finished body, in order: what all three proofs share.

A text is looked for after the one before it, at the earliest place where it stands as a whole: a "No"
inside "Notes" is no answer. The earliest place is always right: if the texts can be found in order at
all, they can be found this way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from cindocs.findings import Finding
from cindocs.proof.fault import fault


class Body(Protocol):
    """The running text of a finished document, whatever its format."""

    def places(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """Yield start and end of every place that holds ``text``, from position ``start`` on."""

    def joins_a_word(self, position: int) -> bool:
        """Tell whether ``position`` lies inside a word."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where each text stands, as start and end in the body; ``None`` for one that is not there."""

    spans: tuple[tuple[int, int] | None, ...]

    @property
    def found(self) -> int:
        """Count the texts that stand where they should."""
        return sum(span is not None for span in self.spans)


def align(said: Sequence[str], body: Body) -> Alignment:
    """Find each of ``said`` in ``body``, one after the other."""
    spans: list[tuple[int, int] | None] = []
    cursor = 0
    for number, text in enumerate(said):
        following = said[number + 1] if number + 1 < len(said) else None
        span = _standing_alone(text, following, body, cursor)
        spans.append(span)
        if span is not None:
            cursor = span[1]
    return Alignment(tuple(spans))


def _standing_alone(text: str, following: str | None, body: Body, cursor: int) -> tuple[int, int] | None:
    """Find ``text`` where it is not a piece of a longer word.

    Two texts of the view may share a word (a run in bold that ends inside it), so a word may go on
    where another text begins.
    """
    for start, end in body.places(text, cursor):
        if body.joins_a_word(start) and start != cursor:
            continue
        if body.joins_a_word(end):
            after = next(body.places(following, end), None) if following else None
            if after is None or after[0] != end:
                continue
        return start, end
    return None


def text_findings(said: Sequence[str], alignment: Alignment, body: Body) -> tuple[Finding, ...]:
    """Say which texts are lost, and whether others stand in the wrong place. Tells numbers, never words."""
    failed = [number for number, span in enumerate(alignment.spans) if span is None]
    needed = Counter(said)
    there = {said[number]: sum(1 for _ in body.places(said[number], 0)) for number in failed}
    lost = [number for number in failed if there[said[number]] < needed[said[number]]]
    findings = []
    for number in lost:
        message = f"Text {number + 1} of {len(said)} is not in the finished file."
        findings.append(fault("proof-text-lost", message, f"text {number + 1}"))
    moved = [number for number in failed if number not in set(lost)]
    if moved:
        message = (
            f"{len(moved)} of {len(said)} texts stand in the wrong place, or as part of a longer word; "
            f"the first is text {moved[0] + 1}."
        )
        findings.append(fault("proof-text-order", message, f"text {moved[0] + 1}"))
    return tuple(findings)


def edge_findings(edges: Sequence[str], body: Body, where: str) -> tuple[Finding, ...]:
    """Say which of ``edges`` (running header and footer) do not stand in ``body``, found at ``where``."""
    return tuple(
        fault(
            "proof-edge-lost",
            f"Text {number} of {len(edges)} at the edge of the page is not on {where}.",
            f"edge text {number}",
        )
        for number, edge in enumerate(edges, start=1)
        if next(body.places(edge, 0), None) is None
    )
