"""What every document about a case has, and what rules look at in it whatever kind it is."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from cindocs.documents.case import Case
from cindocs.records.agreement import Approval
from cindocs.records.answers import Answer
from cindocs.records.dates import Day, Whole
from cindocs.records.follow_up import Review
from cindocs.records.ids import ChildId, PersonId, ProfessionalId, Reference
from cindocs.records.judgement import Judgement
from cindocs.records.marks import Mark, Record
from cindocs.records.meeting import Meeting
from cindocs.records.needs import Action
from cindocs.records.own_words import OwnVersion
from cindocs.records.planned_copy import PlannedCopy
from cindocs.records.sharing import Sharing
from cindocs.records.text import NarrativeText
from cindocs.records.voices import Voice

Path = tuple[str | int, ...]
"""Where in a document something stands: ``("needs", 0, "title")``."""


def or_its_file(schema: dict[str, Any]) -> None:
    """Say in a schema that the name of a file may stand here; it is read before the model sees it."""
    inline = schema.pop("anyOf", None) or [{"$ref": schema.pop("$ref")}]
    schema["anyOf"] = [{"type": "string"}, *inline]


class CaseDocument(Record):
    """A document about one or more children of a case.

    What stands below the fields is what rules ask of any document. A kind that has it says so; what it
    does not have, no rule finds fault with.
    """

    kind: Annotated[str, Mark.COMMON]
    """The kind of document."""
    id: Annotated[Reference, Mark.COMMON]
    """The document's number in your own system. Never a name."""
    case: Annotated[Case, Mark.COMMON, Field(json_schema_extra=or_its_file)]
    """The case: the name of its file beside this one, or the case itself."""
    about: Annotated[tuple[ChildId, ...], Mark.NAME, Field(min_length=1)]
    """Ids of the children it is about."""
    version: Annotated[Whole, Mark.COMMON, Field(ge=1)] = 1
    """1 for the first, one more each time it is changed."""
    date: Annotated[Day, Mark.COMMON]
    """The date of this version."""
    lead: Annotated[ProfessionalId | None, Mark.WORKER] = None
    """The id of the lead practitioner."""
    approvals: Annotated[tuple[Approval, ...], Mark.DECISION] = ()
    """Managers' decisions about this document."""
    shared: Annotated[tuple[Sharing, ...], Mark.PLAN] = ()
    """Who got it, and when."""
    judgements: Annotated[tuple[Judgement, ...], Mark.DECISION] = ()
    """Decisions that a word of the procedure fits, with the reason."""
    copies: Annotated[tuple[PlannedCopy, ...], Mark.WITHHOLDING] = ()
    """Who gets a copy of it. Leave out for the list of the case."""
    for_children: Annotated[tuple[OwnVersion, ...], Mark.OWN_WORDS] = ()
    """The document in words for each child, or for another reader of easy words."""

    def listed_copies(self) -> tuple[PlannedCopy, ...]:
        """Return the distribution list: the document's own, or the case's."""
        return self.copies or self.case.copies

    def meeting_held(self) -> Meeting | None:
        """Return the meeting that the document comes from or leads to."""
        return None

    def meeting_day(self, which: str) -> tuple[Path, Day | None]:
        """Return where the document writes the day of a meeting that limits are counted from, and the day.

        ``which``: ``planning_meeting``, ``previous_review`` or ``latest_meeting``.
        """
        return ("meeting", "on"), None

    def variant(self) -> str:
        """Return the type of the document within its kind, where a profile gives types their own titles."""
        return ""

    def addressed_to(self) -> tuple[PersonId, ...]:
        """Return the ids of those to whom it is written, if it is a letter."""
        return ()

    def posted_to(self) -> tuple[str, ...]:
        """Return the lines of the address that it goes to, if it is a letter to an office."""
        return ()

    def type_of_plan(self) -> str:
        """Return the type of the plan that the document is about, as far as it says."""
        return "child_in_need"

    def ends_involvement(self) -> bool:
        """Tell whether the document says that the plan has ended."""
        return False

    def outcome_chosen(self) -> str | None:
        """Return the word for what a review came to, if the document records one."""
        return None

    def meeting_number(self) -> int:
        """Return which meeting the latest one was, at least; 0 where there was none yet.

        Where nobody wrote the number, a review that was held makes it the second.
        """
        meeting = self.meeting_held()
        reviewed = self.meeting_day("previous_review")[1] is not None
        return max(meeting.number or 1, 1 + reviewed) if meeting else 0

    def next_review(self) -> Review | None:
        """Return when and how the family's plan is looked at again, where the document says it."""
        return None

    def actions_agreed(self) -> Iterator[tuple[Path, Action]]:
        """Yield each action that the document sets down, with its place."""
        yield from ()

    def children_heard(self) -> tuple[Voice, ...]:
        """Return what the children said or showed, as it stands under ``child_views``."""
        return ()

    def somebody_dissents(self) -> bool:
        """Tell whether somebody is on record as not agreeing."""
        return False

    def disagreements_noted(self) -> Answer[NarrativeText] | None:
        """Return what people do not agree about."""
        return None
