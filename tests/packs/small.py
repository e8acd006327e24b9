"""A pack of a few hundred bytes, whole and sealed, for tests that damage it."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cindocs.packs.inner_pack import write_inner_pack
from cindocs.packs.manifest import PackFile, manifest_of

NAMES = ("bundle.pdf", "documents/01-HERON-1-PLAN-1-v1.pdf", "README.txt")


def small_pack(folder: Path, *, size: int = 200) -> Path:
    """Write a pack of three files into ``folder``, and return it."""
    chance = random.Random(7)
    files = []
    for name in NAMES:
        path = folder / name.replace("/", "_")
        path.write_bytes(chance.randbytes(size))
        files.append(PackFile(name, path))
    manifest = manifest_of("0123456789abcdef", files, date(2026, 7, 20))
    pack = folder / "inner.zip"
    write_inner_pack(manifest.content, {one.name: one.path for one in files}, pack)
    return pack


def damaged(content: bytes, *, times: int, seed: int = 0) -> Iterator[tuple[str, bytes]]:
    """Yield so many random changes of a file, each with a word for it; none leaves it as it was."""
    chance = random.Random(seed)
    while times:
        at = chance.randrange(len(content))
        other = chance.randrange(len(content))
        first, last = sorted((at, other))
        flipped = bytes([content[at] ^ 1 << chance.randrange(8)])
        how, changed = chance.choice(
            (
                ("flip", content[:at] + flipped + content[at + 1 :]),
                ("cut off", content[:at]),
                ("cut out", content[:first] + content[last:]),
                ("put in", content[:at] + chance.randbytes(3) + content[at:]),
                ("twice", content + content[at:]),
                (
                    "swap",
                    content[:first]
                    + content[last : last + 9]
                    + content[first + 9 : last]
                    + content[first : first + 9]
                    + content[last + 9 :],
                ),
            )
        )
        if changed != content:
            times -= 1
            yield f"{how} at {at}", changed


def run(verifier: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run verify.py as a receiver has it: without cindocs, and without anything else that is installed."""
    command = [sys.executable, "-I", "-S", str(verifier), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
