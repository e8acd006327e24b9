"""What a copy of an agency's report says in each part."""

from __future__ import annotations

from cindocs.documents.agency_report import AgencyReport, Offer
from cindocs.records.needs import Action
from cindocs.views.building.blocks import facts, table
from cindocs.views.building.on_record import sharing
from cindocs.views.building.paper import Contents
from cindocs.views.building.plan_progress import plan_progress
from cindocs.views.building.report import common_contents, sign_off, summary
from cindocs.views.building.report_deadlines import first_shared, parents_of, report_deadlines
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.paper import Block, Cell, Row


def contents(report: AgencyReport, wording: Wording) -> Contents:
    """Return the blocks of each part. Of the plan it shows the agency's own actions, and what it tells of."""
    common = common_contents(report, wording)
    figures = facts(*(Fact(one.label, one.value) for one in report.figures))
    return {
        **common,
        "summary": summary(report, wording),
        "involvement": (*common["involvement"], *figures),
        "progress": plan_progress(report, wording, lambda action: _is_ours(action, report)),
        "offer": _offer(report, wording),
        "deadlines": _deadlines(report, wording),
        "sign_off": sign_off(report, wording),
        "sharing": (*facts(*_sent(report, wording)), *sharing(report.shared, wording)),
    }


def _deadlines(report: AgencyReport, wording: Wording) -> tuple[Block, ...]:
    shared = first_shared(report, parents_of(report))
    return report_deadlines(
        report, "R34", {"submitted": report.submitted, "shared_with_parents": shared}, wording
    )


def _is_ours(action: Action, report: AgencyReport) -> bool:
    author = report.case.professional(report.written_by())
    owner = report.case.professional(action.owner)
    return author is not None and owner is not None and owner.agency == author.agency


def _offer(report: AgencyReport, wording: Wording) -> tuple[Block, ...]:
    say = wording.say
    columns = (say("What we can do"), say("Who"), say("From when"))
    return table(columns, [_offered(one, report, wording) for one in report.offer], layout="three")


def _offered(offer: Offer, report: AgencyReport, wording: Wording) -> Row:
    until = f"{wording.say('Until')} {wording.day(offer.ends)}" if offer.ends else ""
    who = wording.known(offer.who or report.written_by() or "")
    return Row((Cell(offer.what), Cell(who), Cell(wording.day(offer.starts), until)))


def _sent(report: AgencyReport, wording: Wording) -> tuple[Fact, ...]:
    say, fact = wording.say, wording.fact
    team = wording.authority.kind(report.kind).texts.get("review_team", "")
    copied = "\n".join(part for part in (wording.day(report.copied), team) if part) if report.copied else ""
    return (
        *fact(say("Sent to the social worker on"), wording.day(report.submitted)),
        *fact(say("Copy to the review team on"), copied),
    )
