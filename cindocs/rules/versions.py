"""When a plan changes: R37 and R38."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.findings import Severity
from cindocs.rules.situation import Situation, Told


def a_changed_plan_goes_to_everybody_again(situation: Situation) -> Iterator[Told]:
    """Keep families and professionals from working by different versions."""
    plan = situation.plan
    yield from _left_off_the_list(situation)
    if plan.shared_version is None or plan.shared_version == plan.version:
        return
    if plan.shared_version > plan.version:
        yield Told(
            ("shared_version",),
            "The version that was shared is higher than the version of this plan.",
            "Correct version or shared_version.",
            Severity.ERROR,
        )
    else:
        yield Told(
            ("shared_version",),
            "The plan has changed since everybody got it.",
            "Send this version to everybody on the list, new services too, and set shared_version.",
        )


def _left_off_the_list(situation: Situation) -> Iterator[Told]:
    """Tell if somebody who got an earlier version is not to get this one."""
    listed = {one.reader for one in situation.document.listed_copies()}
    if listed and situation.plan.version > 1:
        for number, one in enumerate(situation.document.shared):
            if one.who not in listed:
                yield Told(
                    ("shared", number, "who"),
                    "Somebody who got the plan is not on the list of those who get a copy.",
                    "Add them under copies, or they go on with an old version.",
                )


def people_were_asked_before_the_change(situation: Situation) -> Iterator[Told]:
    """Hold that a plan is not changed over people's heads."""
    plan = situation.plan
    if plan.version <= 1:
        return
    ours = [(number, one) for number, one in enumerate(plan.changes) if one.version == plan.version]
    if not ours:
        yield Told(
            ("changes",),
            "The plan does not say what changed in this version, and who was asked.",
            "Add an entry with version, on, what and consulted.",
        )
    elif not any(set(one.consulted) & situation.family for _, one in ours):
        yield Told(
            ("changes", ours[0][0], "consulted"),
            "The plan does not say that the family was asked about this change.",
            "Talk with them, and put the ids of everybody who was asked under consulted.",
        )
