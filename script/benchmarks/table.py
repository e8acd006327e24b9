"""The table of what was measured, as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.comparison import Comparison

HEAD = ("Measured", "cindocs", "Beside", "Ratio", "Goal", "Reached")


@dataclass(frozen=True)
class Row:
    """One line: what it measures, both sides in words, their ratio, and the ratio that must not be passed."""

    measured: str
    ours: str
    other: str
    ratio: float
    goal: float | None = None

    @classmethod
    def of(cls, measured: str, other: str, found: Comparison, goal: float | None = None) -> Row:
        """Make the line of a comparison; ``other`` says what stands beside cindocs."""
        return cls(measured, _spoken(found.ours), f"{_spoken(found.other)}, {other}", found.ratio, goal)

    @property
    def cells(self) -> tuple[str, ...]:
        """The line's texts, in the order of the head."""
        goal = "–" if self.goal is None else f"≤ {_ratio(self.goal)}"
        reached = "–" if self.goal is None else "yes" if self.ratio <= self.goal else "**no**"
        return (self.measured, self.ours, self.other, _ratio(self.ratio), goal, reached)


def table(rows: Sequence[Row]) -> str:
    """Return the lines as a Markdown table."""
    lines = [HEAD, ("---",) * len(HEAD), *(row.cells for row in rows)]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _ratio(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.2g}"


def _spoken(seconds: float) -> str:
    return f"{seconds * 1000:.3g} ms" if seconds < 1 else f"{seconds:.2f} s"
