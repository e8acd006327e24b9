"""The invented families: each document is read, checked, made in every format, and proven."""

from __future__ import annotations

import difflib
from collections import Counter
from datetime import date
from pathlib import Path

import page
import pytest

import cindocs
from cindocs.authorities.chain import authorities
from cindocs.documents.kinds import WRITTEN
from cindocs.findings import Severity
from tests.conftest import DOCUMENTS, ROOT, TODAY, Run, day_of

GOLDEN = Path(__file__).parent / "golden"
FAULTY = ROOT / "samples/norfolk/bittern/plan.yaml"
DAY = date.fromisoformat(TODAY)


def name(sample: Path) -> str:
    return "-".join((*sample.parts[-3:-1], sample.stem))


def test_every_authority_has_every_kind_of_document() -> None:
    made = {(sample.parts[-3], str(cindocs.load(sample).record.kind)) for sample in DOCUMENTS}
    assert made >= {(authority, kind) for authority in authorities() for kind in WRITTEN if kind != "case"}


@pytest.mark.parametrize("sample", DOCUMENTS, ids=name)
def test_a_document_has_nothing_to_mend_but_for_the_one_full_of_faults(sample: Path) -> None:
    findings = cindocs.check(cindocs.load(sample), today=day_of(sample))
    grave = [finding for finding in findings if finding.severity is not Severity.ADVICE]
    assert bool(grave) == (sample == FAULTY)


def test_what_a_check_says_of_the_faulty_plan_is_the_golden_text(cindocs: Run) -> None:
    done = cindocs("check", FAULTY, "--today", TODAY)
    said = done.stdout.replace(f"{ROOT}/", "")
    golden = GOLDEN / "check-bittern.txt"
    difference = difflib.unified_diff(golden.read_text(encoding="utf-8").splitlines(), said.splitlines())
    assert list(difference) == []
    assert done.returncode == 1


@pytest.mark.parametrize("to", ["docx", "html", "pdf"])
@pytest.mark.parametrize("sample", DOCUMENTS, ids=name)
def test_every_document_comes_out_in_every_format(sample: Path, to: str) -> None:
    made = cindocs.render(cindocs.load(sample), to=to, today=day_of(sample))
    assert made.draft == (sample == FAULTY)
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


def test_a_file_name_holds_ids_only_and_no_two_documents_share_one() -> None:
    made = Counter[str]()
    for sample in DOCUMENTS:
        document = cindocs.load(sample)
        record = document.record
        made[f"{record.id}-{getattr(record, 'version', 1)}".lower()] += 1
        names = [part for child in document.case.children for part in (child.name.first, child.name.last)]
        assert not any(one and one.lower() in record.id.lower() for one in names)
    assert [one for one, times in made.items() if times > 1] == []
