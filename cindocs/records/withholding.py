"""What somebody must not learn: decided by a person, with the reason, for a time."""

from typing import Annotated, Literal, TypeAlias

from cindocs.records.dates import Day, YesNo
from cindocs.records.ids import Id, PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line, NarrativeText

Detail: TypeAlias = Literal[
    "everything",
    "name",
    "birth",
    "address",
    "contact",
    "phone",
    "email",
    "school",
    "doctor",
    "health_visitor",
    "workplace",
    "placement",
    "agency",
    "team",
]
"""Something about a person. ``everything`` is that there is such a person at all; ``contact`` is phone,
e-mail and what to mind; ``school`` is a nursery or college, too; ``team`` is the team that has the case."""


class AcceptedWord(Record):
    """A word that may stand in a copy although it is part of what is withheld."""

    word: Annotated[Line, Mark.WITHHOLDING]
    """The word: Mum, Rose."""
    reason: Annotated[Line, Mark.WITHHOLDING]
    """Why it gives nothing away."""


class Withheld(Record):
    """Something that one or more readers must not learn.

    Passages of running text belong to it when they are marked with its id: ``[[refuge: She has moved.]]``.
    Source: DfE advice on information sharing, rule 5 (2024); security practice in docs/architecture.md.
    """

    id: Annotated[Id, Mark.WITHHOLDING]
    """A word of your choice, which also marks passages: refuge. It gives nothing away by itself."""
    of: Annotated[tuple[PersonId, ...], Mark.WITHHOLDING] = ()
    """Ids of those whose details are withheld."""
    what: Annotated[tuple[Detail, ...], Mark.WITHHOLDING] = ()
    """Which details: address, phone, school, doctor, name, everything. Leave out for marked passages only."""
    words: Annotated[tuple[Line, ...], Mark.WITHHOLDING] = ()
    """Other words that would tell it: the name of the refuge, the street's nickname, the town."""
    from_whom: Annotated[tuple[Id, ...], Mark.WITHHOLDING] = ()
    """From whom: ids of people of the case, or kinds of reader: network, agency."""
    only_for: Annotated[tuple[Id, ...], Mark.WITHHOLDING] = ()
    """Or who alone may know: ids of people, or kinds of reader. The record copy always does."""
    say_so: Annotated[YesNo, Mark.WITHHOLDING] = False
    """Whether a copy may say that something is not shown. Leave out for no: then nothing hints at it."""
    accepted: Annotated[tuple[AcceptedWord, ...], Mark.WITHHOLDING] = ()
    """Words that may stand although they are part of it, each with why."""
    reason: Annotated[NarrativeText | None, Mark.WITHHOLDING] = None
    """Why it is withheld."""
    decided_by: Annotated[ProfessionalId | None, Mark.WITHHOLDING] = None
    """The id of whoever decided."""
    on: Annotated[Day | None, Mark.WITHHOLDING] = None
    """When it was decided."""
    review: Annotated[Day | None, Mark.WITHHOLDING] = None
    """When the decision is looked at again."""
