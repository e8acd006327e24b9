"""Many more pairs than the tests hold: ``script/soak``.

What the reader sees is compared for every pair, and so is the web page. The dear formats are made for some:
Word and plain text for each 6th pair, PDF for each 30th. With --every-format each pair is made in all of
them.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import click

from cindocs.renderers.formats import FORMATS
from tests.conftest import DOCUMENTS
from tests.readers.changes import CHANGES
from tests.readers.generating import pairs_of
from tests.readers.looking import told_apart
from tests.readers.many_pairs import formats_of

SAMPLES = [file for file in DOCUMENTS if file.suffix == ".yaml"]
_AT_ONCE = 25
"""So many pairs of one sample are one piece of work."""
_SOME: Mapping[str, int] = {"html": 1, "docx": 6, "txt": 6, "pdf": 30}
"""A format is made for every so-manieth pair."""
_ALL: Mapping[str, int] = dict.fromkeys(FORMATS, 1)


def held(sample: Path, first: int, many: int, number: int, every: Mapping[str, int]) -> list[str]:
    """Return the pairs of a sample that can be told apart, with their seeds. ``number`` is the first's."""
    name = f"{sample.parent.parent.name}/{sample.parent.name}/{sample.name}"
    pairs = enumerate(pairs_of(sample, many, CHANGES, first=first), number)
    apart = ((pair, told_apart(pair, formats_of(each, every))) for each, pair in pairs)
    return [f"{name} {pair} by its {by}" for pair, by in apart if by]


def soak(pairs: int, first: int, every: Mapping[str, int]) -> int:
    """Print what was found, and how many pairs were held in which time; return the exit code."""
    began, work, differ = time.monotonic(), [], 0
    for number in range(-(-pairs // _AT_ONCE)):
        sample, turn = SAMPLES[number % len(SAMPLES)], number // len(SAMPLES)
        many = min(_AT_ONCE, pairs - number * _AT_ONCE)
        # A seed without an occasion is passed over: the turns keep well apart.
        work.append((sample, first + turn * 10 * _AT_ONCE, many, number * _AT_ONCE + 1, every))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(held, *zip(*work, strict=True)):
            differ += len(found)
            for one in found:
                click.echo(one)
    seconds = time.monotonic() - began
    made = ", ".join(f"{to} of {pairs // each}" for to, each in every.items())
    click.echo(f"{pairs} pairs, {made}: {differ} differences, {seconds:.0f} seconds")
    return int(differ > 0)


def main() -> None:
    parser = argparse.ArgumentParser(prog="script/soak", description=__doc__)
    parser.add_argument("--pairs", type=int, default=10_000, help="how many; 10,000 if left out")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--every-format", action="store_true", help="make each pair in each format: hours")
    asked = parser.parse_args()
    sys.exit(soak(asked.pairs, asked.first, _ALL if asked.every_format else _SOME))


if __name__ == "__main__":
    main()
