"""A family's move, and the questions around it, as a copy shows them."""

from __future__ import annotations

from cindocs.records.answers import Answer
from cindocs.records.move import Curiosity, Impact, Move
from cindocs.records.permission import Advice, Permission
from cindocs.views.building.blocks import answer_points, facts, table, words
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.paper import Block, Cell, Group, Row


def move(moved: Move | None, wording: Wording) -> tuple[Block, ...]:
    """Return from when and why the family moves, and what came before."""
    if moved is None:
        return ()
    say, fact = wording.say, wording.fact
    safe = say("The new address is to be kept from somebody. Ring us before you pass it on.")
    earlier = [Row((Cell(wording.day(one.on)), Cell(one.what))) for one in moved.earlier]
    return (
        *facts(
            *fact(say("Where to"), moved.area),
            *fact(say("Was the move planned?"), yes_or_why(moved.planned, wording)),
            *fact(say("Is the move meant to last?"), yes_or_why(moved.lasting, wording)),
            *fact(say("Keep safe"), safe if moved.keep_address_safe else None),
        ),
        *words(moved.reason, wording, say("Why the family moves")),
        *table((say("Earlier moves"), say("From where to where, and why")), earlier, layout="pair"),
    )


def yes_or_why(answer: Answer[bool] | None, wording: Wording) -> str | None:
    """Return yes or no in words, or why that is not known."""
    return wording.yes_no(answer) if isinstance(answer, bool) else wording.line(answer)


def impact(looked_at: Impact | None, wording: Wording) -> tuple[Block, ...]:
    """Return what the move means for the children."""
    if looked_at is None:
        return ()
    say = wording.say
    parts = (
        (say("What keeps them safe here, and what becomes of it"), looked_at.protection),
        (say("What the move brings nearer"), looked_at.risks),
    )
    return (
        *_by_and_on(wording.someone(looked_at.by), wording.day(looked_at.on), wording),
        *(Group(heading, answer_points(said, wording)) for heading, said in parts if said),
        *words(looked_at.first_days, wording, say("What must be in place in the first days")),
    )


def curiosity(asked: Curiosity | None, wording: Wording) -> tuple[Block, ...]:
    """Return what was asked about the move so that nothing is overlooked, and the answers."""
    if asked is None:
        return ()
    say = wording.say
    questions = (
        (say("Could the family be moving away from professionals?"), asked.evasion),
        (say("Could a child be trafficked?"), asked.trafficking),
        (say("Could a child or a parent be in modern slavery?"), asked.modern_slavery),
    )
    answers = (words(answer, wording, question) for question, answer in questions)
    return (
        *sum(answers, ()),
        *_by_and_on(wording.people(asked.by), wording.day(asked.on), wording),
    )


def permission(given: Permission | None, wording: Wording) -> tuple[Block, ...]:
    """Return whether the parents allow us to share, and on what ground we do if they do not."""
    if given is None:
        return ()
    say, fact = wording.say, wording.fact
    return (
        *facts(
            *fact(say("Were the parents asked?"), wording.yes_no(given.sought)),
            *fact(say("Their answer"), answered(given, wording)),
            *fact(say("Who answered"), wording.people(given.by)),
            *fact(say("When"), wording.day(given.on)),
            *fact(say("What may be shared"), given.covers),
            *overridden(given, wording),
        ),
        *table(
            (say("Advice taken"), say("From whom, and when")),
            [_advice(one, wording) for one in given.advice],
            layout="wide",
        ),
    )


def answered(given: Permission, wording: Wording) -> str:
    """Return what the parents answered; nothing while there is no answer."""
    say = wording.say
    answers = {"given": say("Yes"), "given_in_part": say("Yes, in part"), "refused": say("No")}
    return answers[given.answer] if given.answer else ""


def overridden(given: Permission, wording: Wording) -> tuple[Fact, ...]:
    """Return on what ground, why and by whose decision it is shared without permission, if it is."""
    override = given.override
    if override is None:
        return ()
    say, fact = wording.say, wording.fact
    ground = {
        "risk_of_harm": say("A child would be at risk of harm if it were not shared"),
        "asking_raises_risk": say("To ask might make the risk greater"),
    }[override.ground]
    return (
        *fact(say("Why we share without permission"), ground),
        *fact(say("Reason"), override.reason),
        *fact(say("Decided by"), wording.someone(override.decided_by)),
        *fact(say("Decided on"), wording.day(override.decided_on)),
    )


def _advice(one: Advice, wording: Wording) -> Row:
    say = wording.say
    source = {
        "caldicott_guardian": say("Caldicott Guardian"),
        "legal_services": say("Legal services"),
    }[one.source]
    return Row((Cell(one.said or say("Not recorded")), Cell(source, wording.day(one.on))))


def _by_and_on(who: str, day: str, wording: Wording) -> tuple[Block, ...]:
    fact = wording.fact
    return facts(*fact(wording.say("Looked at by"), who), *fact(wording.say("Looked at on"), day))
