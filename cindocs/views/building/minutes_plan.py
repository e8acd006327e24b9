"""What minutes repeat of the plan: its needs, what is to be better for whom and by when, and its services."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.documents.minutes import Minutes
from cindocs.documents.plan import Plan
from cindocs.records.needs import Need
from cindocs.views.building.blocks import table
from cindocs.views.building.follow_up import services
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block, Cell, Row


def needs_and_services(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    """Return the plan's outcomes with their needs, numbered as there, and its services."""
    plan = minutes.plan
    if plan is None or not minutes.meeting.formal:
        return ()
    say = wording.say
    rows = [row for place, need in enumerate(plan.needs, 1) for row in _rows(place, need, plan, wording)]
    outcomes = (say("No."), say("What will be better"), say("Whose need it is"), say("By when"))
    help_given = [
        Row((Cell(one.what), Cell(one.provider), Cell(one.when))) for one in services(plan, wording)
    ]
    columns = (say("Service"), say("Who gives it"), say("From when"))
    return (
        *table(outcomes, rows, layout="actions"),
        *table(columns, help_given, layout="three"),
    )


def _rows(place: int, need: Need, plan: Plan, wording: Wording) -> Iterator[Row]:
    whose = wording.children(need.children or plan.about)
    for number, outcome in enumerate(need.outcomes, 1):
        yield Row(
            (
                Cell(f"{place}.{number}"),
                Cell(outcome.statement, need.title),
                Cell(whose),
                Cell(wording.day(outcome.by) or wording.say("No date yet")),
            )
        )
