"""What an authority can ask of a summary for another authority, by the word for it in its profile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from cindocs.rules.situation import Path

if TYPE_CHECKING:
    from cindocs.documents.transfer_summary import TransferSummary


class Demand(NamedTuple):
    """One thing that a summary must say."""

    missing: Callable[[TransferSummary], bool]
    """Tells whether the summary does not say it."""
    at: Path
    """Where it is written."""
    message: str
    mend: str
    at_once: bool = False
    """Whether the receiving authority cannot begin without it. The rest can follow, and stops no summary."""
    by_originating: bool = False
    """Whether it is for the originating authority alone."""


def _lacks(kind: str) -> Callable[[TransferSummary], bool]:
    return lambda summary: all(one.kind != kind for one in summary.documents)


def _lacks_answer(question: str) -> Callable[[TransferSummary], bool]:
    return lambda summary: getattr(summary.curiosity, question, None) is None


DEMANDS: dict[str, Demand] = {
    "assessment": Demand(
        _lacks("assessment"),
        ("documents",),
        "The assessment is not among the documents that go with this summary.",
        "Add it under documents with kind: assessment.",
        at_once=True,
    ),
    "plan": Demand(
        _lacks("plan"),
        ("documents",),
        "The plan is not among the documents that go with this summary.",
        "Add it under documents with kind: plan.",
        at_once=True,
    ),
    "minutes": Demand(
        _lacks("minutes"),
        ("documents",),
        "The minutes of the latest review are not among the documents that go with this summary.",
        "Add them under documents with kind: minutes.",
        at_once=True,
    ),
    "history": Demand(
        lambda summary: not summary.history,
        ("history",),
        "The summary does not say what has happened.",
        "Fill in history with the few events that matter most, the good ones too.",
        at_once=True,
    ),
    "responsibility": Demand(
        lambda summary: summary.responsibility is None or summary.responsibility.until is None,
        ("responsibility", "until"),
        "Nothing says until when the originating authority leads the work.",
        "Agree it with the other authority, and fill in responsibility.until.",
        at_once=True,
    ),
    "notification": Demand(
        lambda summary: summary.notification is None,
        ("notification",),
        "Nothing says that the receiving authority was formally notified.",
        "Notify it, and fill in notification with on, by and how.",
        by_originating=True,
    ),
    "impact": Demand(
        lambda summary: summary.impact is None or not (summary.impact.protection and summary.impact.risks),
        ("impact",),
        "Nothing says what the move means for the children.",
        "Fill in impact: protection, what keeps them safe and changes; risks, what the move brings nearer.",
    ),
    "evasion": Demand(
        _lacks_answer("evasion"),
        ("curiosity", "evasion"),
        "Nothing says whether the family may be moving away from professionals.",
        "Consider it with your manager, and fill in curiosity.evasion.",
    ),
    "trafficking": Demand(
        _lacks_answer("trafficking"),
        ("curiosity", "trafficking"),
        "Nothing says whether trafficking was considered.",
        "Consider it with your manager, and fill in curiosity.trafficking.",
    ),
    "modern_slavery": Demand(
        _lacks_answer("modern_slavery"),
        ("curiosity", "modern_slavery"),
        "Nothing says whether modern slavery was considered.",
        "Consider it with your manager, and fill in curiosity.modern_slavery.",
    ),
    "parents_told": Demand(
        lambda summary: summary.responsibility is None or summary.responsibility.parents_part_told is None,
        ("responsibility", "parents_part_told"),
        "Nothing says that the parents know their own part: school, health and other services.",
        "Talk it through with them, and fill in responsibility.parents_part_told.",
        by_originating=True,
    ),
    "family_told": Demand(
        lambda summary: summary.responsibility is None or summary.responsibility.family_told_on is None,
        ("responsibility", "family_told_on"),
        "Nothing says that the family knows who is responsible, and when that passes on.",
        "Tell them, and fill in responsibility.family_told and family_told_on.",
    ),
    "gaps": Demand(
        lambda summary: not summary.services or any(one.gap is None for one in summary.services),
        ("services",),
        "The summary does not say for every service what is missing at the new place.",
        "List each service under services, with gap. If nothing is missing: {missing: does_not_apply}.",
    ),
    "agencies": Demand(
        lambda summary: not summary.agencies or any(one.told is None for one in summary.agencies),
        ("agencies",),
        "Nothing says that every agency of the plan knows of the move.",
        "Tell them, and list each under agencies with who, counterpart and told.",
        by_originating=True,
    ),
    "handover": Demand(
        lambda summary: summary.handover is None or summary.handover.spoke is None,
        ("handover", "spoke"),
        "Nothing says that the two authorities have spoken about the children and the risks.",
        "Ring the other lead practitioner, and fill in handover.spoke.",
    ),
    "planned": Demand(
        lambda summary: summary.move is None or summary.move.planned is None,
        ("move", "planned"),
        "Nothing says whether the family planned the move.",
        "Fill in move.planned with yes or no, or why that is not known.",
    ),
    "met": Demand(
        lambda summary: summary.handover is None or summary.handover.met is None,
        ("handover", "met"),
        "Nothing says when the two lead practitioners meet, or why they do not.",
        "Fill in handover.met with the day, or with missing and because.",
    ),
    "joint_visit": Demand(
        lambda summary: summary.handover is None or summary.handover.joint_visit is None,
        ("handover", "joint_visit"),
        "Nothing says when the two lead practitioners visit the family together, or why they do not.",
        "Fill in handover.joint_visit with the day, or with missing and because.",
    ),
}
