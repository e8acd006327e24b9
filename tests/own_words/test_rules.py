"""Measures that explain themselves, and versions that are in step with their document."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from cindocs.documents.case_document import CaseDocument
from cindocs.findings import Finding, Place
from cindocs.reading.field_path import field_name
from cindocs.rules.check import check
from cindocs.rules.readability_measures import hides_who_acts, long_words, sentences, syllables, words
from tests.own_words.making_versions import document, norfolk

MEASURES: Any = yaml.safe_load(Path(__file__).with_name("measures.yaml").read_text(encoding="utf-8"))


def found(kind: str, change: Any = None) -> list[Finding]:
    """What R41 and R54 say of one of the family's documents, after ``change`` was made to its data."""
    data: Any = copy.deepcopy(document(kind).tree.data)
    if change:
        change(data)
    record = type(document(kind).record).model_validate(data)
    assert isinstance(record, CaseDocument)
    findings = check(record, norfolk(), date(2026, 2, 9), lambda path: Place(kind, field=field_name(path)))
    return [one for one in findings if one.rule in ("R41", "R54")]


@pytest.mark.parametrize("case", MEASURES["sentences"], ids=lambda case: case["text"][:20])
def test_the_words_of_each_sentence_are_counted(case: Any) -> None:
    assert [len(words(sentence)) for sentence in sentences(case["text"])] == case["words"]


@pytest.mark.parametrize(("word", "number"), MEASURES["syllables"].items())
def test_syllables_are_groups_of_vowels_less_what_is_silent(word: str, number: int) -> None:
    assert syllables(word) == number


def test_long_words_are_those_of_three_syllables_but_for_names_and_words_that_are_known() -> None:
    text = "Together Nkechi and Emmanuela make an appointment with family. Afternoon."
    assert long_words(text, {"family"}) == ["Together", "appointment", "Afternoon"]


def test_a_name_is_no_long_word_where_a_sentence_begins_with_it() -> None:
    text = "Emmanuela's cat is here. Emmanuela and Agnieszka read. Everybody listens."
    assert long_words(text, (), {"Emmanuela", "Agnieszka"}) == ["Everybody"]


@pytest.mark.parametrize("sentence", MEASURES["hidden"])
def test_a_sentence_that_does_not_say_who_acts_is_seen(sentence: str) -> None:
    assert hides_who_acts(sentence)


@pytest.mark.parametrize("sentence", MEASURES["named"])
def test_a_sentence_that_says_who_acts_is_left_alone(sentence: str) -> None:
    assert not hides_who_acts(sentence)


@pytest.mark.parametrize("kind", ["plan", "minutes", "invitation", "closure_letter"])
def test_a_whole_and_easy_version_has_no_findings(kind: str) -> None:
    assert found(kind) == []


def test_minutes_tell_each_child_only_of_actions_that_serve_their_own_needs() -> None:
    def for_kit(data: Any) -> None:
        own = {"stage": "middle", "why": [{"words": "We met."}], "talk_to": [{"words": "Nkechi"}]}
        happening = [{"words": "Your course starts."}]
        data["for_children"].append({"reader": "kit", "happening": happening, **own})

    assert [one.place.field for one in found("minutes", for_kit)] == ["actions[1].for_child"]


def test_a_message_in_the_closure_letter_is_enough_to_say_why() -> None:
    def without(data: Any) -> None:
        del data["messages"][0]

    assert [one.place.field for one in found("closure_letter", without)] == ["for_children[0].why"]


def test_a_kind_of_document_without_such_versions_says_so() -> None:
    record = document("plan").record
    assert isinstance(record, CaseDocument)
    other = record.model_copy(update={"kind": "agency_report"})
    findings = check(other, norfolk(), date(2026, 2, 9), lambda path: Place(field=field_name(path)))
    said = [(one.place.field, one.message) for one in findings if one.rule == "R41"]
    assert ("for_children[0]", "This kind of document has no version in own words.") in said


def test_no_finding_repeats_what_was_typed() -> None:
    def marked(data: Any) -> None:
        for version in data["for_children"]:
            version["why"] = [{"words": "Zyqqx QKJ was seen by vbnmwology, and " * 9, "picture": "zyqqx"}]
        action = data["needs"][0]["outcomes"][0]["actions"][0]
        action["for_child"][0] |= {
            "words": "Zyqqx will be vbnmwed by QKJ.",
            "who": "mum",
            "when": "2026-02-17",
        }

    findings = found("plan", marked)
    assert len(findings) >= 8
    said = " ".join(f"{one.message} {one.mend}" for one in findings).casefold()
    assert not [part for part in ("zyqqx", "vbnmw", "qkj", "2026", "mum ") if part in said]
