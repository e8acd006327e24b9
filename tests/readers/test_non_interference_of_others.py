"""The same as for plans, for every other kind of document: in a file of its own, to run beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.readers.many_pairs import OTHERS, hold_apart


@pytest.mark.parametrize("sample", OTHERS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_no_reader_can_tell_two_cases_apart_that_differ_in_what_is_withheld(sample: Path) -> None:
    hold_apart(sample, 30)
