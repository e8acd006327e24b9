"""The end of minutes: what was approved, judged and agreed, and who got them."""

from __future__ import annotations

from collections.abc import Sequence

from cindocs.documents.minutes import Minutes
from cindocs.records.agreement import Agreement
from cindocs.records.judgement import Judgement
from cindocs.records.sharing import Sharing
from cindocs.views.building.approval import approval_is_printed
from cindocs.views.building.blocks import approvals, facts, table
from cindocs.views.building.minutes_gate import gate_is_printed
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.paper import Block, Cell, Row


def sign_off(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    """Return what is looked up rather than read."""
    say, fact, alert = wording.say, wording.fact, minutes.alert
    givers = tuple(dict.fromkeys(one.by for one in minutes.shared if one.by))
    return (
        *facts(
            *(() if gate_is_printed(minutes, wording) else _gate(minutes, wording)),
            *fact(say("Reviewing team told on"), wording.day(alert.on) if alert else ""),
            *fact(say("What has changed"), alert.what if alert else ""),
            *fact(say("Who got these minutes"), _shared(minutes.shared, wording)),
            *fact(say("From whom"), wording.people(givers)),
        ),
        *(() if approval_is_printed(minutes, wording) else approvals(minutes.approvals, wording)),
        *_judgements(minutes.judgements, wording),
        *_agreements(minutes.agreements, wording),
    )


def _gate(minutes: Minutes, wording: Wording) -> tuple[Fact, ...]:
    say, fact = wording.say, wording.fact
    return (
        *fact(say("Report for this meeting approved on"), wording.day(minutes.report_approved)),
        *fact(say("Plan approved on"), wording.day(minutes.plan_approved)),
        *fact(say("Form for the outcome is with"), wording.someone(minutes.outcome_form_with)),
    )


def _shared(shared: Sequence[Sharing], wording: Wording) -> str:
    """Return one line for each way and day: ``By post: Mum and Dad, 13 March 2026``."""
    ways: dict[tuple[str, str], list[str]] = {}
    for one in shared:
        ways.setdefault((one.how or "", wording.day(one.on)), []).append(one.who)
    return "\n".join(
        f"{f'{how}: ' if how else ''}{wording.people(tuple(people))}, {day}"
        for (how, day), people in ways.items()
    )


def _judgements(judged: Sequence[Judgement], wording: Wording) -> tuple[Block, ...]:
    say, known = wording.say, wording.authority.profile.circumstances
    rows = []
    for one in judged:
        what = known.get(one.about) or wording.authority.word(one.about)
        stated = what if one.holds else f"{say('Does not hold')}: {what}"
        who = Cell(wording.someone(one.decided_by), wording.day(one.decided_on))
        rows.append(Row((Cell(stated, one.reason or ""), who)))
    return table((say("Judgement, and why"), say("Who and when")), rows, layout="wide")


def _agreements(agreed: Sequence[Agreement], wording: Wording) -> tuple[Block, ...]:
    say = wording.say
    answers = {
        "agrees": say("Agrees"),
        "agrees_in_part": say("Agrees in part"),
        "disagrees": say("Does not agree"),
        "unable": say("Not able to sign"),
    }
    rows = [
        Row(
            (
                Cell(wording.someone(one.who)),
                Cell(answers[one.answer], wording.day(one.on)) if one.answer else Cell(room=say("Signature")),
                Cell(one.comment or ""),
            )
        )
        for one in agreed
    ]
    return table((say("Name"), say("Answer"), say("Comment")), rows, layout="names")
