"""What a copy of a visit's record says in each part."""

from __future__ import annotations

from cindocs.documents.visit_record import ChildSeen, VisitRecord
from cindocs.views.building.blocks import action_table, answer_points, facts, table, voices, words
from cindocs.views.building.paper import Contents
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block, Cell, Row


def contents(visit: VisitRecord, wording: Wording) -> Contents:
    """Return the blocks of each part."""
    return {
        "summary": _summary(visit, wording),
        "seen": _seen(visit, wording),
        "setting": words(visit.setting, wording),
        "child_views": voices(visit.child_views, wording),
        "carers": words(visit.carers, wording),
        "risks": answer_points(visit.risks, wording),
        "protective": answer_points(visit.protective, wording),
        "analysis": words(visit.analysis, wording),
        "actions": action_table(visit.actions, wording),
        "next_visit": _next_visit(visit, wording),
    }


def _summary(visit: VisitRecord, wording: Wording) -> tuple[Block, ...]:
    say, fact, time = wording.say, wording.fact, wording.language.time
    times = " – ".join(time(one) for one in (visit.at, visit.ended) if one)
    return facts(
        *fact(say("Date"), wording.day(visit.on)),
        *fact(say("Time"), times),
        *fact(say("Where"), visit.place),
        *fact(say("Visited by"), wording.people(visit.by)),
        *fact(say("Did the family know?"), wording.answered(visit.announced)),
        *fact(say("Who else was there"), wording.people(visit.others)),
        *fact(say("Purpose"), visit.purpose),
    )


def _seen(visit: VisitRecord, wording: Wording) -> tuple[Block, ...]:
    say = wording.say
    columns = (say("Child"), say("Seen"), say("Seen alone, bedroom seen"))
    return table(columns, [_child(one, wording) for one in visit.seen], layout="names")


def _child(one: ChildSeen, wording: Wording) -> Row:
    say = wording.say
    told = f"{say('Manager told on')} {wording.day(one.manager_told)}" if one.manager_told else ""
    alone = f"{say('Alone')}: {wording.answered(one.alone) or say('not recorded')}"
    bedroom = f"{say('Bedroom')}: {wording.answered(one.bedroom) or say('not recorded')}"
    reasons = ". ".join(part.rstrip(".") for part in (one.why_not, told) if part)
    return Row(
        (
            Cell(wording.known(one.child)),
            Cell(wording.yes_no(one.seen)),
            Cell(f"{alone}\n{bedroom}", reasons),
        )
    )


def _next_visit(visit: VisitRecord, wording: Wording) -> tuple[Block, ...]:
    planned = visit.next_visit
    if planned is None:
        return ()
    say, fact = wording.say, wording.fact
    return facts(
        *fact(say("When"), wording.day(planned.on)),
        *fact(say("Who comes"), wording.someone(planned.by)),
        *fact(say("What for"), planned.note),
    )
