"""The actions of a plan with the news of each: what is late stands first."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.documents.minutes import Minutes
from cindocs.records.needs import Action
from cindocs.records.progress import Progress
from cindocs.views.building.blocks import table
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code
from cindocs.views.paper import Block, Cell, Row


def progress_table(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    """Return every action of the plan, numbered as the plan numbers it.

    A meeting of the network or the family does not go through the plan: there, those with news stand alone.
    """
    say = wording.say
    news = {one.action: one for one in minutes.progress}
    late = {action.id for action in minutes.overdue()}
    actions = [
        (number, action)
        for number, action in _numbered(minutes)
        if (minutes.meeting.formal and minutes.plan_looked_at()) or action.id in news
    ]
    rows = [
        _row(number, action, news.get(action.id), wording, late=action.id in late)
        for number, action in sorted(actions, key=lambda pair: pair[1].id not in late)
    ]
    columns = (say("No."), say("What was to happen"), say("Who"), say("How far it is"))
    return table(columns, rows, layout="actions")


def _numbered(minutes: Minutes) -> Iterator[tuple[str, Action]]:
    for place, need in enumerate(minutes.plan.needs if minutes.plan else (), 1):
        for number, outcome in enumerate(need.outcomes, 1):
            for index, action in enumerate(outcome.actions, 1):
                yield f"{place}.{number}.{index}", action


def _row(number: str, action: Action, news: Progress | None, wording: Wording, *, late: bool) -> Row:
    say = wording.say
    told = news or Progress(action=action.id)
    status, completed = told.status or action.status, told.completed or action.completed
    now = wording.status(action.model_copy(update={"status": status, "completed": completed}))
    finished = status in ("done", "stopped")
    due = "" if finished or not action.due else f"{say('By')} {wording.day(action.due)}"
    if late:
        due = f"{say('Overdue since')} {wording.day(action.due)}"
    moved = f"{say('New date:')} {wording.day(told.due)}" if told.due else ""
    quiet = "" if finished else say("No news")
    return Row(
        (
            Cell(number),
            Cell(action.what, told.note or (quiet if news is None else "")),
            Cell(wording.known(action.owner) if action.owner else say("Nobody yet")),
            Cell(now, "\n".join(part for part in (due, moved) if part)),
        ),
        Code("late" if late else "done" if status == "done" else "plain"),
    )
