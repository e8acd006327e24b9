"""What any document may have on record beside what it says: approvals, judgements, and who got it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cindocs.documents.case_document import CaseDocument
from cindocs.records.agreement import Approval
from cindocs.records.judgement import Judgement
from cindocs.records.sharing import Sharing
from cindocs.views.building.blocks import table
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Cell, Row, Table


def on_record(document: CaseDocument, wording: Wording) -> tuple[Table, ...]:
    """Return all of it, for a document that has no better place for a part of it."""
    return (
        *approvals(document.approvals, wording),
        *judgements(document.judgements, wording),
        *sharing(document.shared, wording),
    )


def approvals(decided: Sequence[Approval], wording: Wording) -> tuple[Table, ...]:
    """Return managers' decisions about a document."""
    say = wording.say
    told = {"approved": say("Approved"), "returned": say("Returned for changes")}
    rows = [
        Row(
            (
                Cell(told[one.decision], one.reason or ""),
                Cell(wording.someone(one.by), wording.day(one.on)),
            )
        )
        for one in decided
    ]
    return table((say("Decision, and why"), say("Who and when")), rows, layout="wide")


def judgements(judged: Sequence[Judgement], wording: Wording) -> tuple[Table, ...]:
    """Return what somebody judged to hold or not to hold, and why."""
    say = wording.say
    rows = [
        Row(
            (
                Cell(wording.judged(one), one.reason or ""),
                Cell(wording.someone(one.decided_by), wording.day(one.decided_on)),
            )
        )
        for one in judged
    ]
    return table((say("Judgement, and why"), say("Who and when")), rows, layout="wide")


def sharing(shared: Sequence[Sharing], wording: Wording) -> tuple[Table, ...]:
    """Return who got a document; those who got it on one day in one way stand together."""
    say = wording.say
    rows = [
        Row(
            (
                Cell(wording.people(people), f"{say('Given by')}: {wording.known(giver)}" if giver else ""),
                Cell(wording.day(day), how),
            )
        )
        for (day, how, giver), people in ways(shared).items()
    ]
    return table((say("Who got it"), say("When and how")), rows, layout="wide")


def ways(shared: Sequence[Sharing]) -> dict[tuple[date, str, str], tuple[str, ...]]:
    """Return the ids of those who got it, for each day, way and giver."""
    found: dict[tuple[date, str, str], tuple[str, ...]] = {}
    for one in shared:
        way = (one.on, one.how or "", one.by or "")
        found[way] = (*found.get(way, ()), one.who)
    return found
