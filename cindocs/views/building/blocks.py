"""Blocks that many kinds of document are made of. None where there is nothing to say."""

from __future__ import annotations

from collections.abc import Sequence

from cindocs.records.answers import Missing
from cindocs.records.needs import Action
from cindocs.records.voices import Scale, Voice
from cindocs.views.building.narrative import narrative
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code, Fact
from cindocs.views.narrative import Narrative, Paragraph, Run
from cindocs.views.paper import Block, Cell, Facts, Group, Points, Row, Table, Words


def facts(*rows: Fact) -> tuple[Facts, ...]:
    """Return a table of facts."""
    return (Facts(rows),) if rows else ()


def words(text: str | Missing | None, wording: Wording, label: str = "") -> tuple[Words, ...]:
    """Return running text, with a label above it if one is given; a missing answer in words."""
    return (Words(wording.text(text), label),) if text else ()


def points(texts: Sequence[str], *, label: str = "", tone: str = "plain") -> tuple[Block, ...]:
    """Return a list of narratives."""
    return (Points(tuple(narrative(text) for text in texts), label, Code(tone)),) if texts else ()


def answer_points(answers: Sequence[str | Missing], wording: Wording) -> tuple[Points, ...]:
    """Return a list of answers, those that are missing in words."""
    return (Points(tuple(wording.text(one) for one in answers)),) if answers else ()


def table(columns: tuple[str, ...], rows: Sequence[Row], *, layout: str) -> tuple[Table, ...]:
    """Return a table, if it has rows. Each row has a cell for each column."""
    return (Table(columns, tuple(rows), Code(layout)),) if rows else ()


def voices(said: Sequence[Voice], wording: Wording) -> tuple[Block, ...]:
    """Return what each person said or showed, under their name."""
    return tuple(
        Group(wording.someone(voice.who), words(voice.words, wording), wording.manner(voice))
        for voice in said
    )


def scale(given: Scale | None, wording: Wording) -> tuple[Block, ...]:
    """Return where things stand between 0 and 10."""
    if given is None:
        return ()
    say, fact = wording.say, wording.fact
    return facts(
        *fact(say("Where we are"), str(given.value)),
        *fact(say("What 0 means"), given.lowest),
        *fact(say("What 10 means"), given.highest),
        *fact(say("Given by"), wording.people(given.by)),
    )


def action_table(actions: Sequence[Action], wording: Wording) -> tuple[Block, ...]:
    """Return actions as a table: number, what, who, by when."""
    say = wording.say
    columns = (say("No."), say("What will happen"), say("Who"), say("By when"))
    rows = [
        Row(
            (
                Cell(str(number)),
                Cell(action.what, action.progress or ""),
                Cell(
                    wording.known(action.owner) if action.owner else say("Nobody yet"),
                    _helped(action, wording),
                ),
                Cell(wording.day(action.due) or say("No date yet"), wording.status(action)),
            ),
            Code("done" if action.status == "done" else "plain"),
        )
        for number, action in enumerate(actions, 1)
    ]
    return table(columns, rows, layout="actions")


def _helped(action: Action, wording: Wording) -> str:
    helpers = wording.people(action.support_from)
    return f"{wording.say('With help from:')} {helpers}" if helpers else ""


def lines(*texts: str, label: str = "") -> tuple[Words, ...]:
    """Return lines below one another as they are, such as names: nothing in them is markup."""
    return (Words(plain(*texts), label),) if any(texts) else ()


def plain(*texts: str) -> Narrative:
    """Return lines as a narrative in which nothing is markup."""
    runs = [run for text in texts if text for run in (Run("\n"), Run(text))]
    return Narrative((Paragraph(tuple(runs[1:])),))
