"""The case: who and when, entered once. Every other document points to it."""

from typing import Annotated, Literal

from pydantic import Field

from cindocs.records.episode import Episode
from cindocs.records.ids import Id, Reference
from cindocs.records.marks import Mark, Record
from cindocs.records.people import Child, Person, Professional
from cindocs.records.planned_copy import PlannedCopy
from cindocs.records.withholding import Withheld


class Case(Record):
    """The people of a case and the episode."""

    kind: Annotated[Literal["case"], Mark.COMMON]
    """Always case."""
    id: Annotated[Reference, Mark.COMMON]
    """The case's number in your own system. Never a name."""
    authority: Annotated[Id, Mark.COMMON]
    """The authority whose procedure and templates apply: norfolk."""
    children: Annotated[tuple[Child, ...], Mark.NAME, Field(min_length=1)]
    """The children."""
    people: Annotated[tuple[Person, ...], Mark.FAMILY] = ()
    """Parents, carers, family and network."""
    professionals: Annotated[tuple[Professional, ...], Mark.WORKER] = ()
    """Everybody who works with the family."""
    episode: Annotated[Episode, Mark.PROCEDURE, Field(default_factory=Episode)]
    """What happened when."""
    withhold: Annotated[tuple[Withheld, ...], Mark.WITHHOLDING] = ()
    """What somebody must not learn, and why."""
    copies: Annotated[tuple[PlannedCopy, ...], Mark.WITHHOLDING] = ()
    """Who gets a copy of each document, unless the document has its own list."""

    def child(self, child_id: str) -> Child:
        """Return the child with this id. References were checked when the file was read."""
        return next(child for child in self.children if child.id == child_id)

    def anyone(self, person_id: str) -> Child | Person | Professional | None:
        """Return whoever has this id, or None."""
        everyone: tuple[Child | Person | Professional, ...] = (
            *self.children,
            *self.people,
            *self.professionals,
        )
        return next((person for person in everyone if person.id == person_id), None)

    def professional(self, professional_id: str | None) -> Professional | None:
        """Return the professional with this id, or None."""
        return next((one for one in self.professionals if one.id == professional_id), None)
