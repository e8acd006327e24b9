"""One document after another in a process that stays: what a batch pays for each."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.comparison import Comparison
from benchmarks.processes import Worker
from benchmarks.same_text import require_same_text
from benchmarks.setting import Setting
from benchmarks.table import Row


def measure(setting: Setting) -> Iterator[Row]:
    """Compare Word with plain docxtpl and PDF with plain WeasyPrint, over every sample."""
    yield Row.of(
        "Word, one of many in a process",
        "docxtpl",
        _compared("docx", setting, setting.effort.docx_warm),
        goal=1 / 15,
    )
    yield Row.of(
        "PDF, one of many in a process",
        "WeasyPrint",
        _compared("pdf", setting, setting.effort.pdf_warm),
        goal=0.8,
    )


def _compared(suffix: str, setting: Setting, rounds: int) -> Comparison:
    numbers = range(len(setting.views))
    with Worker(f"cindocs_{suffix}", setting) as ours, Worker(f"plain_{suffix}", setting) as plain:
        for number in numbers:
            files = [setting.folder / f"{who}-{number}.{suffix}" for who in ("ours", "plain")]
            ours.make(number, files[0])
            plain.make(number, files[1])
            require_same_text(*files)
        return Comparison.of(
            [
                (ours.make(number).seconds, plain.make(number).seconds)
                for _ in range(rounds)
                for number in numbers
            ]
        )
