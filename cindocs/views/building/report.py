"""What all reports to a meeting say alike, whoever writes them."""

from __future__ import annotations

from cindocs.documents.report import Report
from cindocs.records.people import Child
from cindocs.views.building.blocks import facts, scale, voices, words
from cindocs.views.building.chronology import events
from cindocs.views.building.follow_up import moment
from cindocs.views.building.on_record import approvals, judgements
from cindocs.views.building.paper import Contents
from cindocs.views.building.statements import statements
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.paper import Block


def common_contents(report: Report, wording: Wording) -> Contents:
    """Return the blocks of the parts that every report has."""
    return {
        "involvement": words(report.involvement, wording),
        "child_views": voices(report.child_views, wording),
        "parent_views": voices(report.parent_views, wording),
        "strengths": statements(report.strengths, wording, tone="good"),
        "worries": statements(report.worries, wording, tone="worry"),
        "scale": scale(report.scale, wording),
        "analysis": words(report.analysis, wording),
        "recommendation": words(report.recommendation, wording),
        "chronology": events(report.chronology, wording),
        "support": _support(report, wording),
    }


def summary(report: Report, wording: Wording) -> tuple[Block, ...]:
    """Return which meeting the report is for, who wrote it, and about whom."""
    say, fact, meeting = wording.say, wording.fact, report.meeting_held()
    author = wording.case.professional(report.written_by())
    plan = report.plan
    version = f"{say('Version')} {plan.version}, {wording.day(plan.date)}" if plan else ""
    return facts(
        *fact(say("For the meeting on"), moment(meeting, wording)),
        *fact(say("Where"), meeting.place if meeting else None),
        *fact(say("Meeting number"), str(meeting.number) if meeting and meeting.number else ""),
        *fact(say("Written by"), wording.someone(report.written_by())),
        *fact(say("Agency"), author.agency if author else None),
        *fact(say("Telephone"), author.phone if author else None),
        *_lead(report, wording),
        *fact(say("The plan it is about"), version),
        *(_child(wording.case.child(one), wording) for one in report.about),
        *_separate_part(report, wording),
    )


def _lead(report: Report, wording: Wording) -> tuple[Fact, ...]:
    led = report.lead if report.lead != report.written_by() else None
    return wording.fact(wording.word("lead_practitioner"), wording.someone(led))


def _child(child: Child, wording: Wording) -> Fact:
    born = f"{wording.say('born')} {wording.day(child.born)}" if child.born else ""
    due = f"{wording.say('due')} {wording.day(child.expected)}" if child.expected else ""
    known = (born or due, wording.line(child.school))
    return Fact(wording.called(child), "\n".join(part for part in (wording.name(child.name), *known) if part))


def _separate_part(report: Report, wording: Wording) -> tuple[Fact, ...]:
    part, say = report.separate_part, wording.say
    if part is None:
        return ()
    given = f"{say('Given to')} {wording.someone(part.to)}"
    when = f", {wording.day(part.on)}" if part.on else ""
    return wording.fact(say("A separate part"), f"{given}{when}. {say('It is not in this report.')}")


def _support(report: Report, wording: Wording) -> tuple[Block, ...]:
    return facts(*(Fact(wording.someone(one.who), one.what) for one in report.support))


def sign_off(report: Report, wording: Wording, *more: Fact) -> tuple[Block, ...]:
    """Return managers' decisions about the report, and judgements that stand in it."""
    decided = approvals(report.approvals, wording)
    return (*decided, *judgements(report.judgements, wording), *facts(*more))
