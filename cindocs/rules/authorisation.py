"""Who has to agree before there is a plan: R02, R03, R04 and R32."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from cindocs.findings import Severity
from cindocs.records.agreement import Approval
from cindocs.rules.situation import Path, Situation, Told

if TYPE_CHECKING:
    from cindocs.documents.minutes import Minutes

_AUTHORISED: Path = ("case", "episode", "authorised")
_CONSENT: Path = ("case", "episode", "consent")
_RAISED = "raised_by_panel"
_ASSESSMENT: Path = ("case", "episode", "assessment")


def a_qualified_manager_agreed_to_support(situation: Situation) -> Iterator[Told]:
    """Hold that a manager with a social work qualification agreed to support under section 17.

    Support under section 17 of the Children Act 1989 is the authority's decision, not one worker's.
    """
    authorised = situation.case.episode.authorised
    if authorised is None:
        yield Told(
            _AUTHORISED,
            "No manager's agreement to support under section 17 is recorded.",
            "Fill in by and on, with the id of the manager and the day.",
        )
        return
    manager = situation.case.professional(authorised.by)
    if manager is None:
        return
    if not manager.qualified_social_worker:
        yield Told(
            (*_AUTHORISED, "by"),
            "The manager who agreed to support is not recorded as a qualified social worker.",
            "Name a manager who is, or set qualified_social_worker: yes for this professional.",
        )
    if situation.asked.roles and not set(manager.roles) & set(situation.asked.roles):
        yield Told(
            (*_AUTHORISED, "by"),
            "The person who agreed to support is not recorded as a manager.",
            f"Name a manager, or give this professional one of the roles {', '.join(situation.asked.roles)}.",
        )


def the_family_consented(situation: Situation) -> Iterator[Told]:
    """Hold that the family agreed to the service, knowing what it is.

    A Child in Need plan is voluntary (Children Act 1989, section 17): after a refusal there is none. Consent
    to early help is not consent to the plan that a panel decided on in its place.
    """
    consent = situation.case.episode.consent
    if consent is None:
        yield Told(
            _CONSENT,
            "The family's consent to the service is not recorded.",
            "Ask the family, and fill in answer, by and on.",
        )
        return
    if consent.answer != "given":
        yield Told(
            (*_CONSENT, "answer"),
            "The family did not consent, so this plan cannot go ahead.",
            "Talk with the family about what they would accept, and with your manager about what follows.",
            Severity.ERROR,
        )
        return
    if not consent.informed:
        yield Told(
            (*_CONSENT, "informed"),
            "The family had no full information when they consented.",
            "Explain the service, ask again, and record the new answer and its date.",
        )
    if not set(consent.by) & situation.family:
        yield Told(
            (*_CONSENT, "by"),
            "Consent is recorded, but nobody of the family is named as giving it.",
            "Put the ids of those who consented under by.",
        )
    episode = situation.case.episode
    if _RAISED in episode.circumstances and episode.panel and consent.on < episode.panel:
        yield Told(
            (*_CONSENT, "on"),
            "The family consented to less than what the panel decided.",
            "Explain what is new, ask again, and record the answer and its date.",
        )


def a_social_worker_assessed(situation: Situation) -> Iterator[Told]:
    """Hold that the assessment behind the plan was completed by a qualified social worker."""
    assessment = situation.case.episode.assessment
    if assessment is None or assessment.by is None:
        yield Told(
            (*_ASSESSMENT, "by"),
            "The record does not say who completed the assessment.",
            "Fill in the id of the social worker who did.",
        )
        return
    assessor = situation.case.professional(assessment.by)
    if assessor and not assessor.qualified_social_worker:
        yield Told(
            (*_ASSESSMENT, "by"),
            "Whoever completed the assessment is not recorded as a qualified social worker.",
            "Name the social worker who did, or set qualified_social_worker: yes for this professional.",
        )


def a_manager_approved_it(situation: Situation) -> Iterator[Told]:
    """Hold that a manager approved this version of the document before it goes out.

    An approval that is older than the version was given to another version. Where the procedure asks for
    the report and the plan to be approved before a review's minutes go out, that is asked of minutes.
    """
    if situation.document.kind == "minutes" and situation.asked.requires:
        yield from _gate(situation)
        return
    what = "plan" if situation.document.kind == "plan" else "document"
    ours = [
        (number, approval)
        for number, approval in enumerate(situation.document.approvals)
        if approval.on >= situation.document.date
    ]
    if not ours:
        yield Told(
            ("approvals",),
            f"No manager has decided about this version of the {what}.",
            "Send it to the manager, and record by, on and decision.",
        )
        return
    number, latest = max(ours, key=lambda one: (one[1].on, one[0]))
    if latest.decision == "returned":
        yield Told(
            ("approvals", number, "decision"),
            f"The manager returned this version of the {what}.",
            f"Do what was asked for, and send the {what} to the manager again.{_goes_back(situation)}",
        )
    elif not _may_approve(situation, latest):
        yield Told(
            ("approvals", number, "by"),
            f"Whoever approved the {what} has no role that may do so.",
            f"The {what} needs the approval of somebody with a role of {', '.join(situation.asked.roles)}.",
        )


def _gate(situation: Situation) -> Iterator[Told]:
    minutes = cast("Minutes", situation.document)
    if minutes.meeting.kind != "review":
        return
    if "report" in situation.asked.requires and minutes.report_approved is None:
        yield Told(
            ("report_approved",),
            "Nothing says that a manager approved the report for this review.",
            "The minutes cannot go out before. Send the report to the manager, and fill in report_approved.",
        )
    said = minutes.plan.approvals if minutes.plan else ()
    approved = minutes.plan_approved or any(one.decision == "approved" for one in said)
    if "plan" in situation.asked.requires and not approved:
        yield Told(
            ("plan_approved",),
            "Nothing says that a manager approved the plan.",
            "The minutes cannot go out before. Send the plan to the manager, and fill in plan_approved.",
        )
    if minutes.outcome_form_with not in (None, minutes.meeting.chair):
        yield Told(
            ("outcome_form_with",),
            "Somebody else than the chair of this review has the form for the outcome.",
            "Hand the form to the chair, or correct the id.",
        )


def _goes_back(situation: Situation) -> str:
    role = situation.asked.returns_to
    return f" It is back with: {situation.authority.word(role)}." if role else ""


def _may_approve(situation: Situation, approval: Approval) -> bool:
    manager = situation.case.professional(approval.by)
    asked = set(situation.asked.roles)
    return not asked or manager is None or bool(asked & set(manager.roles))
