"""How often each thing is measured."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Effort:
    """Rounds of each measurement. A warm or proof round makes every sample once; the rest, one document."""

    docx_warm: int
    docx_cold: int
    pdf_warm: int
    pdf_cold: int
    check: int
    proof: int
    fonts: int
    docx_memory: tuple[int, int]
    """Memory is read after so many documents, and again after so many."""
    pdf_memory: tuple[int, int]


FULL = Effort(
    docx_warm=12,
    docx_cold=11,
    pdf_warm=3,
    pdf_cold=5,
    check=17,
    proof=3,
    fonts=2,
    docx_memory=(50, 500),
    pdf_memory=(10, 60),
)
QUICK = Effort(
    docx_warm=3,
    docx_cold=3,
    pdf_warm=1,
    pdf_cold=2,
    check=5,
    proof=1,
    fonts=1,
    docx_memory=(20, 100),
    pdf_memory=(5, 15),
)
