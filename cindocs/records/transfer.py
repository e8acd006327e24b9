"""What passes from one authority to another when a family moves: who is responsible, who tells whom."""

from typing import Annotated, Literal

from cindocs.records.answers import Answer
from cindocs.records.dates import Day, TimeOfDay, YesNo
from cindocs.records.files import FileName
from cindocs.records.ids import PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.text import Line, NarrativeText


class Office(Record):
    """One of the two authorities, and whom to reach there."""

    authority: Annotated[Line, Mark.PLAN]
    """The authority's name."""
    team: Annotated[Line | None, Mark.WORKER] = None
    """The team."""
    phone: Annotated[Line | None, Mark.WORKER] = None
    """Telephone number of the team."""
    email: Annotated[Line | None, Mark.WORKER] = None
    """Secure e-mail address of the team."""
    lead: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """The id of the lead practitioner there, once there is one. Add them to the case."""
    manager: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """The id of the team manager there."""


class Responsibility(Record):
    """Who is responsible for the children, from when, and who has been told."""

    until: Annotated[Day | None, Mark.PLAN] = None
    """The last day on which the originating authority leads the work."""
    accepted: Annotated[Day | None, Mark.PLAN] = None
    """When the receiving authority accepted it."""
    meanwhile: Annotated[NarrativeText | None, Mark.PLAN] = None
    """What was agreed about the days between: who visits, whom the family rings."""
    family_told: Annotated[tuple[PersonId, ...], Mark.PLAN] = ()
    """Ids of those in the family who know who is responsible, and when that passes on."""
    family_told_on: Annotated[Day | None, Mark.PLAN] = None
    """When they were told."""
    parents_part_told: Annotated[Day | None, Mark.PLAN] = None
    """When the parents were told of their own part: school, health and other services at the new place."""


class Notification(Record):
    """The formal word to the receiving authority that the family comes."""

    on: Annotated[Day, Mark.PROCEDURE]
    """When it was sent."""
    by: Annotated[ProfessionalId | None, Mark.PROCEDURE] = None
    """Who sent it."""
    how: Annotated[Line | None, Mark.PROCEDURE] = None
    """To whom and how: a call to the duty team, then in writing."""
    acknowledged: Annotated[Day | None, Mark.PROCEDURE] = None
    """When the receiving authority acknowledged it."""


class ServiceThere(Record):
    """A service the children need, and what becomes of it at the new place."""

    what: Annotated[Line, Mark.PLAN]
    """The service, and who gives it now."""
    there: Annotated[Line | None, Mark.PLAN] = None
    """Who will give it there, and from when."""
    gap: Annotated[Answer[Line] | None, Mark.PLAN] = None
    """What is missing there, and what helps until then. If nothing is: {missing: does_not_apply}."""


class AgencyMove(Record):
    """An agency of the plan, and its counterpart at the new place."""

    who: Annotated[ProfessionalId, Mark.PLAN]
    """The id of the professional here."""
    counterpart: Annotated[Line | None, Mark.PLAN] = None
    """The school, practice or service there."""
    told: Annotated[Day | None, Mark.PLAN] = None
    """When the agency here was told of the move."""
    sent: Annotated[Day | None, Mark.PLAN] = None
    """When its records went to the counterpart."""
    note: Annotated[Line | None, Mark.PLAN] = None
    """What goes, or what it is waiting for."""


class PackedDocument(Record):
    """A document that goes to the receiving authority with this summary."""

    kind: Annotated[Literal["assessment", "plan", "minutes", "chronology", "other"], Mark.PROCEDURE]
    """assessment, plan, minutes (of the latest review), chronology or other."""
    what: Annotated[Line, Mark.PROCEDURE]
    """What it is."""
    date: Annotated[Day | None, Mark.PROCEDURE] = None
    """Its date."""
    file: Annotated[FileName | None, Mark.PROCEDURE] = None
    """The name of its file beside this one: a document of cindocs (plan.yaml), a PDF, a Word file
    or a photograph. Leave out while you wait for it."""
    ready: Annotated[YesNo, Mark.PROCEDURE] = False
    """Whether it is ready to go."""
    locked: Annotated[YesNo, Mark.PROCEDURE] = False
    """Whether it goes as a PDF with a passphrase of its own, for one person who is to open it."""
    note: Annotated[Line | None, Mark.PROCEDURE] = None
    """If it is not ready: why."""
    expected: Annotated[Day | None, Mark.PROCEDURE] = None
    """If it is not ready: when it will come."""


class Handover(Record):
    """How the two lead practitioners and their managers speak with each other, and with the family."""

    spoke: Annotated[Day | None, Mark.PROCEDURE] = None
    """When the two lead practitioners first spoke about the children and the risks."""
    met: Annotated[Answer[Day] | None, Mark.PROCEDURE] = None
    """When they meet, or why they do not."""
    joint_visit: Annotated[Answer[Day] | None, Mark.PROCEDURE] = None
    """When they visit the family together, or why they do not."""
    note: Annotated[NarrativeText | None, Mark.PROCEDURE] = None
    """What was agreed."""


class ReceivingMeeting(Record):
    """The meeting that the receiving authority calls for the family."""

    on: Annotated[Day | None, Mark.PLAN] = None
    """The day."""
    at: Annotated[TimeOfDay | None, Mark.PLAN] = None
    """The time."""
    place: Annotated[Line | None, Mark.LOCATION] = None
    """Where, or by what."""
    from_here: Annotated[tuple[ProfessionalId, ...], Mark.PLAN] = ()
    """Ids of those from the originating authority who take part."""


class Dispute(Record):
    """What happens if the two authorities do not agree, and what did, if it has come to that."""

    service_manager: Annotated[ProfessionalId | None, Mark.DECISION] = None
    """The id of the service manager who decides what happens next."""
    about: Annotated[Literal["responsibility", "delay", "thresholds"] | None, Mark.DECISION] = None
    """responsibility, delay or thresholds. Leave out if nobody disagrees."""
    told: Annotated[Day | None, Mark.DECISION] = None
    """When the team manager told the service manager."""
    legal_advice: Annotated[Day | None, Mark.DECISION] = None
    """When legal advice was taken, if it was."""
    decided: Annotated[NarrativeText | None, Mark.DECISION] = None
    """What the service manager decided, and why."""
