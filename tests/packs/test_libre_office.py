"""LibreOffice prints Word files without a network and within a time; what it started ends with it."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import time
from pathlib import Path

import pytest

from cindocs.packs.attaching import libre_office
from cindocs.packs.attaching.libre_office import as_pdf

can_leave_the_network = pytest.mark.skipif(
    shutil.which("unshare") is None
    or subprocess.run(["unshare", "--user", "--map-root-user", "--net", "true"], check=False).returncode != 0,
    reason="this system does not let a program go without a network",
)


def stand_in(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program in the place of LibreOffice; ``$made`` is the folder that it has to write to."""
    program = folder / "bin/soffice"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nwhile [ $# -gt 2 ]; do shift; done\nmade=$1\nmkdir -p $made\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")


@can_leave_the_network
def test_it_has_no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, 'cat /proc/net/dev > "$made/word.pdf"', monkeypatch)
    assert as_pdf(tmp_path / "word.docx", tmp_path / "printed.pdf")
    devices = [line.split(":")[0].strip() for line in (tmp_path / "printed.pdf").read_text().splitlines()[2:]]
    assert devices == ["lo"]


def test_it_is_ended_with_all_that_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, f'(sleep 5; touch "{tmp_path}/later") & sleep 60', monkeypatch)
    monkeypatch.setattr(libre_office, "_SECONDS", 1)
    assert not as_pdf(tmp_path / "word.docx", tmp_path / "printed.pdf")
    time.sleep(5)
    assert [file.name for file in tmp_path.iterdir()] == ["bin"]


def test_where_it_makes_nothing_that_is_told_and_nothing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, "exit 1", monkeypatch)
    assert not as_pdf(tmp_path / "word.docx", tmp_path / "printed.pdf")
    assert [file.name for file in tmp_path.iterdir()] == ["bin"]
