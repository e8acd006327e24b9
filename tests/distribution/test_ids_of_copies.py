"""Copies on a list may have ids; two of them never the same one."""

from __future__ import annotations

from pathlib import Path

import pytest

from cindocs.errors import InputUnreadable
from cindocs.intake.load import load
from tests.conftest import ROOT

INVITATION = ROOT / "samples/norfolk/heron/invitation.yaml"


def _with_copies(listed: str, folder: Path) -> Path:
    file = folder / "invitation.yaml"
    (folder / "case.yaml").write_bytes(INVITATION.with_name("case.yaml").read_bytes())
    file.write_text(f"{INVITATION.read_text(encoding='utf-8')}\n{listed}\n", encoding="utf-8")
    return file


def test_two_copies_without_an_id_are_two_copies(tmp_path: Path) -> None:
    load(_with_copies("copies: [{reader: mum}, {reader: dad}]", tmp_path))


def test_two_copies_with_one_id_are_told(tmp_path: Path) -> None:
    with pytest.raises(InputUnreadable) as refused:
        load(_with_copies("copies: [{id: one, reader: mum}, {id: one, reader: dad}]", tmp_path))
    assert [(one.rule, one.place.field) for one in refused.value.findings] == [("doubled-id", "copies[1].id")]
