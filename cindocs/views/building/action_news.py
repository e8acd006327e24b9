"""An action of the plan with the news of it: what was to happen, who does it, how far it is."""

from __future__ import annotations

from collections.abc import Sequence

from cindocs.records.needs import Action
from cindocs.records.progress import Progress
from cindocs.views.building.blocks import table
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code
from cindocs.views.paper import Cell, Row, Table


def news_table(rows: Sequence[Row], wording: Wording) -> tuple[Table, ...]:
    """Return rows of ``news_row`` as a table."""
    say = wording.say
    columns = (say("No."), say("What was to happen"), say("Who"), say("How far it is"))
    return table(columns, rows, layout="actions")


def news_row(
    number: str, action: Action, news: Progress | None, wording: Wording, *, late: bool = False
) -> Row:
    """Return one action. ``number`` is that of the plan; ``late`` marks what is not done in time."""
    say, told = wording.say, news or Progress(action=action.id)
    status, completed = told.status or action.status, told.completed or action.completed
    now = wording.status(action.model_copy(update={"status": status, "completed": completed}))
    finished = status in ("done", "stopped")
    due = "" if finished or not action.due else f"{say('By')} {wording.day(action.due)}"
    if late:
        due = f"{say('Overdue since')} {wording.day(action.due)}"
    moved = f"{say('New date:')} {wording.day(told.due)}" if told.due else ""
    quiet = "" if finished or news else say("No news")
    return Row(
        (
            Cell(number),
            Cell(action.what, told.note or quiet),
            Cell(wording.known(action.owner) if action.owner else say("Nobody yet")),
            Cell(now, "\n".join(part for part in (due, moved) if part)),
        ),
        Code("late" if late else "done" if status == "done" else "plain"),
    )


def news_without_plan(told: Sequence[Progress], wording: Wording) -> tuple[Table, ...]:
    """Return news of actions where nobody named the plan, by the ids that were typed."""
    what = wording.say("An action of the plan")
    rows = [news_row(one.action, Action(id=one.action, what=what), one, wording) for one in told]
    return news_table(rows, wording)
