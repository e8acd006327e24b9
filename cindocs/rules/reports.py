"""Reports to a meeting are ready, and in the family's hands, before it: R33 and R34."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, cast

from cindocs.authorities.rule_setting import Step
from cindocs.records.agreement import Approval
from cindocs.rules.situation import Path, Situation, Told
from cindocs.rules.time_limits import later_than, latest_day, or_judge, with_reading

if TYPE_CHECKING:
    from cindocs.documents.agency_report import AgencyReport

_NO_MEETING = Told(
    ("meeting", "on"),
    "The report does not say which meeting it is for, so its time limits cannot be checked.",
    "Fill in meeting.on, or name the plan whose next review it is for.",
)
_TOO_LATE = "Check the day. If it is right, ask at the meeting whether everybody had time to read."


class _Taken(NamedTuple):
    """A step on a report's way: where it stands and when it was taken, and what to say of it."""

    at: Path
    on: date | None
    late: str
    """Begins the message that it was taken late."""
    missing: str
    """The message that it was not taken."""
    mend: str


def the_report_is_approved_and_shared_before_the_meeting(situation: Situation) -> Iterator[Told]:
    """Keep a family from hearing at the meeting, for the first time, what is written about them.

    A manager approves the report before that, so that nobody gets words that are taken back.
    """
    if situation.meeting is None:
        yield _NO_MEETING
        return
    number, decided = _decided(situation)
    if decided is not None and decided.decision == "returned":
        yield Told(
            ("approvals", number, "decision"),
            "The manager returned this report.",
            "Do what was asked for, and send the report to the manager again.",
        )
        return
    yield from _in_time(situation, "approved", _approved(number, decided))
    if decided is not None and not _may_approve(situation, decided):
        yield Told(
            ("approvals", number, "by"),
            "Whoever approved the report has no role that may do so.",
            f"It needs the approval of somebody with a role of {', '.join(situation.asked.roles)}.",
        )
    yield from _in_time(situation, "shared_with_parents", _shared(situation, situation.parents, "parents"))
    children = frozenset(situation.document.about)
    yield from _in_time(situation, "shared_with_child", _shared(situation, children, "child"))


def the_agencys_report_comes_before_the_meeting(situation: Situation) -> Iterator[Told]:
    """Let the social worker and the parents read what an agency will say before it is said."""
    if situation.meeting is None:
        yield _NO_MEETING
        return
    report = cast("AgencyReport", situation.document)
    submitted = _Taken(
        ("submitted",),
        report.submitted,
        "The day on which the report went to the social worker",
        "Nothing says that the report went to the social worker.",
        "Send it, and fill in submitted.",
    )
    yield from _in_time(situation, "submitted", submitted)
    yield from _in_time(situation, "shared_with_parents", _shared(situation, situation.parents, "parents"))
    yield from _copied(situation, report, situation.meeting.on)


def _decided(situation: Situation) -> tuple[int, Approval | None]:
    """Return a manager's latest decision about this version, with its place in the list."""
    ours = [
        (number, one)
        for number, one in enumerate(situation.document.approvals)
        if one.on >= situation.document.date
    ]
    return max(ours, key=lambda one: (one[1].on, one[0]), default=(0, None))


def _approved(number: int, decided: Approval | None) -> _Taken:
    return _Taken(
        ("approvals", number, "on") if decided else ("approvals",),
        decided.on if decided else None,
        "The day on which the report was approved",
        "No manager has approved this version of the report.",
        "Send it to the manager, and record by, on and decision.",
    )


def _may_approve(situation: Situation, decided: Approval) -> bool:
    manager, roles = situation.case.professional(decided.by), set(situation.asked.roles)
    return not roles or manager is None or bool(roles & set(manager.roles))


def _shared(situation: Situation, family: frozenset[str], whom: str) -> _Taken:
    """Return when the report was first shared with somebody of ``family``, ids of the parents or children."""
    ours = [(one.on, number) for number, one in enumerate(situation.document.shared) if one.who in family]
    first, number = min(ours, default=(None, 0))
    return _Taken(
        ("shared", number, "on") if ours else ("shared",),
        first,
        f"The day on which the report was shared with the {whom}",
        f"Nothing says that the report was shared with the {whom}.",
        "Share it, and add who and on under shared.",
    )


def _in_time(situation: Situation, step: Step, taken: _Taken) -> Iterator[Told]:
    """Tell if a step was taken too late, or is due, today or before, and was not taken yet."""
    limit = situation.limit(step=step)
    if limit is None or situation.judged(limit.unless):
        return
    latest = latest_day(situation, limit)
    if taken.on is not None:
        yield from later_than(situation, limit, taken.at, taken.on, taken.late, _TOO_LATE)
    elif latest is not None and situation.today >= latest:
        message = with_reading(f"{taken.missing} It is due {limit.max} before the meeting.", limit)
        yield Told(taken.at, message, taken.mend + or_judge(limit), limit.severity, limit.source)


def _copied(situation: Situation, report: AgencyReport, meeting: date) -> Iterator[Told]:
    """Tell if the team that arranges reviews has no copy. No number: before the meeting, with the report."""
    limit = situation.limit(step="copied")
    if limit is None:
        return
    team = situation.authority.kind(report.kind).texts.get("review_team", "the team that arranges reviews")
    if report.copied is None and (report.submitted or situation.today >= meeting):
        yield Told(
            ("copied",),
            "Nothing says that a copy of the report went to the team that arranges reviews.",
            f"Send it to {team}, fill in copied, and take paper copies to the meeting.",
            limit.severity,
            limit.source,
        )
    elif report.copied is not None and report.copied >= meeting:
        yield Told(
            ("copied",),
            "The copy for the team that arranges reviews did not go before the meeting.",
            "Check the day. If it is right, make sure that the chair has read the report.",
            limit.severity,
            limit.source,
        )
