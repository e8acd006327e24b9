"""Whether minutes say everything that the procedure wants to be said: R30."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias, cast

from cindocs.findings import Severity
from cindocs.rules.situation import Situation, Told

if TYPE_CHECKING:
    from cindocs.documents.minutes import Minutes

_Part: TypeAlias = Callable[["Minutes"], Iterator[Told]]


def the_minutes_say_what_the_procedure_asks(situation: Situation) -> Iterator[Told]:
    """Hold that somebody who was not there learns why people met, what is late and what comes next.

    Which parts a procedure asks for stands in the profile. A meeting of the network or of the family is
    their own: nothing is asked of its minutes.
    """
    minutes = cast("Minutes", situation.document)
    if minutes.meeting.formal:
        for part in situation.asked.requires:
            yield from _PARTS[part](minutes) if part in _PARTS else _unknown()
        yield from _two_parts_in_one_hand(situation, minutes)


def _two_parts_in_one_hand(situation: Situation, minutes: Minutes) -> Iterator[Told]:
    """Hold that whoever takes the note has no other part that the procedure keeps apart from it."""
    meeting, lead = minutes.meeting, minutes.lead
    parts = {"chair": meeting.chair, "lead_practitioner": lead}
    for part in situation.asked.differ_from:
        if meeting.note_taker is not None and parts.get(part) == meeting.note_taker:
            role = situation.authority.word(part)
            yield Told(
                ("meeting", "note_taker"),
                f"The note taker has another part in the meeting: {role}.",
                "Ask somebody else to take the note, or correct the id.",
            )


def _unknown() -> Iterator[Told]:
    yield Told(
        (),
        "The authority's profile asks for a part that minutes do not have.",
        f"In the profile, under R30: requires, use some of {', '.join(_PARTS)}.",
    )


def _field(field: str, message: str, mend: str, severity: Severity | None = None) -> _Part:
    """Return a check that a field of the minutes is filled."""

    def told(minutes: Minutes) -> Iterator[Told]:
        if not getattr(minutes, field):
            yield Told((field,), message, mend, severity)

    return told


def _updates(minutes: Minutes) -> Iterator[Told]:
    if not minutes.updates and minutes.meeting.kind == "review":
        yield Told(
            ("updates",),
            "Nothing says what has happened since the last meeting.",
            "Under updates, write for each person what they told.",
        )


def _development(minutes: Minutes) -> Iterator[Told]:
    if not (minutes.development or minutes.progress or minutes.actions):
        yield Told(
            ("development",),
            "Nothing says how the plan is developing.",
            "Fill in progress for the actions of the plan, or development in words.",
        )


def _overdue(minutes: Minutes) -> Iterator[Told]:
    explained = {one.action for one in minutes.progress if one.note or one.due}
    for action in minutes.overdue():
        if action.id not in explained:
            yield Told(
                ("progress",),
                f"Action {action.id} of the plan is overdue, and nothing says how it is going.",
                f"Under progress, add action: {action.id} with a note, and a new date if one was agreed.",
            )


def _difference(minutes: Minutes) -> Iterator[Told]:
    if minutes.difference is None and minutes.meeting.kind == "review":
        yield Told(
            ("difference",),
            "Nothing says whether the plan makes the children's life better.",
            "Fill in difference: what is different in their day.",
        )


def _note_taker(minutes: Minutes) -> Iterator[Told]:
    if minutes.meeting.note_taker is None and minutes.meeting.chair is None:
        yield Told(
            ("meeting", "note_taker"),
            "Nothing says who took the note.",
            "Fill in meeting.note_taker, or meeting.chair if the chair did.",
        )


def _note_by_chair(minutes: Minutes) -> Iterator[Told]:
    meeting = minutes.meeting
    if meeting.note_taker not in (None, meeting.chair):
        yield Told(
            ("meeting", "note_taker"),
            "Somebody else than the chair took the note.",
            "Ask the chair to read it and to stand by it, and name the chair as the note taker.",
        )


def _views_shared(minutes: Minutes) -> Iterator[Told]:
    for number, one in enumerate(minutes.meeting.attendance):
        if one.views and one.answer not in ("present", "part") and one.views_shared is None:
            yield Told(
                ("meeting", "attendance", number, "views_shared"),
                "Somebody sent something in writing, and nothing says that it was shared.",
                "Share it with everybody, and fill in the day.",
                Severity.WARNING,
            )


def _decision_reasons(minutes: Minutes) -> Iterator[Told]:
    for number, decision in enumerate(minutes.decisions):
        if decision.reason is None:
            yield Told(
                ("decisions", number, "reason"),
                "This decision has no reason.",
                "Write down why it was taken, in words a family can follow.",
            )


def _other_format(minutes: Minutes) -> Iterator[Told]:
    if minutes.meeting.other_format and minutes.meeting.other_format_agreed_by is None:
        yield Told(
            ("meeting", "other_format_agreed_by"),
            "The plan was not looked at in a meeting, and nothing says that a manager agreed.",
            "Fill in the id of the manager who agreed.",
        )


def _alert(minutes: Minutes) -> Iterator[Told]:
    episode = minutes.case.episode
    looked_at = minutes.plan_looked_at()
    since = looked_at.date if looked_at else None
    changed = any(since is None or change.on > since for change in episode.changes)
    if changed and episode.circumstances and minutes.alert is None:
        yield Told(
            ("alert",),
            "The family's circumstances have changed, and nothing says that the reviewing team knows.",
            "Tell that team, and fill in alert with on and what.",
        )


_PARTS: dict[str, _Part] = {
    "reason": _field("reason", "Nothing says why people met.", "Fill in reason."),
    "updates": _updates,
    "development": _development,
    "contingency": _field(
        "contingency",
        "Nothing says what happens if things change.",
        "Fill in contingency. If nothing had to be said: {missing: does_not_apply}.",
    ),
    "main_points": _field(
        "main_points", "The main points are not summed up.", "Fill in main_points: three or four are enough."
    ),
    "plan_changes": _field(
        "plan_changes",
        "Nothing says what changes in the plan.",
        "Fill in plan_changes. If nothing changes: {missing: does_not_apply}.",
        Severity.WARNING,
    ),
    "difference": _difference,
    "overdue": _overdue,
    "note_taker": _note_taker,
    "note_by_chair": _note_by_chair,
    "views_shared": _views_shared,
    "decision_reasons": _decision_reasons,
    "other_format": _other_format,
    "alert": _alert,
}
