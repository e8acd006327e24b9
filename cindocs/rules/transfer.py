"""When a family moves to another authority: R43, R44 and R45."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from cindocs.findings import Severity
from cindocs.reading.field_path import field_name
from cindocs.rules.permission import sharing_is_permitted_or_justified
from cindocs.rules.situation import Path, Situation, Told
from cindocs.rules.time_limits import later_than_allowed
from cindocs.rules.transfer_demands import DEMANDS

if TYPE_CHECKING:
    from cindocs.documents.transfer_summary import TransferSummary
    from cindocs.records.transfer import PackedDocument

TRANSFER: Final = frozenset({"transfer_summary", "transfer_notification"})
"""The summary of a move, and the letter made of it: the letter is a draft while the summary has errors."""


def nothing_is_lost_on_the_way(situation: Situation) -> Iterator[Told]:
    """Hold that a summary tells the other authority what it needs in order to keep the children safe.

    What it must hold stands under ``requires``. What only the originating authority can do is not asked of
    the receiving one.
    """
    summary = _summary(situation)
    for name, demand in DEMANDS.items():
        asked = name in situation.asked.requires and not (demand.by_originating and summary.direction == "in")
        if asked and demand.missing(summary):
            weight = None if demand.at_once else _no_more_than_warning(situation)
            yield Told(demand.at, demand.message, demand.mend, weight)
    for number, one in enumerate(summary.documents):
        if not one.ready:
            yield from _not_ready(one, ("documents", number), _no_more_than_warning(situation))
    if "permission" in situation.asked.requires and summary.direction == "out":
        yield from sharing_is_permitted_or_justified(situation, summary.permission)
    yield from _outcomes_of_the_plan(summary)


def _not_ready(one: PackedDocument, at: Path, weight: Severity | None) -> Iterator[Told]:
    """Tell what the receiving authority must know of a document that it does not get yet: why, by when."""
    if one.note and one.expected:
        mend = "Send it as soon as it is there."
        yield Told((*at, "ready"), "This document is not ready to go.", mend, Severity.ADVICE)
    if not one.note:
        message = "This document is not ready to go, and nothing says why."
        yield Told((*at, "note"), message, "Get it ready, or say under note what it is waiting for.", weight)
    if not one.expected:
        message = "This document is not ready to go, and nothing says when it will come."
        mend = "Get it ready, or fill in expected with the day."
        yield Told((*at, "expected"), message, mend, weight)


def _outcomes_of_the_plan(summary: TransferSummary) -> Iterator[Told]:
    needs = summary.plan.needs if summary.plan else ()
    known = {outcome.id for need in needs for outcome in need.outcomes}
    for number, one in enumerate(summary.reached):
        if one.outcome not in known:
            yield Told(
                ("reached", number, "outcome"),
                "The plan has no outcome with this id, so that it is not printed.",
                "Correct the id, or name the file of the plan under plan.",
                Severity.ERROR,
            )


def _no_more_than_warning(situation: Situation) -> Severity | None:
    return Severity.WARNING if situation.asked.severity is Severity.ERROR else None


def the_receiving_authority_meets_the_family_in_time(situation: Situation) -> Iterator[Told]:
    """Keep a family that has moved from waiting for the meeting at the new place."""
    if situation.document.kind in TRANSFER:
        yield from _meeting_planned(situation, _summary(situation))
        return
    meeting = situation.meeting
    moved = situation.case.episode.residence is not None
    if moved and meeting and situation.document.meeting_day("previous_review")[1] is None:
        mend = "Bring it forward."
        yield from later_than_allowed(situation, ("meeting", "on"), meeting.on, "The meeting", mend)


def _meeting_planned(situation: Situation, summary: TransferSummary) -> Iterator[Told]:
    limit, planned = situation.limit(), summary.receiving_meeting
    at, resident = _resident(summary)
    span = limit.max if limit else None
    in_time = f", at the latest {span} after the family lives there" if span else ""
    if planned is None or planned.on is None:
        yield Told(
            ("receiving_meeting", "on"),
            "No meeting is planned at the new place.",
            f"Agree a date with the receiving authority{in_time}, and fill in receiving_meeting.on.",
        )
    elif span and resident is None:
        yield Told(
            at,
            "The meeting at the new place cannot be checked: the day from which the family lives there is "
            "missing.",
            f"Fill in {field_name(at)}.",
        )
    elif (
        limit
        and span
        and resident
        and planned.on > span.after(resident, situation.authority.working_days, count_from=limit.count_from)
    ):
        yield Told(
            ("receiving_meeting", "on"),
            f"The meeting at the new place is later than {span} after the family lives there.",
            "Ask the receiving authority to bring it forward.",
            limit.severity,
            limit.source,
        )


def _resident(summary: TransferSummary) -> tuple[Path, date | None]:
    """Return where and from when the family lives at the new place; if it is here, the case may say so."""
    if summary.move and summary.move.resident:
        return ("move", "resident"), summary.move.resident
    if summary.direction == "in":
        return ("case", "episode", "residence"), summary.case.episode.residence
    return ("move", "resident"), None


def a_service_manager_settles_disputes(situation: Situation) -> Iterator[Told]:
    """Keep children from being nobody's while two authorities do not agree."""
    dispute = _summary(situation).dispute
    manager = situation.case.professional(dispute.service_manager) if dispute else None
    if manager is None:
        yield Told(
            ("dispute", "service_manager"),
            "Nothing says which service manager decides if the two authorities do not agree.",
            "Fill in dispute.service_manager with the id of a professional of the case.",
        )
    elif not set(manager.roles) & set(situation.asked.roles):
        yield Told(
            ("dispute", "service_manager"),
            "Whoever decides if the two authorities do not agree has no role that may do so.",
            f"Name somebody with a role of {', '.join(situation.asked.roles)}.",
        )
    if dispute and dispute.about and dispute.told is None:
        yield Told(
            ("dispute", "told"),
            "The two authorities do not agree, and nothing says that the service manager knows.",
            "Tell the service manager now, and fill in dispute.told.",
        )


def _summary(situation: Situation) -> TransferSummary:
    return cast("TransferSummary", situation.document)
