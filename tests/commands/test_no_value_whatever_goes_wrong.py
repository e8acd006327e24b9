"""No value of a record is told, logged, or left in a name or a file, whatever goes wrong. Law 8."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from tests.commands.wrong_turns import WrongTurn, family, wrong_turns
from tests.conftest import TODAY, Run
from tests.test_no_value_is_told import BROKEN, CANARY, SAMPLE

TURNS = list(wrong_turns())
BUG = 70


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of our own for temporary files, to see what is left in it."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def holds_none(text: str) -> bool:
    return CANARY.lower() not in text.lower()


def left_behind(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.name.startswith((".cindocs", "tmp", "cindocs-"))]


@pytest.mark.parametrize("turn", TURNS, ids=lambda one: f"{one.name}: {' '.join(one.arguments)}")
def test_whatever_goes_wrong_no_value_is_told(
    turn: WrongTurn, cindocs: Run, tmp_path: Path, temporary: Path
) -> None:
    folder = tmp_path / "family"
    folder.mkdir()
    plan = family(folder, turn.change)
    turn.disturb(folder)
    before = {path for path in folder.rglob("*") if path.is_file()}

    places = {"plan": plan, "out": folder / "out", "folder": folder}
    arguments = [one.format(**places) if "{" in one else one for one in turn.arguments]
    today = ["--today", TODAY] if arguments[0] in ("check", "copies", "render") else []
    done = cindocs(*arguments, *([] if "--today" in arguments else today))

    assert done.returncode != BUG and "Traceback" not in done.stderr, done.stderr
    assert turn.exit_code in (None, done.returncode)
    if arguments[0] != "copies" or "--plan" not in arguments:  # it shows how each copy gets to its reader
        assert holds_none(done.stdout)
    assert holds_none(done.stderr)
    assert holds_none(" ".join(path.name for path in folder.rglob("*")))
    for log in folder.rglob("*.jsonl"):
        assert not log.is_file() or log in before or holds_none(log.read_text(encoding="utf-8"))
    assert [*left_behind(folder), *temporary.iterdir()] == []


@pytest.mark.parametrize(
    "command",
    [("copies", "--plan"), ("copies", "-o", "out"), ("render", "--to", "html", "-o", "out"), ("due",)],
    ids=lambda command: " ".join(command),
)
@pytest.mark.parametrize("name", [name for name in BROKEN if not name.startswith(("whole", "id-"))])
def test_a_broken_file_tells_no_value(
    name: str, command: tuple[str, ...], cindocs: Run, tmp_path: Path, temporary: Path
) -> None:
    (tmp_path / "family-sheet.png").write_bytes((SAMPLE.parent / "family-sheet.png").read_bytes())
    (tmp_path / "plan.json").write_text(BROKEN[name], encoding="utf-8")
    done = cindocs(command[0], tmp_path / "plan.json", *command[1:], "--today", TODAY)
    assert done.returncode != BUG and "Traceback" not in done.stderr, done.stderr
    assert holds_none(done.stderr + (done.stdout if "--plan" not in command else ""))
    assert [*left_behind(tmp_path), *temporary.iterdir()] == []


def test_there_are_many_ways_to_go_wrong() -> None:
    assert len(TURNS) + 4 * (len(BROKEN) - 1) > 300
