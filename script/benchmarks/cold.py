"""One document in a process of its own, start and end included: what a single command pays."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks.comparison import Comparison
from benchmarks.processes import whole_process, worker_command
from benchmarks.setting import SAMPLE, TODAY, Setting
from benchmarks.table import Row


def measure(setting: Setting) -> Iterator[Row]:
    """Compare the first document of a process, and the whole command ``cindocs render``, with plain use."""
    for suffix, name, library, rounds in (
        ("docx", "Word", "docxtpl", setting.effort.docx_cold),
        ("pdf", "PDF", "WeasyPrint", setting.effort.pdf_cold),
    ):
        engine, command = _compared(suffix, setting, rounds)
        yield Row.of(f"{name}, one process for one document", library, engine)
        yield Row.of(f"`cindocs render --to {suffix}`: read, check, make, prove, save", library, command)


def _compared(suffix: str, setting: Setting, rounds: int) -> tuple[Comparison, Comparison]:
    render = [
        *(sys.executable, "-m", "cindocs", "render", str(SAMPLE), "--to", suffix),
        *("--today", TODAY, "-o", str(setting.folder / "out")),
    ]
    taken = []
    for _ in range(rounds + 1):
        ours = whole_process(worker_command(f"cindocs_{suffix}", setting), setting, f"{setting.one}\n")
        plain = whole_process(worker_command(f"plain_{suffix}", setting), setting, f"{setting.one}\n")
        taken.append((ours, plain, whole_process(render, setting)))
    # The first round finds files that the system has not read yet, and is left out.
    return (
        Comparison.of([(ours, plain) for ours, plain, _ in taken[1:]]),
        Comparison.of([(whole, plain) for _, plain, whole in taken[1:]]),
    )
