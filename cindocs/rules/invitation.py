"""What an invitation must tell and have arranged, so that people can come: R27."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from cindocs.rules.meeting import needs_interpreter
from cindocs.rules.situation import Path, Situation, Told

if TYPE_CHECKING:
    from cindocs.documents.invitation import Invitation

_STATED: dict[str, tuple[Path, str, str]] = {
    "time": (("meeting", "at"), "The invitation does not say when the meeting begins.", "Fill in the time."),
    "place": (
        ("meeting", "place"),
        "The invitation does not say where the meeting is.",
        "Fill in meeting.place: a place that suits the child and the family.",
    ),
    "access": (
        ("access",),
        "Nothing says how people get in and around.",
        "Fill in access: steps, lift, parking. If nobody needs anything, write {missing: does_not_apply}.",
    ),
    "transport": (
        ("transport",),
        "Nothing says how people get there who need help with it.",
        "Ask the family, and fill in transport, or write {missing: does_not_apply}.",
    ),
    "child_care": (
        ("child_care",),
        "Nothing says who looks after the children while the others talk.",
        "Ask the family, and fill in child_care, or write {missing: does_not_apply}.",
    ),
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
    "reply_by": (
        ("reply_by",),
        "The invitation does not say by when to answer.",
        "Fill in reply_by.",
    ),
}
"""What a profile can require: where it stands, and what to say if it is not there."""

_TELLS = {
    "advocate": "that people may bring somebody who helps them to speak",
    "solicitors": "what to do if somebody brings a solicitor",
}
"""Fixed texts of the letter that a profile can require."""


def the_invitation_is_complete(situation: Situation) -> Iterator[Told]:
    """Hold that a family learns in time what it must know to come, and that what it needs is arranged.

    Behind it is the duty to make reasonable adjustments (Equality Act 2010, section 20).
    """
    invitation, requires = cast("Invitation", situation.document), situation.asked.requires
    for name, (at, message, mend) in _STATED.items():
        holder = invitation.meeting if at[0] == "meeting" else invitation
        if name in requires and getattr(holder, str(at[-1])) is None:
            yield Told(at, message, mend)
    if situation.case.professional(invitation.contact or invitation.lead) is None:
        yield Told(
            ("contact",), "The invitation does not say whom to ring.", "Fill in contact, or lead, with an id."
        )
    yield from _letter(situation)
    yield from _help(situation, invitation)
    yield from _reports(situation, invitation)
    if invitation.reply_by is not None and invitation.reply_by > invitation.meeting.on:
        yield Told(("reply_by",), "The answer is asked for after the meeting.", "Correct the day.")


def _letter(situation: Situation) -> Iterator[Told]:
    letter = situation.authority.kind("invitation")
    for name, what in _TELLS.items():
        if name in situation.asked.requires and not (letter.texts.get(name) and "support" in letter.order):
            yield Told(
                (),
                f"The letter does not tell {what}.",
                f"Add texts: {name} to the authority's invitation.yaml, and support to its order.",
            )


def _help(situation: Situation, invitation: Invitation) -> Iterator[Told]:
    requires, there = situation.asked.requires, frozenset(invitation.invited or invitation.to)
    if "interpreter" in requires and not invitation.interpreters and needs_interpreter(situation, there):
        yield Told(
            ("interpreters",),
            "Somebody who is invited needs an interpreter, and none is booked.",
            "Book one, add them to professionals, and put the id under interpreters.",
        )
    if "liaison_officer" in requires:
        callers = (situation.case.professional(one) for one in invitation.arranged_by)
        if not any("liaison_officer" in one.roles for one in callers if one):
            yield Told(
                ("arranged_by",),
                f"Nobody of those who call the meeting is a {situation.authority.word('liaison_officer')}.",
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
