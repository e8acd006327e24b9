"""A pack that is unpacked goes into its folder only, and is checked there, too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cindocs.packs import verify
from tests.packs.small import run, small_pack


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return small_pack(tmp_path)


def test_a_receiver_without_cindocs_checks_archive_and_folder(pack: Path, tmp_path: Path) -> None:
    verifier = Path(shutil.copy(verify.__file__, tmp_path / "verify.py"))
    done = run(verifier, pack)
    assert done.returncode == 0 and verify.check_code(verify.digest_of(pack)) in done.stdout
    folder = tmp_path / "unpacked"
    folder.mkdir()
    verify.extract(pack, folder)
    assert run(verifier, folder).stdout == done.stdout
    (folder / "bundle.pdf").write_bytes(b"another")
    (folder / "more.txt").write_bytes(b"more")
    done = run(verifier, folder)
    assert done.returncode == 1
    assert "bundle.pdf was changed." in done.stdout and "more.txt does not belong" in done.stdout


def test_a_link_in_a_folder_is_not_followed(pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    folder.mkdir()
    verify.extract(pack, folder)
    (folder / "README.txt").rename(tmp_path / "elsewhere.txt")
    (folder / "README.txt").symlink_to(tmp_path / "elsewhere.txt")
    assert verify.problems_of_folder(folder) == ["Something in the folder is neither a file nor a folder."]


def test_a_file_of_an_odd_name_in_a_folder_is_told_in_plain_letters(pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    folder.mkdir()
    verify.extract(pack, folder)
    (folder / "\x1b[2J-\udcff.txt").write_bytes(b"more")
    done = run(Path(verify.__file__), folder)
    assert done.returncode == 1 and done.stderr == "" and done.stdout.isascii() and "\x1b" not in done.stdout
    assert "does not belong to the pack." in done.stdout


def test_a_pack_is_unpacked_into_an_empty_folder_only(pack: Path, tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "unpacked", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    (folder / "documents").symlink_to(elsewhere)
    with pytest.raises(verify.Broken):
        verify.extract(pack, folder)
    assert list(elsewhere.iterdir()) == []


def test_what_is_unpacked_is_for_its_owner_alone(pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    folder.mkdir()
    verify.extract(pack, folder)
    assert {file.stat().st_mode & 0o777 for file in folder.rglob("*") if file.is_file()} == {0o600}
