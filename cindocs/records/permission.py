"""Permission to share information with another authority. It is not consent to the service: see Consent.

Source: Department for Education, information sharing advice for safeguarding practitioners (2024): ask where
it is safe to ask; data protection never stands in the way of keeping a child safe; record the reasons.
"""

from typing import Annotated, Literal

from cindocs.records.dates import Day, YesNo
from cindocs.records.ids import PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line


class Override(Record):
    """A decision to share without permission, and why."""

    ground: Annotated[Literal["risk_of_harm", "asking_raises_risk"], Mark.DECISION]
    """risk_of_harm: a child is at risk if it is not shared. asking_raises_risk: to ask would be a risk."""
    reason: Annotated[Line | None, Mark.DECISION] = None
    """What the risk is, and why sharing keeps it small."""
    decided_by: Annotated[ProfessionalId | None, Mark.DECISION] = None
    """Who decided."""
    decided_on: Annotated[Day | None, Mark.DECISION] = None
    """When."""


class Advice(Record):
    """Advice that was taken about sharing."""

    source: Annotated[Literal["caldicott_guardian", "legal_services"], Mark.DECISION]
    """caldicott_guardian or legal_services."""
    on: Annotated[Day | None, Mark.DECISION] = None
    """When."""
    said: Annotated[Line | None, Mark.DECISION] = None
    """What it was, in short."""


class Permission(Record):
    """Whether the parents allow us to share what we know with the other authority."""

    sought: Annotated[YesNo, Mark.DECISION]
    """Whether they were asked."""
    answer: Annotated[Literal["given", "given_in_part", "refused"] | None, Mark.DECISION] = None
    """given, given_in_part or refused. Leave out while there is no answer yet."""
    by: Annotated[tuple[PersonId, ...], Mark.DECISION] = ()
    """Ids of those who answered."""
    on: Annotated[Day | None, Mark.DECISION] = None
    """When they answered."""
    covers: Annotated[Line | None, Mark.DECISION] = None
    """What may be shared, and what not."""
    override: Annotated[Override | None, Mark.DECISION] = None
    """Why it is shared without permission, if it is."""
    advice: Annotated[tuple[Advice, ...], Mark.DECISION] = ()
    """Advice that was taken about it."""
