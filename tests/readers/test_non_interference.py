"""What a reader must not learn makes no difference to what that reader gets: to no byte of it. Law 2.

Each pair is made from a sample by a seed, so that a difference that is found is found again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cindocs.readers import held_back, seen
from cindocs.readers.held_back import HeldBack
from cindocs.readers.reader import Reader
from cindocs.records import passages
from cindocs.records.marks import Mark
from cindocs.records.people import Child
from tests.conftest import ROOT
from tests.readers import changes
from tests.readers.changes import CHANGES
from tests.readers.generating import Change, Pair, pair_of
from tests.readers.looking import told_apart, view_of
from tests.readers.many_pairs import PLANS, hold_apart

HERON = ROOT / "samples/norfolk/heron"
AVOCET = ROOT / "samples/sheffield/avocet"
FAMILIES = sorted({file.parent for file in PLANS})


@pytest.mark.parametrize("sample", PLANS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_no_reader_of_a_plan_can_tell_two_cases_apart_that_differ_in_what_is_withheld(sample: Path) -> None:
    hold_apart(sample, 60)


def some_pairs(change: Change, samples: list[Path], many: int = 4) -> Iterator[Pair]:
    for sample in samples:
        for seed in range(many):
            if pair := pair_of(sample, seed, (change,)):
                yield pair


@pytest.mark.parametrize(
    "change", [one for one in CHANGES if one is not changes.lists], ids=lambda one: one.__name__
)
def test_who_may_see_all_sees_the_difference(change: Change) -> None:
    everybody = Reader("record")
    differ = [
        view_of(pair.one, everybody, pair.authority) != view_of(pair.other, everybody, pair.authority)
        for pair in some_pairs(change, [*PLANS, HERON / "minutes.yaml"])
    ]
    if change is changes.other_words:  # they are printed in copies of their own only
        pairs = list(some_pairs(change, [AVOCET / "plan.yaml"], 40))
        differ = [pair.one.record != pair.other.record for pair in pairs]
    assert sum(differ) > len(differ) / 4 > 0


_marks_of_a_child = {name: Child.mark_of(name) for name in Child.model_fields}


FAULTS: dict[str, tuple[Change, Any, str | tuple[str, ...], Any]] = {
    "a school has the mark of a name": (
        changes.unseen_marks,
        Child,
        "mark_of",
        staticmethod(lambda field: Mark.NAME if field == "school" else _marks_of_a_child[field]),
    ),
    "an address is withheld only of those who are named": (
        changes.home, held_back, ("_addresses", "_of_the_same_home"), lambda *_: iter(())
    ),
    "an action stays when its owner is gone": (
        changes.somebody, HeldBack, "_is_theirs", lambda held, part: False
    ),
    "a gap stays where a passage was": (
        changes.passage, passages, "_closed_up", lambda text: text.replace("\0", "")
    ),
    "a passage is as long as it was": (
        changes.passage, HeldBack, "_in_place_of", lambda held, passage: passage
    ),
    "a brother's matters are everybody's": (
        changes.other_child, seen, "own_matters", lambda *_, **__: lambda *step: step[2]
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    change, where, names, faulty = FAULTS[fault]
    pairs = list(some_pairs(change, [HERON / "plan.yaml", HERON / "minutes.yaml", AVOCET / "plan.yaml"], 10))
    assert not any(told_apart(pair, ()) for pair in pairs)
    for name in (names,) if isinstance(names, str) else names:
        monkeypatch.setattr(where, name, faulty)
    assert any(told_apart(pair, ()) for pair in pairs)
