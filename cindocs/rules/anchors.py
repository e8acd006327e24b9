"""The days that time limits are counted from, and where in the record each is written."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from cindocs.authorities.rule_setting import Anchor
from cindocs.documents.case_document import CaseDocument
from cindocs.rules.situation import Path


class Counted(NamedTuple):
    """Where an anchor is written, and what a message calls it."""

    field: Path
    words: str


ANCHORS: dict[Anchor, Counted] = {
    "referral": Counted(("case", "episode", "referral", "on"), "the referral"),
    "assessment_start": Counted(("case", "episode", "assessment", "started"), "the start of the assessment"),
    "assessment_complete": Counted(
        ("case", "episode", "assessment", "completed"), "the completed assessment"
    ),
    "allocation": Counted(("case", "episode", "allocated"), "the allocation"),
    "panel": Counted(("case", "episode", "panel"), "the panel"),
    "order_made": Counted(("case", "episode", "orders"), "the latest order"),
    "plan_needed_decided": Counted(
        ("case", "episode", "plan_needed"), "the decision that there is to be a plan"
    ),
    "meeting_needed_decided": Counted(
        ("case", "episode", "meeting_needed"), "the decision that there is to be a meeting"
    ),
    "first_meeting": Counted(("case", "episode", "first_meeting"), "the first meeting"),
    "planning_meeting": Counted(("meeting", "on"), "the planning meeting"),
    "previous_review": Counted(("review", "previous"), "the previous review"),
    "latest_meeting": Counted(("meeting", "on"), "the latest meeting"),
    "review_date": Counted(("review", "on"), "the next review"),
    "previous_visit": Counted(("case", "episode", "latest_visit"), "the latest visit"),
    "protection_plan_end": Counted(
        ("case", "episode", "protection_plan", "ended"), "the end of the Child Protection Plan"
    ),
    "residence": Counted(("case", "episode", "residence"), "the day the family moved here"),
    "closure": Counted(("case", "episode", "closure", "on"), "the end of the episode"),
    "document_date": Counted(("date",), "the date of this document"),
    "approval": Counted(("approvals",), "the manager's approval"),
    "meeting": Counted(("meeting", "on"), "the meeting"),
}


_MEETINGS = ("planning_meeting", "previous_review", "latest_meeting")


def written_at(document: CaseDocument, path: Path) -> Any:
    """Return what stands at ``path``, a path of field names; None if anything on the way is left out."""
    value: Any = document
    for name in path:
        value = value if value is None else getattr(value, str(name), None)
    return value


def anchor_day(document: CaseDocument, anchor: Anchor) -> date | None:
    """Return the day that ``anchor`` names, None if the record does not say it.

    The latest meeting is the last review, or the planning meeting while there was no review yet. The
    first meeting is the planning meeting, unless the case names one before it; the latest visit is the
    first, unless the case names one after it. Of several orders and approvals the latest counts.
    """
    episode = document.case.episode
    match anchor:
        case "planning_meeting" | "previous_review" | "latest_meeting":
            return document.meeting_day(anchor)[1]
        case "first_meeting":
            return episode.first_meeting or document.meeting_day("planning_meeting")[1]
        case "previous_visit":
            return episode.latest_visit or episode.first_visit
        case "review_date":
            review = document.next_review()
            return review.on if review else None
        case "order_made":
            return max((order.made for order in episode.orders), default=None)
        case "meeting":
            meeting = document.meeting_held()
            return meeting.on if meeting else None
        case "approval":
            approved = (one.on for one in document.approvals if one.decision == "approved")
            return max(approved, default=None)
    day: date | None = written_at(document, ANCHORS[anchor].field)
    return day


def anchor_field(document: CaseDocument, anchor: Anchor) -> Path:
    """Return where the document, or its case, writes the day that ``anchor`` names."""
    return document.meeting_day(anchor)[0] if anchor in _MEETINGS else ANCHORS[anchor].field
