"""What a letter that ends a plan says in each part."""

from __future__ import annotations

from cindocs.documents.closure_letter import ClosureLetter, Helpline, StepDown
from cindocs.records.answers import Missing
from cindocs.records.episode import Consent
from cindocs.views.building.blocks import facts, lines, points, table, voices, words
from cindocs.views.building.on_record import on_record
from cindocs.views.building.paper import Contents
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.paper import Block, Cell, Group, Row


def contents(letter: ClosureLetter, wording: Wording) -> Contents:
    """Return the blocks of each part."""
    return {
        "greeting": _greeting(letter, wording),
        "decision": _decision(letter, wording),
        "reasons": words(letter.reasons, wording),
        "progress": (*points(letter.better, tone="good"), *voices(letter.family_views, wording)),
        "step_down": _step_down(letter.step_down, wording),
        "support": _support(letter, wording),
        "child_message": _messages(letter, wording),
        "disagree": (*_text("disagree", wording), *_text("disagree_professionals", wording)),
        "contact": _contact(letter, wording),
        "sign_off": _sign_off(letter, wording),
        "decisions": _decisions(letter, wording),
    }


def _greeting(letter: ClosureLetter, wording: Wording) -> tuple[Block, ...]:
    opening = words(letter.opening, wording)
    if not letter.to:
        return opening
    # Translators: how a letter begins; the names follow one another as a list.
    dear = wording.say("Dear {names},").replace("{names}", wording.people(letter.to))
    return (*lines(dear), *opening)


def _decision(letter: ClosureLetter, wording: Wording) -> tuple[Block, ...]:
    say, fact = wording.say, wording.fact
    return (
        *words(letter.decision, wording),
        *facts(
            *fact(say("Last day of the plan"), wording.day(letter.ends)),
            *fact(say("Decided by"), wording.someone(letter.decided_by)),
            *fact(say("Decided on"), wording.day(letter.decided_on)),
        ),
    )


def _step_down(after: StepDown | None, wording: Wording) -> tuple[Block, ...]:
    if after is None:
        return ()
    say, fact = wording.say, wording.fact
    return (
        *facts(
            *fact(say("Who leads now"), wording.someone(after.lead)),
            *_reach(after.lead, wording),
            *fact(say("Service"), after.service),
            *fact(say("From"), wording.day(after.starts)),
            *fact(say("Did the family agree?"), _consent(after.consent, wording)),
        ),
        *words(after.support, wording),
    )


def _reach(person_id: str | None, wording: Wording) -> tuple[Fact, ...]:
    """Return where a professional works and how to reach them; a family's numbers stand in the case only."""
    worker = wording.case.professional(person_id)
    if worker is None:
        return ()
    say, fact = wording.say, wording.fact
    return (
        *fact(say("Where they work"), worker.agency),
        *fact(say("Telephone"), worker.phone),
        *fact(say("E-mail"), worker.email),
    )


def _consent(consent: Consent | None, wording: Wording) -> str:
    if consent is None:
        return ""
    say = wording.say
    answer = {"given": say("Yes"), "refused": say("No"), "withdrawn": say("Not any more")}[consent.answer]
    said = f"{answer}, {wording.people(consent.by)}, {wording.day(consent.on)}"
    return f"{said}. {consent.reason}" if consent.reason else said


def _support(letter: ClosureLetter, wording: Wording) -> tuple[Block, ...]:
    say = wording.say
    columns = (say("Whom to ring"), say("Number"), say("When"))
    rows = table(columns, [_helpline(one, wording) for one in letter.helplines], layout="names")
    return (*_text("support", wording), *rows) if rows else ()


def _helpline(one: Helpline, wording: Wording) -> Row:
    who = wording.someone(one.who) or one.service or ""
    where = one.service if one.who and one.service else ""
    return Row((Cell(who, where or ""), Cell(one.phone or ""), Cell(one.when or "")))


def _messages(letter: ClosureLetter, wording: Wording) -> tuple[Block, ...]:
    # Translators: stands above a message to one child.
    above = wording.say("For {name}")
    return tuple(
        Group(above.replace("{name}", wording.known(one.child)), words(one.words, wording))
        for one in letter.messages
    )


def _text(name: str, wording: Wording) -> tuple[Block, ...]:
    """Return a fixed text of the profile, if it has one."""
    said = wording.authority.kind("closure_letter").texts.get(name, "")
    return lines(wording.say(said)) if said else ()


def _contact(letter: ClosureLetter, wording: Wording) -> tuple[Block, ...]:
    name = wording.fact(wording.say("Name"), wording.someone(letter.lead))
    return facts(*name, *_reach(letter.lead, wording))


def _sign_off(letter: ClosureLetter, wording: Wording) -> tuple[Block, ...]:
    signs = wording.case.professional(letter.lead)
    if signs is None:
        return ()
    say = wording.say
    copies = wording.language.listed([wording.someone(one) for one in letter.copies_to])
    return (
        *lines(say("Yours sincerely,"), signs.name, wording.job(signs), signs.agency),
        *lines(copies, label=say("Copies to")),
    )


def _decisions(letter: ClosureLetter, wording: Wording) -> tuple[Block, ...]:
    say, fact = wording.say, wording.fact
    looked_at = letter.thresholds
    return (
        *facts(
            *fact(say("Outcome of the review"), _outcome(letter, wording)),
            *fact(say("Thresholds looked at on"), wording.day(looked_at.on) if looked_at else None),
            *fact(say("Looked at by"), wording.people(looked_at.by) if looked_at else None),
        ),
        *words(looked_at.finding if looked_at else None, wording, say("What the thresholds say here")),
        *_dissent(letter, wording),
        *on_record(letter, wording),
    )


def _dissent(letter: ClosureLetter, wording: Wording) -> tuple[Block, ...]:
    label, noted = wording.say("Who does not agree, and what is done about it"), letter.disagreements
    if isinstance(noted, Missing) and noted.missing == "does_not_apply":
        return lines(wording.say("Nobody."), noted.because or "", label=label)
    return words(noted, wording, label)


def _outcome(letter: ClosureLetter, wording: Wording) -> str:
    if letter.outcome is None:
        return ""
    known = wording.authority.profile.outcomes.option(letter.outcome)
    return wording.say(known.label) if known else wording.word(letter.outcome)
