"""A pack can be sealed for an authority whose keys stand in the profile."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest

from tests.conftest import ROOT, Run

SUMMARY = ROOT / "samples/norfolk/heron/transfer_summary.yaml"
TODAY = ("--today", "2026-07-17")


def templates(folder: Path, receivers: str) -> Path:
    own = folder / "templates" / "norfolk"
    own.mkdir(parents=True)
    profile = (ROOT / "templates/norfolk/authority.yaml").read_text(encoding="utf-8")
    (own / "authority.yaml").write_text(f"{profile}\nreceivers:\n{receivers}\n", encoding="utf-8")
    for file in (ROOT / "templates/norfolk").iterdir():
        if file.name != "authority.yaml":
            (own / file.name).symlink_to(file)
    return own.parent


def test_whoever_has_the_key_of_the_register_opens_the_pack(tmp_path: Path, cindocs: Run) -> None:
    identity = pyrage.x25519.Identity.generate()
    (tmp_path / "key.txt").write_text(str(identity))
    folder = templates(tmp_path, f"  derby: {{name: Derby, age: [{identity.to_public()}]}}")
    out = tmp_path / "out"
    done = cindocs("pack", "build", SUMMARY, "-o", out, "--for", "derby", "--templates", folder, *TODAY)
    assert done.returncode == 0, done.stderr
    (pack,) = out.glob("*.age")
    done = cindocs("pack", "verify", pack, "--identity", tmp_path / "key.txt")
    assert done.returncode == 0 and "This pack is whole" in done.stdout
    assert '"sealed":"age"' in (out / "distribution-log.jsonl").read_text()


@pytest.mark.parametrize(
    ("receivers", "told"),
    [
        ("  islington: {name: Islington}", "There is: islington."),
        ("  derby: {name: Derby}", "has no key in the register"),
        ("  derby: {name: Derby, certificate: none.pem}", "none.pem"),
        ("  derby: {name: Derby, age: [age1abc]}", "receivers.derby.age"),
    ],
)
def test_a_register_that_does_not_help_is_told(
    tmp_path: Path, cindocs: Run, receivers: str, told: str
) -> None:
    folder = templates(tmp_path, receivers)
    done = cindocs("pack", "build", SUMMARY, "-o", tmp_path / "out", "--for", "derby", "--templates", folder)
    assert done.returncode in (2, 4) and told in done.stderr, done.stderr
    assert not (tmp_path / "out").exists()
