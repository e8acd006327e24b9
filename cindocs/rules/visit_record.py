"""The record of a visit: R47."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from cindocs.findings import Severity
from cindocs.rules.situation import Path, Situation, Told

if TYPE_CHECKING:
    from cindocs.documents.visit_record import ChildSeen, VisitRecord, VisitVoice

_HEADINGS = {
    "setting": "what the place was like and what was going on",
    "child_views": "what the children said or showed",
    "carers": "what was talked about with parents and carers",
    "risks": "whether there are new risks",
    "protective": "what protects the child",
    "analysis": "what all this means for the child and the plan",
}
_NONE = "Write it down. If there was nothing, say so: {missing: does_not_apply}."
_OBSERVED = {
    "where": "where the child was",
    "mood": "how the child was, and by what one could tell",
    "injuries": "whether there were new injuries or incidents",
    "care": "how the carers answered what the child needed",
}


def the_visit_is_on_record_in_full(situation: Situation) -> Iterator[Told]:
    """Hold that each child was seen, alone, with the bedroom, or that the record says why not.

    A procedure that gives headings for visits asks for each of them, or for a stated none.
    """
    visit, requires = cast("VisitRecord", situation.document), situation.asked.requires
    if "time" in requires and visit.at is None:
        yield Told(("at",), "The record does not say when the visit began.", "Fill in the time.")
    yield from _ticks(situation, visit)
    if "observed" in requires:
        for number, voice in enumerate(visit.child_views):
            if not voice.in_words:
                yield from _observed(("child_views", number), voice)
    for name, what in _HEADINGS.items():
        if name in requires and not getattr(visit, name):
            yield Told((name,), f"The record does not say {what}.", _NONE)
    yield from _agreed(visit, requires)


def _ticks(situation: Situation, visit: VisitRecord) -> Iterator[Told]:
    told = {one.child for one in visit.seen}
    for _, child in situation.children:
        if child.id not in told and child.born is not None:
            yield Told(
                ("seen",),
                f"Nothing says whether child {child.id} was seen.",
                "Add an entry under seen with child, seen, alone and bedroom.",
            )
    for number, one in enumerate(visit.seen):
        yield from _tick(("seen", number), one, situation)


def _tick(at: Path, one: ChildSeen, situation: Situation) -> Iterator[Told]:
    for field, what in (("alone", "the child was seen alone"), ("bedroom", "the bedroom was seen")):
        if one.seen and getattr(one, field) is None:
            yield Told((*at, field), f"Nothing says whether {what}.", f"Fill in {field}: yes or no.")
    if False in (one.seen, one.alone, one.bedroom) and one.why_not is None:
        yield Told(
            (*at, "why_not"),
            "The child was not seen, not seen alone, or the bedroom was not, and nothing says why.",
            "Fill in why_not.",
        )
    asked = "manager_told" in situation.asked.requires
    if False in (one.seen, one.alone) and one.manager_told is None:
        yield Told(
            (*at, "manager_told"),
            "The child was not seen, or not alone, and nothing says that the manager knows.",
            "Tell the manager, and fill in manager_told.",
            None if asked else Severity.ADVICE,
            "" if asked else "good practice",
        )


def _observed(at: Path, voice: VisitVoice) -> Iterator[Told]:
    lacks = [field for field in _OBSERVED if getattr(voice, field) is None]
    if lacks:
        unsaid = ", ".join(_OBSERVED[one] for one in lacks)
        yield Told(
            at,
            f"This child cannot say it in words, and nothing says {unsaid}.",
            f"Write down what you saw: {', '.join(lacks)}.",
        )


def _agreed(visit: VisitRecord, requires: tuple[str, ...]) -> Iterator[Told]:
    if "actions" in requires and not visit.actions and not visit.nothing_agreed:
        yield Told(
            ("actions",),
            "The record does not say what was agreed.",
            "Add the actions with who and by when. If there was nothing to do, write nothing_agreed: yes.",
        )
    planned = visit.next_visit
    if "next_visit" in requires and (planned is None or planned.on is None):
        yield Told(
            ("next_visit", "on"),
            "The record does not say when the next visit is.",
            "Agree it with the family, and fill in next_visit.on and at.",
        )
