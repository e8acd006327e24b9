"""What somebody states in a report, and what it rests on: seen, told or thought."""

from typing import Annotated, Literal

from cindocs.records.ids import PersonId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import NarrativeText

Basis = Literal["seen", "told_by_child", "told_by_family", "told_by_other", "opinion"]
"""What a statement rests on, from what the author saw to what the author thinks."""


class Statement(Record):
    """One thing that goes well, or that worries people. The list it stands in says which."""

    what: Annotated[NarrativeText, Mark.PLAN]
    """What it is."""
    basis: Annotated[Basis | None, Mark.PLAN] = None
    """seen (by the author), told_by_child, told_by_family, told_by_other, or opinion (of the author)."""
    by: Annotated[PersonId | None, Mark.PLAN] = None
    """If it was told: the id of whoever told it."""
