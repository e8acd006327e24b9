"""The JSON Schemas say of a file what the reading says of it, so that editors help and never mislead."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from cindocs.documents.kinds import KINDS, WRITTEN
from tests.conftest import ROOT, Run

FILES = sorted((ROOT / "samples").glob("*/*/*.yaml"))
AUTHORITY_FILES = [
    file
    for file in sorted((ROOT / "templates").glob("*/*.yaml"))
    if file.stem in ("authority", "stages", "pictures")
]
KIND_FILES = sorted(file for file in (ROOT / "templates").glob("*/*.yaml") if file.stem in KINDS)


def schema(kind: str) -> Any:
    return json.loads((ROOT / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8"))


def as_an_editor_reads(path: Path) -> Any:
    """YAML 1.2 as editors read it: days and yes are text, whole numbers are numbers."""
    return numbers(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def numbers(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: numbers(value) for key, value in data.items()}
    if isinstance(data, list):
        return [numbers(value) for value in data]
    return int(data) if data.isdigit() and (data == "0" or data[0] != "0") else data


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_an_editor_finds_nothing_wrong_with_a_sample(file: Path) -> None:
    document = as_an_editor_reads(file)
    jsonschema.validate(document, schema(document["kind"]))


@pytest.mark.parametrize("file", AUTHORITY_FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_an_editor_finds_nothing_wrong_with_an_authority(file: Path) -> None:
    jsonschema.validate(as_an_editor_reads(file), schema(file.stem))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("authority", {"letterhead": {"department": "Families First"}}),
        ("authority", {"audiences": {"network": {"birth": "year"}}}),
        ("stages", {"middle": {"titles": {"plan": "Our plan"}, "reading": {"average": 10}}}),
    ],
)
def test_an_editor_does_not_ask_for_what_the_base_says(kind: str, said: Any) -> None:
    jsonschema.validate(said, schema(kind))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("authority", {"distribution": [{"kind": "plan"}]}),
        ("stages", {"helpers": [{"words": "You can ring us."}]}),
        ("pictures", {"meanings": {"home": {"file": "home.png"}}}),
    ],
)
def test_an_editor_asks_for_what_replaces_the_base_whole(kind: str, said: Any) -> None:
    with pytest.raises(jsonschema.ValidationError, match="required"):
        jsonschema.validate(said, schema(kind))


def test_an_editor_knows_the_parts_of_a_version_in_own_words() -> None:
    jsonschema.validate({"older": {"orders": {"plan": ["why", "rights"]}}}, schema("stages"))
    with pytest.raises(jsonschema.ValidationError, match="wye"):
        jsonschema.validate({"older": {"orders": {"plan": ["wye"]}}}, schema("stages"))


@pytest.mark.parametrize("file", KIND_FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_an_editor_finds_nothing_wrong_with_what_a_profile_says_of_a_kind(file: Path) -> None:
    jsonschema.validate(as_an_editor_reads(file), schema("kind"))


def test_an_editor_marks_a_key_that_does_not_exist() -> None:
    plan = as_an_editor_reads(FILES[-1])
    with pytest.raises(jsonschema.ValidationError, match="Additional properties"):
        jsonschema.validate(plan | {"reasom": "x"}, schema("plan"))


def test_every_field_is_explained_in_the_schema() -> None:
    for kind in (*WRITTEN, "authority", "kind", "stages", "pictures"):
        whole = schema(kind)
        for name, model in {kind: whole, **whole.get("$defs", {})}.items():
            for field, described in model.get("properties", {}).items():
                assert described.get("description"), f"{name}.{field}"


def test_the_shipped_schemas_are_those_of_the_models(cindocs: Run) -> None:
    assert cindocs("schema", "--check").returncode == 0
