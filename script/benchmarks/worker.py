"""A process that makes documents one way, and says what each cost: worker.py MAKER VIEWS < requests.

A request is a line: the number of a view, and (or not) a file into which to write the document. The
answer is a line: seconds of processor time, and the memory of the process in MiB.
"""

from __future__ import annotations

import pickle
import resource
import sys
from importlib import import_module
from pathlib import Path
from time import process_time


def main(maker: str, views_file: str) -> None:
    """Answer requests until there are no more."""
    make = import_module(f"benchmarks.making.{maker}").make
    views = pickle.loads(Path(views_file).read_bytes())
    for line in sys.stdin:
        number, _, target = line.strip().partition(" ")
        start = process_time()
        content = make(views[int(number)])
        seconds = process_time() - start
        if target:
            Path(target).write_bytes(content)
        print(seconds, _memory(), flush=True)


def _memory() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


if __name__ == "__main__":
    main(*sys.argv[1:])
