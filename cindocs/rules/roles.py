"""Who leads, and who keeps an eye on the plan: R20."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.findings import Severity
from cindocs.records.follow_up import Watch
from cindocs.rules.situation import Path, Situation, Told


def the_plan_names_who_leads_and_who_checks(situation: Situation) -> Iterator[Told]:
    """Hold that the family knows who leads, who checks that the plan works, how and when.

    Working Together asks for one lead practitioner who is responsible for the plan.
    """
    yield from _lead(situation)
    held = {role for one in situation.case.professionals for role in one.roles}
    for role in situation.asked.requires:
        if role not in held:
            yield Told(
                ("case", "professionals"),
                f"Nobody is named as {situation.authority.word(role)}.",
                f"Add {role} to the roles of the professional who is.",
            )
    if not situation.plan.watch:
        yield Told(
            ("watch",),
            "The plan does not say who checks that it is working.",
            "Under watch, say for each professional what they keep an eye on, how and how often.",
        )
    for number, watch in enumerate(situation.plan.watch):
        yield from _watch(situation, ("watch", number), watch)


def _lead(situation: Situation) -> Iterator[Told]:
    asked = situation.asked.roles
    if situation.document.lead is None:
        yield Told(
            ("lead",),
            f"The plan does not name the {situation.authority.word('lead_practitioner').lower()}.",
            "Fill in the id of the professional who leads.",
        )
        return
    lead = situation.case.professional(situation.document.lead)
    if lead is not None and asked and not set(asked) & set(lead.roles):
        yield Told(
            ("lead",),
            f"The roles of whoever leads do not include {' or '.join(asked)}.",
            "Add the role to this professional in the case, or name who leads now.",
            Severity.WARNING,
        )


def _watch(situation: Situation, at: Path, watch: Watch) -> Iterator[Told]:
    if watch.how is None:
        yield Told(
            (*at, "how"),
            "The plan does not say how this professional checks that it is working.",
            "Fill in how: home visits, calls, seeing the child at school.",
        )
    if not watch.every and watch.next is None:
        yield Told(
            (*at, "every"),
            "The plan does not say when this professional checks that it is working.",
            "Fill in every and unit, or next.",
        )
    if watch.next is not None and watch.next < situation.today and not situation.ended:
        yield Told(
            (*at, "next"),
            "The next time that the plan names has passed.",
            "Fill in the next one.",
            Severity.ADVICE,
        )
