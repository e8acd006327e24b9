"""Every template that ships with cindocs passes its own check, whatever kinds of document use it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cindocs.cli.template_chain import LOOKS, chain_of
from cindocs.resources import TEMPLATES
from cindocs.templating.inspection.inspection import inspect
from cindocs.views.table import VIEW_TYPES

# What stands round the documents of a pack is of no kind of document: tests/packs make it and prove it.
SHIPPED = sorted(
    path for path in (*TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("*.docx")) if path.parent.name != "pack"
)


def test_there_are_templates_in_both_formats() -> None:
    assert {path.suffix for path in SHIPPED} == {".html", ".docx"}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_shipped_template_passes(path: Path) -> None:
    found = inspect(path, chain_of(path, ()), LOOKS)
    assert [finding.message for finding in found.findings] == []
    assert found.kinds


@pytest.mark.parametrize("name", ["frame.html", "parts.html"])
def test_what_all_pages_share_is_held_against_every_kind_of_document(name: str) -> None:
    path = TEMPLATES / "base" / name
    assert set(inspect(path, chain_of(path, ()), LOOKS).kinds) == set(VIEW_TYPES)


@pytest.mark.parametrize("suffix", ["html", "docx"])
def test_what_has_no_template_of_its_own_is_held_against_the_one_of_its_look(suffix: str) -> None:
    path = TEMPLATES / "base" / f"paper.{suffix}"
    kinds = inspect(path, chain_of(path, ()), LOOKS).kinds
    assert "minutes" in kinds
    assert "plan" not in kinds
