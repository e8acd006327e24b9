"""What passes from one authority to another, as a copy shows it."""

from __future__ import annotations

from datetime import date

from cindocs.documents.transfer_summary import TransferSummary
from cindocs.records.answers import Missing
from cindocs.records.transfer import (
    AgencyMove,
    Dispute,
    Notification,
    PackedDocument,
    ReceivingMeeting,
    Responsibility,
    ServiceThere,
)
from cindocs.views.building.blocks import facts, lines, table, words
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.paper import Block, Cell, Row


def responsibility(summary: TransferSummary, wording: Wording) -> tuple[Block, ...]:
    """Return who is responsible until when, who has been told, and the formal word to the other authority."""
    held = summary.responsibility
    return (
        *_text("responsibility", wording),
        *(words(held.meanwhile, wording) if held else ()),
        *facts(*_held(held, wording), *_notified(summary.notification, wording)),
    )


def _held(held: Responsibility | None, wording: Wording) -> tuple[Fact, ...]:
    if held is None:
        return ()
    say, fact = wording.say, wording.fact
    told = (wording.people(held.family_told), wording.day(held.family_told_on))
    return (
        *fact(say("Led from the old place until"), wording.day(held.until)),
        *fact(say("Accepted at the new place on"), wording.day(held.accepted)),
        *fact(say("Family told"), ", ".join(part for part in told if part)),
        *fact(say("Parents told of their own part on"), wording.day(held.parents_part_told)),
    )


def _notified(told: Notification | None, wording: Wording) -> tuple[Fact, ...]:
    if told is None:
        return ()
    say, fact = wording.say, wording.fact
    return (
        *fact(say("Formally notified on"), wording.day(told.on)),
        *fact(say("How"), told.how),
        *fact(say("Sent by"), wording.someone(told.by)),
        *fact(say("Acknowledged on"), wording.day(told.acknowledged)),
    )


def services(offered: tuple[ServiceThere, ...], wording: Wording) -> tuple[Block, ...]:
    """Return the services the children need, and what becomes of each."""
    say = wording.say
    columns = (
        say("What they have now"),
        say("At the new place"),
        say("What is missing, and what helps"),
    )
    rows = [
        Row((Cell(one.what), Cell(one.there or say("Not found yet")), Cell(wording.line(one.gap))))
        for one in offered
    ]
    return table(columns, rows, layout="names")


def agencies(moving: tuple[AgencyMove, ...], wording: Wording) -> tuple[Block, ...]:
    """Return the agencies of the plan, their counterparts, and what was told and sent when."""
    say = wording.say
    columns = (say("Here"), say("At the new place"), say("Told, and records sent"))
    return table(columns, [_agency(one, wording) for one in moving], layout="names")


def _agency(one: AgencyMove, wording: Wording) -> Row:
    say = wording.say
    worker = wording.case.professional(one.who)
    place = ", ".join(filter(None, (wording.job(worker), worker.agency))) if worker else ""
    told = f"{say('Told on')} {wording.day(one.told)}" if one.told else say("Not told yet")
    sent = f"{say('Sent on')} {wording.day(one.sent)}" if one.sent else say("Not sent yet")
    return Row(
        (
            Cell(wording.known(one.who), place),
            Cell(one.counterpart or say("Not known yet")),
            Cell(f"{told}\n{sent}", one.note or ""),
        )
    )


def documents(summary: TransferSummary, wording: Wording) -> tuple[Block, ...]:
    """Return the documents that go together, this summary the last of them."""
    say = wording.say
    rows = [_packed(one, wording) for one in summary.documents]
    own = Row((Cell(say("This summary")), Cell(wording.day(summary.date)), Cell(say("Ready"))))
    return table((say("Document"), say("Date"), say("Ready?")), [*rows, own] if rows else (), layout="three")


def _packed(one: PackedDocument, wording: Wording) -> Row:
    say = wording.say
    ready = say("Ready") if one.ready else say("Not yet")
    expected = f"{say('By when')}: {wording.day(one.expected)}" if one.expected else ""
    note = " ".join(part for part in (one.note or "", expected) if part)
    return Row((Cell(one.what), Cell(wording.day(one.date)), Cell(ready, note)))


def handover(summary: TransferSummary, wording: Wording) -> tuple[Block, ...]:
    """Return how the two sides speak with each other, when they meet, and what if they do not agree."""
    say, fact, speaking = wording.say, wording.fact, summary.handover
    return (
        *facts(
            *fact(say("First spoke on"), wording.day(speaking.spoke) if speaking else None),
            *fact(say("Meet on"), _day(speaking.met, wording) if speaking else None),
            *fact(say("Joint visit on"), _day(speaking.joint_visit, wording) if speaking else None),
            *_meeting(summary.receiving_meeting, wording),
        ),
        *(words(speaking.note, wording) if speaking else ()),
        *_text("dispute", wording),
        *(disputed(summary.dispute, wording) if summary.dispute else ()),
    )


def _day(answer: date | Missing | None, wording: Wording) -> str:
    return wording.missing(answer) if isinstance(answer, Missing) else wording.day(answer)


def _meeting(planned: ReceivingMeeting | None, wording: Wording) -> tuple[Fact, ...]:
    if planned is None:
        return ()
    say, fact = wording.say, wording.fact
    return (
        *fact(say("First meeting at the new place"), meeting_moment(planned, wording)),
        *fact(say("Where"), planned.place),
        *fact(say("Comes from the old place"), wording.people(planned.from_here)),
    )


def meeting_moment(planned: ReceivingMeeting, wording: Wording) -> str:
    """Return day and time of the meeting that the receiving authority calls."""
    moment = (wording.day(planned.on), wording.language.time(planned.at) if planned.at else "")
    return ", ".join(part for part in moment if part)


def disputed(dispute: Dispute, wording: Wording) -> tuple[Block, ...]:
    """Return who decides if the two authorities do not agree, and what happened if they do not."""
    say, fact = wording.say, wording.fact
    about = {
        "responsibility": say("Who is responsible"),
        "delay": say("Delay in accepting responsibility"),
        "thresholds": say("Whether the children are in need"),
    }
    return (
        *facts(
            *fact(say("Who decides"), wording.someone(dispute.service_manager)),
            *fact(say("What is not agreed"), about.get(dispute.about or "")),
            *fact(say("Told on"), wording.day(dispute.told)),
            *fact(say("Legal advice taken on"), wording.day(dispute.legal_advice)),
        ),
        *words(dispute.decided, wording, say("What the service manager decided")),
    )


def _text(name: str, wording: Wording) -> tuple[Block, ...]:
    """Return a fixed text of the profile, if it has one."""
    said = wording.authority.kind("transfer_summary").texts.get(name, "")
    return lines(wording.say(said)) if said else ()
