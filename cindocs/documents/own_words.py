"""What of a document concerns one reader of easy words, and what is said to that reader of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from cindocs.documents.case_document import CaseDocument, Path
from cindocs.records.needs import Action, Need
from cindocs.records.own_words import OwnVersion, Told, ToldAction

if TYPE_CHECKING:
    # Nobody waits for the kinds of document that are not theirs.
    from cindocs.documents.closure_letter import ClosureLetter
    from cindocs.documents.invitation import Invitation
    from cindocs.documents.minutes import Minutes
    from cindocs.documents.plan import Plan
    from cindocs.documents.wishes_and_feelings import WishesAndFeelings

T = TypeVar("T", bound=Told)


class Ahead(NamedTuple):
    """A day to come, as far as it is known."""

    on: date | None
    at: time | None = None
    place: str | None = None


def version_for(document: CaseDocument, reader: str) -> tuple[int, OwnVersion] | None:
    """Return the version for the reader with this id, and its position among all versions."""
    versions = enumerate(document.for_children)
    return next(((number, one) for number, one in versions if one.reader == reader), None)


def told(words: tuple[T, ...], document: CaseDocument, reader: str) -> tuple[T, ...]:
    """Return what is said to this reader: words that name the reader, or else, for a child, those for all.

    "You" in words for all is a child: no grown-up is told "you pack your bag" unless somebody meant it.
    """
    own = tuple(one for one in words if reader in one.to)
    if own or not is_child(document, reader):
        return own
    return tuple(one for one in words if not one.to)


def is_child(document: CaseDocument, reader: str) -> bool:
    """Tell whether the reader with this id is a child of the case."""
    return any(child.id == reader for child in document.case.children)


def needs_of(document: CaseDocument, reader: str) -> Iterator[Need]:
    """Yield the needs that concern this reader. A grown-up is concerned by every child's."""
    if document.kind == "plan":
        yield from (need for need in cast("Plan", document).needs if _concerns(need, document, reader))


def actions_of(document: CaseDocument, reader: str) -> Iterator[tuple[Path, Action]]:
    """Yield the actions that concern this reader, each with its place. What was stopped concerns nobody."""
    others = _of_others(document, reader)
    for at, action in document.actions_agreed():
        if action.id not in others and action.status != "stopped":
            yield at, action


def carried_on(document: CaseDocument, reader: str) -> Iterator[tuple[Path, Action]]:
    """Yield the actions of the plan that concern this reader and of which minutes have news.

    Each is as the meeting found it: how far it is; its new day, or none where its day has passed.
    """
    minutes = cast("Minutes", document) if document.kind == "minutes" else None
    plan = minutes.plan_looked_at() if minutes else None
    if minutes is None or plan is None or (is_child(plan, reader) and reader not in plan.about):
        return
    news = {one.action: one for one in minutes.progress}
    for at, action in actions_of(plan, reader):
        if action.id not in news or news[action.id].status == "stopped":
            continue
        to_come = action.due if isinstance(action.due, date) and action.due >= minutes.meeting.on else None
        found = {"status": news[action.id].status or action.status, "due": news[action.id].due or to_come}
        yield ("plan", *at), action.model_copy(update=found)


def names_another_day(words: ToldAction, action: Action) -> bool:
    """Tell whether words for a reader name a day on which something to come does not happen any more."""
    return action.status != "done" and words.when is not None and words.when != action.due


def ahead(document: CaseDocument) -> Ahead:
    """Return the day that the document looks forward to: the next review, the meeting, the last day."""
    if document.kind == "invitation":
        meeting = cast("Invitation", document).meeting
        return Ahead(meeting.on, meeting.at, meeting.place)
    if document.kind == "closure_letter":
        return Ahead(cast("ClosureLetter", document).ends)
    review = document.next_review()
    return Ahead(review.on, review.at, review.place) if review else Ahead(None)


def letter_to(document: CaseDocument, reader: str) -> str:
    """Return what a letter that ends a plan says to this child; nothing in other documents."""
    if document.kind != "closure_letter":
        return ""
    messages = cast("ClosureLetter", document).messages
    return "\n\n".join(one.words for one in messages if one.child == reader)


def answered(document: CaseDocument) -> bool:
    """Tell whether it is a form that a child has filled in: the child's own words stand in its record."""
    return document.kind == "wishes_and_feelings" and cast("WishesAndFeelings", document).filled_in()


def _concerns(need: Need, document: CaseDocument, reader: str) -> bool:
    return not need.children or reader in need.children or not is_child(document, reader)


def _of_others(document: CaseDocument, reader: str) -> frozenset[str]:
    """Return the ids of the actions that serve only what other children need."""
    if document.kind == "minutes":
        minutes = cast("Minutes", document)
        needs = minutes.plan.needs if minutes.plan else ()
        theirs = [need for need in needs if not _concerns(need, document, reader)]
        outcomes = {outcome.id for need in theirs for outcome in need.outcomes}
        return frozenset(action.id for action in minutes.actions if action.outcome in outcomes)
    if document.kind == "plan":
        theirs = [need for need in cast("Plan", document).needs if not _concerns(need, document, reader)]
        return frozenset(
            action.id for need in theirs for outcome in need.outcomes for action in outcome.actions
        )
    return frozenset()
