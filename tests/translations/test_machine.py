"""An authority's own machine: it gets no names and no own words, and what it makes is marked."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from cindocs.intake.load import load
from cindocs.languages.units import units_of
from cindocs.records.passages import passages_of
from cindocs.translating.by_machine import MachineFailed, translate_by_machine
from cindocs.translating.store import content_of, store_of
from tests.conftest import ROOT, TODAY
from tests.translations.test_store import translation
from tests.translations.translator import a_family

DAY = date.fromisoformat(TODAY)


class Machine:
    name = "The authority's own machine"

    def __init__(self, wrong: bool = False) -> None:
        self.got: list[str] = []
        self.wrong = wrong

    def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[str]:
        assert (source, target) == ("en-GB", "pl")
        self.got += texts
        said = [re.sub(r"(?<![{/])\b[^\W\d_]{2,}", r"\g<0>ego", text) for text in texts]
        return [one.replace("{1}", "") for one in said] if self.wrong else said


def test_what_a_machine_translates_is_marked_and_unchecked(tmp_path: Path) -> None:
    machine = Machine()
    brought = translate_by_machine(load(a_family(tmp_path)), "pl", machine, log=tmp_path, today=DAY)
    assert brought.findings == ()
    assert len(brought.units) == len(machine.got) > 50
    assert all(one.machine and one.by == machine.name and one.checked_by is None for one in brought.units)
    entry = json.loads((tmp_path / "distribution-log.jsonl").read_text(encoding="utf-8"))
    assert (entry["audience"], entry["form"]) == ("translator", "machine")


def test_a_machine_gets_no_names_no_numbers_and_nobody_s_own_words(tmp_path: Path) -> None:
    machine = Machine()
    document = load(a_family(tmp_path))
    translate_by_machine(document, "pl", machine, log=tmp_path, reader="mum", today=DAY)
    got = "\n".join(machine.got)
    for name in ("Gráinne", "Saoirse", "Łukasz", "Wendy", "01632"):
        assert name not in got
    own = [unit.english for unit in units_of(document.record) if "views" in unit.at or "for_child" in unit.at]
    assert own
    assert not set(own) & set(machine.got)
    assert "No court orders" not in got


def test_a_machine_gets_no_text_of_which_a_part_is_withheld_from_anybody(tmp_path: Path) -> None:
    machine = Machine()
    document = load(ROOT / "samples/sheffield/avocet/minutes.yaml")
    translate_by_machine(document, "pl", machine, log=tmp_path, today=date(2026, 4, 1))
    marked = [unit.english for unit in units_of(document.record) if any(passages_of(unit.english))]
    assert marked
    for text in marked:
        for _, words in passages_of(text):
            assert words not in "\n".join(machine.got)


def test_a_machine_never_replaces_what_somebody_translated(tmp_path: Path) -> None:
    document = load(a_family(tmp_path))
    unit = next(unit for unit in units_of(document.record) if unit.at == "reason#2")
    mine = translation(unit.at, unit.english, "Ten plan jest po to, aby:", by="A. Nowak")
    store_of(document, "pl").write_bytes(content_of(document, "pl", [mine]))
    machine = Machine()
    brought = translate_by_machine(document, "pl", machine, log=tmp_path, today=DAY)
    assert unit.english not in machine.got
    assert mine in brought.units


def test_what_a_machine_spoils_is_told_and_not_stored(tmp_path: Path) -> None:
    brought = translate_by_machine(
        load(a_family(tmp_path)), "pl", Machine(wrong=True), log=tmp_path, today=DAY
    )
    assert {finding.rule for finding in brought.findings} == {"translation-codes"}


def test_a_machine_that_loses_a_text_is_not_trusted_with_any(tmp_path: Path) -> None:
    class Short(Machine):
        def translate(self, texts: Sequence[str], source: str, target: str) -> Sequence[str]:
            return texts[1:]

    with pytest.raises(MachineFailed):
        translate_by_machine(load(a_family(tmp_path)), "pl", Short(), log=tmp_path, today=DAY)
