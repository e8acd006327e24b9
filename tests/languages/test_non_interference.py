"""What a reader must not learn makes no difference to that reader's copy in another language either."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cindocs.errors import CindocsError
from cindocs.intake.document import Document
from cindocs.languages.language import Language
from cindocs.languages.rendition import Rendition
from cindocs.languages.stored_translations import Translation
from cindocs.languages.translations import Translations
from cindocs.languages.units import ids_of, in_units, units_of
from cindocs.readers.seen import seen_by
from cindocs.story import printable
from cindocs.translating.printed import printed_units
from cindocs.views.building.copies import copy_for
from tests.conftest import ROOT
from tests.readers.changes import CHANGES
from tests.readers.generating import Pair, pair_of
from tests.readers.looking import GAP

SAMPLES = [
    ROOT / "samples" / name
    for name in ("sheffield/avocet/plan.yaml", "sheffield/avocet/minutes.yaml", "norfolk/curlew/plan.yaml")
]
MANY = 40


def pairs(sample: Path) -> Iterator[Pair]:
    return (pair for seed in range(MANY) if (pair := pair_of(sample, seed, CHANGES)))


def translations_for(pair: Pair) -> Translations:
    """Translations of every second text that the reader sees in the first document of a pair."""
    record = printable(pair.one)
    authority = pair.authority.for_audience(pair.reader.audience, record.kind)
    seen = seen_by(pair.reader, record, authority, gap=GAP)
    return Translations(
        Translation(at=unit.at, english=unit.english, says=unit.english.upper())
        for unit in list(units_of(seen.record))[::2]
    )


def copy_of(document: Document, pair: Pair, stored: Translations) -> Any:
    """The view of a copy in Turkish, with translations where there are any; the error where there is none."""
    record = printable(document)
    authority = pair.authority.for_audience(pair.reader.audience, record.kind)
    spoken = Language.named("tr", authority.folders)
    folder = document.folder
    try:
        ids = printed_units(record, pair.reader, authority, spoken, folder).ids
        step = Rendition(record, stored, ids=ids).step
        seen = seen_by(pair.reader, record, authority, gap=GAP, in_language=step)
        return copy_for(seen.record, authority, spoken, reader=pair.reader, draft=False, folder=folder)
    except CindocsError as error:
        return type(error), error.message


def told_apart(pair: Pair) -> bool:
    try:
        stored = translations_for(pair)
    except CindocsError:
        stored = Translations(())
    return copy_of(pair.one, pair, stored) != copy_of(pair.other, pair, stored)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_no_reader_can_tell_two_cases_apart_by_a_copy_in_another_language(sample: Path) -> None:
    found = list(pairs(sample))
    assert len(found) > MANY / 2
    assert [str(pair) for pair in found if told_apart(pair)] == []


def test_a_translation_that_would_look_at_the_whole_record_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def by_everybody(whole: Any, say: Any, _ids: Any) -> Any:
        return in_units(whole, say, ids_of(whole))

    monkeypatch.setattr("cindocs.languages.rendition.in_units", by_everybody)
    assert any(told_apart(pair) for pair in pairs(SAMPLES[0]))
