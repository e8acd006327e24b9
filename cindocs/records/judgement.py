"""Judgements: what a procedure leaves to a person to decide, with the reason on the record."""

from typing import Annotated

from cindocs.records.dates import Day, YesNo
from cindocs.records.ids import Id, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line


class Judgement(Record):
    """Somebody's decision that a word like "stable" or "exceptional" fits this child."""

    about: Annotated[Id, Mark.DECISION]
    """What was judged: stable_long_term_plan, exceptional_circumstances, old_enough ..."""
    holds: Annotated[YesNo, Mark.DECISION] = True
    """Whether it holds. Leave out for yes."""
    reason: Annotated[Line | None, Mark.DECISION] = None
    """Why, in words a family can follow."""
    decided_by: Annotated[ProfessionalId | None, Mark.DECISION] = None
    """Who decided: the id of a professional."""
    decided_on: Annotated[Day | None, Mark.DECISION] = None
    """When it was decided."""
