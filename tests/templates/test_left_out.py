"""What a template leaves out of a document is told part by part, each in one line."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest

from cindocs.errors import TemplateRefused
from cindocs.findings import Finding
from cindocs.templating.completeness import refuse_left_out
from cindocs.views.texts import texts_of
from tests.conftest import TODAY, Run
from tests.copies import example_plan
from tests.templates.making import write

PLAN = example_plan()


def _told(*left_out: str) -> list[Finding]:
    """Return what is told when a plan is printed without the texts of these parts."""
    printed: Collection[str] = {text for path, text in texts_of(PLAN) if not path.startswith(left_out)}
    with pytest.raises(TemplateRefused) as caught:
        refuse_left_out(PLAN, printed, "plan.html")
    return list(caught.value.findings)


def test_a_part_that_is_left_out_is_one_line_with_its_count() -> None:
    wholly = {path for path, _ in texts_of(PLAN) if path.startswith("needs")}
    (finding,) = _told("needs")
    assert finding.place.field == "needs"
    assert "needs[].number" in finding.message
    count = next(int(word) for word in finding.message.split() if word.isdecimal())
    assert len(wholly) // 2 < count <= len(wholly)


def test_a_field_that_stands_alone_is_told_by_its_path() -> None:
    (finding,) = _told("copy.standing[1]")
    assert finding.place.field == "copy.standing[1]"
    assert finding.message == "The template does not print this field."


def test_parts_are_told_apart_and_in_the_order_of_the_document() -> None:
    fields = [finding.place.field for finding in _told("copy.standing", "reason", "changes")]
    assert fields == ["copy.standing", "reason", "changes"]


def test_a_preview_tells_each_part_once_and_no_value(tmp_path: Path, cindocs: Run) -> None:
    block = "{% block needs %}{% for need in needs %}{{ need.title }}{% endfor %}{% endblock %}"
    path = write(tmp_path / "fenshire", '{% extends "plan.html" %}' + block)
    done = cindocs("template", "preview", path, "-o", tmp_path / "out", "--today", TODAY)
    assert done.returncode == 4
    assert done.stderr.count("error left-out  needs") == done.stderr.count("error left-out") == 1
    assert "needs[].description.blocks[].runs[].text" in done.stderr
    assert not (tmp_path / "out").exists()
