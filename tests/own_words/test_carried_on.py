"""The letter after a review tells what is done of the plan and what goes on, in the plan's own words."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pytest

from cindocs.authorities.missing_pictures import missing_pictures
from cindocs.authorities.picture_set import picture_set
from cindocs.documents.minutes import Minutes
from cindocs.findings import Place
from cindocs.reading.field_path import field_name
from cindocs.rules.check import check
from cindocs.views.own_words import DateTile, Doings, OwnWordsCopy, Tellings
from cindocs.views.texts import texts_of
from tests.own_words.making_versions import document, norfolk, part, version

LAMP = ("Bea brings you a lamp.", "Bea", DateTile("Friday", "20", "March 2026"))
SWIMMING = "Dad takes you swimming."
BREAKFAST = ["needs", 0, "outcomes", 0, "actions", 0]


def minutes(*progress: dict[str, str], **changes: Any) -> Minutes:
    """Return the minutes with other news; ``plan`` changes fields of the plan."""
    data: Any = copy.deepcopy(document("minutes").tree.data)
    data["progress"] = [dict(one) for one in progress]
    data["plan"] |= changes.pop("plan", {})
    return Minutes.model_validate({**data, **changes})


def happening(view: OwnWordsCopy) -> list[tuple[str, str, DateTile | None]]:
    (rows,) = [shape for shape in part(view, "happening").shapes if isinstance(shape, Doings)]
    return [(one.what.words, one.who, one.tile) for one in rows.doings]


def test_what_the_meeting_found_done_has_a_tick_and_what_goes_on_stays_with_its_new_day() -> None:
    mina = version("minutes", "amina")
    (done,) = part(mina, "done").shapes
    assert isinstance(done, Tellings)
    assert (part(mina, "done").heading, done.tick) == ("What is done", "Done")
    assert [one.words for one in done.tellings] == ["Gran makes you breakfast."]
    assert happening(mina) == [(SWIMMING, "Dad", DateTile("Saturday", "28", "March 2026")), LAMP]


def test_what_is_done_stands_before_what_will_happen() -> None:
    ids = [one.id for one in version("minutes", "amina").parts]
    assert ids.index("done") + 1 == ids.index("happening")


@pytest.mark.parametrize(
    ("news", "also"),
    [
        ((), {}),
        (({"action": "a5", "status": "stopped"},), {}),
        (({"action": "a4", "status": "done"},), {}),
        (({"action": "a3", "status": "done"},), {}),
        (({"action": "a6", "status": "started"},), {}),
        (({"action": "a1", "status": "done"},), {"plan": {"date": date(2026, 3, 12)}}),
        (({"action": "a5", "status": "done"},), {"plan": {"about": ["kit"]}}),
    ],
    ids=[
        "no news", "it was stopped", "it is for another child", "it has words for grown-ups only",
        "the plan stopped it", "the plan was made at the meeting", "the plan is not about this child",
    ],
)  # fmt: skip
def test_nothing_else_is_told_of_the_plan(news: tuple[dict[str, str], ...], also: dict[str, Any]) -> None:
    mina = version(minutes(*news, **also), "amina")
    assert "done" not in [one.id for one in mina.parts]
    assert happening(mina) == [LAMP]


def test_minutes_without_their_plan_tell_only_what_is_new() -> None:
    data: Any = copy.deepcopy(document("minutes").tree.data)
    del data["plan"]
    assert happening(version(Minutes.model_validate(data), "amina")) == [LAMP]


def test_a_day_that_has_passed_is_not_told_of_what_goes_on() -> None:
    mina = version(minutes({"action": "a5", "status": "started"}), "amina")
    assert happening(mina) == [(SWIMMING, "Dad", None), LAMP]


@pytest.mark.parametrize("news", [{}, {"due": "2026-04-01"}], ids=["the day has passed", "the day was moved"])
def test_words_that_name_another_day_are_left_out_and_the_check_says_so(news: dict[str, str]) -> None:
    moved = minutes({"action": "a1", "status": "started", **news})
    assert happening(version(moved, "amina")) == [LAMP]
    findings = check(moved, norfolk(), date(2026, 3, 13), lambda path: Place(field=field_name(path)))
    (told,) = [one for one in findings if one.rule == "R41"]
    assert told.place.field == "plan.needs[0].outcomes[0].actions[0].for_child[0].when"
    assert "a1" in told.message and "2026" not in told.message


def test_minutes_are_whole_when_the_plan_goes_on_and_nothing_is_new() -> None:
    def missing(status: str) -> list[str]:
        changed = minutes({"action": "a5", "status": status, "due": "2026-03-28"}, actions=[])
        findings = check(changed, norfolk(), date(2026, 3, 13), lambda path: Place(field=field_name(path)))
        return [one.place.field for one in findings if one.rule == "R41" and one.place.field]

    assert missing("started") == []
    assert missing("done") == ["for_children[0].happening"]


def test_a_picture_that_is_not_there_is_found_in_words_of_the_plan_too() -> None:
    data: Any = copy.deepcopy(document("minutes").tree.data)
    data["plan"]["needs"][0]["outcomes"][0]["actions"][0]["for_child"][0]["picture"] = "dragon"
    found = missing_pictures(Minutes.model_validate(data), picture_set(norfolk().folders), "amina")
    place = ("plan", *BREAKFAST, "for_child", 0, "picture")
    assert list(found) == [place]


def test_what_adults_wrote_of_the_progress_is_not_told() -> None:
    assert "Adult" not in " ".join(
        text for _, text in texts_of(version("minutes", "amina", audience="record"))
    )
