"""What minutes and reports say of a plan must fit it: its actions, its outcomes, ids that are still free."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, cast

from cindocs.findings import Finding, Severity
from cindocs.reading.field_path import FieldPath
from cindocs.reading.tree import Tree

if TYPE_CHECKING:
    from cindocs.documents.case import Case
    from cindocs.documents.case_document import CaseDocument
    from cindocs.documents.minutes import Minutes
    from cindocs.documents.plan import Plan
    from cindocs.documents.report import Report

_REPORTS = ("pre_meeting_report", "agency_report")


def misfits_with_plan(record: CaseDocument | Case, tree: Tree) -> Iterator[Finding]:
    """Yield a finding for each action or outcome that the plan does not have, and for each id it has.

    What minutes and reports tell of a plan is printed beside it: with an id that the plan does not have
    it would have no place. The plan of another case is told of elsewhere.
    """
    if record.kind not in ("minutes", *_REPORTS):
        return
    teller = cast("Minutes | Report", record)
    if teller.plan is not None and teller.plan.case.id == teller.case.id:
        yield from _progress(teller, teller.plan, tree)
        if record.kind == "minutes":
            yield from _actions(cast("Minutes", record), teller.plan, tree)
        else:
            yield from _outcomes(cast("Report", record), teller.plan, tree)


def _outcomes(report: Report, plan: Plan, tree: Tree) -> Iterator[Finding]:
    known = {outcome.id for need in plan.needs for outcome in need.outcomes}
    for number, told in enumerate(report.outcomes):
        if told.outcome not in known:
            at: FieldPath = ("outcomes", number, "outcome")
            message = "The plan has no outcome with this id."
            yield _finding("unknown-outcome", message, _one_of(known), at, tree)


def _progress(teller: Minutes | Report, plan: Plan, tree: Tree) -> Iterator[Finding]:
    known = {action.id for _, action in plan.actions_agreed()}
    told: set[str] = set()
    for number, progress in enumerate(teller.progress):
        at: FieldPath = ("progress", number, "action")
        if progress.action not in known:
            message = "The plan has no action with this id."
            yield _finding("unknown-action", message, _one_of(known), at, tree)
        elif progress.action in told:
            message = "There is news of this action already."
            yield _finding("doubled-id", message, "Write all news of an action in one place.", at, tree)
        told.add(progress.action)


def _actions(minutes: Minutes, plan: Plan, tree: Tree) -> Iterator[Finding]:
    taken = {action.id for _, action in plan.actions_agreed()} if minutes.plan_looked_at() else set()
    known = {outcome.id for need in plan.needs for outcome in need.outcomes}
    for number, action in enumerate(minutes.actions):
        at: FieldPath = ("actions", number)
        if action.id in taken:
            message, mend = "The plan has an action with this id already.", "Give the new one another id."
            yield _finding("doubled-id", message, mend, (*at, "id"), tree)
        if action.outcome is not None and action.outcome not in known:
            message = "The plan has no outcome with this id."
            yield _finding("unknown-outcome", message, _one_of(known), (*at, "outcome"), tree)


def _one_of(known: Collection[str]) -> str:
    return f"Use one of {', '.join(sorted(known))}." if known else "Leave it out: the plan has none."


def _finding(rule: str, message: str, mend: str, at: FieldPath, tree: Tree) -> Finding:
    return Finding(rule, Severity.ERROR, message, tree.place(at), mend=mend)
