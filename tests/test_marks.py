"""Who may see a field: every field is marked, and what is not seen is not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest

from cindocs.authorities.load import load_authority
from cindocs.documents.plan import Plan
from cindocs.intake.load import load
from cindocs.languages.language import Language
from cindocs.readers.projection import projection
from cindocs.records.marks import Mark, Record
from cindocs.views.building.plan import plan_copy
from cindocs.views.texts import texts_of
from tests.conftest import ROOT

SAMPLES = sorted((ROOT / "samples").glob("*/*/plan.yaml"))
ALL = frozenset(Mark)


def plan_of(sample: object) -> Plan:
    record = load(str(sample)).record
    assert isinstance(record, Plan)
    return record


def records_within(record: Record) -> Iterator[Record]:
    yield record
    for name in type(record).model_fields:
        value = getattr(record, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield from records_within(item)


def test_a_field_without_a_mark_cannot_be_defined() -> None:
    with pytest.raises(TypeError, match="needs one mark"):

        class Careless(Record):
            address: Annotated[str, "no mark"]


def test_an_optional_field_keeps_its_mark() -> None:
    class Careful(Record):
        address: Annotated[str | None, Mark.LOCATION] = None

    assert Careful.mark_of("address") is Mark.LOCATION


def test_the_record_copy_sees_everything() -> None:
    sees = load_authority("norfolk").sees("record")
    assert sees == ALL
    for sample in SAMPLES:
        plan = plan_of(sample)
        assert projection(plan, sees) == plan


@pytest.mark.parametrize("mark", sorted(ALL - {Mark.COMMON, Mark.NAME}))
def test_what_an_audience_may_not_see_is_not_in_its_view(mark: Mark) -> None:
    authority, language = load_authority("norfolk"), Language.named("en-GB")
    for sample in SAMPLES:
        plan = plan_of(sample)
        seen = projection(plan, ALL - {mark})
        assert seen is not None
        hidden = {
            getattr(record, name)
            for record in records_within(plan)
            for name in type(record).model_fields
            if record.mark_of(name) is mark and isinstance(getattr(record, name), str)
        }
        view = plan_copy(seen, authority, language, audience="record", draft=False, folder=sample.parent)
        shown = {text for _, text in texts_of(view)}
        still_there = {
            getattr(record, name)
            for record in records_within(seen)
            for name in type(record).model_fields
            if isinstance(getattr(record, name), str)
        }
        assert not (hidden - still_there) & shown


def test_two_records_that_differ_only_in_what_is_not_seen_give_the_same_view() -> None:
    authority, language = load_authority("norfolk"), Language.named("en-GB")
    sees = ALL - {Mark.LOCATION}
    plan = plan_of(SAMPLES[0])
    moved: Any = plan.model_dump()
    moved["case"]["children"][0]["school"] = "Quite another school"
    moved["case"]["children"][0]["address"] = {"lines": ["1 Nowhere Street"], "postcode": "NR99 9ZZ"}
    other = Plan.model_validate(moved)
    views = [
        plan_copy(seen, authority, language, audience="record", draft=False, folder=SAMPLES[0].parent)
        for seen in (projection(plan, sees), projection(other, sees))
        if seen is not None
    ]
    assert views[0] == views[1]
    assert plan != other


def test_nothing_of_a_record_shows_in_its_repr() -> None:
    document = load(str(SAMPLES[0]))
    assert isinstance(document.record, Plan)
    shown = repr(document) + repr(document.record) + str(document.case.children) + repr(document.tree)
    for child in document.case.children:
        assert child.name.last is None or child.name.last not in shown
