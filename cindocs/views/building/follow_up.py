"""How a plan is watched, what happens if things change, and when it is looked at again."""

from __future__ import annotations

from cindocs.documents.plan import Plan
from cindocs.records import follow_up as record
from cindocs.records.answers import Missing
from cindocs.records.meeting import Meeting
from cindocs.views import plan as view
from cindocs.views.building.narrative import narrative
from cindocs.views.building.wording import Wording
from cindocs.views.contingency import ContingencyTier
from cindocs.views.copy import Fact


def services(plan: Plan, wording: Wording) -> tuple[view.Service, ...]:
    """Return the services the family decided on."""
    say = wording.say
    available = {
        "waiting_list": say("There is a waiting list"),
        "scarce": say("Hard to get"),
        "no": say("Not available"),
    }
    return tuple(
        view.Service(
            what=service.what,
            provider=service.provider or "",
            when=wording.day(service.starts),
            note=". ".join(
                part for part in (available.get(service.available or ""), service.meanwhile) if part
            ),
        )
        for service in plan.services
    )


def watch(plan: Plan, wording: Wording) -> tuple[view.Watch, ...]:
    """Return who checks that the plan is working, how, and when."""
    rows = []
    for one in plan.watch:
        professional = wording.case.professional(one.who)
        how = [part for part in (one.how, frequency(one, wording)) if part]
        rows.append(
            view.Watch(
                name=professional.name if professional else "",
                role=wording.job(professional) if professional else "",
                responsibility=one.responsibility,
                how=", ".join(how),
                next=wording.day(one.next),
            )
        )
    return tuple(rows)


def frequency(one: record.Watch, wording: Wording) -> str:
    """Return how often: ``every 2 weeks``; nothing where the plan does not say."""
    if not one.every:
        return ""
    return {
        "days": wording.counted("every day", "every {number} days", one.every),
        "weeks": wording.counted("every week", "every {number} weeks", one.every),
        "months": wording.counted("every month", "every {number} months", one.every),
    }[one.unit]


def contingency(plan: Plan, wording: Wording) -> tuple[ContingencyTier, ...]:
    """Return what the family does if things change, then what professionals do."""
    if plan.contingency is None:
        return ()
    say = wording.say
    tiers = (
        (say("What the family will do"), plan.contingency.family),
        (say("What professionals will do"), plan.contingency.professional),
    )
    return tuple(_tier(heading, tier, wording) for heading, tier in tiers if tier is not None)


def _tier(heading: str, tier: record.Contingency | Missing, wording: Wording) -> ContingencyTier:
    if isinstance(tier, Missing):
        return ContingencyTier(heading, narrative(None), wording.text(tier), ())
    say, fact = wording.say, wording.fact
    facts = (
        *fact(say("Who acts first"), wording.someone(tier.owner)),
        *fact(say("Whom to ring"), tier.phone),
    )
    return ContingencyTier(heading, narrative(tier.trigger), narrative(tier.steps), facts)


def review(plan: Plan, wording: Wording) -> tuple[Fact, ...]:
    """Return when, where and with whom the plan is looked at again."""
    if plan.review is None:
        return ()
    say, fact = wording.say, wording.fact
    return (
        *fact(say("Next review"), moment(plan.review, wording) or say("No date yet")),
        *fact(say("Where"), plan.review.place),
        *fact(say("Chaired by"), wording.someone(plan.review.chair)),
        *fact(say("Date agreed with"), wording.people(plan.review.agreed_with)),
        *fact(say("Last review"), wording.day(plan.review.previous)),
    )


def moment(when: record.Review | Meeting | None, wording: Wording) -> str:
    """Return a day, and the time where it is known."""
    if when is None or when.on is None:
        return ""
    day = wording.day(when.on)
    return f"{day}, {wording.language.time(when.at)}" if when.at else day
