"""What a report says of the plan, outcome by outcome: how things are now, and how far each action is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cindocs.documents.report import Report
from cindocs.records.needs import Action, Outcome
from cindocs.views.building.action_news import news_row, news_table, news_without_plan
from cindocs.views.building.blocks import words
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block, Facts, Group


def plan_progress(report: Report, wording: Wording, shown: Callable[[Action], bool]) -> tuple[Block, ...]:
    """Return a group for each outcome of the plan of which something is told or to be shown.

    ``shown`` says which actions stand there even if the report has no news of them.
    """
    if report.plan is None:
        now = (text for one in report.outcomes for text in words(one.now, wording, one.outcome))
        return (*now, *news_without_plan(report.progress, wording))
    groups = (_outcome(report, outcome, number, wording, shown) for number, outcome in _outcomes(report))
    return tuple(block for group in groups for block in group)


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
        news_row(f"{number}.{place}", action, news.get(action.id), wording)
        for place, action in enumerate(outcome.actions, 1)
        if action.id in news or shown(action)
    ]
    if not now and not rows:
        return ()
    before = (Facts(wording.fact(say("Before"), outcome.now)),) if now and outcome.now else ()
    heading = f"{number} {outcome.statement}"
    return (Group(heading, (*before, *now, *news_table(rows, wording))),)
