"""Words written for one reader: a child, or a grown-up who reads easy words. Never made from adult text."""

from typing import Annotated, Literal, TypeAlias

from cindocs.records.dates import Day
from cindocs.records.ids import Id, PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line

Stage: TypeAlias = Literal["younger", "middle", "older", "easy_read"]
"""How a version looks and how it talks. Chosen by whoever knows the reader, not by age alone."""


class Told(Record):
    """One thing, said in words for a reader."""

    words: Annotated[Line, Mark.OWN_WORDS]
    """The words: one idea."""
    picture: Annotated[Id | None, Mark.OWN_WORDS] = None
    """A picture that says the same, by its meaning: home, school, talk."""
    to: Annotated[tuple[PersonId, ...], Mark.OWN_WORDS] = ()
    """Ids of those to whom it is said in these words. Leave out for every child; name grown-ups."""


class ToldAction(Told):
    """An action, said in words for a reader. Who does it and when is printed as the plan has it."""

    who: Annotated[PersonId | None, Mark.OWN_WORDS] = None
    """Who does it, if the words say so. It is held against the plan."""
    when: Annotated[Day | None, Mark.OWN_WORDS] = None
    """The day, if the words say so. It is held against the plan."""


class Trusted(Record):
    """Somebody the reader can talk to."""

    who: Annotated[PersonId | None, Mark.OWN_WORDS] = None
    """The id of a person of the case. Leave out for a service."""
    words: Annotated[Line, Mark.OWN_WORDS]
    """Who it is, in the reader's words: Nkechi, your social worker. Childline."""
    phone: Annotated[Line | None, Mark.OWN_WORDS] = None
    """The telephone number."""
    picture: Annotated[Id | None, Mark.OWN_WORDS] = None
    """A picture, by its meaning."""


class OwnVersion(Record):
    """A version of a document in words for one reader, beside what is said of each need and action there."""

    reader: Annotated[PersonId, Mark.OWN_WORDS]
    """The id of the child, or of another reader of easy words."""
    stage: Annotated[Stage, Mark.OWN_WORDS]
    """younger, middle, older or easy_read: how it looks and talks."""
    called: Annotated[Line | None, Mark.OWN_WORDS] = None
    """What the reader likes to be called, if not as the case has it."""
    why: Annotated[tuple[Told, ...], Mark.OWN_WORDS] = ()
    """Why they get this: why there is a plan, what the meeting was, why the plan ends."""
    going_well: Annotated[tuple[Told, ...], Mark.OWN_WORDS] = ()
    """What is going well."""
    worries: Annotated[tuple[Told, ...], Mark.OWN_WORDS] = ()
    """What people worry about: kind, true, one idea each."""
    said: Annotated[tuple[Line, ...], Mark.OWN_WORDS] = ()
    """What the reader said, in their very own words."""
    happening: Annotated[tuple[Told, ...], Mark.OWN_WORDS] = ()
    """What will happen, beside the actions of the document."""
    look_again: Annotated[tuple[Told, ...], Mark.OWN_WORDS] = ()
    """When everybody looks at it again. The day is printed as the document has it."""
    if_not: Annotated[tuple[Told, ...], Mark.OWN_WORDS] = ()
    """What happens if things get harder."""
    talk_to: Annotated[tuple[Trusted, ...], Mark.OWN_WORDS] = ()
    """Whom they can talk to."""
    rights: Annotated[tuple[Told, ...], Mark.OWN_WORDS] = ()
    """Their rights. Leave out for the authority's own words."""
    disagree: Annotated[tuple[Told, ...], Mark.OWN_WORDS] = ()
    """What to do if they do not agree. Leave out for the authority's own words."""
    who_sees: Annotated[tuple[Told, ...], Mark.OWN_WORDS] = ()
    """Who sees this, and what is told to nobody else."""
    read_with: Annotated[ProfessionalId | None, Mark.OWN_WORDS] = None
    """The id of whoever read it with them."""
    read_on: Annotated[Day | None, Mark.OWN_WORDS] = None
    """When it was read with them."""
