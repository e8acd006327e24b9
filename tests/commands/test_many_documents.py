"""Several documents at once: what is right is made, what is wrong is told, nothing is half made."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY, Run

CURLEW = ROOT / "samples/norfolk/curlew"


def family(folder: Path, *changes: tuple[str, str], file: str = "plan.yaml") -> Path:
    """A copy of a family with some words of one file changed."""
    shutil.copytree(CURLEW, folder)
    text = (folder / file).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / file).write_text(text, encoding="utf-8")
    return folder / "plan.yaml"


def test_one_bad_file_does_not_stop_the_others(cindocs: Run, tmp_path: Path) -> None:
    bad = family(tmp_path / "bad", ("authority: norfolk", "authority: atlantis"), file="case.yaml")
    done = cindocs(
        "render", bad, CURLEW / "plan.yaml", "--to", "html", "--today", TODAY, "-o", tmp_path / "out"
    )
    assert done.returncode == 3
    assert "unknown-authority" in done.stderr
    assert "case.yaml:" in done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 1
    checked = cindocs("check", bad, CURLEW / "plan.yaml", "--today", TODAY)
    assert checked.returncode == 3
    assert "unknown-authority" in checked.stdout
    assert f"{CURLEW / 'plan.yaml'}: nothing to mend." in checked.stdout


def test_two_documents_of_one_name_do_not_replace_each_other(cindocs: Run, tmp_path: Path) -> None:
    other = family(tmp_path / "other")
    done = cindocs(
        "render", CURLEW / "plan.yaml", other, "--to", "html", "--today", TODAY, "-o", tmp_path / "out"
    )
    assert done.returncode == 6
    assert "same id" in done.stderr


def test_all_formats_of_a_document_are_written_or_none(cindocs: Run, tmp_path: Path) -> None:
    plan = family(tmp_path / "family")
    plan.write_text(re.sub("(?m)^reason:.*(\n .*)*", "reason: 中文", plan.read_text("utf-8")), "utf-8")
    done = cindocs("render", plan, "--today", TODAY, "-o", tmp_path / "out")
    assert done.returncode == 7
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("to", ["", ",", "odt"])
def test_no_format_is_wrong_use(to: str, cindocs: Run, tmp_path: Path) -> None:
    assert cindocs("render", CURLEW / "plan.yaml", "--to", to, "-o", tmp_path / "out").returncode == 2


def test_a_plan_type_that_the_authority_does_not_know_is_a_draft_not_a_crash(
    cindocs: Run, tmp_path: Path
) -> None:
    plan = family(tmp_path / "family", ("plan_type: child_in_need", "plan_type: zebra"))
    done = cindocs("render", plan, "--to", "html", "--today", TODAY, "-o", tmp_path / "out")
    assert done.returncode in (0, 1)
    assert len(list((tmp_path / "out").iterdir())) == 1


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [("about: [baby]", "about: [baby, baby]", "doubled-id"), ("version: 1", "version: 0", "")],
)
def test_what_stands_twice_is_refused(old: str, new: str, rule: str, cindocs: Run, tmp_path: Path) -> None:
    plan = family(tmp_path / "family", (old, new))
    done = cindocs("check", plan, "--today", TODAY)
    assert done.returncode == 3
    assert rule in done.stdout
