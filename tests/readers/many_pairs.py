"""Many pairs of one sample, held against each other in every format; the dear formats for some of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from cindocs.renderers.formats import FORMATS
from tests.conftest import DOCUMENTS
from tests.readers.changes import CHANGES
from tests.readers.generating import pairs_of
from tests.readers.looking import told_apart

PLANS: Final = [file for file in DOCUMENTS if file.name.startswith("plan")]
OTHERS: Final = [file for file in DOCUMENTS if file not in PLANS and file.suffix == ".yaml"]

_EVERY: Final = {"html": 1, "docx": 6, "txt": 6, "pdf": 60}


def formats_of(number: int, every: Mapping[str, int]) -> tuple[str, ...]:
    """Return the formats in which a pair is compared: each is made for every so-manieth pair."""
    return tuple(to for to in FORMATS if number % every[to] == 0)


def hold_apart(sample: Path, many: int) -> None:
    """Hold that no reader can tell the documents of any pair apart."""
    found = []
    for number, pair in enumerate(pairs_of(sample, many, CHANGES), 1):
        if by := told_apart(pair, formats_of(number, _EVERY)):
            found.append(f"{sample.parent.name}/{sample.name} {pair} by its {by}")
    assert not found
