"""Limits and counts that make no sense: a number of 0, a target after the last day, a limit never reached."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from cindocs.authorities.faults.misfit import misfit
from cindocs.authorities.profile import Profile
from cindocs.authorities.rule_setting import Chair, Limit
from cindocs.authorities.span import Span
from cindocs.findings import Finding
from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Tree

_Choice = TypeVar("_Choice", Limit, Chair)
"""What stands in a list of which the first that fits counts."""


def wrong_limits(profile: Profile, tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the numbers of each rule and of the distribution, and with their order."""
    for rule_id, rule in profile.rules.items():
        at: FieldPath = ("rules", rule_id)
        if rule.longest_sentence == 0:
            yield _nothing((*at, "longest_sentence"), tree)
        for number, limit in enumerate(rule.limits):
            yield from _wrong_limit((*at, "limits", number), limit, tree)
        yield from _never_reached((*at, "limits"), rule.limits, _same_limit, tree)
        yield from _never_reached((*at, "chairs"), rule.chairs, _same_chair, tree)
    for number, sending in enumerate(profile.distribution):
        if sending.max and not sending.max.value:
            yield _nothing(("distribution", number, "max", "value"), tree)


def _wrong_limit(at: FieldPath, limit: Limit, tree: Tree) -> Iterator[Finding]:
    spans = {"min": limit.min, "target": limit.target, "max": limit.max}
    zeros = [name for name, span in spans.items() if span and not span.value]
    for name in zeros:
        yield _nothing((*at, name, "value"), tree)
    if limit.renews and not (limit.unless and limit.max):
        yield misfit(
            tree.place((*at, "renews")),
            "There is no judgement here that could hold for so long again.",
            "Add unless and max, or take renews out.",
        )
    if limit.max is None or zeros:
        return
    if limit.min and _beyond(limit.min, limit.max, limit):
        place = tree.place((*at, "min"))
        yield misfit(place, f"No day is right: {limit.min} comes after {limit.max}.", "Correct min or max.")
    if limit.target and _beyond(limit.target, limit.max, limit):
        yield misfit(
            tree.place((*at, "target")),
            f"The target of {limit.target} is later than the last day, {limit.max} {limit.direction}.",
            "Correct target or max. What is to be met in any case stands under max.",
        )


def _nothing(at: FieldPath, tree: Tree) -> Finding:
    return misfit(
        tree.place(at), "This number is 0, so nothing is asked.", "Write 1 or more, or leave it out."
    )


def _beyond(earlier: Span, later: Span, limit: Limit) -> bool:
    """Tell whether what is to come first comes after the other, from whatever day they are counted.

    A span that runs back from a day is the earlier, the longer it is.
    """
    if limit.direction == "before":
        earlier, later = later, earlier
    if earlier.unit == later.unit:
        return earlier.value > later.value
    return _days(earlier)[0] > _days(later)[1]


def _days(span: Span) -> tuple[int, int]:
    """Return about how many days of the calendar a span takes at least, and at most."""
    number = span.value
    match span.unit:
        case "hours":
            return -(-number // 24), -(-number // 24)
        case "weeks":
            return number * 7, number * 7
        case "months":
            return number * 365 // 12 - 2, number * 366 // 12 + 2
        case "working_days":
            # The longest way leads over Easter, or over Christmas and an authority's own days off.
            return max(number, number * 7 // 5 - 2), number * 7 // 5 + 14
    return number, number


def _never_reached(
    at: FieldPath, choices: Sequence[_Choice], takes_over: Callable[[_Choice, _Choice], bool], tree: Tree
) -> Iterator[Finding]:
    """Yield each choice that never counts: one before it holds whenever it does."""
    for number, choice in enumerate(choices):
        for before, other in enumerate(choices[:number]):
            if takes_over(other, choice) and _demands(other.when) <= _demands(choice.when):
                line = tree.place((*at, before)).line
                yield misfit(
                    tree.place((*at, number)),
                    f"This never counts: line {line} comes first, and holds whenever this does.",
                    "Put the one with more conditions first, or take one out.",
                )
                break


def _same_limit(earlier: Limit, later: Limit) -> bool:
    # Every other reading is told; and how often something is done counts beside when it is done first.
    told = earlier.alternative or later.alternative
    return not told and _looked_for(earlier) == _looked_for(later)


def _looked_for(limit: Limit) -> tuple[str | None, bool]:
    return limit.step, limit.max is not None and limit.anchor is None


def _same_chair(earlier: Chair, later: Chair) -> bool:
    return earlier.meeting in (None, later.meeting)


def _demands(condition: str | None) -> frozenset[str]:
    """Return what must all hold: the parts of a condition that ``and`` joins; nothing for no condition."""
    if condition is None:
        return frozenset()
    tree = ast.parse(condition, mode="eval").body
    joined = isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And)
    parts = tree.values if isinstance(tree, ast.BoolOp) and joined else [tree]
    return frozenset(ast.dump(part) for part in parts)
