"""A profile that is wrong is refused with the line and what to write instead."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cindocs.authorities.chain import authorities
from cindocs.authorities.load import load_authority
from cindocs.errors import TemplateRefused, WrongUse
from cindocs.resources import TEMPLATES


def changed(folder: Path, old: str, new: str) -> Path:
    """Norfolk's folder under another root, with some words of its profile changed."""
    shutil.copytree(TEMPLATES / "norfolk", folder / "norfolk")
    profile = folder / "norfolk" / "authority.yaml"
    text = profile.read_text(encoding="utf-8")
    assert old in text
    profile.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("id: reason,", "id: reasonz,", "section"),
        ("id: worries,", "id: strengths,", "twice"),
        ("About {child}", "About {chld}", "child only"),
        ('accent: "#1d5c63"', 'accent: "#ffffff"', "darker"),
        ("mark: mark.svg", "mark: nothing.svg", "picture"),
        ("id: norfolk", "id: suffolk", "name of the folder"),
        ("when: disability and stable_long_term_plan", "when: disability and stabel", "does not know"),
        ("when: disability and stable_long_term_plan", "when: open('x')", "not a condition"),
        ("value: 12, unit: weeks", "value: 12, unit: fortnights", "weeks or months"),
        ("anchor: latest_meeting", "anchor: full_moon", "planning_meeting"),
        ("letterhead:", "leterhead:", "field"),
    ],
)
def test_a_wrong_profile_is_refused_with_its_line(old: str, new: str, says: str, tmp_path: Path) -> None:
    root = changed(tmp_path, old, new)
    with pytest.raises(TemplateRefused) as refused:
        load_authority("norfolk", [root, TEMPLATES])
    told = " ".join(f"{one.message} {one.mend}" for one in refused.value.findings)
    assert says in told
    assert all(one.place.line for one in refused.value.findings)


def test_a_loop_of_inheritance_is_refused(tmp_path: Path) -> None:
    root = changed(tmp_path, "inherits: base", "inherits: norfolk")
    with pytest.raises(TemplateRefused, match="loop"):
        load_authority("norfolk", [root, TEMPLATES])


def test_an_unknown_authority_is_told_which_there_are() -> None:
    with pytest.raises(WrongUse) as refused:
        load_authority("atlantis")
    assert all(name in refused.value.advice for name in authorities())


@pytest.mark.parametrize("name", authorities())
def test_every_shipped_profile_loads(name: str) -> None:
    assert load_authority(name).profile.id == name
