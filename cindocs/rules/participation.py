"""What children and parents say, and whether they agree: R23, R29 and R31."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from cindocs.records.agreement import Agreement
from cindocs.records.answers import Missing
from cindocs.records.meeting import Meeting
from cindocs.rules.situation import Path, Situation, Told

if TYPE_CHECKING:
    from cindocs.documents.minutes import Minutes
    from cindocs.documents.plan import Plan


def each_child_is_heard(situation: Situation) -> Iterator[Told]:
    """Hold that the record knows each child's wishes and feelings, and how they were found out.

    The duty stands in section 17(4A) of the Children Act 1989. A child without words is watched at
    play; an unborn child is excepted. What a child sent to a meeting in writing is heard, too. Minutes
    also say why a child did not come, and that a child who came was prepared; of meetings that the network or
    the family holds, nothing of this is asked.
    """
    meeting = situation.meeting
    of_minutes = situation.document.kind == "minutes"
    if of_minutes and meeting and not meeting.formal:
        return
    wrote = {one.who for one in meeting.attendance if one.views} if meeting else set()
    for _, child in situation.children:
        views = [
            (number, voice)
            for number, voice in enumerate(situation.document.children_heard())
            if voice.who == child.id
        ]
        if child.id in wrote:
            pass
        elif not views and child.born is not None:
            yield Told(
                ("child_views",),
                f"Nothing tells the wishes and feelings of child {child.id}.",
                "Add an entry with who, how and words. For a child without words, say what was seen.",
            )
        elif views and not any(voice.how for _, voice in views):
            yield Told(
                ("child_views", views[0][0], "how"),
                f"Nothing says how the views of child {child.id} were found out.",
                "Fill in how: talked alone on a walk, drew, was watched at play.",
            )
        if of_minutes and meeting and child.born is not None:
            yield from _part_of_child(situation, meeting, child.id)


def _part_of_child(situation: Situation, meeting: Meeting, child_id: str) -> Iterator[Told]:
    told = next((pair for pair in enumerate(meeting.attendance) if pair[1].who == child_id), None)
    number, entry = told or (None, None)
    at: Path = ("meeting", "attendance") if number is None else ("meeting", "attendance", number)
    if child_id not in meeting.took_part:
        if "absence_reason" in situation.asked.requires and (entry is None or entry.note is None):
            yield Told(
                (*at, "note") if entry else at,
                f"Nothing says why child {child_id} was not at the meeting.",
                "Under meeting.attendance, say why in a note: too young, did not want to, was not asked.",
            )
        return
    if "prepared" in situation.asked.requires and (entry is None or entry.prepared_by is None):
        yield Told(
            (*at, "prepared_by") if entry else at,
            f"Nothing says that child {child_id} was prepared for the meeting.",
            "Under meeting.attendance, fill in prepared_by with the id of whoever prepared the child.",
        )
    if "chair_told" in situation.asked.requires and (entry is None or not entry.chair_told):
        yield Told(
            (*at, "chair_told") if entry else at,
            f"Nothing says that the part of child {child_id} was talked over with the chair beforehand.",
            "Under meeting.attendance, fill in chair_told.",
        )


def disagreements_are_on_record(situation: Situation) -> Iterator[Told]:
    """Keep disagreement visible: it is written down, or the record says that there is none."""
    said = situation.document.disagreements_noted()
    dissent = situation.document.somebody_dissents()
    if dissent and (said is None or isinstance(said, Missing)):
        yield Told(
            ("disagreements",),
            "Somebody does not agree with everything, and nothing says about what.",
            "Write down under disagreements what it is about, and what is done about it.",
        )
    elif said is None or (isinstance(said, Missing) and said.missing != "does_not_apply"):
        yield Told(
            ("disagreements",),
            "Nothing says whether anybody disagrees.",
            "Ask everybody, and write it down. If nobody disagrees, write {missing: does_not_apply}.",
        )


def the_family_signed_or_the_record_says_why_not(situation: Situation) -> Iterator[Told]:
    """Hold that each child and a parent answered, or that the record says why they could not.

    For a child who is too young the answer is unable, and the comment says so.
    """
    document = cast("Plan | Minutes", situation.document)
    answered = {one.who for one in document.agreements}
    mend = "Add an entry with who, answer and on. If they could not, answer: unable, and why under comment."
    for _, child in situation.children:
        if child.born is not None and child.id not in answered:
            yield Told(("agreements",), f"Child {child.id} has not answered whether they agree.", mend)
    if not answered & situation.parents:
        yield Told(("agreements",), "No parent has answered whether they agree.", mend)
    for number, agreement in enumerate(document.agreements):
        if agreement.who in situation.family:
            yield from _complete(("agreements", number), agreement)


def _complete(at: Path, agreement: Agreement) -> Iterator[Told]:
    if agreement.answer is None:
        yield Told(
            (*at, "answer"),
            "A signature or an answer is still to come.",
            "Ask for it, and fill in answer and on.",
        )
    elif agreement.answer == "unable" and agreement.comment is None:
        yield Told(
            (*at, "comment"),
            "Somebody could not answer, and it does not say why.",
            "Fill in comment.",
        )
    elif agreement.answer != "unable" and agreement.on is None:
        yield Told(
            (*at, "on"),
            "Nothing says when this answer was given.",
            "Fill in the day.",
        )
