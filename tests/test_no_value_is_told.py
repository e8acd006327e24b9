"""No value of a record shows in what a command says, whatever goes wrong. Law 8 of the house."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from cindocs.documents.plan import Plan
from cindocs.intake.load import load
from tests.conftest import ROOT, TODAY, Run
from tests.text_fields import replaced, text_fields

CANARY = "Quixotl"
SAMPLE = ROOT / "samples/norfolk/bittern/plan.yaml"


def canary_plan() -> Any:
    """A plan full of faults in which every text is a marker word."""
    document = load(SAMPLE)
    assert isinstance(document.record, Plan)
    data: Any = copy.deepcopy(document.tree.data)
    for number, (path, _) in enumerate(text_fields(document.record)):
        if path[-1] != "file":
            replaced(data, path, f"{CANARY}{number}")
    return data


def every_break(data: Any) -> dict[str, str]:
    """Files that are broken in many ways, each still full of marker words."""
    whole = json.dumps(data)
    broken = {
        "whole": whole,
        "cut": whole[: len(whole) // 2],
        "doubled": whole.replace('"id"', '"id": 1, "id"', 1),
    }
    for path in (
        ("date",), ("about",), ("needs",), ("case", "children"), ("case", "people", 0, "name"), ("version",),
        ("needs", 0, "outcomes"), ("contingency",), ("case", "episode", "primary_need"), ("kind",), ("id",),
        ("case", "authority"), ("review",), ("case", "children", 0, "born"),
    ):  # fmt: skip
        for name, value in {
            "text": CANARY, "long": CANARY * 5000, "list": [CANARY], "map": {CANARY: CANARY}, "null": None,
            "hidden": f"{CANARY}\u202e", "number": 7,
        }.items():  # fmt: skip
            changed = copy.deepcopy(data)
            replaced(changed, path, value)
            broken[f"{'.'.join(map(str, path))}-{name}"] = json.dumps(changed)
    return broken


BROKEN = every_break(canary_plan())


@pytest.mark.parametrize("name", BROKEN)
def test_a_check_tells_no_value(name: str, cindocs: Run, tmp_path: Path) -> None:
    (tmp_path / "family-sheet.png").write_bytes((SAMPLE.parent / "family-sheet.png").read_bytes())
    (tmp_path / "plan.json").write_text(BROKEN[name], encoding="utf-8")
    for arguments in (["check"], ["check", "--json"]):
        done = cindocs(*arguments, tmp_path / "plan.json", "--today", TODAY)
        assert done.returncode in (1, 2, 3)
        assert CANARY.lower() not in (done.stdout + done.stderr).lower()
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("to", ["docx", "html", "pdf"])
def test_a_render_tells_no_value_and_writes_none_into_a_name(to: str, cindocs: Run, tmp_path: Path) -> None:
    (tmp_path / "family-sheet.png").write_bytes((SAMPLE.parent / "family-sheet.png").read_bytes())
    (tmp_path / "plan.json").write_text(BROKEN["whole"], encoding="utf-8")
    done = cindocs("render", tmp_path / "plan.json", "--to", to, "--today", TODAY, "-o", tmp_path / "out")
    assert done.returncode == 1
    names = [str(path) for path in tmp_path.rglob("*")]
    assert CANARY.lower() not in (done.stdout + done.stderr + "".join(names)).lower()
