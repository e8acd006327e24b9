"""Who may see a field: every field is marked, and what is not seen is not there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any

import pytest

from cindocs.authorities.authority import Authority
from cindocs.authorities.load import load_authority
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.plan import Plan
from cindocs.intake.load import load
from cindocs.languages.language import Language
from cindocs.readers.projection import projection
from cindocs.readers.reader import Reader
from cindocs.records.marks import Mark, Record
from cindocs.views.building.copies import copy_for
from cindocs.views.texts import texts_of
from tests.conftest import DOCUMENTS, ROOT

SAMPLES = sorted((ROOT / "samples").glob("norfolk/*/plan.yaml"))
ALL = frozenset(Mark)


def plan_of(sample: Path) -> Plan:
    record = load(sample).record
    assert isinstance(record, Plan)
    return record


def document_of(sample: Path) -> CaseDocument:
    record = load(sample).record
    assert isinstance(record, CaseDocument)
    return record


@cache
def authority_of(authority_id: str) -> Authority:
    return load_authority(authority_id)


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
    sees = load_authority("norfolk").audience("record").sees
    assert frozenset(sees) == ALL
    for sample in DOCUMENTS:
        document = document_of(sample)
        assert projection(document, sees) == document


def texts_within(record: Record, mark: Mark | None = None) -> set[str]:
    return {
        text
        for inner in records_within(record)
        for name in type(inner).model_fields
        for text in (getattr(inner, name),)
        if isinstance(text, str) and mark in (None, inner.mark_of(name))
    }


@pytest.mark.parametrize("sample", DOCUMENTS, ids=lambda sample: "-".join(sample.parts[-3:]))
def test_what_an_audience_may_not_see_is_not_in_its_view(sample: Path) -> None:
    document, language = document_of(sample), Language.named("en-GB")
    authority = authority_of(document.case.authority)
    for mark in sorted(ALL - {Mark.COMMON, Mark.NAME}):
        seen = projection(document, ALL - {mark})
        if seen is None:
            continue  # the document is nothing without it: there is no copy at all
        view = copy_for(seen, authority, language, reader=Reader("record"), draft=False, folder=sample.parent)
        shown = {text for _, text in texts_of(view)}
        letterhead = {view.copy.authority, view.copy.department}
        hidden = texts_within(document, mark) - texts_within(seen) - letterhead
        # A code of one or two signs stands on a page for other reasons, too, and somebody may have typed
        # a name into a text that this audience does see.
        typed = "\n".join(texts_within(seen))
        leaked = {text for text in hidden & shown if len(text) > 2 and text not in typed}
        assert not leaked, f"something marked {mark} is in the view"


def test_two_records_that_differ_only_in_what_is_not_seen_give_the_same_view() -> None:
    authority, language = load_authority("norfolk"), Language.named("en-GB")
    sees = ALL - {Mark.LOCATION}
    plan = plan_of(SAMPLES[0])
    moved: Any = plan.model_dump()
    moved["case"]["children"][0]["school"] = "Quite another school"
    moved["case"]["children"][0]["address"] = {"lines": ["1 Nowhere Street"], "postcode": "NR99 9ZZ"}
    other = Plan.model_validate(moved)
    views = [
        copy_for(seen, authority, language, reader=Reader("record"), draft=False, folder=SAMPLES[0].parent)
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
