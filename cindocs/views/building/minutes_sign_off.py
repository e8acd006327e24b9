"""The end of minutes: what was approved, judged and agreed, and who got them."""

from __future__ import annotations

from collections.abc import Sequence

from cindocs.documents.minutes import Minutes
from cindocs.records.agreement import Agreement
from cindocs.records.judgement import Judgement
from cindocs.records.sharing import Sharing
from cindocs.views.building.blocks import approvals, facts, table
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block, Cell, Row


def sign_off(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    """Return what is looked up rather than read."""
    say, fact, alert = wording.say, wording.fact, minutes.alert
    return (
        *facts(
            *fact(say("Report for this meeting approved on"), wording.day(minutes.report_approved)),
            *fact(say("Plan approved on"), wording.day(minutes.plan_approved)),
            *fact(say("Form for the outcome is with"), wording.someone(minutes.outcome_form_with)),
            *fact(say("Reviewing team told on"), wording.day(alert.on) if alert else ""),
            *fact(say("What has changed"), alert.what if alert else ""),
            *fact(say("Who got these minutes"), _shared(minutes.shared, wording)),
        ),
        *approvals(minutes.approvals, wording),
        *_judgements(minutes.judgements, wording),
        *_agreements(minutes.agreements, wording),
    )


def _shared(shared: Sequence[Sharing], wording: Wording) -> str:
    """Return one line for each day and way: who got them."""
    ways: dict[tuple[str, str, str], list[str]] = {}
    for one in shared:
        by = f"{wording.say('From')} {wording.known(one.by)}" if one.by else ""
        ways.setdefault((wording.day(one.on), one.how or "", by), []).append(one.who)
    return "\n".join(
        ". ".join(part for part in (f"{wording.people(tuple(people))}, {day}", how, by) if part)
        for (day, how, by), people in ways.items()
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
