"""Who does what by when: R16 and R17."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cindocs.findings import Severity
from cindocs.records.needs import Action
from cindocs.rules.situation import Situation, Told


def every_action_has_one_named_owner(situation: Situation) -> Iterator[Told]:
    """Hold that for each action the family knows whom to ask.

    What "all", "the family" or "social care" should do is done by nobody: an owner is one person of
    the case (Working Together, a plan says who does what).
    """
    for at, action in situation.actions:
        if action.owner is None:
            yield Told(
                (*at, "owner"),
                f"Action {action.id} has no owner.",
                "Fill in the id of the one person who does it. Others who help stand under support_from.",
            )
        elif situation.case.anyone(action.owner) is None:
            yield Told(
                (*at, "owner"),
                f"Action {action.id} needs one named person, not words.",
                "Write the id of one person of the case. Others who help stand under support_from.",
            )


def every_action_has_a_date(situation: Situation) -> Iterator[Told]:
    """Hold that for each action the family knows by when, and that nothing is left undone unseen.

    A word such as "ongoing" is no date: nobody can say whether it was kept. Nor can a day be kept that comes
    before what leads to it is done.
    """
    for at, outcome in situation.outcomes:
        if isinstance(outcome.by, str):
            yield Told(
                (*at, "by"),
                f"Outcome {outcome.id} has words where its date should be.",
                "Write the day by which it should be better, as year-month-day.",
            )
        elif outcome.by is not None and any(_later(action, outcome.by) for action in outcome.actions):
            yield Told(
                (*at, "by"),
                f"Outcome {outcome.id} should be reached before its actions are done.",
                "Give it a later day, or agree earlier ones for the actions.",
                Severity.WARNING,
            )
    for at, action in situation.actions:
        if action.due is None:
            yield Told(
                (*at, "due"),
                f"Action {action.id} has no date.",
                "Fill in the day by which it is done, as year-month-day.",
            )
        elif isinstance(action.due, str):
            yield Told(
                (*at, "due"),
                f"Action {action.id} has words where its date should be.",
                "Write the day by which it is done, as year-month-day. For something that goes on, take "
                "the day of the next review.",
            )
        elif action.due < situation.today and action.status not in ("done", "stopped"):
            yield Told(
                (*at, "due"),
                f"Action {action.id} is overdue.",
                "If it is done, set status: done. If not, say why under progress and agree a new date.",
            )


def _later(action: Action, day: date) -> bool:
    return isinstance(action.due, date) and action.due > day and action.status != "stopped"
