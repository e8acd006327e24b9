"""One plan for several children, and the children's own plans beside it: R48."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.rules.situation import Situation, Told

_EVERY_CHILD, _OWN_PLANS = "every_child", "own_plans"


def each_child_has_needs_of_their_own(situation: Situation) -> Iterator[Told]:
    """Keep a child from disappearing in a plan for brothers and sisters.

    A need that names no children is everybody's. Where the procedure asks for one plan for the whole
    family, no child is left out but one with a Child Protection Plan; a child's own plan beside it says that
    it belongs to it, and the family's plan names the children's own.
    """
    yield from _one_plan_for_all(situation)
    yield from _whose_needs(situation)


def _one_plan_for_all(situation: Situation) -> Iterator[Told]:
    plan, requires = situation.plan, situation.asked.requires
    if plan.part_of is not None and (plan.parts or plan.part_of == plan.id):
        yield Told(
            ("part_of",),
            "A plan cannot be the family's plan and a part of it.",
            "Take out part_of in the family's plan, and parts in a child's own.",
        )
    elif plan.id in plan.parts:
        yield Told(
            ("parts", plan.parts.index(plan.id)),
            "The plan names itself as a child's own plan.",
            "Name the numbers of the other children's plans.",
        )
    apart = [child for child in plan.case.children if child.id not in plan.about]
    alone = plan.part_of is None and not all(child.protection_plan_open for child in apart)
    if _EVERY_CHILD in requires and alone:
        yield Told(
            ("about",),
            "This authority makes one plan for all children of a family, and this plan leaves one out.",
            "Put the ids of all children of the case under about, and say under needs whose each is. If this "
            "is a child's own plan beside it, put the number of the family's plan under part_of.",
        )
    # The family's plan stands on one child's file; the others have plans of their own that point to it.
    others = len(plan.about) - 1
    if _OWN_PLANS in requires and plan.part_of is None and len(set(plan.parts)) < others:
        yield Told(
            ("parts",),
            "This plan is for the whole family, and does not name the own plan of every other child.",
            f"Put the numbers of the other children's own plans under parts: {others} in all.",
        )


def _whose_needs(situation: Situation) -> Iterator[Told]:
    plan = situation.plan
    for at, need in situation.needs:
        if set(need.children) - set(plan.about):
            yield Told(
                (*at, "children"),
                f"Need {need.id} names a child whom the plan is not about.",
                "Take the child out, or add it to about.",
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
