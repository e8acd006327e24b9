"""The end of minutes: what was approved, judged and agreed, and who got them."""

from __future__ import annotations

from collections.abc import Sequence

from cindocs.documents.minutes import Minutes
from cindocs.records.agreement import Agreement
from cindocs.views.building.approval import approval_is_printed
from cindocs.views.building.blocks import facts, table
from cindocs.views.building.minutes_gate import gate_is_printed
from cindocs.views.building.on_record import approvals, judgements, sharing
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.paper import Block, Cell, Row


def sign_off(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    """Return what is looked up rather than read."""
    say, fact, alert = wording.say, wording.fact, minutes.alert
    return (
        *facts(
            *(() if gate_is_printed(minutes, wording) else _gate(minutes, wording)),
            *fact(say("Reviewing team told on"), wording.day(alert.on) if alert else ""),
            *fact(say("What has changed"), alert.what if alert else ""),
        ),
        *(() if approval_is_printed(minutes, wording) else approvals(minutes.approvals, wording)),
        *judgements(minutes.judgements, wording),
        *_agreements(minutes.agreements, wording),
        *sharing(minutes.shared, wording),
    )


def _gate(minutes: Minutes, wording: Wording) -> tuple[Fact, ...]:
    say, fact = wording.say, wording.fact
    return (
        *fact(say("Report for this meeting approved on"), wording.day(minutes.report_approved)),
        *fact(say("Plan approved on"), wording.day(minutes.plan_approved)),
        *fact(say("Form for the outcome is with"), wording.someone(minutes.outcome_form_with)),
    )


def _agreements(agreed: Sequence[Agreement], wording: Wording) -> tuple[Block, ...]:
    say = wording.say
    rows = [
        Row(
            (
                Cell(wording.someone(one.who)),
                _answer(one, wording),
                Cell(one.comment or ""),
            )
        )
        for one in agreed
    ]
    return table((say("Name"), say("Answer"), say("Comment")), rows, layout="names")


def _answer(agreement: Agreement, wording: Wording) -> Cell:
    if agreement.answer is None:
        return Cell(room=wording.say("Signature"))
    return Cell(wording.agreement(agreement), wording.day(agreement.on))
