"""What a profile can say beside the five shipped authorities: units, targets, days to count from, roles."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest

from cindocs.authorities.rule_setting import Anchor
from cindocs.authorities.span import Span
from cindocs.documents.minutes import Minutes
from cindocs.documents.plan import Plan
from cindocs.rules.anchors import ANCHORS, anchor_day, anchor_field
from cindocs.rules.check import check
from tests.rules.cases import CASES, asking, norfolk, place_of, put

_LIMIT = {"anchor": "assessment_complete", "source": "norfolk:1"}


def plan(**changes: Any) -> dict[str, Any]:
    raw = CASES[0].raw()
    for path, value in changes.items():
        put(raw, path.replace("__", "."), value)
    return raw


def found(asked: dict[str, Any], today: str = "2026-02-09", **changes: Any) -> list[str]:
    checked = check(Plan.model_validate(plan(**changes)), asking(asked), date.fromisoformat(today), place_of)
    return [f"{one.rule} {one.severity} {one.place.field}: {one.message} {one.mend}" for one in checked]


@pytest.mark.parametrize(("hours", "day"), [(1, 3), (24, 3), (25, 4), (48, 4), (0, 2)])
def test_hours_end_with_the_day_in_which_they_end(hours: int, day: int) -> None:
    span = Span(value=hours, unit="hours")
    assert span.after(date(2026, 2, 2), norfolk().working_days) == date(2026, 2, day)
    assert str(span) == f"{hours} hour{'' if hours == 1 else 's'}"


@pytest.mark.parametrize(
    ("met", "says"),
    [
        ("2026-01-26", []),
        ("2026-01-27", ["R05 advice meeting.on: The meeting is later than 10 calendar days"]),
        ("2026-02-06", ["R05 advice meeting.on: The meeting is later than 10 calendar days"]),
        ("2026-02-07", ["R05 warning meeting.on: The meeting is later than 3 weeks"]),
    ],
)
def test_a_target_weighs_less_than_the_limit_beside_it(met: str, says: list[str]) -> None:
    limit = {**_LIMIT, "max": {"value": 3, "unit": "weeks"}, "target": {"value": 10, "unit": "calendar_days"}}
    told = [one for one in found({"R05": {"limits": [limit]}}, meeting__on=met) if one.startswith("R05")]
    assert [one[: len(said)] for one, said in zip(told, says, strict=True)] == says
    if "10" in "".join(says):
        assert "which is the target" in told[0]


def test_a_target_has_a_weight_of_its_own_and_needs_no_limit_beside_it() -> None:
    limit = {**_LIMIT, "target": {"value": 10, "unit": "calendar_days"}, "target_severity": "warning"}
    told = found({"R05": {"limits": [limit]}}, meeting__on="2026-01-27")
    assert [one[:22] for one in told if one.startswith("R05")] == ["R05 warning meeting.on"]


@pytest.mark.parametrize(("count_from", "late"), [("next_day", False), ("same_day", True)])
def test_the_first_day_counts_where_the_procedure_says_so(count_from: str, late: bool) -> None:
    # 20 working days after Friday 16 January end on Friday 13 February; with the first counted, a day before.
    limit = {**_LIMIT, "max": {"value": 20, "unit": "working_days"}, "count_from": count_from}
    told = found({"R05": {"limits": [limit]}}, today="2026-02-13", meeting__on="2026-02-13")
    assert any(one.startswith("R05 warning") for one in told) is late


DAYS: dict[str, tuple[str, Any]] = {
    "referral": ("case.episode.referral.on", "2026-01-05"),
    "assessment_start": ("case.episode.assessment.started", "2026-01-05"),
    "assessment_complete": ("case.episode.assessment.completed", "2026-01-05"),
    "allocation": ("case.episode.allocated", "2026-01-05"),
    "panel": ("case.episode.panel", "2026-01-05"),
    "order_made": ("case.episode.orders", [{"kind": "supervision_order", "made": "2026-01-05"}]),
    "plan_needed_decided": ("case.episode.plan_needed", "2026-01-05"),
    "meeting_needed_decided": ("case.episode.meeting_needed", "2026-01-05"),
    "first_meeting": ("case.episode.first_meeting", "2026-01-05"),
    "planning_meeting": ("meeting.on", "2026-01-05"),
    "meeting": ("meeting.on", "2026-01-05"),
    "previous_review": ("review.previous", "2026-01-05"),
    "latest_meeting": ("meeting.on", "2026-01-05"),
    "review_date": ("review.on", "2026-01-05"),
    "previous_visit": ("case.episode.latest_visit", "2026-01-05"),
    "protection_plan_end": ("case.episode.protection_plan", {"ended": "2026-01-05"}),
    "residence": ("case.episode.residence", "2026-01-05"),
    "closure": ("case.episode.closure", {"on": "2026-01-05"}),
    "document_date": ("date", "2026-01-05"),
    "approval": ("approvals", [{"by": "manager", "on": "2026-01-05", "decision": "approved"}]),
}


@pytest.mark.parametrize("anchor", get_args(Anchor))
def test_every_day_that_a_limit_can_be_counted_from_is_read_from_its_place(anchor: Anchor) -> None:
    path, value = DAYS[anchor]
    document = Plan.model_validate(plan(**{path.replace(".", "__"): value}))
    assert anchor_day(document, anchor) == date(2026, 1, 5)
    written = ".".join(map(str, anchor_field(document, anchor)))
    assert path.startswith(written) or written.startswith(path)
    assert ANCHORS[anchor].words


def test_the_first_of_two_things_stands_in_while_the_other_is_not_written() -> None:
    document = Plan.model_validate(plan(case__episode__first_visit="2026-01-06"))
    assert anchor_day(document, "previous_visit") == date(2026, 1, 6)
    assert anchor_day(document, "first_meeting") == date(2026, 2, 2)
    assert anchor_day(document, "approval") is None


def test_a_returned_plan_must_come_back_approved() -> None:
    asked = {"R32": {"applies": "yes", "roles": ["team_manager"], "returns_to": "lead_practitioner"}}
    returned = {"by": "manager", "on": "2026-02-03", "decision": "returned"}
    (told,) = found(asked, approvals=[returned])
    assert told.startswith("R32 error approvals.0.decision: The manager returned")
    assert told.endswith("It is back with: Lead practitioner.")
    assert found(asked, approvals=[returned, {**returned, "on": "2026-02-04", "decision": "approved"}]) == []


def test_a_role_that_must_be_at_the_meeting_is_missed() -> None:
    asked = {"R24": {"attendees": ["team_manager"]}}
    (told,) = found(asked)
    assert told.startswith("R24 warning meeting.present: Nobody took part who must be there: Team manager.")
    assert found(asked, meeting__present=["child-1", "mum", "worker", "manager"]) == []


def minutes(note_taker: str) -> list[str]:
    raw = plan(plan={})
    made = {name: raw[name] for name in ("case", "about", "date", "lead")}
    made |= {"kind": "minutes", "id": "PLOVER-2", "meeting": {**raw["meeting"], "note_taker": note_taker}}
    document = Minutes.model_validate(made)
    authority = asking({"R30": {"differ_from": ["chair"], "requires": []}})
    return [
        one.message for one in check(document, authority, date(2026, 2, 9), place_of) if one.rule == "R30"
    ]


def test_the_note_taker_is_not_the_chair_where_the_procedure_says_so() -> None:
    assert minutes("worker") == ["The note taker has another part in the meeting: Chair."]
    assert minutes("teacher") == []
