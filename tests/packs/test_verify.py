"""A pack that is not what its sender made is found out: by cindocs, and by verify.py without it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cindocs.packs import verify
from tests.packs.small import NAMES, damaged, small_pack

NO_LIST = "The list (manifest.json) is missing, or a name stands there twice."


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return small_pack(tmp_path)


def run(verifier: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run verify.py as a receiver has it: without cindocs, and without anything else that is installed."""
    command = [sys.executable, "-I", "-S", str(verifier), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_a_whole_pack_is_whole(pack: Path) -> None:
    assert verify.problems(pack) == []
    assert [one["name"] for one in verify.manifest_of(pack)["files"]] == list(NAMES)


def test_each_single_bit_that_is_flipped_is_found(pack: Path, tmp_path: Path) -> None:
    content, changed, unseen = pack.read_bytes(), tmp_path / "changed.zip", []
    for bit in range(0, len(content) * 8, 11):
        flipped = bytearray(content)
        flipped[bit // 8] ^= 1 << bit % 8
        changed.write_bytes(flipped)
        if not verify.problems(changed):
            unseen.append(bit)
    assert unseen == []


def test_a_thousand_random_changes_are_found(pack: Path, tmp_path: Path) -> None:
    changed, unseen = tmp_path / "changed.zip", []
    for how, content in damaged(pack.read_bytes(), times=1000):
        changed.write_bytes(content)
        if not verify.problems(changed):
            unseen.append(how)
    assert unseen == []


def repacked(pack: Path, change: Callable[[dict[str, bytes]], None], target: Path) -> Path:
    """Take a pack apart and put it together again with other files: all sums of the archive are right."""
    names = [verify.MANIFEST, *(one["name"] for one in verify.manifest_of(pack)["files"])]
    files = {name: verify.read(pack, name) for name in names}
    change(files)
    entries, body = [], b""
    for name, content in files.items():
        crc = verify.zlib.crc32(content)
        entries.append(verify.Entry(name, crc, len(content), len(body)))
        body += verify.header(name, crc, len(content)) + content
    target.write_bytes(body + verify.directory(entries))
    return target


def swap(files: dict[str, bytes]) -> None:
    files["bundle.pdf"], files["README.txt"] = files["README.txt"], files["bundle.pdf"]


def rename(files: dict[str, bytes]) -> None:
    files["bundle-2.pdf"] = files.pop("bundle.pdf")


def in_another_order(files: dict[str, bytes]) -> None:
    files["bundle.pdf"] = files.pop("bundle.pdf")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda files: files.pop("bundle.pdf"), ["bundle.pdf is missing."]),
        (lambda files: files.update({"more.txt": b"x"}), ["more.txt does not belong to the pack."]),
        (lambda files: files.update({"README.txt": b"x"}), ["README.txt was changed."]),
        (rename, ["bundle.pdf is missing.", "bundle-2.pdf does not belong to the pack."]),
        (swap, ["bundle.pdf was changed.", "README.txt was changed."]),
        (in_another_order, ["The files are not in their order."]),
        (
            lambda files: files.pop("manifest.json"),
            [NO_LIST],
        ),
    ],
)
def test_files_that_are_missing_added_changed_renamed_or_swapped_are_named(
    pack: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], None], told: list[str]
) -> None:
    assert verify.problems(repacked(pack, change, tmp_path / "other.zip")) == told


@pytest.mark.parametrize(
    "name", ["../out.txt", "/out.txt", "a//b", "a\\b", "..", ".hidden", "a/../b", "ä", "x\n", "con "]
)
def test_a_name_that_leads_elsewhere_is_no_name_of_a_pack(name: str) -> None:
    assert not verify.is_name(name)


def test_an_archive_of_another_make_is_no_pack(pack: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive, zipfile.ZipFile(pack) as made:
        for name in made.namelist():
            archive.writestr(name, made.read(name))
    assert verify.problems(other)


def test_a_receiver_without_cindocs_checks_archive_and_folder(pack: Path, tmp_path: Path) -> None:
    verifier = shutil.copy(verify.__file__, tmp_path / "verify.py")
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


@pytest.mark.parametrize("content", [b"", b"PK", b"\0" * 5000, b"PK\5\6" + b"\0" * 18])
def test_what_is_no_pack_is_told_without_a_traceback(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "no-pack.zip"
    file.write_bytes(content)
    done = run(Path(verify.__file__), file)
    assert done.returncode == 1 and done.stderr == ""


def test_a_link_in_a_folder_is_not_followed(pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    folder.mkdir()
    verify.extract(pack, folder)
    (folder / "README.txt").rename(tmp_path / "elsewhere.txt")
    (folder / "README.txt").symlink_to(tmp_path / "elsewhere.txt")
    assert verify.problems_of_folder(folder) == ["Something in the folder is neither a file nor a folder."]


def test_what_is_unpacked_is_for_its_owner_alone(pack: Path, tmp_path: Path) -> None:
    folder = tmp_path / "unpacked"
    folder.mkdir()
    verify.extract(pack, folder)
    assert {file.stat().st_mode & 0o777 for file in folder.rglob("*") if file.is_file()} == {0o600}
