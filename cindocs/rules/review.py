"""Looking at the plan again: R06, R07 and R22."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cindocs.findings import Severity
from cindocs.records.follow_up import Review
from cindocs.rules.anchors import ANCHORS, anchor_day
from cindocs.rules.situation import Path, Situation, Told
from cindocs.rules.time_limits import later_than_allowed

_ON: Path = ("review", "on")
_AGREED, _MANAGER = "agreed_with_family", "agreed_with_manager"
_EARLY_REVIEW = "early_review"


def the_next_review_is_set_and_in_time(situation: Situation) -> Iterator[Told]:
    """Keep a plan from drifting: its next review has a date, and the procedure's limit is kept.

    A plan that has ended needs no review. A meeting of the network may leave its date where it is.
    """
    review, meeting = situation.review, situation.meeting
    elsewhere = review is None and meeting is not None and not meeting.formal
    if situation.ended or elsewhere:
        return
    if review is None or review.on is None:
        yield Told(
            _ON,
            "The date of the next review is not set.",
            f"Agree a date with the family{_at_the_latest(situation)}, and fill in review.on.",
        )
        return
    mend = "Bring it forward."
    yield from later_than_allowed(situation, _ON, review.on, "The review", mend)
    yield from _unlikely_day(situation, review.on)
    yield from _agreed(situation, review)
    if situation.asked.none:
        yield Told(
            _ON,
            "This authority's procedure sets no number for the next review. This date is used.",
            "Make sure that the date suits the child and the family.",
            Severity.ADVICE,
        )


def _agreed(situation: Situation, review: Review) -> Iterator[Told]:
    at, asked = ("review", "agreed_with"), situation.asked
    if _AGREED in asked.requires and not set(review.agreed_with) & situation.family:
        yield Told(
            at,
            "Nothing says that the date of the review was agreed with the family.",
            "Put the ids of those who agreed it under review.agreed_with.",
            Severity.WARNING,
        )
    agreed = (situation.case.professional(one) for one in review.agreed_with)
    if _MANAGER in asked.requires and not any(set(one.roles) & set(asked.roles) for one in agreed if one):
        managers = " or ".join(situation.authority.word(role) for role in asked.roles)
        yield Told(
            at,
            "Nothing says that the date of the review was agreed with a manager.",
            f"Agree it, and put the manager's id under review.agreed_with: {managers}.",
            Severity.WARNING,
        )


def _at_the_latest(situation: Situation) -> str:
    limit = situation.limit()
    if limit is None or limit.max is None or limit.anchor is None:
        return ""
    return f", at the latest {limit.max} after {ANCHORS[limit.anchor].words}"


def _unlikely_day(situation: Situation, day: date) -> Iterator[Told]:
    latest = anchor_day(situation.document, "latest_meeting")
    if latest is not None and day <= latest:
        yield Told(
            _ON,
            "The next review is not after the latest meeting.",
            "Check review.on, review.previous and meeting.on.",
            Severity.WARNING,
        )
    elif day < situation.today:
        yield Told(
            _ON,
            "The date of the next review has passed.",
            "If the review was held, put its day under review.previous and set the next date. "
            "If not, agree a new date with the family now.",
            Severity.WARNING,
        )
    elif not situation.authority.working_days.counts(day):
        yield Told(
            _ON,
            "The next review falls on a weekend or a bank holiday.",
            "Check that this is meant and that everybody can come. Otherwise take a working day before it.",
            Severity.ADVICE,
        )


def a_significant_change_brings_the_review_forward(situation: Situation) -> Iterator[Told]:
    """Hold that a plan does not outlive the family life it was made for.

    Whether a review can wait is for a person to judge: the record says who did, and why.
    """
    latest = anchor_day(situation.document, "latest_meeting")
    for number, change in enumerate(situation.case.episode.changes):
        if latest is not None and change.on > latest and not _judged_since(situation, change.on):
            yield Told(
                ("case", "episode", "changes", number),
                "There has been a significant change since the latest meeting.",
                f"Bring the review forward and record a judgement {_EARLY_REVIEW} with the reason, or one "
                "with holds: no that says why the review can wait.",
            )


def _judged_since(situation: Situation, day: date) -> bool:
    return any(
        one.about == _EARLY_REVIEW and one.reason and one.decided_on and one.decided_on >= day
        for _, one in situation.judgements
    )


def the_plan_says_how_progress_is_judged(situation: Situation) -> Iterator[Told]:
    """Let the family know by what everybody will see that things are better."""
    review = situation.review
    if not situation.ended and (review is None or review.method is None):
        yield Told(
            ("review", "method"),
            "The plan does not say how progress will be judged.",
            "Fill in review.method: what is looked at, with whom, and when.",
        )
