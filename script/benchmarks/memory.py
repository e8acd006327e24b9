"""Does a process that makes many documents grow?"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.processes import Worker
from benchmarks.setting import Setting
from benchmarks.table import Row


def measure(setting: Setting) -> Iterator[Row]:
    """Compare the memory of one process early and late, for us and for plain use of the libraries."""
    for suffix, name, library, span in (
        ("docx", "Word", "docxtpl", setting.effort.docx_memory),
        ("pdf", "PDF", "WeasyPrint", setting.effort.pdf_memory),
    ):
        early, late = _memory(f"cindocs_{suffix}", setting, span)
        plain_early, plain_late = _memory(f"plain_{suffix}", setting, span)
        yield Row(
            f"{name}: memory after {span[0]} and after {span[1]} documents (ratio: late to early)",
            f"{early:.0f} → {late:.0f} MiB",
            f"{plain_early:.0f} → {plain_late:.0f} MiB, {library}",
            late / early,
            goal=1.1,
        )


def _memory(maker: str, setting: Setting, span: tuple[int, int]) -> tuple[float, float]:
    # One document over and over: then whatever grows is growth, and not a larger document.
    with Worker(maker, setting) as worker:
        memory = [worker.make(setting.one).memory for _ in range(span[1])]
    return memory[span[0] - 1], memory[-1]
