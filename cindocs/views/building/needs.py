"""Needs, outcomes and actions as a copy shows them."""

from __future__ import annotations

from cindocs.documents.plan import Plan
from cindocs.records import needs as record
from cindocs.views import plan as view
from cindocs.views.building.narrative import narrative
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Code, Fact


def needs(plan: Plan, wording: Wording) -> tuple[view.Need, ...]:
    """Return the needs of a plan, numbered 1, 2, 3; their outcomes 1.1, 1.2; actions 1.1.1, 1.1.2."""
    return tuple(_need(need, str(number), plan, wording) for number, need in enumerate(plan.needs, 1))


def whose_needs(plan: Plan, wording: Wording) -> tuple[Fact, ...]:
    """Return for each child of a plan for several which needs are this child's, by number and title."""
    if len(plan.about) < 2:
        return ()
    return tuple(
        row
        for child in plan.about
        for row in wording.fact(
            wording.children((child,)),
            "\n".join(
                f"{number}  {need.title}"
                for number, need in enumerate(plan.needs, 1)
                if not need.children or child in need.children
            ),
        )
    )


def _need(need: record.Need, number: str, plan: Plan, wording: Wording) -> view.Need:
    title = need.title
    if len(plan.about) > 1 and need.children and set(need.children) != set(plan.about):
        title = f"{title} ({wording.children(need.children)})"
    return view.Need(
        id=Code(need.id),
        number=number,
        title=title,
        description=narrative(need.description),
        impact=narrative(need.impact),
        outcomes=tuple(
            _outcome(outcome, f"{number}.{place}", wording) for place, outcome in enumerate(need.outcomes, 1)
        ),
    )


def _outcome(outcome: record.Outcome, number: str, wording: Wording) -> view.Outcome:
    return view.Outcome(
        id=Code(outcome.id),
        number=number,
        statement=outcome.statement,
        now=outcome.now or "",
        measure=outcome.measure or "",
        by=wording.day(outcome.by),
        actions=tuple(
            _action(action, f"{number}.{place}", wording) for place, action in enumerate(outcome.actions, 1)
        ),
    )


def _action(action: record.Action, number: str, wording: Wording) -> view.Action:
    say = wording.say
    return view.Action(
        id=Code(action.id),
        number=number,
        what=action.what,
        owner=wording.known(action.owner) if action.owner else say("Nobody yet"),
        support=wording.people(action.support_from),
        due=wording.day(action.due) or say("No date yet"),
        status=wording.status(action),
        progress=action.progress or "",
        done=action.status == "done",
    )
