"""The plan on one page, as a family needs it first."""

from __future__ import annotations

from datetime import date

from cindocs.documents.plan import Plan
from cindocs.records.needs import Action
from cindocs.views.at_a_glance import AtAGlance, ToDo
from cindocs.views.building.follow_up import contingency, moment
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact


def at_a_glance(plan: Plan, wording: Wording) -> AtAGlance | None:
    """Return what is still to be done, what if it does not work, whom to ring; None if there is nothing."""
    still = sorted((action for _, action in plan.actions_agreed() if _to_come(action)), key=_when)
    found = AtAGlance(
        still_to_do=tuple(_shown(action, wording) for action in still),
        if_not=contingency(plan, wording)[:1],
        ring=_ring(plan, wording),
    )
    return found if found.still_to_do or found.if_not or found.ring else None


def _shown(action: Action, wording: Wording) -> ToDo:
    say = wording.say
    return ToDo(
        what=action.what,
        who=wording.known(action.owner) if action.owner else say("Nobody yet"),
        when=wording.day(action.due) or say("No date yet"),
    )


def _to_come(action: Action) -> bool:
    return action.status in ("to_do", "started")


def _when(action: Action) -> date:
    return action.due if isinstance(action.due, date) else date.max


def _ring(plan: Plan, wording: Wording) -> tuple[Fact, ...]:
    say, fact = wording.say, wording.fact
    lead = wording.case.professional(plan.lead)
    reach = " ".join(part for part in (lead.name, lead.phone) if part) if lead else ""
    return (
        *fact(say("Any questions? Ring"), reach),
        *fact(say("We look at the plan again on"), moment(plan.review, wording)),
    )
