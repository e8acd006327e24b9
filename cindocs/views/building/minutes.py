"""What a copy of minutes says in each part."""

from __future__ import annotations

from collections.abc import Sequence

from cindocs.documents.minutes import Decision, Minutes, Point, Update
from cindocs.records.answers import Missing
from cindocs.records.meeting import Meeting
from cindocs.views.building.approval import approval
from cindocs.views.building.attendance import attendance_list, sent_in_writing
from cindocs.views.building.blocks import action_table, facts, points, scale, table, voices, words
from cindocs.views.building.leads import lead_groups
from cindocs.views.building.meeting_outcome import outcome_blocks, outcome_choices
from cindocs.views.building.minutes_gate import gate
from cindocs.views.building.minutes_plan import needs_and_services
from cindocs.views.building.minutes_seen import seen, seen_is_printed
from cindocs.views.building.minutes_sign_off import sign_off
from cindocs.views.building.paper import Contents
from cindocs.views.building.progress import progress_table
from cindocs.views.building.wording import Wording
from cindocs.views.paper import Block, Cell, Group, Row


def contents(minutes: Minutes, wording: Wording) -> Contents:
    """Return the blocks of each part."""
    meeting, case, say = minutes.meeting, wording.case, wording.say
    children = {child.id for child in case.children}
    family = {person.id for person in case.people}
    workers = {one.id for one in case.professionals}
    return {
        "summary": _summary(minutes, wording),
        "attendance": attendance_list(meeting, wording),
        "main_points": points(minutes.main_points),
        "reason": words(minutes.reason, wording),
        "updates": tuple(block for one in minutes.updates for block in _update(one, wording)),
        "child_views": (
            *voices(minutes.child_views, wording),
            *sent_in_writing(meeting, children, wording),
        ),
        "parent_views": (
            *voices(minutes.parent_views, wording),
            *sent_in_writing(meeting, family, wording),
        ),
        "reports": sent_in_writing(meeting, workers, wording),
        "difference": words(minutes.difference, wording),
        "scale": scale(minutes.scale, wording),
        "progress": progress_table(minutes, wording),
        "development": words(minutes.development, wording),
        "discussion": tuple(block for one in minutes.discussion for block in _point(one, wording)),
        "decided": (*_decisions(minutes.decisions, wording), *_conference(meeting, wording)),
        "disagreements": _unless_nothing(minutes.disagreements, say("Everybody agrees."), wording),
        "outcome": outcome_blocks(minutes, wording),
        "outcome_choices": outcome_choices(minutes, wording),
        "actions": action_table(minutes.actions, wording),
        "contingency": _unless_nothing(minutes.contingency, say("Nothing new had to be said."), wording),
        "plan_changes": _unless_nothing(minutes.plan_changes, say("Nothing changes."), wording),
        "next_meeting": _next_meeting(minutes, wording),
        "gate": gate(minutes, wording),
        "seen": seen(minutes, wording),
        "needs": needs_and_services(minutes, wording),
        "sign_off": sign_off(minutes, wording),
        "leads": lead_groups(minutes, wording),
        "approval": approval(minutes, wording) if meeting.formal else (),
    }


def _summary(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    say, fact, time, meeting = wording.say, wording.fact, wording.language.time, minutes.meeting
    number = "" if meeting.number is None else str(meeting.number)
    times = " – ".join(time(one) for one in (meeting.at, meeting.ended) if one)
    visited = () if seen_is_printed(wording) else minutes.children_seen
    chosen = (wording.people(meeting.attendees_agreed_with), wording.day(meeting.attendees_agreed_on))
    return facts(
        *fact(say("Date"), wording.day(meeting.on)),
        *fact(say("Time"), times),
        *fact(say("Where"), meeting.place),
        *fact(say("How people met"), _way(meeting, wording)),
        *fact(say("Meeting number"), number),
        *fact(say("Instead of a meeting"), meeting.other_format),
        *fact(say("Agreed to by"), wording.someone(meeting.other_format_agreed_by)),
        *fact(say("Called by"), wording.someone(meeting.called_by)),
        *fact(say("Chaired by"), wording.someone(meeting.chair)),
        *fact(say("Why somebody else chaired"), meeting.chair_reason),
        *fact(say("Note taken by"), wording.someone(meeting.note_taker)),
        *fact(say("Who chose whom to invite"), ", ".join(part for part in chosen if part)),
        *fact(say("So that everybody could take part"), meeting.arrangements),
        *fact(say("Why it was in school time"), meeting.school_time_reason),
        # Translators: the children who were seen at the meeting, so that it is a visit, too.
        *fact(say("Counts as a visit: seen"), wording.children(visited)),
    )


def _way(meeting: Meeting, wording: Wording) -> str:
    say = wording.say
    ways = {
        "in_person": say("In person"),
        "by_video": say("By video"),
        "by_telephone": say("By telephone"),
        "mixed": say("Some in person, some by video or telephone"),
    }
    return ways[meeting.by] if meeting.by else ""


def _unless_nothing(answer: str | Missing | None, nothing: str, wording: Wording) -> tuple[Block, ...]:
    """Return an answer; for one that does not apply, what that means here."""
    if isinstance(answer, Missing) and answer.missing == "does_not_apply":
        return (*words(nothing, wording), *words(answer.because, wording))
    return words(answer, wording)


def _update(update: Update, wording: Wording) -> tuple[Block, ...]:
    told = words(update.words, wording)
    return (Group(wording.someone(update.who), told),) if update.who else told


def _point(point: Point, wording: Wording) -> tuple[Block, ...]:
    said = words(point.text, wording)
    return (Group(point.heading, said),) if point.heading else said


def _decisions(decided: Sequence[Decision], wording: Wording) -> tuple[Block, ...]:
    say = wording.say
    rows = [
        Row(
            (
                Cell(one.what, one.reason or ""),
                Cell(
                    wording.people(one.by) or say("Everybody who was there"),
                    f"{say('Did not agree:')} {wording.people(one.against)}" if one.against else "",
                ),
                Cell(one.proposed or ""),
            )
        )
        for one in decided
    ]
    if any(one.proposed for one in decided):
        columns = (say("Decision, and why"), say("Who decided"), say("What is proposed"))
        return table(columns, rows, layout="three")
    two = [Row(row.cells[:2]) for row in rows]
    return table((say("Decision, and why"), say("Who decided")), two, layout="wide")


def _conference(meeting: Meeting, wording: Wording) -> tuple[Block, ...]:
    answer = wording.line(meeting.family_group_conference)
    return facts(*wording.fact(wording.say("Family group conference"), answer))


def _next_meeting(minutes: Minutes, wording: Wording) -> tuple[Block, ...]:
    review = minutes.review
    if review is None:
        return ()
    say, fact = wording.say, wording.fact
    day = wording.day(review.on)
    when = f"{day}, {wording.language.time(review.at)}" if day and review.at else day
    return (
        *facts(
            *fact(say("When"), when or say("No date yet")),
            *fact(say("Where"), review.place),
            *fact(say("Chaired by"), wording.someone(review.chair)),
            *fact(say("Date agreed with"), wording.people(review.agreed_with)),
        ),
        *words(review.method, wording, say("How we will judge whether the plan is working")),
    )
