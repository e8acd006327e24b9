"""script/bench measures what it says, and says it as a table."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.conftest import ROOT

PAGE = ROOT / "docs/benchmarks.md"
HEAD = ["Measured", "cindocs", "Beside", "Ratio", "Goal", "Reached"]


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_the_quickest_measurement_is_printed_as_a_table_and_the_page_stays() -> None:
    before = PAGE.read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--quick", "--only", "fonts"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "script")},
        capture_output=True,
        text=True,
        check=True,
    )
    head, rule, *rows = (cells(line) for line in done.stdout.splitlines() if line.startswith("|"))
    assert head == HEAD
    assert rule == ["---"] * len(HEAD)
    assert [len(row) for row in rows] == [len(HEAD)]
    assert "uharfbuzz" in rows[0][0]
    assert float(rows[0][3]) > 0
    assert f"Machine: {os.cpu_count()} cores" in done.stdout
    assert PAGE.read_bytes() == before


def test_the_page_holds_every_measurement_and_none_is_without_figures() -> None:
    rows = [cells(line) for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    assert rows[0] == HEAD
    measured = " ".join(row[0] for row in rows[2:])
    for what in ("Word, one of many", "PDF, one of many", "Word, one process", "PDF, one process"):
        assert what in measured
    for what in ("cindocs check", "memory", "Proof", "Fonts"):
        assert what in measured
    for row in rows[2:]:
        assert float(row[3]) > 0
        assert row[5] in ("yes", "**no**", "–")
