"""The meeting at which the plan is made: R05, R09, R24, R26, R27 and R28."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.records.answers import Missing
from cindocs.records.people import Child, Person, Professional
from cindocs.rules.situation import Path, Situation, Told
from cindocs.rules.time_limits import later_than_allowed


def the_first_meeting_is_held_in_time(situation: Situation) -> Iterator[Told]:
    """Keep families from waiting for the meeting that makes the plan.

    After a review the limit for the first meeting is past, and R06 counts instead.
    """
    meeting, review = situation.plan.meeting, situation.plan.review
    if meeting is None:
        yield Told(
            ("meeting",),
            "The plan does not say at which meeting it was made.",
            "Fill in meeting, with its day under on.",
        )
    elif review is None or review.previous is None:
        mend = "Check both dates. A meeting still to come can be brought forward."
        yield from later_than_allowed(situation, ("meeting", "on"), meeting.on, "The meeting", mend)


def somebody_with_the_right_role_chairs(situation: Situation) -> Iterator[Told]:
    """Hold that the meeting, and the next review, are chaired by a role the procedure allows."""
    meeting, review = situation.plan.meeting, situation.plan.review
    if meeting is not None and meeting.chair is None:
        yield Told(
            ("meeting", "chair"),
            "The plan does not say who chaired the meeting.",
            "Fill in the id of a professional.",
        )
    elif meeting is not None:
        reasoned = meeting.chair_reason is not None
        yield from _chair(situation, ("meeting", "chair"), meeting.chair, reasoned=reasoned)
    if review is not None and review.chair is not None:
        # A reason for another chair belongs to the minutes of the review, not to this plan.
        yield from _chair(situation, ("review", "chair"), review.chair, reasoned=True)


def _chair(situation: Situation, at: Path, chair_id: str | None, *, reasoned: bool) -> Iterator[Told]:
    chair = situation.case.professional(chair_id)
    asked = situation.asked
    if chair is None or not asked.roles or set(_roles(situation, chair)) & set(asked.roles):
        return
    if not set(chair.roles) & set(asked.also):
        usual = ", ".join(situation.authority.word(role) for role in (*asked.roles, *asked.also))
        yield Told(
            at,
            f"Whoever chairs has none of the roles that may: {usual}.",
            "Name another chair, or complete the roles of this professional.",
        )
    elif not reasoned:
        yield Told(
            ("meeting", "chair_reason"),
            "Somebody else than usual chaired the meeting, and the plan does not say why.",
            "Fill in meeting.chair_reason.",
        )


def _roles(situation: Situation, professional: Professional) -> tuple[str, ...]:
    leads = professional.id == situation.plan.lead
    return (*professional.roles, "lead_practitioner") if leads else professional.roles


def the_family_agreed_whom_to_invite(situation: Situation) -> Iterator[Told]:
    """Hold that the child and the parents had a say in who comes, before anybody was invited."""
    meeting = situation.plan.meeting
    if meeting is None:
        return
    children = {child.id for child in situation.case.children}
    if not set(meeting.attendees_agreed_with) & (children | situation.parents):
        yield Told(
            ("meeting", "attendees_agreed_with"),
            "The plan does not say that a child or a parent agreed whom to invite.",
            "Put the ids of those who agreed the list under meeting.attendees_agreed_with.",
        )
    elif meeting.attendees_agreed_on is None:
        yield Told(
            ("meeting", "attendees_agreed_on"),
            "The plan does not say when the family agreed whom to invite.",
            "Fill in the day.",
        )
    elif meeting.attendees_agreed_on > meeting.on:
        yield Told(
            ("meeting", "attendees_agreed_on"),
            "Whom to invite was agreed after the meeting, not before it.",
            "Correct the day. If it is right, say so at the next review, and ask the family first.",
        )


def nobody_misses_school_for_the_meeting(situation: Situation) -> Iterator[Told]:
    """Keep a meeting that a school-age child attends out of school time, or say why it was not.

    School age stands in the profile, as months since birth (Education Act 1996, section 8).
    """
    meeting = situation.plan.meeting
    if meeting is None or meeting.outside_school_time or meeting.school_time_reason:
        return
    attending = [child for child in situation.case.children if child.id in meeting.present]
    pupils = [child for child in attending if _of_school_age(situation, child)]
    if pupils and situation.authority.working_days.counts(meeting.on):
        yield Told(
            ("meeting", "outside_school_time"),
            "A child of school age took part, and the plan does not say that it was outside school time.",
            "Fill in outside_school_time: yes, or say why not under school_time_reason.",
        )


def _of_school_age(situation: Situation, child: Child) -> bool:
    limit, meeting = situation.limit(), situation.plan.meeting
    if not (limit and limit.min and limit.max and meeting and child.born):
        return False
    calendar = situation.authority.working_days
    return limit.min.after(child.born, calendar) <= meeting.on < limit.max.after(child.born, calendar)


def what_people_need_was_looked_at(situation: Situation) -> Iterator[Told]:
    """Hold that venue, transport, timing, child care and interpreters were thought of.

    Behind it is the duty to make reasonable adjustments (Equality Act 2010, section 20).
    """
    meeting = situation.plan.meeting
    if meeting is None:
        return
    if meeting.arrangements is None:
        yield Told(
            ("meeting", "arrangements"),
            "The plan does not say what people needed in order to take part.",
            "Fill in meeting.arrangements: place, transport, timing, child care, interpreter, or that "
            "nothing was needed.",
        )
    there = [one for one in situation.case.professionals if one.id in meeting.present]
    helped = any(set(one.roles) & set(situation.asked.roles) for one in there)
    if situation.asked.roles and not helped and _needs_interpreter(situation, meeting.present):
        yield Told(
            ("meeting", "present"),
            "Somebody who took part needs an interpreter, and none was present.",
            "Add the interpreter to professionals and to meeting.present, or say under arrangements what "
            "was done instead.",
        )


def _needs_interpreter(situation: Situation, present: tuple[str, ...]) -> bool:
    people: tuple[Child | Person, ...] = (*situation.case.children, *situation.case.people)
    languages = [person.first_language for person in people if person.id in present]
    return any(one is not None and not isinstance(one, Missing) and one.interpreter for one in languages)


def a_family_group_conference_was_considered(situation: Situation) -> Iterator[Told]:
    """Hold that the family was offered a conference of its own, and that the answer is known."""
    meeting = situation.plan.meeting
    if meeting is not None and meeting.family_group_conference is None:
        yield Told(
            ("meeting", "family_group_conference"),
            "The plan does not say whether a family group conference was considered.",
            "Write down what was offered and the family's answer.",
        )
