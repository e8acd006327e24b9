"""What ``cindocs new`` writes is a form that loads as it is and holds every field with its explanation."""

from __future__ import annotations

from pathlib import Path

import pytest

from cindocs.documents.case import Case
from cindocs.documents.plan import Plan
from cindocs.intake.load import load
from cindocs.records.descriptions import descriptions
from tests.conftest import TODAY, Run


def test_a_new_plan_loads_and_the_check_tells_what_is_missing(cindocs: Run, tmp_path: Path) -> None:
    plan = tmp_path / "work" / "plan.yaml"
    done = cindocs("new", "plan", "--authority", "norfolk", "-o", plan, "--today", TODAY)
    assert done.returncode == 0, done.stderr
    assert (plan.parent / "case.yaml").is_file()
    told = cindocs("check", plan, "--today", TODAY)
    assert told.returncode == 1
    for rule in ("R02", "R06", "R18", "R19", "R20"):
        assert rule in told.stdout


def test_a_file_that_is_there_is_never_written_over(cindocs: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("mine", encoding="utf-8")
    done = cindocs("new", "plan", "--authority", "norfolk", "-o", tmp_path / "plan.yaml")
    assert done.returncode == 6
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(("kind", "model"), [("plan", Plan), ("case", Case)])
def test_the_form_names_and_explains_every_field(kind: str, model: type[Plan], cindocs: Run) -> None:
    form = cindocs("new", kind, "--authority", "norfolk").stdout
    for name in model.model_fields:
        assert f"\n{name}:" in form
        assert descriptions(model)[name].split()[0] in form


def test_a_form_filled_in_by_hand_is_a_document(cindocs: Run, tmp_path: Path) -> None:
    cindocs("new", "plan", "--authority", "norfolk", "-o", tmp_path / "plan.yaml", "--today", TODAY)
    text = (tmp_path / "plan.yaml").read_text(encoding="utf-8")
    text = text.replace("\nreason:\n", "\nreason: |\n  We want breakfast to work.\n")
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    record = load(tmp_path / "plan.yaml").record
    assert isinstance(record, Plan)
    assert record.reason == "We want breakfast to work."
    done = cindocs("render", tmp_path / "plan.yaml", "--to", "html", "-o", tmp_path / "out", "--today", TODAY)
    assert done.returncode == 1
    assert "draft" in done.stderr
