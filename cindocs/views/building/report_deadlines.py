"""By when a report was to be approved, sent and shared, and when it was: the days stand side by side."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from cindocs.authorities.rule_setting import Step
from cindocs.authorities.span import Span
from cindocs.documents.report import Report
from cindocs.views.building.blocks import table
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code
from cindocs.views.paper import Block, Cell, Row


def report_deadlines(
    report: Report, rule: Literal["R33", "R34"], taken: Mapping[Step, date | None], wording: Wording
) -> tuple[Block, ...]:
    """Return a table of the steps of ``rule`` that are counted back from the review the report is for.

    ``taken`` says of each step that this kind of report knows on which day it was taken, if it was.
    """
    meeting, asked = report.meeting_held(), wording.authority.rule(rule)
    if meeting is None or meeting.kind != "review" or not asked.applies:
        return ()
    say = wording.say
    rows = [
        _row(limit.step, limit.max, meeting.on, taken[limit.step], wording)
        for limit in asked.limits
        if limit.step is not None
        and limit.step in taken
        and limit.max
        and limit.anchor == "meeting"
        and limit.direction == "before"
    ]
    return table((say("What was to be done"), say("At the latest"), say("When it was")), rows, layout="three")


def _row(step: Step, span: Span, meeting: date, on: date | None, wording: Wording) -> Row:
    say = wording.say
    what = {
        "approved": say("A manager approves the report"),
        "submitted": say("The social worker has the report"),
        "shared_with_parents": say("The parents have the report"),
        "shared_with_child": say("The child has the report"),
        "copied": say("The reviewing team has the report"),
    }[step]
    latest = span.before(meeting, wording.authority.working_days)
    late = on is not None and on > latest
    when = Cell(wording.day(on) if on else say("Not yet"), say("Later than asked") if late else "")
    aside = _counted(span, wording)
    return Row((Cell(what), Cell(wording.day(latest), aside), when), Code("late" if late else "plain"))


def _counted(span: Span, wording: Wording) -> str:
    counted, many = wording.counted, span.value
    return {
        "working_days": counted(
            "{number} working day before the review", "{number} working days before the review", many
        ),
        "calendar_days": counted("{number} day before the review", "{number} days before the review", many),
        "weeks": counted("{number} week before the review", "{number} weeks before the review", many),
        "months": counted("{number} month before the review", "{number} months before the review", many),
        "hours": counted("{number} hour before the review", "{number} hours before the review", many),
    }[span.unit]


def first_shared(report: Report, with_these: frozenset[str]) -> date | None:
    """Return the first day on which somebody of ``with_these`` had the report."""
    return min((one.on for one in report.shared if one.who in with_these), default=None)


def parents_of(report: Report) -> frozenset[str]:
    """Return the ids of parents and carers: everybody in the family who is not of the wider network."""
    return frozenset(person.id for person in report.case.people if not person.network)
