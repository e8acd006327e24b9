"""What every test may use."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TODAY = "2026-02-02"
"""The day against which the samples' dates are held."""

DOCUMENTS = sorted(
    file
    for file in (ROOT / "samples").glob("*/*/*")
    if file.suffix in (".yaml", ".md")
    and file.name not in ("case.yaml", "README.md")
    and "." not in file.stem
)
"""Every document of the invented families; translations stand beside them, as plan.pl.yaml."""


def day_of(sample: Path) -> date:
    """The day against which a sample's dates are held: its first lines say it."""
    head = sample.read_text(encoding="utf-8")[:600]
    found = re.search(r"Check it as of (\d{4}-\d\d-\d\d)", head)
    return date.fromisoformat(found[1] if found else TODAY)


@dataclass(frozen=True)
class Done:
    """What a command said, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def cindocs(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Run the command line from an empty folder, inside this process: quick."""
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))

    def run(*arguments: object) -> Done:
        from cindocs.cli import main

        monkeypatch.setattr(sys, "argv", ["cindocs", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main()
        captured = capsys.readouterr()
        return Done(int(left.value.code or 0), captured.out, captured.err)

    return run


@pytest.fixture
def cindocs_process(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run the command line as a user does: a process of its own, in an empty folder."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    def run(*arguments: object, **environment: str) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "cindocs", *map(str, arguments)],
            cwd=elsewhere,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return run
