"""What the letter says in which one authority tells another that children in need move to its area.

Only another authority in England reads it, so that it is made in English alone. It is short: whatever the
receiving authority does not need at once stands in the summary that comes with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from cindocs.authorities.rule_setting import Limit
from cindocs.documents.transfer_notification import TransferNotification
from cindocs.records.answers import Missing
from cindocs.records.move import Move
from cindocs.records.people import Child
from cindocs.records.permission import Permission
from cindocs.records.transfer import PackedDocument, ServiceThere
from cindocs.views.building.blocks import facts, lines, plain, table, words
from cindocs.views.building.copy import with_child
from cindocs.views.building.moving import answered, overridden, yes_or_why
from cindocs.views.building.paper import Contents
from cindocs.views.building.transfer import disputed, meeting_moment
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.paper import Block, Cell, Points, Row

_MEETING: Final = "R44"
"""The rule under which an authority says by when a family that has moved is met."""


def contents(letter: TransferNotification, wording: Wording) -> Contents:
    """Return the blocks of each part."""
    return {
        "greeting": _greeting(letter, wording),
        "children": _children(letter, wording),
        "move": _move(letter.move, wording),
        "asks": _asks(letter, wording),
        "responsibility": _responsibility(letter, wording),
        "documents": _documents(letter, wording),
        "gaps": _gaps(letter.services, wording),
        "agencies": facts(*_agencies(letter, wording)),
        "permission": facts(*_permission(letter.permission, wording)),
        "dispute": _dispute(letter, wording),
        "contact": _reach(letter),
        "sign_off": _sign_off(letter, wording),
    }


def _greeting(letter: TransferNotification, wording: Wording) -> tuple[Block, ...]:
    say, told = wording.say, letter.notification
    there = letter.receiving.lead if letter.receiving else None
    dear = say("Dear {names},").replace("{names}", wording.people((there,))) if there else ""
    first = say("We first told you on {day}.").replace("{day}", wording.day(told.on)) if told else ""
    return (*lines(dear or say("Dear colleagues,")), *lines(f"{_text('opening', letter, wording)} {first}"))


def _text(name: str, letter: TransferNotification, wording: Wording) -> str:
    """Return a fixed text of the profile, with the children's names where they belong."""
    return with_child(wording.authority.kind(letter.kind).texts.get(name, ""), letter, wording)


def _children(letter: TransferNotification, wording: Wording) -> tuple[Block, ...]:
    say = wording.say
    rows = [_child(letter.case.child(one), letter, wording) for one in letter.about]
    return table((say("Child"), say("Plan")), rows, layout="wide")


def _child(child: Child, letter: TransferNotification, wording: Wording) -> Row:
    say, plan = wording.say, letter.plan
    orders = f"{say('Legal status')}: {child.legal_status}" if child.legal_status else ""
    known = wording.authority.profile.plan_types.get(letter.type_of_plan())
    what = say(known.title) if known else wording.word(letter.type_of_plan())
    since = plan.meeting_day("planning_meeting")[1] if plan else None
    status = (
        what if plan else say("Child in need"),
        say("section 17"),
        f"{say('since')} {wording.day(since)}" if since else "",
    )
    return Row(
        (
            Cell(wording.name(child.name), ". ".join(filter(None, (_born(child, wording), orders)))),
            Cell(", ".join(filter(None, status))),
        )
    )


def _born(child: Child, wording: Wording) -> str:
    """Return when a child was or will be born, or what is known or shown in its place."""
    say = wording.say
    if child.born:
        return f"{say('Born')} {wording.day(child.born)}"
    if child.expected:
        return f"{say('Baby due')} {wording.day(child.expected)}"
    if child.age is not None:
        return f"{say('Age')} {child.age}"
    return f"{say('Born in')} {child.born_in}" if child.born_in is not None else ""


def _move(moved: Move | None, wording: Wording) -> tuple[Block, ...]:
    if moved is None:
        return ()
    say, fact = wording.say, wording.fact
    address = (
        say("It is to be kept from somebody. Ring us before you use it or tell anybody.")
        if moved.keep_address_safe
        else say("As far as we know it, it stands in the summary.")
    )
    earlier = "\n".join(f"{wording.day(one.on)}: {one.what}" for one in moved.earlier)
    return (
        *facts(
            *fact(say("Lives in your area from"), wording.day(moved.resident)),
            *fact(say("Where to"), moved.area),
            *fact(say("The new address"), address),
            *fact(say("Was the move planned?"), yes_or_why(moved.planned, wording)),
            *fact(say("Is the move meant to last?"), yes_or_why(moved.lasting, wording)),
            *fact(say("Earlier moves"), earlier),
        ),
        *words(moved.reason, wording, say("Why the family moves")),
    )


def _asks(letter: TransferNotification, wording: Wording) -> tuple[Block, ...]:
    say, planned = wording.say, letter.receiving_meeting
    named = letter.receiving and letter.receiving.lead
    on = meeting_moment(planned, wording) if planned else ""
    known = say("As we know it, you meet on {day}.").replace("{day}", on) if on else ""
    asked = (
        " ".join(filter(None, (_meet_the_family(letter, wording), known))),
        "" if named else _text("lead", letter, wording),
        _text("acknowledge", letter, wording),
        _text("missing", letter, wording),
    )
    return _points([one for one in asked if one])


def _meet_the_family(letter: TransferNotification, wording: Wording) -> str:
    """Ask for the meeting at the new place: by a day, within a span, or soon where the procedure has none."""
    say, limit = wording.say, _limit(wording)
    if limit is None or limit.max is None:
        return say("Please meet the family soon, together with those who will help it.")
    resident = letter.move.resident if letter.move else None
    if resident is None:
        asked = say("Please meet the family within {span} of the day from which it lives in your area.")
        return asked.replace("{span}", str(limit.max))
    asked = say(
        "Please meet the family by {day}, together with those who will help it: within {span} of the day "
        "from which it lives in your area."
    )
    latest = limit.max.after(resident, wording.authority.working_days, count_from=limit.count_from)
    return asked.replace("{day}", wording.day(latest)).replace("{span}", str(limit.max))


def _limit(wording: Wording) -> Limit | None:
    """Return by when the family is met, where the procedure says that of every move."""
    asked = wording.authority.rule(_MEETING)
    if not asked.applies or asked.when:
        return None
    return next((one for one in asked.limits if one.max and not (one.when or one.alternative)), None)


def _responsibility(letter: TransferNotification, wording: Wording) -> tuple[Block, ...]:
    say, fact, held = wording.say, wording.fact, letter.responsibility
    return (
        *lines(_text("responsibility", letter, wording)),
        *facts(
            *fact(say("We lead the work until"), wording.day(held.until) if held else ""),
            *fact(say("You accepted it on"), wording.day(held.accepted) if held else ""),
        ),
    )


def _documents(letter: TransferNotification, wording: Wording) -> tuple[Block, ...]:
    """Return what comes with the letter, the summary first; then what is still to come, by when, and why."""
    say = wording.say
    ready = [(one.what, one.date) for one in letter.documents if one.ready]
    here = [(wording.word("transfer_summary"), letter.date), *ready]
    awaited = [_awaited(one, wording) for one in letter.documents if not one.ready]
    return (
        *_points([", ".join(filter(None, (what, wording.day(day)))) for what, day in here]),
        *_points(awaited, say("Still to come")),
    )


def _awaited(one: PackedDocument, wording: Wording) -> str:
    say = wording.say
    comes = say("by {day}").replace("{day}", wording.day(one.expected)) if one.expected else ""
    known = f"{one.what}: {comes or say('it is not known when')}"
    return f"{known}. {one.note}" if one.note else known


def _points(texts: Sequence[str], label: str = "") -> tuple[Points, ...]:
    """Return lines as a list, in which nothing is markup."""
    return (Points(tuple(plain(one) for one in texts), label),) if texts else ()


def _gaps(offered: tuple[ServiceThere, ...], wording: Wording) -> tuple[Block, ...]:
    """Return the services of which something is missing at the new place, or may be."""
    return _points([f"{one.what}: {wording.line(one.gap)}" for one in offered if _lacks(one)])


def _lacks(one: ServiceThere) -> bool:
    nothing = isinstance(one.gap, Missing) and one.gap.missing == "does_not_apply"
    return one.gap is not None and not nothing


def _agencies(letter: TransferNotification, wording: Wording) -> Iterator[Fact]:
    """Yield the agencies that were told of the move, day by day, and those that were not told yet."""
    say = wording.say
    days: dict[str, list[str]] = {}
    for one in sorted(letter.agencies, key=lambda one: (one.told is None, one.told)):
        worker = wording.case.professional(one.who)
        heading = f"{say('Told on')} {wording.day(one.told)}" if one.told else say("Not told yet")
        days.setdefault(heading, []).append(worker.agency if worker else wording.known(one.who))
    for heading, agencies in days.items():
        yield from wording.fact(heading, wording.language.listed(list(dict.fromkeys(agencies))))


def _permission(given: Permission | None, wording: Wording) -> Iterator[Fact]:
    say, fact = wording.say, wording.fact
    if given is None:
        yield from fact(say("Were the parents asked?"), say("Nothing recorded"))
        return
    answer = (answered(given, wording), wording.people(given.by), wording.day(given.on))
    said = ", ".join(filter(None, answer))
    yield from fact(say("Were the parents asked?"), "" if said else wording.yes_no(given.sought))
    yield from fact(say("Answer"), said)
    yield from fact(say("What may be shared"), given.covers)
    yield from overridden(given, wording)


def _dispute(letter: TransferNotification, wording: Wording) -> tuple[Block, ...]:
    """Return what happens if the two authorities do not agree; all that is known of it, if they do not."""
    text, held = _text("dispute", letter, wording), letter.dispute
    if held and held.about:
        return (*lines(text), *disputed(held, wording))
    manager = wording.known(held.service_manager) if held and held.service_manager else ""
    who = wording.say("Our service manager is {name}.").replace("{name}", manager) if manager else ""
    return lines(" ".join(filter(None, (text, who))))


def _reach(letter: TransferNotification) -> tuple[Block, ...]:
    """Return how to reach the team that knows the family."""
    office = letter.originating
    return lines(", ".join(filter(None, (office.team, office.phone, office.email)))) if office else ()


def _sign_off(letter: TransferNotification, wording: Wording) -> tuple[Block, ...]:
    """Return the lead practitioner and the manager, who sign, each with what they do and their number."""
    office = letter.originating
    lead, manager = (office.lead, office.manager) if office else (None, None)
    workers = [wording.case.professional(one) for one in dict.fromkeys((lead or letter.lead, manager))]
    signed = [", ".join(filter(None, (one.name, wording.job(one), one.phone))) for one in workers if one]
    return lines(wording.say("Yours sincerely,"), *signed) if signed else ()
