"""Who chairs: R09 and R10."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.records.people import Professional
from cindocs.rules.anchors import ANCHORS
from cindocs.rules.situation import Path, Situation, Told
from cindocs.rules.time_limits import latest_day, or_judge


def somebody_with_the_right_role_chairs(situation: Situation) -> Iterator[Told]:
    """Hold that the meeting, and the next review, are chaired by a role the procedure allows."""
    meeting, review = situation.meeting, situation.review
    if meeting is not None and meeting.chair is None:
        yield Told(
            ("meeting", "chair"),
            "Nothing says who chairs the meeting.",
            "Fill in the id of a professional.",
        )
    elif meeting is not None:
        reasoned = meeting.chair_reason is not None
        kind = "planning" if meeting.kind == "planning" else "review"
        yield from _chair(situation, kind, ("meeting", "chair"), meeting.chair, reasoned=reasoned)
    if review is not None and review.chair is not None:
        # A reason for another chair belongs to the minutes of the review, not to this plan.
        yield from _chair(situation, "review", ("review", "chair"), review.chair, reasoned=True)


def _chair(
    situation: Situation, meeting: str, at: Path, chair_id: str | None, *, reasoned: bool
) -> Iterator[Told]:
    chair, asked = situation.case.professional(chair_id), situation.chair(meeting)
    if chair is None or not asked.roles:
        return
    if asked.qualified and not chair.qualified_social_worker:
        yield Told(
            at,
            "Whoever chairs is not recorded as a qualified social worker.",
            "Name a chair who is, or set qualified_social_worker: yes for this professional.",
            source=asked.source,
        )
    if _roles(situation, chair) & set(asked.roles):
        return
    if not set(chair.roles) & set(asked.also):
        usual = ", ".join(situation.authority.word(role) for role in (*asked.roles, *asked.also))
        yield Told(
            at,
            f"Whoever chairs has none of the roles that may: {usual}.",
            "Name another chair, or complete the roles of this professional.",
            source=asked.source,
        )
    elif not reasoned:
        yield Told(
            ("meeting", "chair_reason"),
            "Somebody else than usual chairs the meeting, and nothing says why.",
            "Fill in meeting.chair_reason.",
            source=asked.source,
        )


def _roles(situation: Situation, professional: Professional) -> set[str]:
    leads = professional.id == situation.document.lead
    return {*professional.roles, "lead_practitioner"} if leads else set(professional.roles)


def a_manager_chairs_when_a_plan_goes_on(situation: Situation) -> Iterator[Told]:
    """Have somebody with another view ask, after a while, whether this is still the right help.

    Up to the limit anybody may chair; a limit without a span counts at once.
    """
    review, limit = situation.review, situation.limit()
    if situation.ended or review is None or review.on is None or limit is None:
        return
    latest = latest_day(situation, limit)
    in_time = limit.max is not None and (latest is None or review.on <= latest)
    chair = situation.case.professional(review.chair)
    if in_time or situation.judged(limit.unless) or (chair and set(chair.roles) & set(situation.asked.roles)):
        return
    managers = " or ".join(situation.authority.word(role) for role in situation.asked.roles)
    since = ""
    if limit.max and limit.anchor:
        since = f" later than {limit.max} after {ANCHORS[limit.anchor].words}"
    yield Told(
        ("review", "chair"),
        f"A manager chairs a review{since}, and nothing says so: {managers}.",
        f"Ask a manager to chair, and fill in review.chair.{or_judge(limit)}",
        limit.severity,
        limit.source,
    )
