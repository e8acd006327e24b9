"""A pack that is not what its sender made is found out: by cindocs, and by verify.py without it."""

from __future__ import annotations

import ast
import hashlib
import json
import struct
import sys
import tempfile
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from cindocs.errors import ProofFailed
from cindocs.packs import verify
from cindocs.packs.inner_pack import write_inner_pack
from tests.packs.small import NAMES, damaged, run, small_pack

NO_LIST = "The list (manifest.json) is missing, or a name stands there twice."


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return small_pack(tmp_path)


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
        crc = zlib.crc32(content)
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
    "name",
    [
        *("../out.txt", "/out.txt", "a//b", "a\\b", "..", "a/../b", "C:x", ".hidden", "a/.b", "-rf"),
        *("ä", "x\n", "con ", "con", "a/Aux.txt", "LPT1", "x.", "x./b", "", "a" * 101, "a/b/c/d/e", None),
    ],
)
def test_a_name_that_leads_elsewhere_or_that_a_machine_cannot_write_is_no_name(name: str | None) -> None:
    assert not verify.is_name(name)


@pytest.mark.parametrize("name", [*NAMES, "verify.py", "records/HERON-1.json", "console.txt", "a/b/c/d", "7"])
def test_a_name_of_a_pack_is_one(name: str) -> None:
    assert verify.is_name(name)


@pytest.mark.parametrize(
    "names", [("a", "a/b"), ("A", "a/b"), ("a/b", "A/B"), ("b/c", "b/c/d"), ("MANIFEST.json",)]
)
def test_files_that_would_lie_in_one_anothers_place_are_no_pack(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    (tmp_path / "file").write_bytes(b"x")
    digest = hashlib.sha256(b"x").hexdigest()
    listed = [{"name": name, "size": 1, "sha256": digest} for name in names]
    manifest = json.dumps({"format": 1, "pack": "a", "files": listed}).encode()
    with pytest.raises(ProofFailed) as refused:
        write_inner_pack(manifest, dict.fromkeys(names, tmp_path / "file"), tmp_path / "pack.zip")
    assert "a name stands there twice" in refused.value.advice


@pytest.mark.parametrize(
    "change",
    [
        {"pack": "\x1b[2J\nThis pack is whole"},
        {"pack": "\ud800"},
        {"pack": 7},
        {"pack": ""},
        {"format": 2},
        {"files": {}},
        {"files": [[]]},
        {"files": [{"name": "a", "size": "1", "sha256": "0" * 64}]},
        {"files": [{"name": "a", "size": 1, "sha256": "0" * 63}]},
        {"files": [{"name": "../a", "size": 1, "sha256": "0" * 64}]},
    ],
)
def test_a_list_that_is_none_is_told_without_being_repeated(
    pack: Path, tmp_path: Path, change: dict[str, object]
) -> None:
    manifest = json.dumps(verify.manifest_of(pack) | change).encode()
    other = repacked(pack, lambda files: files.update({"manifest.json": manifest}), tmp_path / "other.zip")
    done = run(Path(verify.__file__), other)
    assert done.returncode == 1 and done.stderr == ""
    assert "The list (manifest.json) is damaged" in done.stdout and "This pack is whole" not in done.stdout


def test_a_list_of_lists_without_end_is_told(pack: Path, tmp_path: Path) -> None:
    deep = b"[" * 200_000
    other = repacked(pack, lambda files: files.update({"manifest.json": deep}), tmp_path / "other.zip")
    assert run(Path(verify.__file__), other).stdout.count("The list (manifest.json) is damaged") == 1


def test_an_end_that_claims_a_long_list_takes_no_memory(tmp_path: Path) -> None:
    file, length = tmp_path / "long.zip", 300_000_000
    with file.open("wb") as opened:
        opened.truncate(length)
        opened.seek(length - 22)
        opened.write(struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 9999, 9999, length - 22, 0, 0))
    tracemalloc.start()
    wrong = verify.problems(file)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert wrong and most < 20_000_000


def test_an_archive_of_another_make_is_no_pack(pack: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive, zipfile.ZipFile(pack) as made:
        for name in made.namelist():
            archive.writestr(name, made.read(name))
    assert verify.problems(other)


@pytest.mark.parametrize("name", ["../out.txt", "/tmp/out.txt", "documents/../../out.txt", "..\\out.txt"])
def test_a_way_out_in_an_archive_that_is_right_otherwise_is_refused(
    pack: Path, tmp_path: Path, name: str
) -> None:
    def lead_out(files: dict[str, bytes]) -> None:
        files[name] = files.pop("README.txt")
        files["manifest.json"] = files["manifest.json"].replace(
            b'"README.txt"', json.dumps(name).encode("ascii")
        )

    other = repacked(pack, lead_out, tmp_path / "other.zip")
    assert verify.problems(other) == ["A file in the archive has a name that no file of a pack has."]
    with pytest.raises(verify.Broken):
        verify.extract(other, Path(tempfile.mkdtemp(dir=tmp_path)))
    assert not list(tmp_path.rglob("out.txt"))


def test_a_link_in_an_archive_that_is_right_otherwise_is_refused(pack: Path) -> None:
    content = pack.read_bytes()
    file, link = (struct.pack("<I", mode << 16) for mode in (0o100600, 0o120777))
    at = content.rindex(file)
    pack.write_bytes(content[:at] + link + content[at + 4 :])
    assert verify.problems(pack) == ["The archive's own list is damaged."]


@pytest.mark.parametrize(
    "begin", [b"age-encryption.org/v1\n", b"\x30\x82\x05\x00", b"PK\3\4\x33\0\x09\0\x63\0"]
)
def test_a_pack_that_nobody_has_opened_yet_is_told_to_be_sealed(tmp_path: Path, begin: bytes) -> None:
    file = tmp_path / "sealed"
    file.write_bytes(begin + bytes(5000))
    done = run(Path(verify.__file__), file)
    assert done.returncode == 1 and "still sealed" in done.stdout


def test_verify_needs_nothing_but_python_3_8() -> None:
    source = Path(verify.__file__).read_text(encoding="ascii")
    parts = list(ast.walk(ast.parse(source, feature_version=(3, 8))))
    imported = [name.name for one in parts if isinstance(one, ast.Import) for name in one.names]
    imported += [one.module or "" for one in parts if isinstance(one, ast.ImportFrom)]
    assert imported and set(imported) <= sys.stdlib_module_names


@pytest.mark.parametrize("content", [b"", b"PK", b"\0" * 5000, b"PK\5\6" + b"\0" * 18])
def test_what_is_no_pack_is_told_without_a_traceback(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "no-pack.zip"
    file.write_bytes(content)
    done = run(Path(verify.__file__), file)
    assert done.returncode == 1 and done.stderr == ""


def test_a_pack_whose_list_does_not_fit_is_not_made(pack: Path, tmp_path: Path) -> None:
    manifest = verify.read(pack, "manifest.json")
    with pytest.raises(ProofFailed) as refused:
        write_inner_pack(manifest, {"bundle.pdf": tmp_path / "bundle.pdf"}, tmp_path / "other.zip")
    assert "README.txt is missing." in refused.value.advice


def test_a_pack_is_for_its_owner_alone(pack: Path) -> None:
    assert pack.stat().st_mode & 0o777 == 0o600
