"""PDFs to be held against the standards: of all samples, for all kinds of reader, in all languages."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cindocs.errors import MissingOnMachine
from cindocs.intake.load import load
from cindocs.readers.reader import Reader
from cindocs.resources import TEMPLATES
from cindocs.story import render_for

SAMPLES = Path(__file__).parents[2] / "samples"
TODAY = date(2026, 2, 12)
_SHARED = ("norfolk/heron", "sheffield/avocet")
"""Families whose plan is made for each of its readers."""
_MOVING = {"norfolk/heron": "2026-07-17", "derby/wagtail": "2026-07-17"}


def single_documents(folder: Path) -> Iterator[Path]:
    """Make single documents in a folder, and yield each when it is there."""
    for file in sorted(SAMPLES.glob("*/*/*.yaml")):
        if file.name != "case.yaml" and len(file.suffixes) == 1:
            yield _made(file, Reader("record"), folder / f"{'-'.join(file.parts[-3:])}.pdf")
    plan = SAMPLES / "norfolk/heron/plan.yaml"
    for tag in sorted(file.stem for file in (TEMPLATES / "base/languages").glob("*.po")):
        for bilingual in (False, True):
            reader = Reader("record", language=tag, bilingual=bilingual)
            try:
                yield _made(plan, reader, folder / f"{tag}{'-bilingual' if bilingual else ''}.pdf")
            except MissingOnMachine:
                print(f"no font for {tag}")
    for family in _SHARED:
        out = folder / family.replace("/", "-")
        _run("copies", SAMPLES / family / "plan.yaml", "-o", out, "--today", TODAY)
        yield from sorted(out.glob("*.pdf"))


def bundles(folder: Path) -> Iterator[Path]:
    """Make transfer packs in a folder, and yield the bundle of each."""
    for family, day in _MOVING.items():
        out = folder / family.replace("/", "-to-another-")
        summary = SAMPLES / family / "transfer_summary.yaml"
        _run("pack", "build", summary, "-o", out, "--no-seal", "by-hand", "--today", day)
        (pack,) = out.glob("pack-*.zip")
        with zipfile.ZipFile(pack) as archive:
            yield Path(archive.extract("bundle.pdf", out))


def _made(file: Path, reader: Reader, target: Path) -> Path:
    target.write_bytes(render_for(load(file), reader, to="pdf", today=TODAY).content)
    return target


def _run(*words: object) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cindocs", *map(str, words)], capture_output=True, check=False
    )
    if done.returncode not in (0, 1):  # 1: a draft
        sys.exit(done.stderr.decode())
