"""Copies are all written, or none is, whatever stands in their way."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cindocs.errors import OutputUnwritable
from cindocs.publish import publish_all

FILES = ("plan-dad.pdf", "plan-mum.pdf", "plan-record.pdf", "distribution-log.jsonl")


def _a_folder_in_its_place(target: Path) -> None:
    target.mkdir(parents=True)


def _a_full_folder_in_its_place(target: Path) -> None:
    target.mkdir(parents=True)
    (target / "note.txt").write_text("kept")


def _a_file_for_its_folder(target: Path) -> None:
    target.parent.parent.mkdir(parents=True, exist_ok=True)
    target.parent.write_text("a file")


def everything(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


@pytest.mark.parametrize("place", range(len(FILES)))
@pytest.mark.parametrize("obstacle", [_a_folder_in_its_place, _a_full_folder_in_its_place])
def test_one_that_cannot_be_written_leaves_all_as_it_was(
    place: int, obstacle: Callable[[Path], None], tmp_path: Path
) -> None:
    obstacle(tmp_path / FILES[place])
    earlier = tmp_path / FILES[place - 1]
    earlier.write_bytes(b"earlier")
    before = everything(tmp_path)
    with pytest.raises(OutputUnwritable) as refused:
        publish_all({tmp_path / name: b"new" for name in FILES})
    assert everything(tmp_path) == before
    assert "plan" not in refused.value.message


def test_a_folder_that_is_a_file_leaves_all_as_it_was(tmp_path: Path) -> None:
    last = tmp_path / "other" / FILES[-1]
    _a_file_for_its_folder(last)
    before = everything(tmp_path)
    with pytest.raises(OutputUnwritable):
        publish_all({**{tmp_path / name: b"new" for name in FILES[:-1]}, last: b"new"})
    assert everything(tmp_path) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="who may do everything is stopped by no permission")
def test_a_folder_that_must_not_be_written_to_leaves_all_as_it_was(tmp_path: Path) -> None:
    last = tmp_path / "other" / FILES[-1]
    last.parent.mkdir(mode=0o500)
    with pytest.raises(OutputUnwritable):
        publish_all({**{tmp_path / name: b"new" for name in FILES[:-1]}, last: b"new"})
    assert everything(tmp_path) == {}


@pytest.mark.parametrize("at", range(len(FILES)))
def test_a_step_into_place_that_fails_leaves_all_as_it_was(
    at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in FILES[1:]:
        (tmp_path / name).write_bytes(b"earlier")
    before, real = everything(tmp_path), Path.replace
    broken = [FILES[at]]

    def replace(source: Path, target: Path) -> Path:
        if target.name in broken:
            broken.remove(target.name)
            raise PermissionError(1, "not allowed")
        return real(source, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(OutputUnwritable):
        publish_all({tmp_path / name: b"new" for name in FILES})
    assert everything(tmp_path) == before


def test_what_is_published_is_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    publish_all({tmp_path / name: name.encode() for name in FILES})
    assert everything(tmp_path) == {name: name.encode() for name in FILES}
    assert {one.stat().st_mode & 0o777 for one in tmp_path.iterdir()} == {0o600}
