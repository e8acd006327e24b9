"""What will happen, in a reader's own words: who does it and when is as the document has it."""

from __future__ import annotations

from datetime import date

from cindocs.documents.own_words import actions_of, told
from cindocs.records.needs import Action
from cindocs.records.own_words import ToldAction
from cindocs.views.building.own_words_days import date_tile, long_day
from cindocs.views.building.own_words_telling import Teller
from cindocs.views.own_words import Doing, Doings


def doings(teller: Teller) -> tuple[Doings, ...]:
    """Return the actions that the reader is told of; nothing where there are none."""
    reader = teller.version.reader
    rows = tuple(
        _doing(action, words, teller)
        for _, action in actions_of(teller.document, reader)
        for words in told(action.for_child, teller.document, reader)
    )
    if not rows:
        return ()
    label = teller.label
    return (Doings(rows, label("what"), label("who"), label("when"), label("tick")),)


def _doing(action: Action, words: ToldAction, teller: Teller) -> Doing:
    due = action.due if isinstance(action.due, date) else words.when
    tiles = teller.stage.days == "tiles"
    return Doing(
        what=teller.tellings((words,))[0],
        who=teller.who(action.owner) or teller.who(words.who),
        when="" if tiles else long_day(due, teller.wording),
        tile=date_tile(due, teller.wording) if due and tiles else None,
        done=teller.label("done") if action.status == "done" else "",
    )
