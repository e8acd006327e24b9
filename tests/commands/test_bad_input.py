"""Whatever is wrong with a file: a clear word, its place, the exit code, no value, nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.bad_inputs import BAD_INPUTS, CANARY, BadInput, inline_json
from tests.conftest import TODAY, Run


@pytest.mark.parametrize("bad", BAD_INPUTS, ids=lambda bad: bad.name.replace(" ", "-"))
@pytest.mark.parametrize("command", ["check", "render"])
def test_bad_input_is_told_clearly_and_nothing_is_written(
    bad: BadInput, command: str, cindocs: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "family"
    folder.mkdir()
    bad.make(folder)
    before = sorted(tmp_path.rglob("*"))

    out = ["-o", tmp_path / "out"] if command == "render" else []
    done = cindocs(command, folder / "plan.yaml", "--today", TODAY, *out)

    told = done.stdout + done.stderr
    assert done.returncode == bad.exit_code, told
    assert "Traceback" not in told
    assert CANARY not in told
    assert bad.rule in told
    assert bad.says.lower() in told.lower()
    assert f"{folder / 'plan.yaml'}" in told or f"{folder / 'case.yaml'}" in told
    assert sorted(tmp_path.rglob("*")) == before


def test_every_problem_of_a_file_is_told_in_one_go(cindocs: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        "kind: plan\nid: P-1\ncase: case.yaml\nabout: [child-1]\ndate: 2026-02-30\nversion: two\nlaed: x\n",
        encoding="utf-8",
    )
    (tmp_path / "case.yaml").write_text(
        "kind: case\nid: C-1\nauthority: norfolk\nchildren:\n  - id: child-1\n    sex: X\n", encoding="utf-8"
    )
    told = cindocs("check", tmp_path / "plan.yaml").stdout
    plan, case = tmp_path / "plan.yaml", tmp_path / "case.yaml"
    for place in (f"{plan}:5:7", f"{plan}:6:10", f"{plan}:7:1", f"{case}:6:10"):
        assert place in told
    assert "Did you mean" in told


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (("2026-01-30", "NaN-01-30"), "not-a-date"),
        (('"about": ["child-1"]', '"about": null'), "null"),
        (('"version', '"version'), ""),
        ((CANARY, "\\ud800" + CANARY), "surrogate"),
        (('"P-1"', '"P-1", "id": "P-2"'), "duplicate-key"),
    ],
)
def test_json_is_read_as_strictly_as_yaml(
    change: tuple[str, str], rule: str, cindocs: Run, tmp_path: Path
) -> None:
    (tmp_path / "plan.json").write_text(inline_json().replace(*change), encoding="utf-8")
    done = cindocs("check", tmp_path / "plan.json", "--today", TODAY)
    assert done.returncode == (3 if rule else 1)
    assert rule in done.stdout
    assert CANARY not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["render", "plan.yaml"], "--out"),
        (["render", "plan.yaml", "-o", "out", "--to", "odt"], "docx"),
        (["check"], "FILE"),
        (["new", "poem", "--authority", "norfolk"], "plan"),
        (["new", "plan", "--authority", "atlantis"], "norfolk"),
        (["check", "plan.yaml", "--today", "tomorrow"], "year-month-day"),
        (["frobnicate"], "No such command"),
    ],
)
def test_wrong_use_is_exit_code_2_and_says_what_there_is(
    arguments: list[str], says: str, cindocs: Run
) -> None:
    done = cindocs(*arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unwritable_folder_is_exit_code_6(cindocs: Run, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file, not a folder", encoding="utf-8")
    sample = Path(__file__).parents[2] / "samples/norfolk/heron/plan.yaml"
    done = cindocs("render", sample, "--today", TODAY, "--to", "html", "-o", tmp_path / "out")
    assert done.returncode == 6
    assert "Traceback" not in done.stderr


def test_a_process_of_its_own_tells_the_same(cindocs_process: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("kind: plan\nkind: plan\n", encoding="utf-8")
    done = cindocs_process("check", tmp_path / "plan.yaml")
    assert done.returncode == 3
    assert "duplicate-key" in done.stdout
