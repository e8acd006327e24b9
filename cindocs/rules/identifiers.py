"""Identifiers, codes and dates are right, and fit together: R52.

The cross-checks are those of the Department for Education's children in need census that a plan can
already keep, so that the return at the end of the year brings no surprise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cindocs.findings import Severity
from cindocs.records.people import Child
from cindocs.rules.date_order import dates_are_in_order
from cindocs.rules.pupil_number import is_pupil_number
from cindocs.rules.situation import Path, Situation, Told

_LA_CHILD_ID = re.compile(r"[A-Za-z0-9]{1,20}")


def identifiers_and_codes_fit_together(situation: Situation) -> Iterator[Told]:
    """Hold that what goes into the national return is right while somebody still knows the answer."""
    for at, child in situation.children:
        yield from _numbers(at, child)
        yield from _birth(situation, at, child)
        yield from _disabilities(at, child)
    yield from _plan(situation)
    yield from _closure(situation)
    yield from dates_are_in_order(situation)


def _numbers(at: Path, child: Child) -> Iterator[Told]:
    if child.la_child_id is not None and not _LA_CHILD_ID.fullmatch(child.la_child_id):
        yield Told(
            (*at, "la_child_id"),
            "The authority's number for the child is not made of letters and digits, 20 at most.",
            "Copy it again from your own system.",
        )
    if child.upn is not None and not is_pupil_number(child.upn):
        yield Told(
            (*at, "upn"),
            "This is not a unique pupil number: its form or its check letter is wrong.",
            "Copy the 13 characters again, or ask the school.",
        )


def _birth(situation: Situation, at: Path, child: Child) -> Iterator[Told]:
    if (child.born is None) == (child.expected is None):
        yield Told(
            (*at, "born"),
            "A child has a date of birth or, while unborn, an expected one: one of the two, not both.",
            "Fill in born, or expected for an unborn child.",
        )
    elif child.born is not None and child.born > situation.today:
        yield Told(
            (*at, "born"),
            "The date of birth lies in the future.",
            "Correct it, or write it under expected for an unborn child.",
        )
    elif child.expected is not None and child.expected < situation.today:
        yield Told(
            (*at, "expected"),
            "The expected date of birth has passed.",
            "Once the child is born, replace expected by born.",
            Severity.ADVICE,
        )
    if child.born is None and child.sex not in (None, "U"):
        yield Told(
            (*at, "sex"),
            "The sex of an unborn child is recorded as U.",
            "Write U, or leave it out, until the child is born.",
        )


def _disabilities(at: Path, child: Child) -> Iterator[Told]:
    codes = child.disabilities
    if "NONE" in codes and len(set(codes)) > 1:
        yield Told(
            (*at, "disabilities"),
            "NONE stands beside another disability code.",
            "Take NONE out, or leave it alone.",
        )
    if len(set(codes)) < len(codes):
        yield Told(
            (*at, "disabilities"),
            "A disability code stands here twice.",
            "Write each code once.",
        )


def _plan(situation: Situation) -> Iterator[Told]:
    if situation.plan.plan_type not in situation.authority.profile.plan_types:
        known = ", ".join(situation.authority.profile.plan_types)
        yield Told(
            ("plan_type",),
            "This is not a type of plan that the authority's profile knows.",
            f"Use one of {known}.",
        )
    if situation.case.episode.open_plans > 1:
        yield Told(
            ("case", "episode", "open_plans"),
            "More than one Child in Need plan is open for a child.",
            "End the others, or bring them together in this one.",
        )


def _closure(situation: Situation) -> Iterator[Told]:
    closure = situation.case.episode.closure
    if closure is None:
        return
    at: Path = ("case", "episode", "closure")
    if (closure.on is None) != (closure.reason is None):
        lacks = "on" if closure.on is None else "reason"
        yield Told(
            (*at, lacks),
            "A closed episode has both a date and a reason.",
            f"Fill in {lacks}.",
        )
    if closure.on is not None and not situation.ended:
        yield Told(
            ("ends",),
            "The episode is closed, but the plan has not ended.",
            "Fill in ends, the day the plan ended.",
            Severity.WARNING,
        )
