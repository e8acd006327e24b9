"""Does a transfer pack with many attachments need much memory?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import yaml
from PIL import Image

from benchmarks.processes import Cost
from benchmarks.setting import ROOT, Setting
from benchmarks.table import Row

_FEW, _MANY = 10, 30
_PAGES = 10
"""Of each attachment: scans of 150 dots an inch."""
_SCAN = (1240, 1754)
_FAMILY = ROOT / "samples/norfolk/heron"


def measure(setting: Setting) -> Iterator[Row]:
    """Compare a pack of few attachments with one of many: the most memory that each needed, and its time."""
    few, many = (_built(count, setting) for count in (_FEW, _MANY))
    what = f"Transfer pack with {_MANY} attachments, {_MANY * _PAGES} pages of scans"
    other = f"{_FEW} attachments"
    yield Row(
        f"{what}: most memory",
        f"{many.memory:.0f} MiB",
        f"{few.memory:.0f} MiB, {other}",
        many.memory / few.memory,
        goal=2.0,
    )
    yield Row(
        f"{what}: made, proved, sealed",
        f"{many.seconds:.0f} s",
        f"{few.seconds:.0f} s, {other}",
        many.seconds / few.seconds,
        goal=_MANY / _FEW,
    )


def _built(count: int, setting: Setting) -> Cost:
    folder = setting.folder / f"pack-{count}"
    summary = _summary(folder / "family", count)
    out, secret = folder / "out", folder / "passphrase.txt"
    command = [sys.executable, "-m", "cindocs", "pack", "build", summary, "-o", out]
    options = ["--passphrase-to", secret, "--today", "2026-07-17"]
    process = subprocess.Popen([*command, *options], cwd=ROOT, env=setting.environment)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit("A pack could not be made: see above.")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _summary(family: Path, count: int) -> Path:
    """Copy the sample's family, attach scans to its summary, and return the summary."""
    shutil.copytree(_FAMILY, family)
    summary = family / "transfer_summary.yaml"
    told = yaml.load(summary.read_text(encoding="utf-8"), yaml.BaseLoader)
    for number in range(count):
        _write_scan(family / f"scan-{number}.pdf", number)
        what = {"kind": "other", "what": f"Scan {number + 1}", "ready": "yes", "file": f"scan-{number}.pdf"}
        told["documents"].append(what)
    summary.write_text(yaml.safe_dump(told, sort_keys=False), encoding="utf-8")
    return summary


def _write_scan(file: Path, seed: int) -> None:
    """Write pages of noise: nothing on them can be packed."""
    noise = Random(seed)
    width, height = _SCAN
    pages = [
        Image.frombytes("L", (width // 2, height // 2), noise.randbytes((width // 2) * (height // 2)))
        for _ in range(_PAGES)
    ]
    first, *others = (page.resize(_SCAN) for page in pages)
    first.save(file, "PDF", save_all=True, append_images=others, resolution=150)
