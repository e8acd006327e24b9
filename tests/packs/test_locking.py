"""A single document can have a lock of its own, in a pack that is sealed as well."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from cindocs.packs import verify
from cindocs.packs.sealing.passphrase_seal import PassphraseSeal
from tests.conftest import Done, Run
from tests.packs.test_bundle import text_page
from tests.packs.test_pack import build, changed, the_pack


def lock_letter_and_minutes(data: dict[str, Any]) -> None:
    data["documents"][2].update(locked="yes")
    data["documents"][4].update(ready="yes", file="letter.pdf", locked="yes")


def built(run: Run, folder: Path, *more: object) -> Done:
    summary = changed(folder, lock_letter_and_minutes)
    text_page(summary.parent / "letter.pdf")
    return build(run, summary, folder / "out", *more)


def test_what_is_locked_opens_with_its_own_passphrase_alone(tmp_path: Path, cindocs: Run) -> None:
    secret, lock = tmp_path / "passphrase.txt", tmp_path / "lock.txt"
    done = built(cindocs, tmp_path, "--passphrase-to", secret, "--lock-to", lock)
    assert done.returncode == 0, done.stderr
    passphrase = lock.read_text().strip()
    assert passphrase != secret.read_text().strip() and passphrase not in done.stdout + done.stderr
    inner = tmp_path / "inner.zip"
    PassphraseSeal(secret.read_text().strip()).open(the_pack(tmp_path / "out"), inner)
    names = [one["name"] for one in verify.manifest_of(inner)["files"]]
    locked = [name for name in names if name.startswith("beside/")]
    assert len(locked) == 2 and not any("REVIEW" in name for name in names if name not in locked)
    for name in locked:
        (tmp_path / "locked.pdf").write_bytes(verify.read(inner, name))
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(tmp_path / "locked.pdf")
        with pikepdf.open(tmp_path / "locked.pdf", password=passphrase) as document:
            assert document.encryption.R == 6 and document.encryption.bits == 256
            assert document.allow.accessibility
    with pypdfium2.PdfDocument(verify.read(inner, "bundle.pdf")) as bundle:
        texts = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in bundle).split())
    assert "It is locked. Its passphrase comes by another way." in texts and "Page 1 of a letter" not in texts


def test_a_lock_alone_is_no_seal(tmp_path: Path, cindocs: Run) -> None:
    done = built(cindocs, tmp_path, "--no-seal", "by-hand", "--lock-to", tmp_path / "lock.txt")
    assert done.returncode == 2 and "a lock alone is not enough" in done.stderr
    assert not (tmp_path / "out").exists() and not (tmp_path / "lock.txt").exists()


def test_two_passphrases_do_not_lie_in_one_place(tmp_path: Path, cindocs: Run) -> None:
    one = tmp_path / "one.txt"
    done = built(cindocs, tmp_path, "--passphrase-to", one, "--lock-to", one)
    assert done.returncode == 2 and not one.exists()


def test_a_plan_cannot_be_locked_since_the_summary_tells_of_it(tmp_path: Path, cindocs: Run) -> None:
    summary = changed(tmp_path, lambda data: data["documents"][1].update(locked="yes"))
    options = ("--passphrase-to", tmp_path / "p.txt", "--lock-to", tmp_path / "lock.txt")
    done = build(cindocs, summary, tmp_path / "out", *options)
    assert done.returncode != 0 and "A plan cannot be locked" in done.stdout + done.stderr


def test_no_place_for_a_lock_is_asked_for_where_nothing_is_locked(tmp_path: Path, cindocs: Run) -> None:
    summary = changed(tmp_path, lambda data: None)
    done = build(
        cindocs, summary, tmp_path / "out", "--no-seal", "by-hand", "--lock-to", tmp_path / "lock.txt"
    )
    assert done.returncode == 2 and "No document is locked" in done.stderr
