"""What must have been done before the minutes of a review go out, where the procedure asks for it."""

from __future__ import annotations

from datetime import date

from cindocs.documents.minutes import Minutes
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block, Choice, Choices


def gate(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    """Return what was done and what was not, each with its day: nothing where the authority asks for none."""
    asked = wording.authority.rule("R32").requires
    if not asked or minutes.meeting.kind != "review":
        return ()
    say = wording.say
    outcome = minutes.outcome is not None
    form = wording.someone(minutes.outcome_form_with)
    steps = []
    if "report" in asked:
        steps.append(_step(say("The report for this review is approved"), minutes.report_approved, wording))
    with_whom = f"{say('Form for the outcome is with')} {form}" if form else ""
    steps.append(
        Choice(say("The outcome of this review is recorded"), with_whom, say("Done") if outcome else "")
    )
    if "plan" in asked:
        steps.append(_step(say("The plan is approved"), _plan_approved(minutes), wording))
    return (Choices(tuple(steps)),)


def gate_is_printed(minutes: Minutes, wording: Wording) -> bool:
    """Tell whether the copy has this part, so that no other part says the same again."""
    return "gate" in wording.authority.kind("minutes").order and bool(gate(minutes, wording))


def _step(what: str, day: date | None, wording: Wording) -> Choice:
    done = wording.say("Done")
    return Choice(what, "", f"{done} {wording.day(day)}" if day else "")


def _plan_approved(minutes: Minutes) -> date | None:
    said = minutes.plan.approvals if minutes.plan else ()
    days = [one.on for one in said if one.decision == "approved"]
    return minutes.plan_approved or max(days, default=None)
