"""A profile that is wrong is refused with the file, the line and what to write instead."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from cindocs.authorities.chain import authorities
from cindocs.authorities.load import load_authority
from cindocs.errors import CindocsError, TemplateRefused, WrongUse
from cindocs.findings import Finding
from cindocs.resources import TEMPLATES

TABLE: dict[str, Any] = yaml.load(Path(__file__).with_name("bad_profiles.yaml").read_text(), yaml.BaseLoader)
CASES: list[dict[str, Any]] = TABLE["cases"]


def moor(root: Path) -> Path:
    """The folder of an invented authority in which nothing is wrong."""
    shutil.copytree(TEMPLATES / "base/pictures", root / "moor/pictures")
    for name in ("authority", "plan"):
        (root / f"moor/{name}.yaml").write_text(TABLE[name], encoding="utf-8")
    return root / "moor"


def put(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def refused(root: Path) -> CindocsError:
    with pytest.raises(CindocsError) as error:
        load_authority("moor", [root, TEMPLATES])
    return error.value


def told(findings: tuple[Finding, ...]) -> str:
    return " ".join(f"{one.message} {one.mend}" for one in findings)


def test_the_invented_authority_is_right_before_something_is_put_in(tmp_path: Path) -> None:
    moor(tmp_path)
    assert load_authority("moor", [tmp_path, TEMPLATES]).profile.name == "Moor"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_wrong_profile_is_refused_with_its_line_and_its_mend(case: dict[str, Any], tmp_path: Path) -> None:
    file = case.get("file", "authority.yaml")
    put(moor(tmp_path) / file, *case["put"])
    error = refused(tmp_path)
    assert isinstance(error, TemplateRefused)
    if not error.findings:  # a calendar is no place in the profile
        assert case["says"] in error.message and case["mend"] in error.advice
        return
    hits = [one for one in error.findings if case["says"] in f"{one.message} {one.mend}"]
    assert hits, told(error.findings)
    assert len(error.findings) == 1, told(error.findings)
    assert case.get("mend", "") in hits[0].mend
    assert hits[0].mend
    assert hits[0].place.file == f"moor/{file}"
    assert hits[0].place.column and hits[0].place.line == int(case.get("line", hits[0].place.line))


def test_the_table_holds_many_mistakes_and_each_once() -> None:
    assert len(CASES) >= 25
    assert [name for name, count in Counter(case["name"] for case in CASES).items() if count > 1] == []


def test_all_mistakes_are_told_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    together = [
        "an accent too light",
        "a circumstance that is compared",
        "an anchor that does not exist",
        "a chair's role that nothing is called",
        "an outcome that stands there twice",
        "a kind of document that is sent and that does not exist",
        "two values in force at once",
        "a part that stands there twice",
    ]
    folder = moor(tmp_path)
    cases = [case for case in CASES if case["name"] in together]
    for case in cases:
        put(folder / case.get("file", "authority.yaml"), *case["put"])
    findings = refused(tmp_path).findings
    for case in cases:
        assert case["says"] in told(findings)
    assert len(findings) == len(together) == len(cases)
    places = [(one.place.file, one.place.line) for one in findings]
    assert places == sorted(places)


def test_a_wrong_word_does_not_make_everything_wrong_that_names_it(tmp_path: Path) -> None:
    folder = moor(tmp_path)
    put(folder / "authority.yaml", "far_away: The family lives far away", 'far_away: ""')
    put(folder / "authority.yaml", "{title: Family Help Plan}", "{titel: Family Help Plan}")
    findings = refused(tmp_path).findings
    assert {one.place.line for one in findings} == {10, 12}


def test_an_unknown_authority_is_told_which_there_are() -> None:
    with pytest.raises(WrongUse) as error:
        load_authority("atlantis")
    assert all(name in error.value.advice for name in authorities())


@pytest.mark.parametrize("path", ["../templates/norfolk", "/etc", "norfolk/../derby", ".", ""])
def test_a_path_is_no_authority(path: str) -> None:
    with pytest.raises((WrongUse, TemplateRefused)):
        load_authority(path)


@pytest.mark.parametrize("name", ["base", *authorities()])
def test_every_shipped_profile_loads(name: str) -> None:
    assert load_authority(name).profile.id == name
