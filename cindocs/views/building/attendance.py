"""Who was asked to a meeting, who came, and what those sent who could not."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from cindocs.records.attendance import Attendance
from cindocs.records.meeting import Meeting
from cindocs.records.people import Child, Person
from cindocs.views.building.blocks import facts, words
from cindocs.views.building.wording import Wording
from cindocs.views.copy import Fact
from cindocs.views.paper import Block, Group


def attendance_list(meeting: Meeting, wording: Wording) -> tuple[Block, ...]:
    """Return who came, who sent apologies and who did not come: one line a person."""
    say = wording.say
    rows: dict[str, list[str]] = {
        say("Children"): [],
        say("Family and network"): [],
        say("Professionals"): [],
        say("Sent apologies"): [],
        say("Did not come"): [],
        say("Not asked to come"): [],
    }
    for one in _everybody(meeting):
        rows[_group(one, wording)].append(_line(one, wording))
    return facts(*(Fact(label, "\n".join(lines)) for label, lines in rows.items() if lines))


def sent_in_writing(meeting: Meeting, whose: Collection[str], wording: Wording) -> tuple[Block, ...]:
    """Return what those among ``whose`` sent who could not come, or would rather write."""
    return tuple(
        Group(wording.someone(one.who), words(one.views, wording), _shared(one, wording))
        for one in meeting.attendance
        if one.views and one.who in whose
    )


def _everybody(meeting: Meeting) -> Iterator[Attendance]:
    yield from meeting.attendance
    told = {one.who for one in meeting.attendance}
    for person_id in meeting.present:
        if person_id not in told:
            yield Attendance(who=person_id)


def _group(one: Attendance, wording: Wording) -> str:
    say = wording.say
    match one.answer:
        case "apologies":
            return say("Sent apologies")
        case "absent":
            return say("Did not come")
        case "excluded":
            return say("Not asked to come")
    match wording.case.anyone(one.who):
        case Child():
            return say("Children")
        case Person():
            return say("Family and network")
    return say("Professionals")


def _line(one: Attendance, wording: Wording) -> str:
    say = wording.say
    parts = (
        wording.someone(one.who),
        say("For part of the meeting") if one.answer == "part" else "",
        one.note,
        f"{say('Prepared by')}: {wording.known(one.prepared_by)}" if one.prepared_by else "",
        say("Their part was talked over with the chair beforehand") if one.chair_told else "",
    )
    said = [part.rstrip(".") for part in parts if part]
    return f"{'. '.join(said)}." if len(said) > 1 else said[0]


def _shared(one: Attendance, wording: Wording) -> str:
    sent = wording.say("Sent in writing")
    if one.views_shared is None:
        return sent
    # Translators: when everybody got what somebody had sent to the meeting.
    return f"{sent}, {wording.say('shared with everybody on')} {wording.day(one.views_shared)}"
