"""What a copy of an invitation says in each part."""

from __future__ import annotations

from datetime import date

from cindocs.documents.invitation import Invitation
from cindocs.views.building.blocks import facts, lines, points, words
from cindocs.views.building.on_record import on_record
from cindocs.views.building.paper import Contents
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code, Fact
from cindocs.views.paper import Block, Choice, Choices, Room


def contents(invitation: Invitation, wording: Wording) -> Contents:
    """Return the blocks of each part."""
    dear = wording.say("Dear {names},").replace("{names}", wording.people(invitation.to))
    return {
        "greeting": lines(dear),
        "purpose": (
            *(words(invitation.purpose, wording) or _text("purpose", wording)),
            *_text("views", wording),
        ),
        "details": _details(invitation, wording),
        "attending": _attending(invitation, wording),
        "support": _support(invitation, wording),
        "to_bring": (*_text("to_bring", wording), *points(invitation.to_bring))
        if invitation.to_bring
        else (),
        "reports": _reports(invitation, wording),
        "contact": (*_text("contact", wording), *facts(*_reached(invitation, wording))),
        "sign_off": (*_text("sign_off", wording), *_signed(invitation, wording)),
        "reply_slip": _reply_slip(invitation, wording),
        "on_record": (*_before(invitation, wording), *on_record(invitation, wording)),
    }


def _before(invitation: Invitation, wording: Wording) -> tuple[Block, ...]:
    """Return what was done before the letter went out: for the file, not for whoever reads the letter."""
    say, fact, asked = wording.say, wording.fact, invitation.manager_asked
    agreed = wording.day(invitation.meeting.attendees_agreed_on)
    return facts(
        *fact(say("Whom to invite was agreed on"), agreed),
        *fact(say("Manager asked beforehand"), wording.someone(asked.who) if asked else ""),
        *fact(say("On"), wording.day(asked.on) if asked else ""),
        *fact(say("Also called by"), wording.people(invitation.arranged_by)),
        *fact(say("Plan made on"), wording.day(invitation.plan_made)),
        *fact(say("Last review"), wording.day(invitation.last_review)),
    )


def _text(name: str, wording: Wording) -> tuple[Block, ...]:
    """Return a fixed text of the profile, if it has one."""
    said = wording.authority.kind("invitation").texts.get(name, "")
    return lines(wording.say(said)) if said else ()


def _details(invitation: Invitation, wording: Wording) -> tuple[Block, ...]:
    say, fact, meeting = wording.say, wording.fact, invitation.meeting
    ways = {
        "by_video": say("By video"),
        "by_telephone": say("By telephone"),
        "mixed": say("Some in the room, some by video or telephone"),
    }
    times = " – ".join(wording.language.time(one) for one in (meeting.at, meeting.ended) if one)
    school = say("Nobody misses lessons.") if meeting.outside_school_time else meeting.school_time_reason
    return (
        *facts(
            *fact(say("Day"), _weekday(meeting.on, wording)),
            *fact(say("Time"), times),
            *fact(say("School"), school),
            *fact(say("Place"), meeting.place),
            *fact(say("How"), ways.get(meeting.by or "")),
            *fact(say("Who leads the meeting"), wording.someone(meeting.chair)),
            *fact(say("Why they lead it"), meeting.chair_reason),
            *fact(say("Who writes it down"), wording.someone(meeting.note_taker)),
        ),
        *words(invitation.directions, wording, say("How to get there")),
    )


def _attending(invitation: Invitation, wording: Wording) -> tuple[Block, ...]:
    say, fact = wording.say, wording.fact
    workers = tuple(one for one in invitation.invited if wording.case.professional(one))
    family = tuple(one for one in invitation.invited if one not in workers)
    agreed = wording.people(invitation.meeting.attendees_agreed_with)
    said = say("We agreed with {names} who should come.").replace("{names}", agreed)
    return (
        *facts(
            *fact(say("Your family and friends"), _list(family, wording)),
            *fact(say("People who work with you"), _list(workers, wording)),
        ),
        *(lines(said) if agreed else ()),
    )


def _support(invitation: Invitation, wording: Wording) -> tuple[Block, ...]:
    say, fact = wording.say, wording.fact
    return (
        *facts(
            *fact(say("Interpreter"), _list(invitation.interpreters, wording)),
            *fact(say("Getting in and around"), wording.line(invitation.access)),
            *fact(say("Getting there and home"), wording.line(invitation.transport)),
            *fact(say("Looking after the children"), wording.line(invitation.child_care)),
            *fact(say("Help to say what you think"), _list(invitation.advocates, wording)),
            *fact(say("Also arranged"), invitation.meeting.arrangements),
        ),
        *_text("advocate", wording),
        *(words(invitation.solicitors, wording) or _text("solicitors", wording)),
    )


def _list(ids: tuple[str, ...], wording: Wording) -> str:
    return wording.language.listed([wording.someone(one) for one in ids])


def _reports(invitation: Invitation, wording: Wording) -> tuple[Block, ...]:
    say, fact = wording.say, wording.fact
    rows = facts(
        *fact(say("Who writes one"), wording.people(invitation.reports_from)),
        *fact(say("Shown to you by"), _weekday(invitation.reports_by, wording)),
    )
    return (*_text("reports", wording), *rows) if rows else ()


def _reached(invitation: Invitation, wording: Wording) -> tuple[Fact, ...]:
    """Return whom to ring or write to, and how."""
    known = wording.case.professional(invitation.contact or invitation.lead)
    if known is None:
        return ()
    say, fact = wording.say, wording.fact
    return (
        *fact(say("Name"), wording.someone(known.id)),
        *fact(say("Telephone"), known.phone),
        *fact(say("E-mail"), known.email),
    )


def _signed(invitation: Invitation, wording: Wording) -> tuple[Block, ...]:
    signs = wording.case.professional(invitation.lead)
    return lines(", ".join(filter(None, (signs.name, wording.job(signs)))), signs.agency) if signs else ()


def _reply_slip(invitation: Invitation, wording: Wording) -> tuple[Block, ...]:
    say = wording.say
    answers = (
        say("I will come"),
        say("I cannot come"),
        say("I want to send what I think, in writing or as a drawing"),
    )
    needs = (
        say("An interpreter"),
        say("A lift, or the fare"),
        say("Somebody to look after children"),
        say("Somebody to help me say what I think"),
        say("Papers in large print, in another language, or read out to me"),
        say("Another day or another time"),
    )
    return (
        *_text("reply", wording),
        *facts(
            *wording.fact(say("The meeting"), _weekday(invitation.meeting.on, wording)),
            *wording.fact(say("Please answer by"), _weekday(invitation.reply_by, wording)),
            *_reached(invitation, wording),
        ),
        Room(say("My name"), size=Code("line")),
        Choices(tuple(map(Choice, answers)), say("Please tick")),
        Choices(tuple(map(Choice, needs)), say("What I need")),
        Room(say("What I want to ask, or want everybody to know")),
    )


def _weekday(day: date | None, wording: Wording) -> str:
    return wording.language.day_of_the_week(day) if day else ""
