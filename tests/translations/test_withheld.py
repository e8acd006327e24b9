"""A translator is a reader: what is withheld is not in the file, or there is no file."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from cindocs.intake.load import load
from cindocs.translating.export import export
from tests.conftest import ROOT, Run
from tests.distribution.test_copies_of_a_family import FRIEND, REFUGE, SCHOOLS, TOLD

FAMILY = ROOT / "samples/sheffield/avocet"
DAY = date(2026, 2, 12)


@pytest.mark.parametrize(
    ("file", "absent"),
    [("plan.yaml", REFUGE + FRIEND + SCHOOLS + TOLD), ("minutes.yaml", REFUGE + FRIEND + SCHOOLS)],
)
def test_a_file_for_a_translator_holds_nothing_that_is_withheld_from_its_reader(
    file: str, absent: tuple[str, ...]
) -> None:
    content = export(load(FAMILY / file), "pl", reader="dad", today=DAY).content
    text = " ".join(etree.fromstring(content).itertext()) + content.decode()
    assert [one for one in absent if one in text] == []


def test_a_file_for_nobody_s_copy_holds_nothing_that_is_for_a_few_alone() -> None:
    text = export(load(FAMILY / "plan.yaml"), "pl", today=DAY).content.decode()
    assert [one for one in TOLD if one in text] == []


@pytest.mark.parametrize("how", ["Larchwood", "L a r c h w o o d", "Larch**wood**"])
def test_nothing_is_written_where_the_file_would_tell(how: str, cindocs: Run, tmp_path: Path) -> None:
    shutil.copytree(FAMILY, tmp_path, dirs_exist_ok=True)
    plan = tmp_path / "plan.yaml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(
        text.replace("strengths:\n", f"strengths:\n  - They sleep well at {how}.\n"), encoding="utf-8"
    )
    out = tmp_path / "out" / "plan.xlf"
    done = cindocs("translate", "export", plan, "--to", "pl", "--reader", "dad", "-o", out)
    assert done.returncode == 5
    assert "strengths[0]" in done.stderr
    assert "Larchwood" not in done.stderr
    assert not out.parent.exists()


def test_only_what_the_copy_prints_goes_out() -> None:
    children = export(load(FAMILY / "plan.yaml"), "pl", reader="child-1", today=DAY).content
    ids = [unit.get("id") for unit in etree.fromstring(children).iter("{*}trans-unit")]
    assert ids
    assert all("for_child" in one or one.startswith("case.") for one in ids)
