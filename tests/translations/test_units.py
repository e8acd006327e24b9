"""What of a document is translated, and where each unit stands."""

from __future__ import annotations

from typing import Any

import pytest

from cindocs.documents.kinds import KINDS
from cindocs.documents.plan import Plan
from cindocs.intake.load import load
from cindocs.languages.translated_fields import translated_as
from cindocs.languages.units import units_of
from cindocs.records.marks import Mark, Record
from tests.conftest import DOCUMENTS, ROOT
from tests.text_fields import longest_of

HERON = ROOT / "samples/norfolk/heron/plan.yaml"
STAY_AS_THEY_ARE = {
    "Action.not_for_child", "Address.lines", "Address.postcode", "AgencyMove.counterpart", "Child.doctor",
    "Child.la_child_id", "Child.placement", "Child.pronouns", "Child.school", "Child.upn", "Contact.email",
    "Contact.phone", "Drawing.file", "Episode.team", "FamilySheet.file",
    "Meeting.place", "MeetingAhead.place", "Move.area", "Name.first", "Name.known_as", "Name.last",
    "Office.authority", "Office.team", "OwnVersion.called", "PackedDocument.file", "Person.workplace",
    "Professional.agency", "Professional.name",
    "ReceivingMeeting.place", "Review.place", "VisitRecord.place", "WishesAndFeelings.place",
}  # fmt: skip
"""Every text field that people type and nobody translates, but those of what is withheld."""


def models() -> set[type[Record]]:
    found: set[type[Record]] = set()
    waiting: list[Any] = [kind.model for kind in KINDS.values()]
    while waiting:
        part = waiting.pop()
        if isinstance(part, type) and issubclass(part, Record) and part not in found:
            found.add(part)
            waiting += [field.annotation for field in part.model_fields.values()]
        waiting += getattr(part, "__args__", ())
    return found


def test_every_text_that_people_type_is_translated_but_names_places_and_numbers() -> None:
    left = {
        f"{model.__name__}.{name}"
        for model in models()
        for name in model.model_fields
        if longest_of(model, name)
        and not translated_as(model, name)
        and model.mark_of(name) is not Mark.WITHHOLDING
        and model.__name__ != "AgreedAction"
    }
    assert left == STAY_AS_THEY_ARE


def plan() -> Plan:
    record = load(HERON).record
    assert isinstance(record, Plan)
    return record


def test_a_place_names_ids_and_counts_only_what_has_none() -> None:
    places = [unit.at for unit in units_of(plan())]
    assert "needs.n1.outcomes.o1.actions.a2.what#0" in places
    assert "strengths.0#0" in places


def test_every_unit_of_every_sample_has_a_place_of_its_own() -> None:
    for file in DOCUMENTS:
        places = [unit.at for unit in units_of(load(file).record)]
        assert len(places) == len(set(places)), file


def test_an_action_put_in_front_moves_no_other() -> None:
    before = plan()
    need, *others = before.needs
    outcome = need.outcomes[0]
    new = outcome.actions[0].model_copy(update={"id": "a99", "what": "Ring the school."})
    outcome = outcome.model_copy(update={"actions": (new, *outcome.actions)})
    need = need.model_copy(update={"outcomes": (outcome, *need.outcomes[1:])})
    after = before.model_copy(update={"needs": (need, *others)})
    old = {unit.at: unit.english for unit in units_of(before)}
    now = {unit.at: unit.english for unit in units_of(after)}
    assert {at: now.pop(at) for at in old} == old
    assert {at.split(".a99.")[1] for at in now} <= {"what#0", "progress#0", "for_child.0.words#0"}
    assert now


@pytest.mark.parametrize("text", ["01632 960123", "2026-03-09", "9 March 2026", "£12.50", "96 %", "42", "—"])
def test_numbers_alone_are_no_unit(text: str) -> None:
    changed = plan().model_copy(update={"strengths": (text,)})
    assert not any(unit.at.startswith("strengths") for unit in units_of(changed))


def test_an_id_that_stands_for_somebody_is_no_unit() -> None:
    owners = [unit for unit in units_of(plan()) if unit.at.endswith(".owner#0")]
    assert owners == []


def test_a_word_that_somebody_has_for_an_id_is_translated_all_the_same() -> None:
    record = plan()
    mum = record.case.people[0]
    assert mum.id == "mum"
    called = mum.model_copy(
        update={"connections": tuple(one.model_copy(update={"who": "mum"}) for one in mum.connections)}
    )
    case = record.case.model_copy(update={"people": (called, *record.case.people[1:])})
    units = {unit.at: unit.english for unit in units_of(record.model_copy(update={"case": case}))}
    assert units["case.people.mum.connections.0.who#0"] == "mum"
