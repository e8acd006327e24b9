"""What a report says of the plan, outcome by outcome: how things are now, and how far each action is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cindocs.documents.report import Report
from cindocs.records.needs import Action, Outcome
from cindocs.records.progress import Progress
from cindocs.views.building.blocks import words
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code
from cindocs.views.paper import Block, Cell, Facts, Group, Row, Table


def plan_progress(report: Report, wording: Wording, shown: Callable[[Action], bool]) -> tuple[Block, ...]:
    """Return a group for each outcome of the plan of which something is told or to be shown.

    ``shown`` says which actions stand there even if the report has no news of them. News of what the plan
    does not have comes last, so that nothing is lost.
    """
    outcomes = [*_outcomes(report)]
    groups = (_outcome(report, outcome, number, wording, shown) for number, outcome in outcomes)
    known = {one for _, outcome in outcomes for one in (outcome.id, *(act.id for act in outcome.actions))}
    return (*(block for group in groups for block in group), *_elsewhere(report, known, wording))


def _outcomes(report: Report) -> Iterator[tuple[str, Outcome]]:
    for number, need in enumerate(report.plan.needs if report.plan else (), 1):
        for place, outcome in enumerate(need.outcomes, 1):
            yield f"{number}.{place}", outcome


def _outcome(
    report: Report, outcome: Outcome, number: str, wording: Wording, shown: Callable[[Action], bool]
) -> tuple[Block, ...]:
    say, news = wording.say, {one.action: one for one in report.progress}
    now = [text for one in report.outcomes if one.outcome == outcome.id for text in words(one.now, wording)]
    rows = [
        _row(f"{number}.{place}", action, news.get(action.id), wording)
        for place, action in enumerate(outcome.actions, 1)
        if action.id in news or shown(action)
    ]
    if not now and not rows:
        return ()
    before = (Facts(wording.fact(say("Before"), outcome.now)),) if now and outcome.now else ()
    heading = f"{number} {outcome.statement}"
    return (Group(heading, (*before, *now, *_table(rows, wording))),)


def _row(number: str, action: Action, news: Progress | None, wording: Wording) -> Row:
    say, told = wording.say, news or Progress(action=action.id)
    status, completed = told.status or action.status, told.completed or action.completed
    now = wording.status(action.model_copy(update={"status": status, "completed": completed}))
    finished = status in ("done", "stopped")
    due = "" if finished or not action.due else f"{say('By')} {wording.day(action.due)}"
    moved = f"{say('New date:')} {wording.day(told.due)}" if told.due else ""
    quiet = "" if finished or news else say("No news")
    who = wording.known(action.owner) if action.owner else say("Nobody yet")
    when = "\n".join(part for part in (due, moved) if part)
    return Row(
        (Cell(number), Cell(action.what, told.note or quiet), Cell(who), Cell(now, when)),
        Code("done" if status == "done" else "plain"),
    )


def _elsewhere(report: Report, known: set[str], wording: Wording) -> tuple[Block, ...]:
    """Return what the report tells of outcomes and actions that the plan here does not have."""
    say = wording.say
    now = [
        text
        for one in report.outcomes
        if one.outcome not in known
        for text in words(one.now, wording, one.outcome)
    ]
    rows = [
        _row(one.action, Action(id=one.action, what=say("An action of another plan")), one, wording)
        for one in report.progress
        if one.action not in known
    ]
    if not now and not rows:
        return ()
    return (Group(say("What this plan does not have"), (*now, *_table(rows, wording))),)


def _table(rows: Sequence[Row], wording: Wording) -> tuple[Table, ...]:
    say = wording.say
    columns = (say("No."), say("What was to happen"), say("Who"), say("How far it is"))
    return (Table(columns, tuple(rows), Code("actions")),) if rows else ()
