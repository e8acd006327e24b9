"""What a copy of the practitioner's report says in each part."""

from __future__ import annotations

from cindocs.documents.pre_meeting_report import PreMeetingReport, VisitMade
from cindocs.views.building.blocks import table, words
from cindocs.views.building.on_record import sharing
from cindocs.views.building.paper import Contents
from cindocs.views.building.plan_progress import plan_progress
from cindocs.views.building.report import common_contents, sign_off, summary
from cindocs.views.building.report_deadlines import first_shared, parents_of, report_deadlines
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block, Cell, Row


def contents(report: PreMeetingReport, wording: Wording) -> Contents:
    """Return the blocks of each part."""
    supervised = wording.fact(wording.say("Looked at in supervision on"), wording.day(report.supervision))
    reason = report.reason or (report.plan.reason if report.plan else None)
    return {
        **common_contents(report, wording),
        "summary": summary(report, wording),
        "reason": words(reason, wording),
        "visits": _visits(report, wording),
        "progress": plan_progress(report, wording, lambda _: True),
        "deadlines": _deadlines(report, wording),
        "sign_off": sign_off(report, wording, *supervised),
        "sharing": sharing(report.shared, wording),
    }


def _deadlines(report: PreMeetingReport, wording: Wording) -> tuple[Block, ...]:
    approved = (one.on for one in report.approvals if one.decision == "approved")
    return report_deadlines(
        report,
        "R33",
        {
            "approved": max(approved, default=None),
            "shared_with_parents": first_shared(report, parents_of(report)),
            "shared_with_child": first_shared(report, frozenset(report.about)),
        },
        wording,
    )


def _visits(report: PreMeetingReport, wording: Wording) -> tuple[Block, ...]:
    say = wording.say
    columns = (say("When"), say("Who came"), say("What it was about"), say("Seen"))
    rows = [_visit(one, report, wording) for one in sorted(report.visits, key=lambda visit: visit.on)]
    return table(columns, rows, layout="events")


def _visit(visit: VisitMade, report: PreMeetingReport, wording: Wording) -> Row:
    say = wording.say
    known = {True: say("The family knew"), False: say("The family did not know"), None: ""}[visit.announced]
    alone = f"{say('Alone')}: {wording.people(visit.alone)}" if visit.alone else ""
    came = wording.known(visit.by or report.written_by() or "")
    seen = wording.people(visit.seen) or say("Nobody")
    return Row((Cell(wording.day(visit.on)), Cell(came), Cell(visit.note or "", known), Cell(seen, alone)))
