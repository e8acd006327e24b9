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
    "planning_meeting": Counted(("meeting", "on"), "the planning meeting"),
    "previous_review": Counted(("review", "previous"), "the previous review"),
    "latest_meeting": Counted(("meeting", "on"), "the latest meeting"),
    "protection_plan_end": Counted(
        ("case", "episode", "protection_plan", "ended"), "the end of the Child Protection Plan"
    ),
    "residence": Counted(("case", "episode", "residence"), "the day the family moved here"),
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

    The latest meeting is the last review, or the planning meeting while there was no review yet.
    """
    if anchor in _MEETINGS:
        return document.meeting_day(anchor)[1]
    if anchor == "order_made":
        return max((order.made for order in document.case.episode.orders), default=None)
    day: date | None = written_at(document, ANCHORS[anchor].field)
    return day


def anchor_field(document: CaseDocument, anchor: Anchor) -> Path:
    """Return where the document, or its case, writes the day that ``anchor`` names."""
    return document.meeting_day(anchor)[0] if anchor in _MEETINGS else ANCHORS[anchor].field
