"""What a copy of a visit's record says in each part."""

from __future__ import annotations

from cindocs.documents.visit_record import ChildSeen, VisitRecord, VisitVoice
from cindocs.views.building.blocks import action_table, answer_points, facts, lines, table, words
from cindocs.views.building.on_record import on_record
from cindocs.views.building.paper import Contents
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block, Cell, Group, Row


def contents(visit: VisitRecord, wording: Wording) -> Contents:
    """Return the blocks of each part."""
    return {
        "summary": _summary(visit, wording),
        "seen": _seen(visit, wording),
        "setting": words(visit.setting, wording),
        "child_views": tuple(_voice(one, wording) for one in visit.child_views),
        "carers": words(visit.carers, wording),
        "risks": answer_points(visit.risks, wording),
        "protective": answer_points(visit.protective, wording),
        "analysis": words(visit.analysis, wording),
        "actions": _actions(visit, wording),
        "next_visit": _next_visit(visit, wording),
        "sign_off": on_record(visit, wording),
    }


def _summary(visit: VisitRecord, wording: Wording) -> tuple[Block, ...]:
    say, fact, time = wording.say, wording.fact, wording.language.time
    times = " – ".join(time(one) for one in (visit.at, visit.ended) if one)
    return facts(
        *fact(say("When"), ", ".join(part for part in (wording.day(visit.on), times) if part)),
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


def _voice(said: VisitVoice, wording: Wording) -> Group:
    say, fact = wording.say, wording.fact
    seen = facts(
        *fact(say("How the child was"), said.mood),
        *fact(say("New injuries or incidents"), wording.line(said.injuries)),
        *fact(say("What the child can do"), said.stage),
        *fact(say("How the carers answered"), said.care),
    )
    manner = ". ".join(part for part in (said.where, wording.manner(said)) if part)
    return Group(wording.someone(said.who), (*words(said.words, wording), *seen), manner)


def _actions(visit: VisitRecord, wording: Wording) -> tuple[Block, ...]:
    none = visit.nothing_agreed and not visit.actions
    return lines(wording.say("Nothing had to be agreed.")) if none else action_table(visit.actions, wording)


def _next_visit(visit: VisitRecord, wording: Wording) -> tuple[Block, ...]:
    planned = visit.next_visit
    if planned is None:
        return ()
    say, fact = wording.say, wording.fact
    time = wording.language.time(planned.at) if planned.at else ""
    return facts(
        *fact(say("When"), ", ".join(part for part in (wording.day(planned.on), time) if part)),
        *fact(say("Who comes"), wording.someone(planned.by)),
        *fact(say("What for"), planned.note),
    )
