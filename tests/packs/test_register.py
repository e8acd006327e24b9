"""A pack can be sealed for an authority whose keys stand in the profile."""

from __future__ import annotations

from pathlib import Path

import pyrage
import pytest

from cindocs.authorities.load import load_authority
from cindocs.errors import WrongUse
from cindocs.packs.sealing.age_seal import AgeSeal
from cindocs.packs.sealing.certificate_seal import CertificateSeal
from cindocs.packs.sealing.register import seal_for
from cindocs.resources import TEMPLATES
from tests.conftest import ROOT, Run

SUMMARY = ROOT / "samples/norfolk/heron/transfer_summary.yaml"
TODAY = ("--today", "2026-07-17")
KEY = str(pyrage.x25519.Identity.generate().to_public())


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
        (f"  islington: {{name: Islington, age: [{KEY}]}}", "There is: islington."),
        ("  derby: {name: Derby}", "it has no key"),
        ("  derby: {name: Derby, certificate: none.pem}", "receivers.derby.certificate"),
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


def test_an_authority_inherits_the_register_and_its_certificates(tmp_path: Path) -> None:
    folder = templates(
        tmp_path, f"  derby: {{name: Derby, age: [{KEY}]}}\n  fen: {{name: Fen, certificate: fen.pem}}"
    )
    (folder / "norfolk/fen.pem").write_bytes(b"a certificate")
    (folder / "moor").mkdir()
    (folder / "moor/authority.yaml").write_text("id: moor\ninherits: norfolk\nname: Moor\n")
    authority = load_authority("moor", [folder, TEMPLATES])
    assert seal_for("derby", authority) == AgeSeal((KEY,))
    assert seal_for("fen", authority) == CertificateSeal(b"a certificate")
    with pytest.raises(WrongUse, match="no authority with this id"):
        seal_for("moor", authority)
