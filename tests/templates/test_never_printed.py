"""A template that prints next to nothing is told so: once for each part that it leaves out."""

from __future__ import annotations

import pytest

from cindocs.cli.template_chain import LOOKS, chain_of
from cindocs.templating.inspection.inspection import inspect
from cindocs.views.table import VIEW_TYPES
from tests.templates.making import draw, write


def _told(path, kind=""):
    found = inspect(path, chain_of(path, ()), LOOKS, kind)
    return found, [each.mend.split()[1].strip(",") for each in found.problems if each.rule == "left-out"]


def test_each_part_that_a_plan_never_prints_is_told_once(tmp_path):
    path = draw(tmp_path / "fenshire", lambda document: document.add_paragraph("{{ copy.title }}"))
    found, parts = _told(path)
    sections = VIEW_TYPES["plan"].__dataclass_fields__.keys() - {"copy", "sections"}
    assert set(parts) == {"copy.reader", "copy.version", "copy.date", "copy.status", *sections}
    assert len(parts) == len(set(parts))
    assert found.refused


@pytest.mark.parametrize(("text", "missing"), [("", True), ("{% for one in sections %}{% endfor %}", False)])
def test_a_paper_has_to_go_through_its_sections(tmp_path, text, missing):
    _, parts = _told(write(tmp_path / "fenshire", "{{ copy.title }}" + text, "minutes.html"))
    assert ("sections" in parts) == missing
    assert "copy.title" not in parts


def test_what_the_template_below_prints_counts(tmp_path):
    assert _told(write(tmp_path / "fenshire", '{% extends "plan.html" %}'))[1] == []


REPLACED = [
    ("{% block reason %}<p>Why</p>{% endblock %}", ["reason"]),
    ("{% block reason %}{% endblock %}{% block needs %}x{% endblock %}", ["reason", "needs"]),
    ("{% block reason %}{{ super() }}{% endblock %}", []),
    ("{% block strengths %}{{ reason }}{{ super() }}{% endblock %}{% block reason %}{% endblock %}", []),
]


@pytest.mark.parametrize(("blocks", "missing"), REPLACED)
def test_a_part_that_stands_only_in_a_replaced_block_is_a_warning(tmp_path, blocks, missing):
    found, parts = _told(write(tmp_path / "fenshire", '{% extends "plan.html" %}' + blocks))
    assert parts == missing
    assert not found.refused
