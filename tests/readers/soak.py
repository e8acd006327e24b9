"""Many more pairs than the tests hold, in every format: ``script/soak``."""

from __future__ import annotations

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import click

from cindocs.renderers.formats import FORMATS
from tests.conftest import DOCUMENTS
from tests.readers.changes import CHANGES
from tests.readers.generating import pairs_of
from tests.readers.looking import told_apart

SAMPLES = [file for file in DOCUMENTS if file.suffix == ".yaml"]
_AT_ONCE = 25
"""So many pairs of one sample are one piece of work."""


def held(sample: Path, first: int, many: int) -> list[str]:
    """Return the pairs of a sample that can be told apart, with their seeds."""
    name = f"{sample.parent.parent.name}/{sample.parent.name}/{sample.name}"
    pairs = pairs_of(sample, many, CHANGES, first=first)
    return [f"{name} {pair} by its {by}" for pair in pairs if (by := told_apart(pair, tuple(FORMATS)))]


def soak(pairs: int, first: int) -> int:
    """Print what was found, and how many pairs were held in which time; return the exit code."""
    began, work, differ = time.monotonic(), [], 0
    for number in range(-(-pairs // _AT_ONCE)):
        sample, turn = SAMPLES[number % len(SAMPLES)], number // len(SAMPLES)
        many = min(_AT_ONCE, pairs - number * _AT_ONCE)
        # A seed without an occasion is passed over: the turns keep well apart.
        work.append((sample, first + turn * 10 * _AT_ONCE, many))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(held, *zip(*work, strict=True)):
            differ += len(found)
            for one in found:
                click.echo(one)
    seconds = time.monotonic() - began
    click.echo(f"{pairs} pairs in {', '.join(FORMATS)}: {differ} differences, {seconds:.0f} seconds")
    return int(differ > 0)


def main() -> None:
    parser = argparse.ArgumentParser(prog="script/soak", description=__doc__)
    parser.add_argument("--pairs", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    asked = parser.parse_args()
    sys.exit(soak(asked.pairs, asked.first))


if __name__ == "__main__":
    main()
