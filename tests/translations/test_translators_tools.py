"""A round trip through real tools: OmegaT as translators use it, and the translate toolkit beside it.

Both are for development alone, and no part of cindocs. OmegaT is the package ``omegat`` of Debian.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from cindocs.intake.load import load
from cindocs.translating.bringing_back import bring_back
from cindocs.translating.export import export, save
from tests.conftest import TODAY
from tests.translations.translator import Paper, a_family, in_words_of_their_own

DAY = date.fromisoformat(TODAY)
PROJECT = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>EN-GB</source_lang><target_lang>PL</target_lang><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>
"""
_TARGET = re.compile(r'(<tuv lang="PL">\s*<seg>)(.*?)(</seg>)', re.DOTALL)
_TAG = re.compile(r"(&lt;.*?&gt;|&\w+;)")
BOLD = "reason#3"
Spoil = Callable[[str], str]
LOCKED = "strengths.0#0"


def omegat(project: Path, *arguments: str) -> None:
    home = project.parent / "home"
    home.mkdir(exist_ok=True)
    subprocess.run(
        ["omegat", project, *arguments],
        check=True, capture_output=True, timeout=180,
        env={**os.environ, "HOME": str(home), "JAVA_TOOL_OPTIONS": f"-Duser.home={home}"},
    )  # fmt: skip


def through_omegat(sheet: Path, folder: Path, spoil: Mapping[str, Spoil]) -> Path:
    """Have OmegaT put a translation into ``sheet``; texts that begin with a key of ``spoil`` are spoilt."""
    project = folder / "omegat"
    for name in ("source", "target", "omegat", "tm", "glossary", "dictionary"):
        (project / name).mkdir(parents=True)
    (project / "omegat.project").write_text(PROJECT, encoding="utf-8")
    shutil.copy(sheet, project / "source")
    memory = folder / "pseudo.tmx"
    omegat(
        project, "--mode=console-createpseudotranslatetmx", f"--pseudotranslatetmx={memory}",
        "--pseudotranslatetype=equal",
    )  # fmt: skip

    def say(found: re.Match[str]) -> str:
        english = found[2]
        parts = _TAG.split(english)
        said = "".join(
            part if number % 2 else in_words_of_their_own(part) for number, part in enumerate(parts)
        )
        for begins, spoilt in spoil.items():
            if english.startswith(begins):
                assert spoilt(said) != said
                said = spoilt(said)
        return found[1] + said + found[3]

    translated = _TARGET.sub(say, memory.read_text(encoding="utf-8"))
    (project / "omegat/project_save.tmx").write_text(translated, encoding="utf-8")
    omegat(project, "--mode=console-translate")
    return Path(shutil.copy(project / "target" / sheet.name, sheet.with_name("back.xlf")))


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan with a first strength that has all kinds of codes in it."""
    file = a_family(tmp_path / "family")
    new = "strengths:\n  - Gráinne rings **01632 960123** by 9 March 2026 about all 4 meals.\n"
    file.write_text(file.read_text(encoding="utf-8").replace("strengths:\n", new, 1), encoding="utf-8")
    return file


def sent(plan: Path) -> Path:
    sheet = plan.with_name("plan.xlf")
    save(export(load(plan), "pl", today=DAY), sheet)
    return sheet


needs_omegat = pytest.mark.skipif(
    not shutil.which("omegat"), reason="OmegaT is not installed: Debian's omegat"
)


@needs_omegat
def test_omegat_brings_every_text_back_with_its_codes(plan: Path, tmp_path: Path) -> None:
    sheet = sent(plan)
    brought = bring_back(through_omegat(sheet, tmp_path, {}), on=DAY)
    assert brought.findings == ()
    assert len(brought.units) == len(Paper(sheet).units)
    says = {one.at: one.says for one in brought.units}
    assert (
        says[LOCKED] == "Gráinneego ringsego **01632 960123** byego 9 marca 2026 aboutego allego 4 mealsego."
    )


@needs_omegat
def test_faults_planted_in_omegat_are_all_found_and_nothing_else(plan: Path, tmp_path: Path) -> None:
    sheet = sent(plan)
    text = plan.read_text(encoding="utf-8")
    spoil: dict[str, Spoil] = {
        "Gráinne rings": lambda said: said.replace("4", "5"),
        "both children are fed": lambda said: _TAG.sub("", said),
        "Saoirse can be 11": lambda said: said.replace("Saoirse", "Bronwen"),
        "This plan is here": lambda said: said.replace("ego", ""),
    }
    back = through_omegat(sheet, tmp_path, spoil)
    # Meanwhile somebody changed one sentence of the plan, and wrote another one.
    changed = text.replace("Mum has the treatment and", "Mum has the medicine and")
    changed = changed.replace("strengths:\n", "strengths:\n  - The flat is warm.\n", 1)
    assert changed != text
    plan.write_text(changed, encoding="utf-8")
    brought = bring_back(back, on=DAY)
    told = {(finding.rule.removeprefix("translation-"), finding.place.field) for finding in brought.findings}
    assert told == {
        ("numbers", "strengths.1#0"),
        ("codes", BOLD),
        ("names", "reason#4"),
        ("same", "reason#2"),
        ("stale", "reason#6"),
        ("missing", LOCKED),
    }


def test_the_translate_toolkit_reads_the_same_texts_and_codes(plan: Path) -> None:
    xliff = pytest.importorskip("translate.storage.xliff", reason="the translate toolkit is not installed")
    sheet = sent(plan)
    units = {
        unit.getid().rpartition("\x04")[2]: unit
        for unit in xliff.xlifffile.parsefile(str(sheet)).units
        if unit.istranslatable()
    }
    ours = Paper(sheet).units
    assert len(units) == len(ours)
    assert [str(one) for one in (units[LOCKED].source,)] == ["Gráinne rings  by  about all 4 meals."]
    assert not any(unit.istranslated() for unit in units.values())


def test_what_the_translate_toolkit_writes_comes_back_whole(plan: Path) -> None:
    xliff = pytest.importorskip("translate.storage.xliff", reason="the translate toolkit is not installed")
    file = xliff.xlifffile.parsefile(str(sent(plan)))
    plain = [unit for unit in file.units if unit.istranslatable() and len(unit.rich_source[0].sub) == 1]
    assert len(plain) > 100
    for unit in plain:
        unit.target = in_words_of_their_own(str(unit.source))
        unit.markapproved(True)
    file.savefile(str(plan.with_name("back.xlf")))
    brought = bring_back(plan.with_name("back.xlf"), on=DAY)
    assert {finding.rule for finding in brought.findings} <= {"translation-same"}
    assert len(brought.units) == len(plain)
