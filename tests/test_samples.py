"""The invented families: each is read, checked, made in every format, and proven."""

from __future__ import annotations

import difflib
from pathlib import Path

import page
import pytest

import cindocs
from cindocs.cli.check import check as check_command
from cindocs.findings import Severity
from tests.conftest import ROOT, TODAY, Run

SAMPLES = sorted((ROOT / "samples").glob("*/*/plan.yaml"))
GOLDEN = Path(__file__).parent / "golden"
DAY = __import__("datetime").date.fromisoformat(TODAY)


def test_there_are_at_least_four_families_and_one_full_of_faults() -> None:
    names = {sample.parent.name for sample in SAMPLES}
    assert len(names) >= 4
    assert "bittern" in names


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.parent.name)
def test_a_family_has_no_errors_but_for_the_one_full_of_faults(sample: Path) -> None:
    findings = cindocs.check(cindocs.load(sample), today=DAY)
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    assert bool(errors) == (sample.parent.name == "bittern")


def test_what_a_check_says_of_the_faulty_plan_is_the_golden_text(cindocs: Run) -> None:
    assert check_command.name == "check"
    done = cindocs("check", ROOT / "samples/norfolk/bittern/plan.yaml", "--today", TODAY)
    said = done.stdout.replace(f"{ROOT}/", "")
    golden = GOLDEN / "check-bittern.txt"
    difference = difflib.unified_diff(golden.read_text(encoding="utf-8").splitlines(), said.splitlines())
    assert list(difference) == []
    assert done.returncode == 1


@pytest.mark.parametrize("to", ["docx", "html", "pdf"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.parent.name)
def test_every_family_comes_out_in_every_format(sample: Path, to: str) -> None:
    made = cindocs.render(cindocs.load(sample), to=to, today=DAY)
    assert made.draft == (sample.parent.name == "bittern")
    assert len(made.content) > 10_000
    if to == "pdf":
        for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
            result = page.validate_pdf_bytes(made.content, profile=profile)
            assert result.failures == []


def test_a_draft_says_so_and_a_final_copy_does_not() -> None:
    heron = cindocs.load(ROOT / "samples/norfolk/heron/plan.yaml")
    final = cindocs.render(heron, to="html", today=DAY)
    draft = cindocs.render(heron, to="html", today=DAY, draft=True)
    assert final.name.endswith("-record.html")
    assert draft.name.endswith("-record-draft.html")
    assert "This is a draft" in draft.content.decode()
    assert "This is a draft" not in final.content.decode()


def test_a_file_name_holds_ids_only() -> None:
    for sample in SAMPLES:
        document = cindocs.load(sample)
        made = cindocs.render(document, to="html", today=DAY)
        names = [part for child in document.case.children for part in (child.name.first, child.name.last)]
        assert not any(name and name.lower() in made.name.lower() for name in names)
