"""A translation memory: only where it is asked for, of nobody by name, and deleted child by child."""

from __future__ import annotations

import stat
from pathlib import Path

from lxml import etree

from tests.conftest import TODAY, Run
from tests.translations.translator import XLIFF, Paper, a_family

TEXT = "No court orders"


def remembered(cindocs: Run, folder: Path, memory: Path, *, checked: bool = True) -> Path:
    """Translate a plan, and remember it."""
    plan, sheet = a_family(folder), folder / "plan.xlf"
    assert cindocs("translate", "export", plan, "--to", "pl", "-o", sheet, "--today", TODAY).returncode == 0
    Paper(sheet).translate().save(sheet)
    who = ["--checked-by", "B. Kowalska"] if checked else []
    done = cindocs("translate", "import", sheet, "--memory", memory, "--on", TODAY, *who)
    assert done.returncode == 0
    return plan


def segments(memory: Path) -> str:
    return "\n".join("".join(one.itertext()) for one in etree.parse(memory).iter("seg"))


def test_checked_texts_are_remembered_without_names_and_numbers(cindocs: Run, tmp_path: Path) -> None:
    memory = tmp_path / "norfolk.tmx"
    remembered(cindocs, tmp_path / "one", memory)
    text = segments(memory)
    assert f"{TEXT}\nNoego courtego ordersego" in text
    for absent in ("Gráinne", "Saoirse", "Łukasz", "2026", "01632"):
        assert absent not in text
    assert {one.text for one in etree.parse(memory).iter("prop")} == {"HERON-1"}
    assert stat.S_IMODE(memory.stat().st_mode) == 0o600


def test_what_nobody_has_checked_is_not_remembered(cindocs: Run, tmp_path: Path) -> None:
    memory = tmp_path / "norfolk.tmx"
    remembered(cindocs, tmp_path / "one", memory, checked=False)
    assert segments(memory) == ""


def test_nothing_is_remembered_unless_it_is_asked_for(cindocs: Run, tmp_path: Path) -> None:
    plan, sheet = a_family(tmp_path), tmp_path / "plan.xlf"
    cindocs("translate", "export", plan, "--to", "pl", "-o", sheet)
    cindocs("translate", "import", Paper(sheet).translate().save(sheet), "--checked-by", "B. Kowalska")
    assert list(tmp_path.glob("*.tmx")) == []


def test_what_is_remembered_is_offered_for_another_document(cindocs: Run, tmp_path: Path) -> None:
    memory = tmp_path / "norfolk.tmx"
    remembered(cindocs, tmp_path / "one", memory)
    plan, sheet = a_family(tmp_path / "two"), tmp_path / "two/plan.xlf"
    text = plan.read_text(encoding="utf-8")
    like = "Mum has the treatment and the people round her that she needs to get well."
    assert like in text
    plan.write_text(text.replace(like, like.replace("treatment", "medicine")), encoding="utf-8")
    cindocs("translate", "export", plan, "--to", "pl", "-o", sheet, "--memory", memory)
    units = Paper(sheet).units
    same = units["case.children.child-1.legal_status#0"].find(f"{XLIFF}target")
    assert (same.get("state"), same.text) == ("translated", "Noego courtego ordersego")
    other = units["reason#6"].find(f"{XLIFF}alt-trans")
    assert 70 <= int(other.get("match-quality").removesuffix("%")) < 100
    assert other.findtext(f"{XLIFF}source") == like


def test_what_belongs_to_a_child_is_deleted_and_nothing_else(cindocs: Run, tmp_path: Path) -> None:
    memory = tmp_path / "norfolk.tmx"
    remembered(cindocs, tmp_path / "one", memory)
    before = segments(memory)
    assert cindocs("translate", "forget", memory, "--case", "ANOTHER-1").returncode == 0
    assert segments(memory) == before
    assert cindocs("translate", "forget", memory, "--case", "HERON-1").returncode == 0
    assert segments(memory) == ""
