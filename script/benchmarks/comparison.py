"""Two costs side by side, measured A B A B so that a busy moment of the machine falls on both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Comparison:
    """Medians in seconds of processor time, and the median of the ratios of neighbours."""

    ours: float
    other: float
    ratio: float

    @classmethod
    def of(cls, pairs: Sequence[tuple[float, float]]) -> Comparison:
        """Compare pairs of (ours, other), each pair measured one right after the other."""
        return cls(
            median(ours for ours, _ in pairs),
            median(other for _, other in pairs),
            median(ours / other for ours, other in pairs),
        )
