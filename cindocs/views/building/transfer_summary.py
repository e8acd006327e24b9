"""What a summary for another authority says in each part."""

from __future__ import annotations

from cindocs.documents.transfer_summary import OutcomeReached, TransferSummary
from cindocs.records.needs import Need, Outcome
from cindocs.records.transfer import Office
from cindocs.views.building import people
from cindocs.views.building.blocks import facts, points, table, voices, words
from cindocs.views.building.chronology import events
from cindocs.views.building.moving import curiosity, impact, move, permission
from cindocs.views.building.on_record import on_record
from cindocs.views.building.paper import Contents
from cindocs.views.building.transfer import agencies, documents, handover, responsibility, services
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.paper import Block, Cell, Facts, Group, Row
from cindocs.views.people import ChildFacts, FamilyMember


def contents(summary: TransferSummary, wording: Wording) -> Contents:
    """Return the blocks of each part."""
    case, plan = summary.case, summary.plan
    return {
        "summary": _summary(summary, wording),
        "children": tuple(_person(people.child_facts(case.child(one), wording)) for one in summary.about),
        "family": tuple(_person(people.family_member(one, wording)) for one in case.people),
        "workers": _workers(summary, wording),
        "move": move(summary.move, wording),
        "responsibility": responsibility(summary, wording),
        "reason": words(summary.reason or (plan.reason if plan else None), wording),
        "history": events(summary.history, wording),
        "strengths": points(summary.strengths, tone="good"),
        "worries": points(summary.worries, tone="worry"),
        "child_views": voices(summary.child_views, wording),
        "parent_views": voices(summary.parent_views, wording),
        "needs": _needs(summary, wording),
        "impact": impact(summary.impact, wording),
        "curiosity": curiosity(summary.curiosity, wording),
        "services": services(summary.services, wording),
        "agencies": agencies(summary.agencies, wording),
        "permission": permission(summary.permission, wording),
        "documents": documents(summary, wording),
        "handover": handover(summary, wording),
        "decisions": on_record(summary, wording),
    }


def _summary(summary: TransferSummary, wording: Wording) -> tuple[Block, ...]:
    say, fact = wording.say, wording.fact
    moved, held, meeting = summary.move, summary.responsibility, summary.receiving_meeting
    until = say("We lead the work until") if summary.direction == "out" else say("They lead the work until")
    safe = say("Is the new address to be kept from somebody?")
    return facts(
        *_office(say("Moves from"), summary.originating, wording),
        *_office(say("Moves to"), summary.receiving, wording),
        *fact(say("Lives there from"), wording.day(moved.resident) if moved else None),
        *fact(until, wording.day(held.until) if held else None),
        *fact(say("First meeting there"), wording.day(meeting.on) if meeting else None),
        *fact(safe, wording.answered(moved.keep_address_safe) if moved else None),
    )


def _office(label: str, office: Office | None, wording: Wording) -> tuple[Fact, ...]:
    if office is None:
        return ()
    reach = ", ".join(part for part in (office.phone, office.email) if part)
    lead, manager = wording.someone(office.lead), wording.someone(office.manager)
    lines = (office.authority, office.team, lead, manager, reach)
    return wording.fact(label, "\n".join(line for line in lines if line))


def _person(person: ChildFacts | FamilyMember) -> Group:
    known = person.facts if isinstance(person, ChildFacts) else person.details
    return Group(person.name, (Facts(known),), "" if isinstance(person, ChildFacts) else person.connection)


def _workers(summary: TransferSummary, wording: Wording) -> tuple[Block, ...]:
    say = wording.say
    columns = (say("Name"), say("Where they work"), say("How to reach them"))
    workers = [people.worker(one, wording) for one in summary.case.professionals]
    rows = [Row((Cell(one.name, one.role), Cell(one.agency), Cell(one.contact))) for one in workers]
    return table(columns, rows, layout="names")


def _needs(summary: TransferSummary, wording: Wording) -> tuple[Block, ...]:
    """Return how far each outcome of the plan is. What was known of each need at first stands in the plan."""
    if summary.plan is None:
        return ()
    say, told = wording.say, {one.outcome: one for one in summary.reached}
    columns = (say("What should be better, and how it is now"), say("The need"), say("How far it is"))
    rows = [
        _outcome(need, outcome, told.get(outcome.id), wording)
        for need in summary.plan.needs
        for outcome in need.outcomes
    ]
    return table(columns, rows, layout="three")


def _outcome(need: Need, outcome: Outcome, told: OutcomeReached | None, wording: Wording) -> Row:
    say = wording.say
    far = {"yes": say("Reached"), "partly": say("Reached in part"), "not_yet": say("Not reached yet")}
    whose = wording.children(need.children) if need.children else ""
    return Row(
        (
            Cell(outcome.statement, (told.now if told else None) or ""),
            Cell(need.title, whose),
            Cell(far[told.reached] if told else say("Nothing recorded")),
        )
    )
