"""The next version of a plan, out of the plan and the minutes of the meeting that looked at it."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from cindocs.errors import WrongUse
from cindocs.intake.document import Document
from cindocs.intake.yaml_text import yaml_text
from cindocs.records.follow_up import Review
from cindocs.records.marks import Record
from cindocs.records.needs import Action

if TYPE_CHECKING:
    from cindocs.documents.minutes import Minutes
    from cindocs.documents.plan import Plan

_Fields = dict[str, Any]

_HEAD = """\
# Written by cindocs out of the last version and the minutes. Read it through before you use it: what people
# said, the scale, visits and services stand as they were, and everybody is still to answer this version.
"""
_CHANGED = "The plan was brought up to date with what the meeting decided."
"""No numbers: in a copy from which an action is withheld they would not be those of the copy."""
_OF_ITS_DATE = ("on", "at", "agreed_with")
"""What the entry of a review says of one date, and not of the next."""


def next_plan(document: Document, folder: Path | None = None) -> str:
    """Return the next version of the plan as YAML, with everything that the meeting decided about it.

    What the last version says is carried over as it was typed. What the minutes say of an action (status, how
    it is going, a new date) takes the place of what stood there; new actions follow those of the outcome that
    they name, or of the first. Who got it is left out and who agrees is asked anew: that is of each version.

    Args:
        document: minutes that name the plan by its file.
        folder: where the new file will stand, if it will: it must be the folder of the plan.

    Raises:
        WrongUse: these are no minutes of a meeting that looked at a plan, or the folder is another.
    """
    minutes, plan = _looked_at(document)
    given = cast(_Fields, document.tree.data)
    new = cast(_Fields, copy.deepcopy(given["plan"]))
    new.pop("shared", None)
    new["case"] = _case(document, folder)
    new["version"] = str(plan.version + 1)
    new["date"] = minutes.meeting.on.isoformat()
    if minutes.meeting.kind == "planning":
        new["meeting"] = given["meeting"]
    _tell_progress(new, given.get("progress", []))
    _add_actions(new, given.get("actions", []))
    _set_review(new, given.get("review", {}), minutes)
    if "disagreements" in given:
        new["disagreements"] = given["disagreements"]
    if plan.agreements:
        new["agreements"] = [{"who": one.who} for one in plan.agreements]
    new["changes"] = [*new.get("changes", []), _change(minutes, plan)]
    return f"{_HEAD}\n{yaml_text(new)}"


def _looked_at(document: Document) -> tuple[Minutes, Plan]:
    if document.record.kind != "minutes":
        raise WrongUse(
            "The next version of a plan is made from minutes.", advice="Name the file of the minutes."
        )
    minutes = cast("Minutes", document.record)
    plan = minutes.plan_looked_at()
    if plan is None:
        raise WrongUse(
            "These minutes name no plan that is older than the meeting.",
            advice="Write the name of the plan's file as `plan:` in the minutes.",
        )
    return minutes, plan


def _case(document: Document, folder: Path | None) -> Any:
    """Return what stands as the case in the plan: its file's name as seen from there, or all of it."""
    plan_file, case_file = (Path(document.tree.place(path).file) for path in (("plan",), ("plan", "case")))
    if folder is not None and folder.resolve() != plan_file.parent.resolve():
        raise WrongUse(
            "The next version of a plan stands in the folder of the last one.",
            advice="Name a file there: its case and its pictures are found from that folder.",
        )
    if plan_file == case_file:
        return cast(_Fields, document.tree.data)["plan"]["case"]
    return case_file.relative_to(plan_file.parent).as_posix()


def _outcomes(plan: _Fields) -> Iterator[_Fields]:
    for need in plan.get("needs", []):
        yield from need.get("outcomes", [])


def _tell_progress(plan: _Fields, progress: Sequence[_Fields]) -> None:
    told = {news["action"]: news for news in progress}
    for outcome in _outcomes(plan):
        for action in outcome.get("actions", []):
            news = told.get(action["id"], {})
            if news.get("status", "done") != "done":
                action.pop("completed", None)
            for field, said in (("due", "due"), ("status", "status"), ("completed", "completed")):
                if said in news:
                    action[field] = news[said]
            if "note" in news:
                action["progress"] = news["note"]
            _put_in_order(action, Action)


def _add_actions(plan: _Fields, actions: Sequence[_Fields]) -> None:
    outcomes = list(_outcomes(plan))
    if actions and not outcomes:
        raise WrongUse(
            "The plan has no outcome to which the new actions could belong.",
            advice="Add a need with an outcome to the plan first.",
        )
    by_id = {outcome["id"]: outcome for outcome in outcomes}
    for action in actions:
        outcome = by_id[action["outcome"]] if "outcome" in action else outcomes[0]
        bare = {field: value for field, value in action.items() if field != "outcome"}
        outcome["actions"] = [*outcome.get("actions", []), bare]


def _set_review(plan: _Fields, said: _Fields, minutes: Minutes) -> None:
    review = plan.get("review", {})
    held = minutes.meeting.kind == "review"
    if held or "on" in said:
        review = {field: value for field, value in review.items() if field not in _OF_ITS_DATE}
    review |= {field: value for field, value in said.items() if field != "previous"}
    if held:
        review["previous"] = minutes.meeting.on.isoformat()
    if review:
        _put_in_order(review, Review)
        plan["review"] = review


def _put_in_order(fields: _Fields, model: type[Record]) -> None:
    ordered = {name: fields[name] for name in model.model_fields if name in fields}
    fields.clear()
    fields.update(ordered)


def _change(minutes: Minutes, plan: Plan) -> _Fields:
    meeting = minutes.meeting
    invited = dict.fromkeys((*(one.who for one in meeting.attendance), *meeting.present))
    return {
        "version": str(plan.version + 1),
        "on": meeting.on.isoformat(),
        "what": minutes.plan_changes if isinstance(minutes.plan_changes, str) else _CHANGED,
        "consulted": [one for one in invited if one in meeting.took_part],
    }
