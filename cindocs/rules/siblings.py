"""One plan for several children: R48."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.rules.situation import Situation, Told

_EVERY_CHILD = "every_child"


def each_child_has_needs_of_their_own(situation: Situation) -> Iterator[Told]:
    """Keep a child from disappearing in a plan for brothers and sisters.

    A need that names no children is everybody's. Where the procedure asks for one plan for the whole
    family, no child is left out but one with a Child Protection Plan.
    """
    plan = situation.plan
    for at, need in situation.needs:
        if set(need.children) - set(plan.about):
            yield Told(
                (*at, "children"),
                f"Need {need.id} names a child whom the plan is not about.",
                "Take the child out, or add it to about.",
            )
    apart = [child for child in plan.case.children if child.id not in plan.about]
    if _EVERY_CHILD in situation.asked.requires and not all(child.protection_plan_open for child in apart):
        yield Told(
            ("about",),
            "This authority makes one plan for all children of a family, and this plan leaves one out.",
            "Put the ids of all children of the case under about, and say under needs whose each is.",
        )
    if len(plan.about) < 2 or not plan.needs:
        return
    if not any(need.children for need in plan.needs):
        yield Told(
            ("needs",),
            "The plan is for several children, and no need says whose it is.",
            "Put under each need the ids of its children; all of them, where it is everybody's.",
        )
        return
    for child_id in plan.about:
        if not any(not need.children or child_id in need.children for need in plan.needs):
            yield Told(
                ("needs",),
                f"The plan is about child {child_id}, but none of its needs is.",
                "Add a need of this child, or take the child out of about.",
            )
