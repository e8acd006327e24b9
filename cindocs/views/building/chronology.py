"""What happened when, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from cindocs.records.chronology import ChronologyEntry
from cindocs.views.building.blocks import table
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block, Cell, Row


def events(entries: Sequence[ChronologyEntry], wording: Wording) -> tuple[Block, ...]:
    """Return the entries as a table, the earliest first, whatever the order in the file."""
    say = wording.say
    columns = (say("When"), say("Who told it"), say("What happened"), say("What was done"))
    rows = [
        Row(
            (
                Cell(wording.day(one.on)),
                Cell(one.source or ""),
                Cell(one.what, one.significance or ""),
                Cell(one.action or "", one.outcome or ""),
            )
        )
        for one in sorted(entries, key=lambda entry: entry.on)
    ]
    return table(columns, rows, layout="events")
