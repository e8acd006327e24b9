"""The actions of a plan with the news of each: what is late stands first."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.documents.minutes import Minutes
from cindocs.records.needs import Action
from cindocs.views.building.action_news import news_row, news_table, news_without_plan
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block


def progress_table(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    """Return every action of the plan, numbered as the plan numbers it.

    A meeting of the network or the family does not go through the plan: there, those with news stand alone.
    """
    if minutes.plan is None:
        return news_without_plan(minutes.progress, wording)
    news = {one.action: one for one in minutes.progress}
    late = {action.id for action in minutes.overdue()}
    actions = [
        (number, action)
        for number, action in _numbered(minutes)
        if (minutes.meeting.formal and minutes.plan_looked_at()) or action.id in news
    ]
    rows = [
        news_row(number, action, news.get(action.id), wording, late=action.id in late)
        for number, action in sorted(actions, key=lambda pair: pair[1].id not in late)
    ]
    return news_table(rows, wording)


def _numbered(minutes: Minutes) -> Iterator[tuple[str, Action]]:
    for place, need in enumerate(minutes.plan.needs if minutes.plan else (), 1):
        for number, outcome in enumerate(need.outcomes, 1):
            for index, action in enumerate(outcome.actions, 1):
                yield f"{place}.{number}.{index}", action
