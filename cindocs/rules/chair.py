"""Who chairs: R09 and R10."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cindocs.authorities.rule_setting import Limit
from cindocs.reading.field_path import field_name
from cindocs.records.people import Professional
from cindocs.rules.anchors import ANCHORS
from cindocs.rules.situation import Path, Situation, Told
from cindocs.rules.time_limits import latest_day, or_judge


def somebody_with_the_right_role_chairs(situation: Situation) -> Iterator[Told]:
    """Hold that the meeting, and the next review, are chaired by a role the procedure allows.

    Who chairs a meeting of the network or of the family is theirs to say.
    """
    meeting, review = situation.meeting, situation.review
    if meeting is not None and meeting.formal and meeting.chair is None:
        yield Told(
            ("meeting", "chair"),
            "Nothing says who chairs the meeting.",
            "Fill in the id of a professional.",
        )
    elif meeting is not None and meeting.formal:
        reasoned = meeting.chair_reason is not None
        yield from _chair(situation, meeting.kind, ("meeting", "chair"), meeting.chair, reasoned=reasoned)
    if review is not None and review.chair is not None:
        # A reason for another chair belongs to the minutes of that review.
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

    Up to the limit anybody may chair; a limit without a span counts at once. What a plan says of its own
    meeting is history; minutes and invitations are about theirs. Once a manager has chaired it, the next
    review needs none.
    """
    meeting, review, number = situation.meeting, situation.review, situation.document.meeting_number()
    if situation.document.kind != "plan" and meeting is not None and meeting.formal:
        if _has_role(situation, meeting.chair):
            return
        yield from _needs_manager(situation, ("meeting", "chair"), meeting.on, meeting.chair, number)
    if not situation.ended and review is not None and review.on is not None:
        yield from _needs_manager(situation, ("review", "chair"), review.on, review.chair, number + 1)


def _needs_manager(
    situation: Situation, at: Path, day: date, chair: str | None, number: int
) -> Iterator[Told]:
    limit = situation.limit(meeting_number=number)
    if limit is None or _chaired_lately(situation, limit, day) or _has_role(situation, chair):
        return
    latest = latest_day(situation, limit)
    if limit.max is not None and (latest is None or day <= latest):
        return
    managers = " or ".join(situation.authority.word(role) for role in situation.asked.roles)
    since = ""
    if limit.max and limit.anchor:
        since = f" later than {limit.max} after {ANCHORS[limit.anchor].words}"
    what = "A manager chairs a review" if at[0] == "review" else "A manager chairs a meeting"
    yield Told(
        at,
        f"{what}{since}, and nothing says so: {managers}.",
        f"Ask a manager to chair, and fill in {field_name(at)}.{or_judge(limit)}",
        limit.severity,
        limit.source,
    )


def _chaired_lately(situation: Situation, limit: Limit, day: date) -> bool:
    """Tell whether the record says that a manager chaired, not too long before ``day``."""
    if not limit.renews or limit.max is None:
        return situation.judged(limit.unless)
    calendar = situation.authority.working_days
    return any(
        one.holds and one.reason and one.decided_on and day <= limit.max.after(one.decided_on, calendar)
        for _, one in situation.judgements
        if one.about == limit.unless
    )


def _has_role(situation: Situation, professional_id: str | None) -> bool:
    professional = situation.case.professional(professional_id)
    return professional is not None and bool(set(professional.roles) & set(situation.asked.roles))
