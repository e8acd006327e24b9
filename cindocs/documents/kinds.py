"""Every kind of document: where its model is, and the parts that it can have."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cindocs.records.marks import Record


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document. Its model is imported when it is used: nobody waits for the other kinds."""

    id: str
    model_name: str
    """The name of its class, in the module of this room that is called like the kind."""
    sections: tuple[str, ...] = ()
    """The parts it can have, for profiles to order, head and leave out."""
    texts: tuple[str, ...] = ()
    """Fixed texts that it prints, for profiles to word: how to disagree, what to bring."""
    unheaded: tuple[str, ...] = ()
    """Parts that need no heading: how a letter begins and ends."""
    look: str = "paper"
    """The template that draws it where it has none of its own: ``paper``, ``letter`` or ``form``."""
    made_of: str = ""
    """The kind whose record it is made of; nobody writes it in a file of its own. Empty for all others."""
    in_english_alone: bool = False
    """Whether only another authority in England reads it, so that its fixed words are not translated."""

    @property
    def model(self) -> type[Record]:
        """The model of what can be written down."""
        model: Any = getattr(import_module(f"cindocs.documents.{self.id}"), self.model_name)
        return model  # type: ignore[no-any-return]


KINDS = {
    kind.id: kind
    for kind in (
        Kind("case", "Case"),
        Kind(
            "plan",
            "Plan",
            (
                "summary", "reason", "family_sheets", "child_views", "parent_views", "strengths", "worries",
                "scale", "needs", "services", "watch", "contingency", "review", "signatures", "children",
                "family", "workers", "decisions", "changes", "leads", "approval", "whose_needs",
                "at_a_glance",
            ),
            ("keyworker", "lead_practitioner"),
        ),
        Kind(
            "minutes",
            "Minutes",
            (
                "summary", "attendance", "main_points", "reason", "updates", "child_views", "parent_views",
                "reports", "difference", "scale", "progress", "development", "discussion", "decided",
                "disagreements", "outcome", "outcome_choices", "actions", "contingency", "plan_changes",
                "next_meeting", "gate", "sign_off", "leads", "approval", "seen", "needs",
            ),
            ("keyworker", "lead_practitioner"),
        ),
        Kind(
            "pre_meeting_report",
            "PreMeetingReport",
            (
                "summary", "reason", "involvement", "visits", "progress", "child_views", "parent_views",
                "strengths", "worries", "scale", "analysis", "recommendation", "chronology", "support",
                "deadlines", "sign_off", "sharing",
            ),
        ),
        Kind(
            "agency_report",
            "AgencyReport",
            (
                "summary", "involvement", "progress", "child_views", "parent_views", "strengths", "worries",
                "scale", "analysis", "offer", "recommendation", "chronology", "support", "deadlines",
                "sign_off", "sharing",
            ),
            ("review_team",),
        ),
        Kind(
            "visit_record",
            "VisitRecord",
            (
                "summary", "seen", "setting", "child_views", "carers", "risks", "protective", "analysis",
                "actions", "next_visit", "sign_off",
            ),
        ),
        Kind(
            "invitation",
            "Invitation",
            (
                "greeting", "purpose", "details", "attending", "support", "to_bring", "reports", "contact",
                "sign_off", "reply_slip", "on_record",
            ),
            (
                "purpose", "views", "to_bring", "advocate", "solicitors", "reports", "contact", "sign_off",
                "reply",
            ),
            unheaded=("greeting", "sign_off"),
            look="letter",
        ),
        Kind(
            "closure_letter",
            "ClosureLetter",
            (
                "greeting", "decision", "reasons", "progress", "step_down", "support", "child_message",
                "disagree", "contact", "sign_off", "decisions",
            ),
            ("disagree", "disagree_professionals", "support"),
            unheaded=("greeting", "sign_off"),
            look="letter",
        ),
        Kind(
            "wishes_and_feelings",
            "WishesAndFeelings",
            ("welcome", "summary", "answers", "scale", "what_next", "read_back", "on_record"),
            (
                "welcome", "draw_or_write", "scale", "lowest", "highest", "scale_why", "what_next",
                "who_may_see", "not_for",
            ),
            unheaded=("welcome", "read_back"),
            look="form",
        ),
        Kind(
            "transfer_summary",
            "TransferSummary",
            (
                "summary", "children", "family", "workers", "move", "responsibility", "reason", "history",
                "strengths", "worries", "child_views", "parent_views", "needs", "impact", "curiosity",
                "services", "agencies", "permission", "documents", "handover", "decisions",
            ),
            ("responsibility", "dispute"),
        ),
        Kind(
            "transfer_notification",
            "TransferNotification",
            (
                "greeting", "children", "move", "asks", "responsibility", "documents", "gaps", "agencies",
                "permission", "dispute", "contact", "sign_off",
            ),
            ("opening", "lead", "acknowledge", "missing", "responsibility", "dispute"),
            unheaded=("greeting", "sign_off"),
            look="letter",
            made_of="transfer_summary",
            in_english_alone=True,
        ),
    )
}  # fmt: skip
"""By the word that a record calls itself as its ``kind``, in the order in which people meet them."""

WRITTEN = {kind.id: kind for kind in KINDS.values() if not kind.made_of}
"""The kinds that people write down, by the word that stands as ``kind`` in a file."""
