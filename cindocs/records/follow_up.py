"""How a plan is kept alive: services, visits, what if things change, the review."""

from typing import Annotated, Literal

from cindocs.records.answers import Answer
from cindocs.records.dates import Day, DayOrWords, TimeOfDay, Whole, YesNo
from cindocs.records.ids import PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line, NarrativeText


class Service(Record):
    """A service or resource the family decided they need."""

    what: Annotated[Line, Mark.PLAN]
    """The service."""
    provider: Annotated[Line | None, Mark.PLAN] = None
    """Who provides it."""
    starts: Annotated[DayOrWords | None, Mark.PLAN] = None
    """From when."""
    available: Annotated[Literal["yes", "waiting_list", "scarce", "no"] | None, Mark.PLAN] = None
    """yes, waiting_list, scarce or no."""
    meanwhile: Annotated[Line | None, Mark.PLAN] = None
    """What happens until it is available."""


class Watch(Record):
    """Somebody who checks, through visits or contact, that the plan is working."""

    who: Annotated[ProfessionalId, Mark.PLAN]
    """The id of a professional."""
    responsibility: Annotated[Line, Mark.PLAN]
    """What they keep an eye on."""
    how: Annotated[Line | None, Mark.PLAN] = None
    """By what: home visits, calls, seeing the child at school."""
    every: Annotated[Whole | None, Mark.PLAN] = None
    """How often: every so many ..."""
    unit: Annotated[Literal["days", "weeks", "months"], Mark.PLAN] = "weeks"
    """... days, weeks or months."""
    next: Annotated[Day | None, Mark.PLAN] = None
    """The next time."""
    sees_child: Annotated[YesNo, Mark.PLAN] = False
    """Whether these are visits in which the child is seen."""


class Contingency(Record):
    """What will be done if things change."""

    trigger: Annotated[NarrativeText | None, Mark.CONTINGENCY] = None
    """What tells everybody that it is time."""
    steps: Annotated[NarrativeText, Mark.CONTINGENCY]
    """What will be done."""
    owner: Annotated[PersonId | None, Mark.CONTINGENCY] = None
    """Who acts first."""
    phone: Annotated[Line | None, Mark.CONTINGENCY] = None
    """Whom to ring, with the number."""


class Contingencies(Record):
    """First what the family does, then what professionals do if that has not kept the child safe."""

    family: Annotated[Answer[Contingency] | None, Mark.CONTINGENCY] = None
    """What the family and its network do."""
    professional: Annotated[Answer[Contingency] | None, Mark.CONTINGENCY] = None
    """What professionals do if the family's own arrangements have not worked."""


class Review(Record):
    """When and how the plan is looked at again."""

    on: Annotated[Day | None, Mark.PLAN] = None
    """The date of the next review."""
    at: Annotated[TimeOfDay | None, Mark.PLAN] = None
    """The time."""
    place: Annotated[Line | None, Mark.LOCATION] = None
    """Where."""
    chair: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """Who will chair it."""
    agreed_with: Annotated[tuple[PersonId, ...], Mark.PLAN] = ()
    """Ids of those who agreed the date."""
    method: Annotated[NarrativeText | None, Mark.PLAN] = None
    """How everybody will judge whether the plan is working."""
    previous: Annotated[Day | None, Mark.PROCEDURE] = None
    """When the plan was reviewed last, if it was."""
