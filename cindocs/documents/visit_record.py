"""The record of a visit: who was seen, what the child said or showed, what follows.

Sources of the fields: the headings for visits in Lancashire's procedure, and the items that the national
standard safeguarding dataset holds of a visit (date, seen, seen alone, bedroom seen).
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from cindocs.documents.case_document import CaseDocument, Path
from cindocs.records.answers import Answer
from cindocs.records.dates import Day, TimeOfDay, YesNo
from cindocs.records.ids import ChildId, PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.needs import Action
from cindocs.records.text import Line, NarrativeText
from cindocs.records.voices import Voice


class ChildSeen(Record):
    """Whether and how one child was seen."""

    child: Annotated[ChildId, Mark.PLAN]
    """The id of the child."""
    seen: Annotated[YesNo, Mark.PLAN]
    """Whether the child was seen."""
    alone: Annotated[YesNo | None, Mark.PLAN] = None
    """Whether the child was seen alone."""
    bedroom: Annotated[YesNo | None, Mark.PLAN] = None
    """Whether the child's bedroom was seen."""
    why_not: Annotated[Line | None, Mark.DECISION] = None
    """Why the child was not seen, not seen alone, or the bedroom not seen."""
    manager_told: Annotated[Day | None, Mark.DECISION] = None
    """When the manager was told that the child was not seen, or not alone."""


class VisitVoice(Voice):
    """What a child said, or for a child who cannot put it into words, what was seen."""

    in_words: Annotated[YesNo, Mark.VOICE] = True
    """Whether the child can put it into words. If not, fill in where, mood, injuries and care, too."""
    where: Annotated[Line | None, Mark.VOICE] = None
    """Where you talked, or where the child was."""
    mood: Annotated[Line | None, Mark.VOICE] = None
    """How the child was - calm, happy, upset - and by what one could tell."""
    injuries: Annotated[Answer[Line] | None, Mark.WORRY] = None
    """New injuries or incidents. If there are none: {missing: does_not_apply}."""
    stage: Annotated[Line | None, Mark.VOICE] = None
    """What the child did that shows how they are growing: crawls, names things, shares toys."""
    care: Annotated[Line | None, Mark.VOICE] = None
    """How parents and carers answered what the child needed."""


class NextVisit(Record):
    """The next visit, if one is planned."""

    on: Annotated[Day | None, Mark.PLAN] = None
    """The day."""
    at: Annotated[TimeOfDay | None, Mark.PLAN] = None
    """The time."""
    by: Annotated[ProfessionalId | None, Mark.PLAN] = None
    """Who will come."""
    note: Annotated[Line | None, Mark.PLAN] = None
    """What it is for, or what the child was told about it."""


class VisitRecord(CaseDocument):
    """What happened in one visit."""

    kind: Annotated[Literal["visit_record"], Mark.COMMON]
    """Always visit_record."""
    on: Annotated[Day, Mark.COMMON]
    """The day of the visit."""
    at: Annotated[TimeOfDay | None, Mark.COMMON] = None
    """When it began."""
    ended: Annotated[TimeOfDay | None, Mark.COMMON] = None
    """When it ended."""
    place: Annotated[Line | None, Mark.LOCATION] = None
    """Where it was."""
    by: Annotated[tuple[ProfessionalId, ...], Mark.WORKER] = ()
    """Ids of those who visited."""
    announced: Annotated[YesNo | None, Mark.PLAN] = None
    """Whether the family knew that somebody would come."""
    purpose: Annotated[Line | None, Mark.PLAN] = None
    """What the visit was for."""
    seen: Annotated[tuple[ChildSeen, ...], Mark.PLAN] = ()
    """For each child, whether and how they were seen."""
    others: Annotated[tuple[PersonId, ...], Mark.PLAN] = ()
    """Ids of the others who were there."""
    setting: Annotated[Answer[NarrativeText] | None, Mark.WORRY] = None
    """What the place was like, who was there and who was not, and what was going on."""
    child_views: Annotated[tuple[VisitVoice, ...], Mark.VOICE] = ()
    """What each child said, or what was seen of a child who cannot put it into words."""
    carers: Annotated[Answer[NarrativeText] | None, Mark.WORRY] = None
    """What was talked about with parents and carers. If nobody was there: {missing: does_not_apply}."""
    risks: Annotated[tuple[Answer[NarrativeText], ...], Mark.WORRY] = ()
    """New risks. If there are none: {missing: does_not_apply}."""
    protective: Annotated[tuple[Answer[NarrativeText], ...], Mark.PLAN] = ()
    """What protects the child. If nothing was seen: {missing: not_known, because: "…"}."""
    analysis: Annotated[NarrativeText | None, Mark.WORRY] = None
    """What all this means for the child, and for the plan."""
    actions: Annotated[tuple[Action, ...], Mark.PLAN] = ()
    """What was agreed in the visit: who does what by when."""
    nothing_agreed: Annotated[YesNo, Mark.PLAN] = False
    """yes if there was nothing to agree."""
    next_visit: Annotated[NextVisit | None, Mark.PLAN] = None
    """The next visit."""

    def actions_agreed(self) -> Iterator[tuple[Path, Action]]:
        """Yield what was agreed in the visit, each with its place."""
        for number, action in enumerate(self.actions):
            yield ("actions", number), action

    def children_heard(self) -> tuple[Voice, ...]:
        """Return what the children said or showed."""
        return self.child_views
