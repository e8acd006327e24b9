"""What a copy of a child's wishes and feelings says: the empty form, or what the child answered."""

from __future__ import annotations

from cindocs.documents.wishes_and_feelings import Answered, Drawing, WishesAndFeelings
from cindocs.views.building.blocks import facts, lines, words
from cindocs.views.building.on_record import on_record
from cindocs.views.building.paper import Contents
from cindocs.views.building.pictures import picture
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code
from cindocs.views.paper import Block, Group, Pictured, Room, Simple


def contents(form: WishesAndFeelings, wording: Wording) -> Contents:
    """Return the blocks of each part: with room to write and draw where nothing was answered yet."""
    return _record(form, wording) if form.filled_in() else _empty(wording)


def _text(name: str, wording: Wording) -> str:
    return wording.say(wording.authority.kind("wishes_and_feelings").texts.get(name, ""))


def _empty(wording: Wording) -> Contents:
    say, prompts = wording.say, wording.authority.kind("wishes_and_feelings").prompts
    hint = _text("draw_or_write", wording)
    ends = f"0: {_text('lowest', wording)} · 10: {_text('highest', wording)}"
    return {
        "welcome": lines(_text("welcome", wording)),
        "summary": (Room(say("The date, and who helped me"), size=Code("line")),),
        "answers": tuple(Room(say(asked), hint, Code("drawing")) for asked in prompts.values()),
        "scale": (
            Room(_text("scale", wording), ends, Code("scale")),
            Room(_text("scale_why", wording)),
        ),
        "what_next": (
            Room(_text("what_next", wording)),
            Room(_text("who_may_see", wording)),
            Room(_text("not_for", wording), size=Code("line")),
        ),
    }


def _record(form: WishesAndFeelings, wording: Wording) -> Contents:
    say = wording.say
    right = say("It was read back to {child}, who said that it is right.")
    read_back = right.replace("{child}", wording.children(form.about))
    return {
        "summary": _summary(form, wording),
        "answers": tuple(_answer(one, wording) for one in form.answers),
        "scale": _scale(form, wording),
        "what_next": (
            *words(form.wants, wording),
            *facts(
                *wording.fact(_text("who_may_see", wording), wording.people(form.may_see)),
                *wording.fact(_text("not_for", wording), wording.people(form.not_for)),
            ),
        ),
        "read_back": lines(f"{wording.day(form.read_back)}: {read_back}") if form.read_back else (),
        "on_record": on_record(form, wording),
    }


def _summary(form: WishesAndFeelings, wording: Wording) -> tuple[Block, ...]:
    say, fact = wording.say, wording.fact
    helped = wording.language.listed([wording.someone(one) for one in form.helped_by])
    return facts(
        *fact(say("The date"), wording.day(form.on)),
        *fact(say("Where"), form.place),
        *fact(say("Who helped me"), helped),
        *fact(say("How they helped"), form.how_helped),
    )


def _answer(answered: Answered, wording: Wording) -> Group:
    prompts = wording.authority.kind("wishes_and_feelings").prompts
    asked = answered.asked or wording.say(prompts.get(answered.prompt, answered.prompt))
    drawing = answered.drawing
    blocks: tuple[Simple, ...] = words(answered.words, wording)
    return Group(asked, (*blocks, *(_drawn(drawing, wording) if drawing else ())))


def _drawn(drawing: Drawing, wording: Wording) -> tuple[Simple, ...]:
    say = wording.say
    # What can be seen stands below for everybody: read out, it would be heard twice.
    pictured = picture(wording.folder, drawing.file, say("A drawing. The words below say what is on it."))
    return (
        Pictured(pictured, drawing.description or ""),
        *words(drawing.transcription, wording, say("What is written on it")),
    )


def _scale(form: WishesAndFeelings, wording: Wording) -> tuple[Block, ...]:
    if form.feeling is None:
        return ()
    fact, say = wording.fact, wording.say
    return (
        *facts(
            *fact(say("My number"), str(form.feeling.value)),
            *fact(say("What 0 means"), _text("lowest", wording)),
            *fact(say("What 10 means"), _text("highest", wording)),
        ),
        *words(form.feeling.words, wording),
    )
