"""What must be told and arranged so that people can take part in a meeting: R27."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from cindocs.rules.guests import whoever_belongs_there_is_invited
from cindocs.rules.meeting import needs_interpreter, what_people_need_was_looked_at
from cindocs.rules.situation import Path, Situation, Told

if TYPE_CHECKING:
    from cindocs.documents.invitation import Invitation

_STATED: tuple[tuple[Path, str, str], ...] = (
    (("meeting", "at"), "The invitation does not say when the meeting begins.", "Fill in the time."),
    (
        ("meeting", "place"),
        "The invitation does not say where the meeting is.",
        "Fill in meeting.place: a place that suits the child and the family.",
    ),
    (
        ("access",),
        "Nothing says how people get in and around.",
        "Fill in access: steps, lift, parking. If nobody needs anything, write {missing: does_not_apply}.",
    ),
    (
        ("transport",),
        "Nothing says how people get there who need help with it.",
        "Ask the family, and fill in transport, or write {missing: does_not_apply}.",
    ),
    (
        ("child_care",),
        "Nothing says who looks after the children while the others talk.",
        "Ask the family, and fill in child_care, or write {missing: does_not_apply}.",
    ),
    (
        ("reply_by",),
        "The invitation does not say by when to answer.",
        "Fill in reply_by.",
    ),
)
"""What every invitation says: where it stands, and what to tell if it is not there."""

_REQUIRED: dict[str, tuple[Path, str, str]] = {
    "note_taker": (
        ("meeting", "note_taker"),
        "Nobody is booked to write down what is said.",
        "Book a note-taker, and fill in meeting.note_taker.",
    ),
    "manager_asked": (
        ("manager_asked",),
        "Nothing says that a manager was asked whether, and when, to meet.",
        "Ask the team manager or the deputy, and fill in manager_asked with who and on.",
    ),
}
"""The same for what a profile can require."""


def people_can_take_part(situation: Situation) -> Iterator[Told]:
    """Hold that a family learns what it must know to come, and that what it needs is arranged.

    Behind it is the duty to make reasonable adjustments (Equality Act 2010, section 20). Of a meeting that
    was held the record says what was looked at.
    """
    if situation.document.kind == "invitation":
        yield from _invitation(situation, cast("Invitation", situation.document))
    else:
        yield from what_people_need_was_looked_at(situation)


def _invitation(situation: Situation, invitation: Invitation) -> Iterator[Told]:
    requires = situation.asked.requires
    for at, message, mend in (*_STATED, *(asked for name, asked in _REQUIRED.items() if name in requires)):
        holder = invitation.meeting if at[0] == "meeting" else invitation
        if getattr(holder, str(at[-1])) is None:
            yield Told(at, message, mend)
    if situation.case.professional(invitation.contact or invitation.lead) is None:
        yield Told(
            ("contact",), "The invitation does not say whom to ring.", "Fill in contact, or lead, with an id."
        )
    yield from whoever_belongs_there_is_invited(situation)
    yield from _help(situation, invitation)
    yield from _reports(situation, invitation)
    if invitation.reply_by is not None and invitation.reply_by > invitation.meeting.on:
        yield Told(("reply_by",), "The answer is asked for after the meeting.", "Correct the day.")


def _help(situation: Situation, invitation: Invitation) -> Iterator[Told]:
    requires, there = situation.asked.requires, frozenset(invitation.invited or invitation.to)
    if not invitation.interpreters and needs_interpreter(situation, there):
        yield Told(
            ("interpreters",),
            "Somebody who is invited needs an interpreter, and none is booked.",
            "Book one, add them to professionals, and put the id under interpreters.",
        )
    if "liaison_officer" in requires:
        callers = (situation.case.professional(one) for one in invitation.arranged_by)
        if not any("liaison_officer" in one.roles for one in callers if one):
            officer = situation.authority.word("liaison_officer").lower()
            yield Told(
                ("arranged_by",),
                f"No {officer} is among those who call the meeting.",
                "Add the id of the colleague with the role liaison_officer to arranged_by.",
            )


def _reports(situation: Situation, invitation: Invitation) -> Iterator[Told]:
    due = invitation.reports_by
    if due is None and "reports_by" in situation.asked.requires and invitation.meeting.kind == "review":
        yield Told(
            ("reports_by",),
            "The invitation does not say by when reports are sent and shared with the family.",
            "Fill in reports_by, and reports_from with those who write one.",
        )
    elif due is not None and due >= invitation.meeting.on:
        yield Told(
            ("reports_by",),
            "Reports are asked for only when the meeting begins.",
            "Give the family time to read them: set an earlier day.",
        )
