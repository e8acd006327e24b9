"""Measure, print, and after a full run write docs/benchmarks.md."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.effort import FULL, QUICK
from benchmarks.machine import machine
from benchmarks.setting import ROOT, Setting
from benchmarks.table import Row, table

MEASUREMENTS = ("warm", "cold", "check", "proof", "leaks", "fonts", "memory", "packs")
"""Each is a module with one function, ``measure``."""
PAGE = ROOT / "docs/benchmarks.md"

_HEAD = """# What it costs

Written by `script/bench`; do not edit. Every line compares two things that were measured in turns in one run
(A B A B), so that what else the machine does falls on both. Times are processor time, user and system; a time
is the median document, a ratio the median of the ratios of neighbours. The ratio is cindocs to what stands
beside it: below 1 cindocs takes less.

"""
_FOOT = """
- **docxtpl**: for each document the template is opened, rendered and saved, as docxtpl's documentation shows.
  Same template, view, words and Jinja environment.
- **WeasyPrint**: for each document fresh objects and `write_pdf(pdf_variant="pdf/ua-1")`. Same page and style
  sheets; the bundled fonts are installed in the machine's way. cindocs makes PDF/A-3a beside PDF/UA-1, and
  looks for missing glyphs first.
- The texts of both sides are compared before anything is measured: they are the same.
- The documents are the record copies of the families in `samples/`. Where one is enough, it is that of heron.
- Memory is what the process holds in the machine's memory (resident set), read in one process that makes one
  document over and over.
"""


def main() -> None:
    """Read the arguments, and measure."""
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="measure seldom: two minutes; print only")
    parser.add_argument("--only", choices=MEASUREMENTS, help="one measurement; print only")
    parser.add_argument("--pdfs", type=int, default=60, help="watch the memory over so many PDFs (60)")
    asked = parser.parse_args()
    effort = QUICK if asked.quick else replace(FULL, pdf_memory=(10, asked.pdfs))
    names = [asked.only] if asked.only else MEASUREMENTS
    with TemporaryDirectory() as folder:
        setting = Setting.prepare(Path(folder), effort)
        page = _page(_measured(names, setting))
    print(page)
    if not asked.quick and not asked.only:
        PAGE.write_text(page, encoding="utf-8")
        print(f"wrote {PAGE.relative_to(ROOT)}", file=sys.stderr)


def _measured(names: list[str] | tuple[str, ...], setting: Setting) -> Iterator[Row]:
    for name in names:
        print(f"measuring: {name} ...", file=sys.stderr)
        yield from import_module(f"benchmarks.{name}").measure(setting)


def _page(rows: Iterator[Row]) -> str:
    lines = table(list(rows))
    return f"{_HEAD}{machine()}Measured on {date.today()}.\n\n{lines}{_FOOT}"


if __name__ == "__main__":
    main()
