"""Everybody who must have a document gets it, and in time: R35 and R36."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cindocs.authorities.authority import Authority
from cindocs.authorities.condition import holds
from cindocs.authorities.distribution import Recipients, Sending
from cindocs.authorities.rule_setting import Limit
from cindocs.documents.case_document import CaseDocument
from cindocs.rules.situation import Path, Situation, Told, facts_of
from cindocs.rules.time_limits import later_than, latest_day, or_judge

_MISSING: dict[Recipients, str] = {
    "child": "no child whom it is about",
    "parents": "no parent",
    "network": "nobody of the family's network",
    "agencies": "nobody of another agency",
    "attended": "nobody who was at the meeting",
    "invited": "somebody missing who was invited and could not come",
    "new_services": "somebody missing who does something in it",
}
"""What there is among those who got a document, if these recipients were forgotten."""


def everybody_who_must_have_it_got_it(situation: Situation) -> Iterator[Told]:
    """Hold that nobody who must have it was forgotten, once it has gone out or a list says who gets it."""
    sending = next((one for one in _sendings(situation) if one.to), None)
    got = _who_got_it(situation.document)
    if sending is None or not got:
        return
    for recipients in sending.to:
        excused = situation.judged(sending.except_when.get(recipients))
        if not excused and any(group and not group & got for group in groups_of(situation, recipients)):
            yield Told(
                ("shared",),
                f"Among those who got this there is {_MISSING[recipients]}.",
                _mend(situation, sending, recipients),
                source=sending.source,
            )


def _who_got_it(document: CaseDocument) -> set[str]:
    """Return the ids of those who got the document; of those who are to get it, while it has not gone out."""
    got = {one.who for one in document.shared}
    if any(one.on >= document.date for one in document.shared):
        return got
    # What was shared before its day was an earlier version.
    return {one.reader for one in document.listed_copies() if one.reader} or got


def it_goes_out_in_time(situation: Situation) -> Iterator[Told]:
    """Hold that the document goes out by the day that the procedure sets, where it sets one."""
    sending = next((one for one in _sendings(situation) if one.max), None)
    if sending is None or situation.judged(sending.unless):
        return
    limit = Limit(max=sending.max, anchor=sending.anchor, unless=sending.unless, source=sending.source)
    due, first = latest_day(situation, limit), _first_times(situation)
    if due is not None and not first and situation.today >= due:
        yield Told(
            ("shared",),
            f"Nobody has got this yet. It goes out within {sending.max}.",
            f"Send it today, and add who and on under shared.{or_judge(limit)}",
            source=sending.source,
        )
    yield from _planned_too_late(situation, due)
    if first:
        day, number = max(first)
        what, mend = "The day on which this went out", "Check the day."
        yield from later_than(situation, limit, ("shared", number, "on"), day, what, mend)


def _planned_too_late(situation: Situation, due: date | None) -> Iterator[Told]:
    """Tell of copies that are to go out later than the procedure allows."""
    own = situation.document.copies
    at: Path = ("copies",) if own else ("case", "copies")
    for number, one in enumerate(own or situation.case.copies):
        if due is not None and one.by is not None and one.by > due:
            yield Told(
                (*at, number, "by"),
                "This copy is to go out later than the procedure allows.",
                "Choose an earlier day, or leave it out: then the day of the procedure counts.",
            )


def who_sends(document: CaseDocument, authority: Authority) -> str:
    """Return the role that sends the document, by its id in the profile; empty where none is named."""
    return next((one.owner for one in _sendings(_looked_at(document, authority, document.date))), "")


def last_day_to_send(document: CaseDocument, authority: Authority, today: date) -> date | None:
    """Return the day by which the procedure wants the document sent; None where it sets none."""
    situation = _looked_at(document, authority, today)
    sending = next((one for one in _sendings(situation) if one.max), None)
    if sending is None or situation.judged(sending.unless):
        return None
    return latest_day(situation, Limit(max=sending.max, anchor=sending.anchor, source=sending.source))


def _looked_at(document: CaseDocument, authority: Authority, today: date) -> Situation:
    return Situation(document, authority, today, authority.rule("R36"))


def _sendings(situation: Situation) -> Iterator[Sending]:
    """Yield what the procedure says of sending this document, here."""
    facts = facts_of(situation.document, situation.authority)
    for one in situation.authority.profile.distribution:
        if one.kind == situation.document.kind and holds(one.when, facts):
            yield one


def _first_times(situation: Situation) -> list[tuple[date, int]]:
    """Return the day on which each person first got the document, with its place in the list."""
    first: dict[str, tuple[date, int]] = {}
    for number, one in enumerate(situation.document.shared):
        first[one.who] = min(first.get(one.who, (one.on, number)), (one.on, number))
    return list(first.values())


def groups_of(situation: Situation, recipients: Recipients) -> list[frozenset[str]]:
    """Return groups of ids: of each, somebody must have got the document."""
    case, meeting = situation.case, situation.meeting
    match recipients:
        case "child":
            return [frozenset(situation.document.about)]
        case "parents":
            return [situation.parents]
        case "network":
            return [frozenset(one.id for one in case.people if one.network)]
        case "agencies":
            lead = case.professional(situation.document.lead)
            ours = lead.agency if lead else ""
            return [frozenset(one.id for one in case.professionals if one.agency != ours)]
        case "attended":
            return [meeting.took_part] if meeting else []
        case "invited":
            invited = meeting.attendance if meeting else ()
            return [frozenset({one.who}) for one in invited if one.answer in ("apologies", "absent")]
        case "new_services":
            owners = {action.owner or "" for _, action in situation.actions}
            others = sorted(owners - {situation.document.lead})  # whoever leads has made it
            return [frozenset({owner}) for owner in others if case.professional(owner)]


def _mend(situation: Situation, sending: Sending, recipients: Recipients) -> str:
    judgement = sending.except_when.get(recipients)
    instead = f" Or record a judgement {judgement} with its reason." if judgement else ""
    sender = situation.authority.word(sending.owner)
    return f"Give it to them, and add who and on under shared. It is sent by: {sender}.{instead}"
