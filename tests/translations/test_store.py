"""The file of translations beside a document: read strictly, found by place and text, written in order."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from cindocs.errors import InputUnreadable
from cindocs.intake.load import load
from cindocs.languages.rendition import Rendition
from cindocs.languages.stored_translations import Translation
from cindocs.languages.translations import State, Translations
from cindocs.languages.units import ids_of, units_of
from cindocs.readers.rewriting import rewritten
from cindocs.translating.store import content_of, languages_of, store_of, stored, translations_of
from tests.translations.translator import a_family


def translation(at: str, english: str, says: str, **more: object) -> Translation:
    return Translation.model_validate({"at": at, "english": english, "says": says, **more})


def test_what_is_written_reads_back_the_same_in_the_order_of_the_document(tmp_path: Path) -> None:
    document = load(a_family(tmp_path))
    units = [
        translation(unit.at, unit.english, f"x {unit.english}", machine=number % 2 == 0)
        for number, unit in enumerate(units_of(document.record))
    ]
    shuffled = random.Random(1).sample(units, len(units))
    file = store_of(document, "pl")
    file.write_bytes(content_of(document, "pl", shuffled))
    assert list(stored(file, document, "pl")) == units
    assert content_of(document, "pl", shuffled) == content_of(document, "pl", units)
    assert languages_of(document) == ("pl",)


GOOD = """\
kind: translations
document: HERON-1-PLAN-1
language: pl
units:
  - at: reason#0
    english: One
    says: Quixotl
"""
WRONG = {
    "another document": (GOOD.replace("HERON-1-PLAN-1", "OTHER"), 2),
    "another language": (GOOD.replace("language: pl", "language: ur"), 3),
    "a place that is none": (GOOD.replace("reason#0", "Quixotl!"), 5),
    "a key that is none": (GOOD + "    quixotl: 1\n", 8),
    "no words": (GOOD.replace("says: Quixotl", "says: ' '"), 7),
    "the same twice": (GOOD + GOOD[GOOD.index("  - at") :], 8),
    "a day that is none": (GOOD + "    on: 2026-02-30\n", 8),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_is_refused_with_its_line_and_no_value(name: str, tmp_path: Path) -> None:
    document = load(a_family(tmp_path))
    text, line = WRONG[name]
    store_of(document, "pl").write_text(text, encoding="utf-8")
    with pytest.raises(InputUnreadable) as refused:
        translations_of(document, "pl")
    assert refused.value.findings[0].place.line == line
    assert "quixotl" not in f"{refused.value} {refused.value.findings}".lower()


def test_a_translation_is_found_at_its_place_before_the_same_text_elsewhere() -> None:
    here, there = translation("a#0", "Yes", "Tak"), translation("b#0", "Yes", "Owszem", checked_by="A")
    known = Translations([here, there])
    assert known.of("a#0", "Yes") == here
    assert known.of("b#0", "Yes") == there
    assert known.of("c#0", "Yes") == there
    assert known.of("a#0", "No") is None


def test_the_texts_of_a_plan_are_found_in_the_minutes_that_show_them(tmp_path: Path) -> None:
    plan = load(a_family(tmp_path))
    title = next(unit for unit in units_of(plan.record) if unit.at == "needs.n1.title#0")
    store_of(plan, "pl").write_bytes(content_of(plan, "pl", [translation(title.at, title.english, "Tytuł")]))
    found = translations_of(load(tmp_path / "minutes.yaml"), "pl").of("plan.needs.n1.title#0", title.english)
    assert found is not None
    assert found.says == "Tytuł"


def test_a_copy_tells_of_each_text_how_far_its_translation_is(tmp_path: Path) -> None:
    record = load(a_family(tmp_path)).record.model_copy(update={"strengths": ("A.", "B.", "C.", "D.", "E.")})
    known = Translations(
        [
            translation("strengths.0#0", "A.", "a", checked_by="X", checked_on="2026-02-02"),
            translation("strengths.1#0", "B.", "b"),
            translation("strengths.2#0", "C.", "c", machine="yes"),
            translation("strengths.3#0", "It was another.", "d"),
            translation("strengths.9#0", "E.", "e"),
        ]
    )
    rendition = Rendition(record, known, ids=ids_of(record))
    rewritten(record, rendition.step)
    states = [one.state for one in rendition.states if one.at.startswith("strengths")]
    assert states == [State.CHECKED, State.UNCHECKED, State.MACHINE, State.STALE, State.UNCHECKED]


def test_a_text_whose_neighbour_moved_into_its_place_is_missing_and_not_stale(tmp_path: Path) -> None:
    record = load(a_family(tmp_path)).record.model_copy(update={"strengths": ("New.", "A.")})
    rendition = Rendition(record, Translations([translation("strengths.0#0", "A.", "a")]), ids=ids_of(record))
    rewritten(record, rendition.step)
    states = {one.at: one.state for one in rendition.states}
    assert (states["strengths.0#0"], states["strengths.1#0"]) == (State.MISSING, State.UNCHECKED)
