"""The meeting at which the plan is made: R05, R24, R25, R26, R27 and R28."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.records.answers import Missing
from cindocs.records.meeting import Meeting
from cindocs.records.people import Child, Person
from cindocs.rules.situation import Situation, Told
from cindocs.rules.time_limits import later_than_allowed

_RESPONSIBLE = "parental_responsibility"
_LEFT_OUT = "family_not_involved"


def the_first_meeting_is_held_in_time(situation: Situation) -> Iterator[Told]:
    """Keep families from waiting for the meeting that makes the plan.

    After a review the limit for the first meeting is past, and R06 counts instead.
    """
    meeting = situation.meeting
    if meeting is None:
        yield Told(
            ("meeting",),
            "The plan does not say at which meeting it was made.",
            "Fill in meeting, with its day under on.",
        )
    elif meeting.kind == "planning" and situation.document.meeting_day("previous_review")[1] is None:
        mend = "Check both dates. A meeting still to come can be brought forward."
        yield from later_than_allowed(situation, ("meeting", "on"), meeting.on, "The meeting", mend)


def the_family_agreed_whom_to_invite(situation: Situation) -> Iterator[Told]:
    """Hold that the child and the parents had a say in who comes, before anybody was invited."""
    meeting = situation.meeting
    if meeting is None or not meeting.formal:
        return
    yield from _who_must_be_there(situation, meeting)
    children = {child.id for child in situation.case.children}
    if not set(meeting.attendees_agreed_with) & (children | situation.parents):
        yield Told(
            ("meeting", "attendees_agreed_with"),
            "Nothing says that a child or a parent agreed whom to invite.",
            "Put the ids of those who agreed the list under meeting.attendees_agreed_with.",
        )
    elif _RESPONSIBLE in situation.asked.requires and not _responsible_agreed(situation, meeting):
        yield Told(
            ("meeting", "attendees_agreed_with"),
            "Nothing says that somebody with parental responsibility agreed whom to invite.",
            "Ask a person with parental responsibility, and add their id to meeting.attendees_agreed_with.",
        )
    elif meeting.attendees_agreed_on is None:
        yield Told(
            ("meeting", "attendees_agreed_on"),
            "Nothing says when the family agreed whom to invite.",
            "Fill in the day.",
        )
    elif meeting.attendees_agreed_on > meeting.on:
        yield Told(
            ("meeting", "attendees_agreed_on"),
            "Whom to invite was agreed after the meeting, not before it.",
            "Correct the day. If it is right, say so at the next review, and ask the family first.",
        )


def _who_must_be_there(situation: Situation, meeting: Meeting) -> Iterator[Told]:
    there = [one for one in situation.case.professionals if one.id in meeting.took_part]
    for role in situation.asked.attendees:
        if not any(role in one.roles for one in there):
            yield Told(
                ("meeting", "present"),
                f"Nobody took part who must be there: {situation.authority.word(role)}.",
                "Complete meeting.present, or say at the next meeting why they could not come.",
            )


def _responsible_agreed(situation: Situation, meeting: Meeting) -> bool:
    return any(
        connection.parental_responsibility is True
        and (not connection.to or set(connection.to) & set(situation.document.about))
        for person in situation.case.people
        if person.id in meeting.attendees_agreed_with
        for connection in person.connections
    )


def a_manager_decides_to_leave_the_family_out(situation: Situation) -> Iterator[Told]:
    """Keep a meeting about a family without the family, or one of them, from being one worker's decision."""
    meeting = situation.meeting
    decisions = [(at, one) for at, one in situation.judgements if one.about == _LEFT_OUT and one.holds]
    if meeting is not None and not decisions and not meeting.took_part & situation.family:
        yield Told(
            ("meeting", "present"),
            "Nobody of the family took part, and nothing says that a manager decided so.",
            f"Complete meeting.present, or record a judgement {_LEFT_OUT} with the manager's reason.",
        )
    for number, one in enumerate(meeting.attendance if meeting and not decisions else ()):
        if one.answer == "excluded" and one.who in situation.family:
            yield Told(
                ("meeting", "attendance", number, "answer"),
                "Somebody of the family was not asked to come, and nothing says that a manager decided so.",
                f"Ask a manager, and record a judgement {_LEFT_OUT} with the reason.",
            )
    for at, decision in decisions:
        if not situation.may_decide(decision):
            yield Told(
                (*at, "decided_by"),
                "Whoever decided to leave the family out has no role that may do so.",
                f"Take it to somebody with a role of {', '.join(situation.asked.roles)}.",
            )


def nobody_misses_school_for_the_meeting(situation: Situation) -> Iterator[Told]:
    """Keep a meeting that a school-age child attends out of school time, or say why it was not.

    School age stands in the profile, as months since birth (Education Act 1996, section 8).
    """
    meeting = situation.meeting
    if meeting is None or meeting.outside_school_time or meeting.school_time_reason:
        return
    attending = [child for child in situation.case.children if child.id in meeting.took_part]
    pupils = [child for child in attending if _of_school_age(situation, child)]
    if pupils and situation.authority.working_days.counts(meeting.on):
        comes = "is invited" if situation.document.kind == "invitation" else "took part"
        yield Told(
            ("meeting", "outside_school_time"),
            f"A child of school age {comes}, and nothing says that it is outside school time.",
            "Fill in outside_school_time: yes, or say why not under school_time_reason.",
        )


def _of_school_age(situation: Situation, child: Child) -> bool:
    limit, meeting = situation.limit(), situation.meeting
    if not (limit and limit.min and limit.max and meeting and child.born):
        return False
    calendar = situation.authority.working_days
    return limit.min.after(child.born, calendar) <= meeting.on < limit.max.after(child.born, calendar)


def what_people_need_was_looked_at(situation: Situation) -> Iterator[Told]:
    """Hold that venue, transport, timing, child care and interpreters were thought of.

    Behind it is the duty to make reasonable adjustments (Equality Act 2010, section 20).
    """
    meeting = situation.meeting
    if meeting is None:
        return
    if meeting.arrangements is None:
        yield Told(
            ("meeting", "arrangements"),
            "Nothing says what people needed in order to take part.",
            "Fill in meeting.arrangements: place, transport, timing, child care, interpreter, or that "
            "nothing was needed.",
        )
    there = [one for one in situation.case.professionals if one.id in meeting.took_part]
    helped = any(set(one.roles) & set(situation.asked.roles) for one in there)
    if situation.asked.roles and not helped and needs_interpreter(situation, meeting.took_part):
        yield Told(
            ("meeting", "present"),
            "Somebody who took part needs an interpreter, and none was present.",
            "Add the interpreter to professionals and to meeting.present, or say under arrangements what "
            "was done instead.",
        )


def needs_interpreter(situation: Situation, present: frozenset[str]) -> bool:
    """Tell whether somebody among those ``present`` needs an interpreter."""
    people: tuple[Child | Person, ...] = (*situation.case.children, *situation.case.people)
    languages = [person.first_language for person in people if person.id in present]
    return any(one is not None and not isinstance(one, Missing) and one.interpreter for one in languages)


def a_family_group_conference_was_considered(situation: Situation) -> Iterator[Told]:
    """Hold that the family was offered a conference of its own, and that the answer is known."""
    meeting = situation.meeting
    if meeting is not None and meeting.formal and meeting.family_group_conference is None:
        yield Told(
            ("meeting", "family_group_conference"),
            "Nothing says whether a family group conference was considered.",
            "Write down what was offered and the family's answer.",
        )
