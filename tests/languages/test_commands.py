"""What whoever asks for a copy in another language is told."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import ROOT, Run

PLAN = str(ROOT / "samples/norfolk/heron/plan.yaml")
AS_OF = ("--today", "2026-02-02", "--to", "html")


def test_a_draft_for_want_of_a_translator_says_why(cindocs: Run, tmp_path: Path) -> None:
    done = cindocs("render", PLAN, "--language", "tr", "-o", str(tmp_path), *AS_OF)
    assert done.returncode == 0
    assert "texts are not translated, or not checked, so this is a draft" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["HERON-1-PLAN-1-v1-record-tr-draft.html"]


def test_nothing_is_said_of_a_copy_that_is_translated_and_checked(cindocs: Run, tmp_path: Path) -> None:
    done = cindocs("render", PLAN, "--reader", "mum", "--language", "pl", "-o", str(tmp_path), *AS_OF)
    assert done.returncode == 0
    assert "not translated" not in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["HERON-1-PLAN-1-v1-mum-pl.html"]


def test_english_does_not_stand_beside_itself(cindocs: Run, tmp_path: Path) -> None:
    done = cindocs("render", PLAN, "--bilingual", "-o", str(tmp_path), *AS_OF)
    assert done.returncode == 2
    assert "Name that language: --language pl." in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_language_without_a_catalogue_is_refused_with_those_there_are(cindocs: Run, tmp_path: Path) -> None:
    done = cindocs("render", PLAN, "--language", "xx", "-o", str(tmp_path), *AS_OF)
    assert done.returncode == 2
    assert "zh-Hans" in done.stderr
