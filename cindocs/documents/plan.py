"""The plan: what a child needs, what will be better, who does what by when, and what if it does not work.

Sources of the fields: the five procedures behind docs/requirements.csv, and Working Together to
Safeguard Children on what a child in need plan sets out.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from cindocs.documents.case_document import CaseDocument, Path
from cindocs.records.agreement import Agreement, Change, FamilySheet
from cindocs.records.answers import Answer
from cindocs.records.dates import Day, Whole
from cindocs.records.follow_up import Contingencies, Review, Service, Watch
from cindocs.records.ids import Id, Reference
from cindocs.records.marks import Mark
from cindocs.records.meeting import Meeting
from cindocs.records.needs import Action, Need
from cindocs.records.text import Line, NarrativeText
from cindocs.records.voices import Scale, Voice


class Plan(CaseDocument):
    """A plan for one or more children of a case."""

    kind: Annotated[Literal["plan"], Mark.COMMON]
    """Always plan."""
    plan_type: Annotated[Id, Mark.COMMON] = "child_in_need"
    """child_in_need, family_support, or another type of your authority."""
    part_of: Annotated[Reference | None, Mark.COMMON] = None
    """The number of the plan for the whole family that this child's own plan belongs to."""
    parts: Annotated[tuple[Reference, ...], Mark.COMMON] = ()
    """The numbers of the children's own plans, if this is the plan for the whole family."""
    ends: Annotated[Day | None, Mark.PLAN] = None
    """When the plan ended, if it has."""
    meeting: Annotated[Meeting | None, Mark.COMMON] = None
    """The meeting at which the plan was made."""
    reason: Annotated[NarrativeText | None, Mark.WORRY] = None
    """Why there is a plan."""
    strengths: Annotated[tuple[NarrativeText, ...], Mark.PLAN] = ()
    """What is going well."""
    worries: Annotated[tuple[NarrativeText, ...], Mark.WORRY] = ()
    """What people are worried about."""
    scale: Annotated[Scale | None, Mark.WORRY] = None
    """Where things stand, 0 to 10."""
    child_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What the children said or showed."""
    parent_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What parents and carers said."""
    tools: Annotated[tuple[Line, ...], Mark.PLAN] = ()
    """What was used to understand and to bring about change: word cards, a scale, a profile of care."""
    needs: Annotated[tuple[Need, ...], Mark.PLAN] = ()
    """What the children need."""
    services: Annotated[tuple[Service, ...], Mark.PLAN] = ()
    """Services and resources the family decided they need."""
    watch: Annotated[tuple[Watch, ...], Mark.PLAN] = ()
    """Who checks that the plan is working, how and when."""
    contingency: Annotated[Contingencies | None, Mark.CONTINGENCY] = None
    """What happens if things change."""
    review: Annotated[Review | None, Mark.PLAN] = None
    """When and how the plan is looked at again."""
    agreements: Annotated[tuple[Agreement, ...], Mark.DECISION] = ()
    """Who agrees with the plan."""
    disagreements: Annotated[Answer[NarrativeText] | None, Mark.DECISION] = None
    """What people do not agree about, and what is done about it."""
    changes: Annotated[tuple[Change, ...], Mark.PLAN] = ()
    """What changed in each version, and who was asked."""
    family_sheets: Annotated[tuple[FamilySheet, ...], Mark.PLAN] = ()
    """Photographs of a plan that the family wrote themselves."""
    shared_version: Annotated[Whole | None, Mark.PROCEDURE] = None
    """The version that everybody got last."""

    def meeting_held(self) -> Meeting | None:
        """Return the meeting at which the plan was made."""
        return self.meeting

    def meeting_day(self, which: str) -> tuple[Path, Day | None]:
        """Return where and when: the meeting that made the plan, and the last review that was held."""
        planned = self.meeting.on if self.meeting else None
        reviewed = self.review.previous if self.review else None
        if which == "previous_review":
            return ("review", "previous"), reviewed
        if which == "latest_meeting":
            return ("meeting", "on"), max((day for day in (planned, reviewed) if day), default=None)
        return ("meeting", "on"), planned

    def variant(self) -> str:
        """Return the type of the plan."""
        return self.plan_type

    def type_of_plan(self) -> str:
        """Return the plan's own type."""
        return self.plan_type

    def ends_involvement(self) -> bool:
        """Tell whether the plan has ended."""
        return self.ends is not None

    def next_review(self) -> Review | None:
        """Return when and how the plan is looked at again."""
        return self.review

    def actions_agreed(self) -> Iterator[tuple[Path, Action]]:
        """Yield the actions of all outcomes, each with its place."""
        for number, need in enumerate(self.needs):
            for place, outcome in enumerate(need.outcomes):
                for index, action in enumerate(outcome.actions):
                    yield ("needs", number, "outcomes", place, "actions", index), action

    def children_heard(self) -> tuple[Voice, ...]:
        """Return what the children said or showed."""
        return self.child_views

    def somebody_dissents(self) -> bool:
        """Tell whether somebody answered that they do not agree with all of it."""
        return any(one.answer in ("disagrees", "agrees_in_part") for one in self.agreements)

    def disagreements_noted(self) -> Answer[NarrativeText] | None:
        """Return what people do not agree about."""
        return self.disagreements
