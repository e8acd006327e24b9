"""A family moves: its pack is made, sealed, opened, checked and gone on with."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import pyzipper  # type: ignore[import-untyped]
import yaml

from cindocs.intake.load import load
from cindocs.packs import verify
from cindocs.packs.sealing.passphrase_seal import PassphraseSeal
from cindocs.proof.bundle import check_bundle
from tests.conftest import ROOT, Done, Run

NORFOLK, DERBY = ROOT / "samples/norfolk/heron", ROOT / "samples/derby/wagtail"
NAMES = re.compile(rb"Saoirse|Lukasz|\xc5\x81ukasz|Agnieszka|Diarmuid|Arjan|HERON|WAGTAIL", re.IGNORECASE)
TODAY = ("--today", "2026-07-17")
CHECKED = ("--today", "2026-07-21")


def build(run: Run, summary: Path, out: Path, *more: object) -> Done:
    return run("pack", "build", summary, "-o", out, *TODAY, *more)


def the_pack(out: Path) -> Path:
    (pack,) = out.glob("pack-*")
    return pack


@pytest.fixture(scope="module", params=[NORFOLK, DERBY], ids=["norfolk", "derby"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """A family's folder, the folder of its sealed pack, and the file of the passphrase."""
    out, secret = tmp_path_factory.mktemp("out"), tmp_path_factory.mktemp("secret") / "passphrase.txt"
    command = [sys.executable, "-m", "cindocs", "pack", "build", request.param / "transfer_summary.yaml"]
    options = ["-o", out, "--passphrase-to", secret, *TODAY]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode in (0, 1), done.stderr  # Derby's plan is a draft by then
    assert secret.read_text().strip() not in done.stdout + done.stderr
    return request.param, out, secret


@pytest.fixture
def inner(made: tuple[Path, Path, Path], tmp_path: Path) -> Path:
    _, out, secret = made
    PassphraseSeal(secret.read_text().strip()).open(the_pack(out), tmp_path / "inner.zip")
    return tmp_path / "inner.zip"


def test_nobodys_name_stands_in_what_can_be_read_of_a_sealed_pack(made: tuple[Path, Path, Path]) -> None:
    _, out, _ = made
    content = the_pack(out).read_bytes()
    assert NAMES.search(content) is None
    assert [entry.filename for entry in zipfile.ZipFile(the_pack(out)).infolist()] == ["pack.zip"]
    assert re.fullmatch(r"pack-[0-9a-f]{16}\.zip", the_pack(out).name)
    assert sorted(file.name for file in out.iterdir()) == ["distribution-log.jsonl", the_pack(out).name]


def test_a_pack_holds_bundle_documents_records_and_what_a_receiver_needs(inner: Path) -> None:
    names = [one["name"] for one in verify.manifest_of(inner)["files"]]
    assert names[0] == "bundle.pdf"
    assert sum(name.startswith("documents/") for name in names) == 8
    assert names[1].endswith("-L-v1.pdf")  # the letter of notice comes first
    assert {name for name in names if "/" not in name} == {
        "bundle.pdf",
        "README.txt",
        "receipt-form.txt",
        "verify.py",
    }
    assert "records/case.json" in names
    assert not re.search(r"saoirse|arjan", " ".join(names), re.IGNORECASE)


def test_the_bundle_can_be_read_aloud_from_the_first_page_to_the_last(inner: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.pdf"
    bundle.write_bytes(verify.read(inner, "bundle.pdf"))
    assert check_bundle(bundle) == ()
    validation = pytest.importorskip("page", reason="page-validation is not installed")
    report = validation.validate_pdf_bytes(bundle.read_bytes(), profile=validation.ValidationProfile.PDF_UA_1)
    assert not report.failures


def test_the_first_page_says_what_is_still_to_come(inner: Path) -> None:
    import pypdfium2

    with pypdfium2.PdfDocument(verify.read(inner, "bundle.pdf")) as bundle:
        first, total = bundle[0].get_textpage().get_text_bounded(), len(bundle)
        last = bundle[total - 1].get_textpage().get_text_bounded()
    assert "documents are not here yet" in first and "The assessment" in first and "20 July 2026" in first
    assert f"Pack page {total} of {total}" in last


def test_the_receiver_gets_a_case_to_go_on_with_in_its_own_words(
    made: tuple[Path, Path, Path], tmp_path: Path, cindocs: Run
) -> None:
    family, out, secret = made
    to = "derby" if family == NORFOLK else "norfolk"
    opened = tmp_path / "opened"
    options = ("--passphrase-from", secret, "--authority", to, "-o", opened, *CHECKED)
    done = cindocs("pack", "open", the_pack(out), *options)
    assert done.returncode == 0, done.stderr
    assert sorted(file.name for file in opened.iterdir()) == ["case", "documents", "pack"]
    before, after = load(family / "plan.yaml"), load(next((opened / "case").glob("*PLAN*.yaml")))
    assert after.case.authority == to
    assert [need.title for need in after.record.needs] == [need.title for need in before.record.needs]
    summary = load(next((opened / "case").glob("*TRANSFER*.yaml"))).record
    assert summary.direction == "in"
    assert len(list((opened / "documents").iterdir())) == 6
    assert verify.problems_of_folder(opened / "pack") == []


def test_an_authority_without_cindocs_needs_a_passphrase_and_python_alone(
    tmp_path: Path, cindocs: Run
) -> None:
    summary, secret, out = (
        ROOT / "samples/islington/swift/transfer_summary.yaml",
        tmp_path / "p",
        tmp_path / "out",
    )
    done = cindocs("pack", "build", summary, "-o", out, "--passphrase-to", secret, "--today", "2026-08-20")
    assert done.returncode == 0, done.stderr
    with pyzipper.AESZipFile(the_pack(out)) as sealed:
        sealed.extractall(tmp_path, pwd=secret.read_bytes().strip())
    with zipfile.ZipFile(tmp_path / "pack.zip") as inner:
        inner.extractall(tmp_path / "unpacked")
    command = [sys.executable, "-I", "-S", "verify.py", "."]
    checked = subprocess.run(command, cwd=tmp_path / "unpacked", capture_output=True, text=True, check=False)
    code = re.search("Check code: ([0-9a-f ]+)", done.stderr)
    assert checked.returncode == 0 and code and code[1] in checked.stdout
    assert "HOW TO CHECK" in (tmp_path / "unpacked/README.txt").read_text()


def test_a_receipt_goes_back_and_is_matched(
    made: tuple[Path, Path, Path], tmp_path: Path, cindocs: Run
) -> None:
    _, out, secret = made
    log = shutil.copytree(out, tmp_path / "sender")
    receipt = tmp_path / "receipt.json"
    done = cindocs("pack", "receipt", the_pack(out), "--passphrase-from", secret, "-o", receipt, *CHECKED)
    assert done.returncode == 0, done.stderr
    assert NAMES.search(receipt.read_bytes()) is None
    assert cindocs("pack", "received", receipt, "-o", log).returncode == 0
    packed, received = map(json.loads, (log / "distribution-log.jsonl").read_text().splitlines())
    assert (packed["status"], received["status"], received["on"]) == ("packed", "received", "2026-07-21")
    told = json.loads(receipt.read_text())
    receipt.write_text(json.dumps({**told, "digest": "0" * 64}))
    done = cindocs("pack", "received", receipt, "-o", log)
    assert done.returncode == 3 and "the check codes differ" in done.stderr


def test_a_wrong_passphrase_and_a_damaged_pack_are_told_apart(
    made: tuple[Path, Path, Path], tmp_path: Path, cindocs: Run
) -> None:
    _, out, secret = made
    wrong, damaged = tmp_path / "wrong.txt", tmp_path / "damaged.zip"
    wrong.write_text("object-issue-letter-bamboo-dash-raccoon-hazard")
    content = bytearray(the_pack(out).read_bytes())
    content[len(content) // 2] ^= 1
    damaged.write_bytes(content)
    done = cindocs("pack", "verify", the_pack(out), "--passphrase-from", wrong)
    assert done.returncode == 3 and "not the one of this pack" in done.stderr
    done = cindocs("pack", "verify", damaged, "--passphrase-from", secret)
    assert done.returncode == 3 and "changed or damaged" in done.stderr
    options = ("--passphrase-from", secret, "--authority", "derby", "-o", tmp_path / "opened")
    assert cindocs("pack", "open", damaged, *options).returncode == 3
    assert not (tmp_path / "opened").exists()


def changed(
    tmp_path: Path, change: Callable[[dict[str, Any]], None], file: str = "transfer_summary.yaml"
) -> Path:
    """A family whose summary, or another of its files, is changed."""
    family = tmp_path / "family"
    if not family.exists():
        shutil.copytree(NORFOLK, family)
    data = yaml.load((family / file).read_text(encoding="utf-8"), yaml.BaseLoader)
    change(data)
    (family / file).write_text(yaml.dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return family / "transfer_summary.yaml"


@pytest.mark.parametrize(
    ("change", "code", "told"),
    [
        (lambda data: data.pop("history"), 1, "The summary does not say what has happened."),
        (lambda data: data.pop("permission"), 1, "R43"),
        (lambda data: data["documents"][1].pop("file"), 3, "its file is not named"),
        (lambda data: data["documents"][1].update(file="none.yaml"), 3, "There is no file by the name"),
        (
            lambda data: data["documents"][1].update(file="../heron/plan.yaml"),
            3,
            "must stand in the folder of this document",
        ),
        (lambda data: data.update(direction="in"), 2, "The authority that it leaves makes the pack."),
        (
            lambda data: data["documents"][1].update(file="transfer_summary.yaml"),
            3,
            "no document that could go",
        ),
    ],
)
def test_what_is_missing_or_wrong_is_told_and_nothing_is_made(
    tmp_path: Path, cindocs: Run, change: Callable[[dict[str, Any]], None], code: int, told: str
) -> None:
    done = build(cindocs, changed(tmp_path, change), tmp_path / "out", "--no-seal", "by-hand")
    assert (done.returncode, told in done.stderr) == (code, True), done.stderr
    assert not (tmp_path / "out").exists()


def test_a_document_of_another_case_is_refused(tmp_path: Path, cindocs: Run) -> None:
    summary = changed(tmp_path, lambda data: data["documents"][1].update(file="other/plan.yaml"))
    shutil.copytree(ROOT / "samples/norfolk/curlew", summary.parent / "other")
    done = build(cindocs, summary, tmp_path / "out", "--no-seal", "by-hand")
    assert done.returncode == 3 and "belongs to another case" in done.stderr


def test_a_document_about_a_child_who_does_not_move_is_refused(tmp_path: Path, cindocs: Run) -> None:
    summary = changed(tmp_path, lambda data: data.update(about=["child-1"]))
    done = build(cindocs, summary, tmp_path / "out", "--no-seal", "by-hand")
    assert done.returncode == 3 and "about a child who does not move" in done.stderr


DECIDED = {
    "reason": "A test.",
    "decided_by": "team-manager",
    "on": "2026-01-30",
    "review": "2026-12-01",
}


def withheld_from(*readers: str, of: str = "dad") -> Callable[[dict[str, Any]], None]:
    entry = {**DECIDED, "id": "hidden", "of": [of], "what": ["phone"], "from_whom": list(readers)}
    return lambda data: data.update(withhold=[entry])


def records_in(out: Path) -> dict[str, Any]:
    pack = the_pack(out)
    names = [one["name"] for one in verify.manifest_of(pack)["files"] if one["name"].endswith(".json")]
    return {name: json.loads(verify.read(pack, name)) for name in names}


def test_what_is_withheld_from_others_travels_with_the_decision(tmp_path: Path, cindocs: Run) -> None:
    summary = changed(tmp_path, withheld_from("nan", of="mum"), "case.yaml")
    assert build(cindocs, summary, tmp_path / "out", "--no-seal", "by-hand").returncode == 0
    case = records_in(tmp_path / "out")["records/case.json"]
    assert [(one["id"], one["from_whom"]) for one in case["withhold"]] == [("hidden", ["nan"])]
    assert any("phone" in one.get("contact", {}) for one in case["people"] if one["id"] == "mum")


def test_what_is_withheld_from_the_receiving_authority_is_nowhere_in_its_pack(
    tmp_path: Path, cindocs: Run
) -> None:
    summary = changed(tmp_path, withheld_from("receiving_authority", of="mum"), "case.yaml")
    mum = next(one for one in load(summary).case.people if one.id == "mum")
    assert mum.contact is not None and mum.contact.phone
    done = build(cindocs, summary, tmp_path / "out", "--no-seal", "by-hand", "--released-by", "social-worker")
    assert done.returncode in (0, 1), done.stderr
    content = the_pack(tmp_path / "out").read_bytes()
    case = records_in(tmp_path / "out")["records/case.json"]
    assert mum.contact.phone.encode() not in content
    assert "withhold" not in case
    assert all("phone" not in one.get("contact", {}) for one in case["people"] if one["id"] == "mum")


def test_a_passage_that_the_receiving_authority_must_not_read_is_in_no_record(
    tmp_path: Path, cindocs: Run
) -> None:
    passage = {**DECIDED, "id": "hidden", "from_whom": ["receiving_authority"]}
    shown = {**DECIDED, "id": "shown", "from_whom": ["nan"]}
    changed(tmp_path, lambda data: data.update(withhold=[passage, shown]), "case.yaml")
    marked = "She rang. [[hidden: Rowan knows the tall gate.]] [[shown: Hazel knows the low wall.]]"
    summary = changed(tmp_path, lambda data: data.update(reason=marked), "plan.yaml")
    done = build(cindocs, summary, tmp_path / "out", "--no-seal", "by-hand")
    assert done.returncode == 1 and "--released-by" in done.stderr, done.stderr
    (plan,) = (one for name, one in records_in(tmp_path / "out").items() if "PLAN" in name)
    assert plan["reason"] == "She rang. [[shown: Hazel knows the low wall.]]"
    assert b"tall gate" not in the_pack(tmp_path / "out").read_bytes()


def test_a_document_stands_in_a_pack_once(tmp_path: Path, cindocs: Run) -> None:
    def twice(data: dict[str, Any]) -> None:
        data["documents"] += [{"kind": "other", "what": "The same", "file": "plan.yaml", "ready": "yes"}]

    done = build(cindocs, changed(tmp_path, twice), tmp_path / "out", "--no-seal", "by-hand")
    assert done.returncode == 3 and "is in the pack already" in done.stderr


def test_no_earlier_passphrase_is_written_over(tmp_path: Path, cindocs: Run) -> None:
    earlier = tmp_path / "passphrase.txt"
    earlier.write_text("of another pack")
    done = build(cindocs, NORFOLK / "transfer_summary.yaml", tmp_path / "out", "--passphrase-to", earlier)
    assert done.returncode == 2 and earlier.read_text() == "of another pack"
    assert not (tmp_path / "out").exists()


def test_the_passphrase_does_not_lie_beside_its_pack(tmp_path: Path, cindocs: Run) -> None:
    done = build(cindocs, NORFOLK / "transfer_summary.yaml", tmp_path, "--passphrase-to", tmp_path / "p.txt")
    assert done.returncode == 2 and "beside the pack" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_without_a_terminal_the_passphrase_needs_a_place(tmp_path: Path, cindocs: Run) -> None:
    done = build(cindocs, NORFOLK / "transfer_summary.yaml", tmp_path / "out")
    assert done.returncode == 2 and "--passphrase-to" in done.stderr


def test_a_pack_has_one_seal(tmp_path: Path, cindocs: Run) -> None:
    summary = NORFOLK / "transfer_summary.yaml"
    done = build(cindocs, summary, tmp_path / "out", "--no-seal", "by-hand", "--for", "age1abc")
    assert done.returncode == 2 and "one seal" in done.stderr
