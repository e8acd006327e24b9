"""What will happen and what was done, in a reader's own words: who and when is as the document has it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cindocs.documents.own_words import actions_of, carried_on, names_another_day, told
from cindocs.records.needs import Action
from cindocs.records.own_words import ToldAction
from cindocs.views.building.own_words_days import date_tile, long_day
from cindocs.views.building.own_words_telling import Teller
from cindocs.views.own_words import Doing, Doings, Tellings


def doings(teller: Teller) -> tuple[Doings, ...]:
    """Return the actions that the reader is told of; nothing where there are none.

    Minutes tell what goes on of the plan, and then what is new.
    """
    going_on = ((action, words) for action, words in _carried_on(teller) if action.status != "done")
    own = (
        (action, words)
        for _, action in actions_of(teller.document, teller.version.reader)
        for words in told(action.for_child, teller.document, teller.version.reader)
    )
    known: set[str] = set()
    rows: list[Doing] = []
    for action, words in (*going_on, *own):
        owner = action.owner if teller.who(action.owner) else words.who
        rows.append(_doing(action, words, teller.who(owner, known=owner in known), teller))
        known.add(owner or "")
    label = teller.label
    return (Doings(tuple(rows), label("what"), label("who"), label("when"), label("tick")),) if rows else ()


def done(teller: Teller) -> tuple[Tellings, ...]:
    """Return what has been done of the plan, as minutes have it; nothing in other documents."""
    words = [words for action, words in _carried_on(teller) if action.status == "done"]
    return (Tellings(teller.tellings(words), teller.label("done")),) if words else ()


def _carried_on(teller: Teller) -> Iterator[tuple[Action, ToldAction]]:
    """Yield the plan's actions with the words that the plan has for this reader, where they hold."""
    for _, action in carried_on(teller.document, teller.version.reader):
        for words in told(action.for_child, teller.document, teller.version.reader):
            if not names_another_day(words, action):
                yield action, words


def _doing(action: Action, words: ToldAction, who: str, teller: Teller) -> Doing:
    due = action.due if isinstance(action.due, date) else words.when
    tiles = teller.stage.days == "tiles"
    return Doing(
        what=teller.tellings((words,))[0],
        who=who,
        when="" if tiles else long_day(due, teller.wording),
        tile=date_tile(due, teller.wording) if due and tiles else None,
        done=teller.label("done") if action.status == "done" else "",
    )
