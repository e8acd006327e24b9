"""The same input gives the same bytes: in other processes, with other hash seeds, time zones, folders."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY, Run

SAMPLE = ROOT / "samples/norfolk/curlew"
WORLDS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LANG": "C.UTF-8"},
    {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Auckland", "LANG": "de_DE.UTF-8", "LC_ALL": "C"},
)


@pytest.mark.parametrize("to", ["docx", "html", "pdf"])
def test_the_same_input_gives_the_same_bytes_everywhere(
    to: str, cindocs_process: Run, tmp_path: Path
) -> None:
    digests = set()
    for number, world in enumerate(WORLDS):
        family = tmp_path / f"copy {number}" / "family"
        family.mkdir(parents=True)
        for file in ("case.yaml", "plan.yaml"):
            (family / file).write_bytes((SAMPLE / file).read_bytes())
        out = tmp_path / f"out{number}"
        done = cindocs_process(
            "render", family / "plan.yaml", "--to", to, "--today", TODAY, "-o", out, **world
        )
        assert done.returncode == 0, done.stderr
        (made,) = out.iterdir()
        assert made.stat().st_mode & 0o777 == 0o600
        digests.add((made.name, hashlib.sha256(made.read_bytes()).hexdigest()))
    assert len(digests) == 1
