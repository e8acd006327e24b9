"""Statements, kept apart by what they rest on: seen, told or thought."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from cindocs.records.statement import Basis, Statement
from cindocs.views.building.narrative import narrative
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code
from cindocs.views.paper import Block, Points


def statements(made: Sequence[Statement], wording: Wording, *, tone: str) -> tuple[Block, ...]:
    """Return the statements under labels that say what they rest on: what was seen first, opinion last."""
    by_source: dict[tuple[int, str], list[Statement]] = {}
    order: tuple[Basis | None, ...] = (*get_args(Basis), None)
    for one in made:
        by_source.setdefault((order.index(one.basis), one.by or ""), []).append(one)
    return tuple(
        Points(tuple(narrative(one.what) for one in same), _label(order[place], by, wording), Code(tone))
        for (place, by), same in sorted(by_source.items(), key=lambda source: source[0][0])
    )


def _label(basis: Basis | None, by: str, wording: Wording) -> str:
    say = wording.say
    if by:
        return f"{say('Told by')}: {wording.someone(by)}"
    return {
        "seen": say("Seen by the author"),
        "told_by_child": say("Told by the child"),
        "told_by_family": say("Told by the family"),
        "told_by_other": say("Told by somebody else"),
        "opinion": say("What the author thinks"),
        None: say("Not said what this rests on"),
    }[basis]
