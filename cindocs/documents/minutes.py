"""Minutes: what a meeting heard, what it looked at, what it came to, and who does what next.

Sources of the fields: the five procedures behind docs/requirements.csv (planning minutes, review minutes,
case decisions). One model serves planning meetings, reviews, and meetings of the network or the family.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from cindocs.documents.case_document import CaseDocument, Path
from cindocs.documents.plan import Plan
from cindocs.records.agreement import Agreement
from cindocs.records.answers import Answer
from cindocs.records.dates import Day
from cindocs.records.episode import Consent
from cindocs.records.follow_up import Review
from cindocs.records.ids import ChildId, Id, PersonId, ProfessionalId
from cindocs.records.marks import Mark, Record
from cindocs.records.meeting import Meeting
from cindocs.records.needs import Action
from cindocs.records.progress import Progress
from cindocs.records.text import Line, NarrativeText
from cindocs.records.voices import Scale, Voice


class Update(Record):
    """What somebody told the meeting of the time since the last one."""

    who: Annotated[PersonId | None, Mark.WORRY] = None
    """The id of whoever told it. Leave out for what everybody knew."""
    words: Annotated[NarrativeText, Mark.WORRY]
    """What they told."""


class Point(Record):
    """Something that was talked about."""

    heading: Annotated[Line | None, Mark.WORRY] = None
    """What it was about, in a few words."""
    text: Annotated[NarrativeText, Mark.WORRY]
    """What was said."""


class Decision(Record):
    """Something that was decided, or that a service cannot be provided."""

    what: Annotated[Line, Mark.DECISION]
    """What was decided."""
    reason: Annotated[Line | None, Mark.DECISION] = None
    """Why."""
    by: Annotated[tuple[PersonId, ...], Mark.DECISION] = ()
    """Ids of those who decided. Leave out for everybody who was there."""
    against: Annotated[tuple[PersonId, ...], Mark.DECISION] = ()
    """Ids of those who did not agree."""
    proposed: Annotated[Line | None, Mark.DECISION] = None
    """What is done about that: what they propose, whom it is taken to."""


class MeetingOutcome(Record):
    """What the review came to, and what opens with it. Which outcomes there are stands in the profile."""

    choice: Annotated[Id, Mark.DECISION]
    """The outcome, by the word that the authority's profile has for it: continues."""
    reason: Annotated[NarrativeText | None, Mark.DECISION] = None
    """Why this outcome."""
    recommended_to: Annotated[ProfessionalId | None, Mark.DECISION] = None
    """The id of the manager to whom it is recommended."""
    lead_after: Annotated[PersonId | None, Mark.DECISION] = None
    """The id of whoever leads from now on, if social care steps back."""
    service_after: Annotated[Line | None, Mark.DECISION] = None
    """The service or the team that goes on helping."""
    consent: Annotated[Consent | None, Mark.DECISION] = None
    """The family's answer to what comes next."""
    strategy_discussion: Annotated[Day | None, Mark.DECISION] = None
    """The day of the strategy discussion, if a child may be at risk of significant harm."""
    thresholds_considered: Annotated[Line | None, Mark.DECISION] = None
    """Which steps beyond a Child in Need plan were considered, and with what result."""


class AgreedAction(Action):
    """Something new that somebody does by a day."""

    outcome: Annotated[Id | None, Mark.COMMON] = None
    """The id of the outcome in the plan that it serves: o1. Leave out for the first."""


class Alert(Record):
    """Word to the team that arranges reviews that the child's circumstances have changed."""

    on: Annotated[Day, Mark.DECISION]
    """When that team was told."""
    what: Annotated[Line, Mark.DECISION]
    """What has changed."""


def _or_its_file(schema: dict[str, Any]) -> None:
    # In the file the name of the plan's file stands here; it is read before the model sees it.
    schema["anyOf"] = [{"type": "string"}, *schema["anyOf"]]


class Minutes(CaseDocument):
    """The record of one meeting."""

    kind: Annotated[Literal["minutes"], Mark.COMMON]
    """Always minutes."""
    plan: Annotated[Plan | None, Mark.COMMON, Field(json_schema_extra=_or_its_file)] = None
    """The plan that the meeting looked at: the name of its file beside this one."""
    meeting: Annotated[Meeting, Mark.COMMON]
    """The meeting: when, where, who."""
    reason: Annotated[NarrativeText | None, Mark.WORRY] = None
    """Why people met."""
    main_points: Annotated[tuple[NarrativeText, ...], Mark.WORRY] = ()
    """The main points, for somebody who reads nothing else."""
    updates: Annotated[tuple[Update, ...], Mark.WORRY] = ()
    """What has happened since the last meeting, and who told it."""
    child_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What the children said or showed. What they sent in writing stands under meeting.attendance."""
    parent_views: Annotated[tuple[Voice, ...], Mark.VOICE] = ()
    """What parents, carers and others of the family said."""
    difference: Annotated[NarrativeText | None, Mark.PLAN] = None
    """Whether the plan makes the children's life better: what is different in their day."""
    scale: Annotated[Scale | None, Mark.WORRY] = None
    """Where things stand now, 0 to 10."""
    progress: Annotated[tuple[Progress, ...], Mark.PLAN] = ()
    """News of the actions of the plan. An action without any is shown as having none."""
    development: Annotated[NarrativeText | None, Mark.PLAN] = None
    """How the plan was made or is developing: needs, outcomes, services."""
    discussion: Annotated[tuple[Point, ...], Mark.WORRY] = ()
    """What else was talked about."""
    decisions: Annotated[tuple[Decision, ...], Mark.DECISION] = ()
    """What was decided, with reasons. Also which service cannot be provided, and why."""
    disagreements: Annotated[Answer[NarrativeText] | None, Mark.DECISION] = None
    """What people do not agree about, and what is done about it. If nothing: {missing: does_not_apply}."""
    outcome: Annotated[MeetingOutcome | None, Mark.DECISION] = None
    """What the review came to."""
    actions: Annotated[tuple[AgreedAction, ...], Mark.PLAN] = ()
    """New actions. Those of the plan go on under progress."""
    contingency: Annotated[Answer[NarrativeText] | None, Mark.CONTINGENCY] = None
    """What was said about what happens if things change. If nothing: {missing: does_not_apply}."""
    plan_changes: Annotated[Answer[Line] | None, Mark.PLAN] = None
    """What changes in the plan. If nothing does: {missing: does_not_apply}."""
    review: Annotated[Review | None, Mark.PLAN] = None
    """The next review."""
    children_seen: Annotated[tuple[ChildId, ...], Mark.PLAN] = ()
    """Ids of the children who were seen, if the meeting counts as a visit, too."""
    alert: Annotated[Alert | None, Mark.DECISION] = None
    """Word to the reviewing team, if the child's circumstances have changed."""
    report_approved: Annotated[Day | None, Mark.PROCEDURE] = None
    """When a manager approved the report for this meeting."""
    plan_approved: Annotated[Day | None, Mark.PROCEDURE] = None
    """When a manager approved the plan. Leave out if the plan that is named above says so."""
    outcome_form_with: Annotated[ProfessionalId | None, Mark.PROCEDURE] = None
    """The id of whoever has the form for the outcome, where your authority uses one."""
    agreements: Annotated[tuple[Agreement, ...], Mark.DECISION] = ()
    """Who agrees with these minutes."""

    def meeting_held(self) -> Meeting:
        """Return the meeting that the minutes record."""
        return self.meeting

    def meeting_day(self, which: str) -> tuple[Path, Day | None]:
        """Return where and when: this meeting counts, if it is the one that is asked for."""
        here: tuple[Path, Day | None] = (("meeting", "on"), self.meeting.on)
        if self.meeting.kind == "planning":
            return (("review", "previous"), None) if which == "previous_review" else here
        if self.meeting.kind == "review" and which != "planning_meeting":
            return here
        if self.plan is None:
            return ("plan",), None
        path, day = self.plan.meeting_day(which)
        return ("plan", *path), day

    def meeting_number(self) -> int:
        """Return which meeting it is; without a number, the lowest that it can be."""
        if self.meeting.number or self.meeting.kind == "planning":
            return self.meeting.number or 1
        earlier = self.plan_looked_at()
        return (earlier.meeting_number() if earlier else 1) + (self.meeting.kind == "review")

    def variant(self) -> str:
        """Return the kind of meeting."""
        return self.meeting.kind

    def type_of_plan(self) -> str:
        """Return the type of the plan that the meeting looked at."""
        return self.plan.plan_type if self.plan else super().type_of_plan()

    def outcome_chosen(self) -> str | None:
        """Return the word for what the review came to."""
        return self.outcome.choice if self.outcome else None

    def next_review(self) -> Review | None:
        """Return when and how the plan is looked at again."""
        return self.review

    def actions_agreed(self) -> Iterator[tuple[Path, Action]]:
        """Yield the new actions, each with its place."""
        for number, action in enumerate(self.actions):
            yield ("actions", number), action

    def children_heard(self) -> tuple[Voice, ...]:
        """Return what the children said or showed."""
        return self.child_views

    def somebody_dissents(self) -> bool:
        """Tell whether somebody did not agree with a decision, or with these minutes."""
        against = any(one.against for one in self.decisions)
        return against or any(one.answer in ("disagrees", "agrees_in_part") for one in self.agreements)

    def disagreements_noted(self) -> Answer[NarrativeText] | None:
        """Return what people do not agree about."""
        return self.disagreements

    def plan_looked_at(self) -> Plan | None:
        """Return the plan, unless it was made at this meeting or later."""
        return self.plan if self.plan and self.plan.date < self.meeting.on else None

    def overdue(self) -> Iterator[Action]:
        """Yield the actions of the plan whose day has passed at the meeting, and that are not done."""
        told = {one.action: one.status for one in self.progress}
        looked_at = self.plan_looked_at()
        for _, action in looked_at.actions_agreed() if looked_at else ():
            status = told.get(action.id) or action.status
            late = isinstance(action.due, date) and action.due < self.meeting.on
            if late and status in ("to_do", "started"):
                yield action
