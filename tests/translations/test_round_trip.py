"""Texts go out, are translated and come back: every planted fault is found, and nothing else is told."""

from __future__ import annotations

import json
import shutil
import stat
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

from cindocs.errors import InputUnreadable, WrongUse
from cindocs.findings import Severity
from cindocs.intake.load import load
from cindocs.translating.bringing_back import BroughtBack, bring_back
from cindocs.translating.export import export, save
from tests.conftest import DOCUMENTS, TODAY, Run
from tests.translations.translator import XLIFF, Paper, a_family

DAY = date.fromisoformat(TODAY)
BOLD = "reason#3"
LOCKED = "strengths.0#0"
NAMED = "needs.n1.outcomes.o1.actions.a1.what#0"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan with a number, a date, a telephone number and a name in the texts that the tests look at."""
    file = a_family(tmp_path)
    text = file.read_text(encoding="utf-8")
    begins = "strengths:\n"
    assert begins in text
    new = "  - Gráinne rings 01632 960123 by 9 March 2026, at 3.30pm, about all 4 meals.\n"
    file.write_text(text.replace(begins, begins + new, 1), encoding="utf-8")
    return file


def sent(plan: Path, **asked: Any) -> Path:
    out = plan.with_name("plan.xlf")
    save(export(load(plan), "pl", today=DAY, **asked), out)
    return out


def back(plan: Path, change: Callable[[Paper], object] = lambda paper: None, **asked: Any) -> BroughtBack:
    paper = Paper(sent(plan)).translate()
    change(paper)
    return bring_back(paper.save(plan.with_name("back.xlf")), on=DAY, **asked)


def told(brought: BroughtBack) -> list[tuple[str, str]]:
    return [(finding.rule.removeprefix("translation-"), finding.place.field) for finding in brought.findings]


def test_a_good_translation_is_stored_whole_and_nothing_is_told(plan: Path) -> None:
    brought = back(plan, translated_by="A. Nowak")
    assert told(brought) == []
    stored = yaml.load(brought.save().read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    says = {one["at"]: one for one in stored["units"]}
    assert says[LOCKED]["says"] == (
        "Gráinneego ringsego 01632 960123 byego 9 marca 2026, atego 3.30pm, aboutego allego 4 mealsego."
    )
    assert "**everyego**" in says[BOLD]["says"]
    assert says[LOCKED]["by"] == "A. Nowak"
    assert "checked_by" not in says[LOCKED]
    assert says[LOCKED]["on"] == TODAY


def swap(text: str, new: str) -> Callable[[Paper], object]:
    def change(paper: Paper) -> None:
        for element in paper.target(LOCKED).iter():
            for side in ("text", "tail"):
                if text in (getattr(element, side) or ""):
                    setattr(element, side, getattr(element, side).replace(text, new))

    return change


def drop_a_code(paper: Paper) -> None:
    target = paper.target(LOCKED)
    code = target.find(f"{XLIFF}x")
    target.text = (target.text or "") + (code.tail or "")
    target.remove(code)


def double_a_code(paper: Paper) -> None:
    target = paper.target(BOLD)
    target.append(deepcopy(target.find(f"{XLIFF}g")))


def change_a_code(paper: Paper) -> None:
    paper.target(LOCKED).find(f"{XLIFF}x").set("equiv-text", "01632 960999")


def another_code(paper: Paper) -> None:
    etree.SubElement(paper.target(NAMED), f"{XLIFF}x", {"id": "7", "ctype": "x-phone", "equiv-text": "1"})


def empty(paper: Paper) -> None:
    paper.target(NAMED).text = ""


def leave_out(paper: Paper) -> None:
    paper.units[NAMED].getparent().remove(paper.units[NAMED])


def leave_in_english(paper: Paper) -> None:
    paper.target(NAMED).text = paper.source(NAMED).text


def another_text(paper: Paper) -> None:
    body = paper.units[NAMED].getparent()
    unit = etree.SubElement(body, f"{XLIFF}trans-unit", {"id": "Quixotl#0"})
    etree.SubElement(unit, f"{XLIFF}source").text = "Quixotl"
    etree.SubElement(unit, f"{XLIFF}target").text = "Quixotlego"


def put_in_twice(paper: Paper) -> None:
    unit = paper.units[NAMED]
    unit.addnext(deepcopy(unit))


def hide_a_character(paper: Paper) -> None:
    paper.target(NAMED).text += "\ue000"


FAULTS = {
    "a number is another": (swap("4", "5"), [("numbers", LOCKED)]),
    "a number is gone": (swap(" 4 ", " "), [("numbers", LOCKED)]),
    "a code is lost": (drop_a_code, [("codes", LOCKED)]),
    "a code is doubled": (double_a_code, [("codes", BOLD)]),
    "a code is changed": (change_a_code, [("codes", LOCKED)]),
    "a code comes from elsewhere": (another_code, [("codes", NAMED)]),
    "nothing is written": (empty, [("missing", NAMED)]),
    "a text is left out": (leave_out, [("missing", NAMED)]),
    "a text is left in English": (leave_in_english, [("same", NAMED)]),
    "another name": (swap("Gráinne", "Bronwen"), [("names", LOCKED)]),
    "a text of nobody's": (another_text, [("unknown", "")]),
    "a text twice": (put_in_twice, [("twice", NAMED)]),
    "a hidden character": (hide_a_character, [("characters", NAMED)]),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_and_nothing_else_is_told(name: str, plan: Path) -> None:
    change, expected = FAULTS[name]
    brought = back(plan, change)
    assert told(brought) == expected
    wrong = {finding.place.field for finding in brought.findings if finding.severity is Severity.ERROR}
    assert wrong.isdisjoint(one.at for one in brought.units if name != "a text twice")
    assert len(brought.units) >= 100


def test_all_faults_are_told_at_once(plan: Path) -> None:
    def change(paper: Paper) -> None:
        swap("4", "5")(paper)
        leave_in_english(paper)
        double_a_code(paper)

    assert set(told(back(plan, change))) == {("numbers", LOCKED), ("same", NAMED), ("codes", BOLD)}


def test_a_text_that_was_changed_meanwhile_is_stale_and_no_other(plan: Path) -> None:
    def change(_paper: Paper) -> None:
        text = plan.read_text(encoding="utf-8")
        plan.write_text(text.replace("about all 4 meals", "about all 5 meals"), encoding="utf-8")

    assert told(back(plan, change)) == [("stale", LOCKED)]


def test_a_paragraph_that_was_put_in_front_meanwhile_is_missing_and_no_other_is_stale(plan: Path) -> None:
    def change(_paper: Paper) -> None:
        text = plan.read_text(encoding="utf-8")
        plan.write_text(text.replace("strengths:\n", "strengths:\n  - The flat is warm.\n"), encoding="utf-8")

    assert told(back(plan, change)) == [("missing", LOCKED)]


def test_what_is_translated_is_not_asked_for_again_and_comes_along(plan: Path) -> None:
    back(plan, translated_by="A. Nowak").save()
    again = sent(plan)
    states = {unit.find(f"{XLIFF}target").get("state") for unit in Paper(again).units.values()}
    assert states == {"translated"}
    checked = bring_back(again, checked_by="B. Kowalska", on=DAY)
    assert told(checked) == []
    assert {(one.by, one.checked_by) for one in checked.units} == {("A. Nowak", "B. Kowalska")}
    checked.save()
    signed = Paper(sent(plan)).units.values()
    assert {unit.find(f"{XLIFF}target").get("state") for unit in signed} == {"signed-off"}


def test_what_nothing_uses_any_more_is_kept_until_somebody_tidies_up(plan: Path) -> None:
    back(plan).save()
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("about all 4 meals", "about all 5 meals"), encoding="utf-8")
    file = Paper(sent(plan)).translate().save(plan.with_name("back.xlf"))
    kept = bring_back(file, on=DAY)
    tidied = bring_back(file, on=DAY, tidy=True)
    assert len(kept.units) == len(tidied.units) + 1


def test_names_go_out_as_roles_and_come_back_as_names(plan: Path) -> None:
    file = sent(plan, pseudonyms=True)
    for name in ("Gráinne", "Saoirse", "Łukasz", "Wendy"):
        assert name not in file.read_text(encoding="utf-8")
    brought = bring_back(Paper(file).translate().save(plan.with_name("back.xlf")), on=DAY)
    assert told(brought) == []
    says = {one.at: one.says for one in brought.units}
    assert says[LOCKED].startswith("Gráinne ringsego 01632 960123")


def test_the_same_text_is_translated_once(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    twice = "  - The flat is warm.\n  - The flat is warm.\n"
    plan.write_text(text.replace("strengths:\n", f"strengths:\n{twice}"), encoding="utf-8")
    sources = [unit.findtext(f"{XLIFF}source") for unit in Paper(sent(plan)).units.values()]
    assert sources.count("The flat is warm.") == 1


def test_the_log_says_that_a_translator_reads_it_in_ids_alone(plan: Path) -> None:
    sent(plan, reader="mum")
    (line,) = (plan.parent / "distribution-log.jsonl").read_text(encoding="utf-8").splitlines()
    entry = json.loads(line)
    assert (entry["audience"], entry["language"], entry["form"]) == ("translator", "pl", "xliff")
    assert entry["files"] == ["plan.xlf"]
    assert "Gráinne" not in line


def test_files_are_for_their_owner_alone(plan: Path) -> None:
    files = [sent(plan), back(plan).save()]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_a_file_of_another_document_is_refused(plan: Path) -> None:
    file = sent(plan)
    with pytest.raises(InputUnreadable):
        bring_back(file, document=plan.with_name("minutes.yaml"))


@pytest.mark.parametrize("name", ["", " ", "A.\u202eNowak"])
def test_a_name_that_cannot_be_stored_is_refused(name: str, plan: Path) -> None:
    with pytest.raises(WrongUse):
        bring_back(sent(plan), checked_by=name)


@pytest.mark.parametrize("name", ["../plan.yaml", "/etc/hostname", "", "nobody.yaml"])
def test_a_file_cannot_lead_to_a_document_elsewhere(name: str, plan: Path) -> None:
    paper = Paper(sent(plan))
    paper.tree.find(f"{XLIFF}file").set("original", name)
    with pytest.raises(InputUnreadable):
        bring_back(paper.save(plan.with_name("back.xlf")))


def test_the_command_tells_places_and_no_value_and_stores_what_is_right(
    plan: Path, cindocs: Run, tmp_path: Path
) -> None:
    assert cindocs("translate", "export", plan, "--to", "pl", "-o", tmp_path / "x.xlf").returncode == 0
    paper = Paper(tmp_path / "x.xlf").translate()
    swap("4", "5")(paper)
    another_text(paper)
    done = cindocs("translate", "import", paper.save(tmp_path / "x.xlf"), "--translated-by", "A. Nowak")
    assert done.returncode == 1
    assert LOCKED in done.stderr
    for value in ("Gráinne", "meals", "Quixotl", "Nowak", "960123"):
        assert value not in done.stderr + done.stdout
    assert (tmp_path / "plan.pl.yaml").is_file()
    status = cindocs("translate", "status", plan, "--audience", "translator", "--json")
    (row,) = json.loads(status.stdout)["translations"]
    assert (row["unchecked"] > 100, row["missing"]) == (True, 1)


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_good_translation_of_any_document_raises_no_false_alarm(file: Path, tmp_path: Path) -> None:
    shutil.copytree(file.parent, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.*.yaml"))
    document = tmp_path / file.name
    try:
        made = export(load(document), "pl", audience="practitioner", today=DAY)
    except WrongUse:
        assert file.stem.endswith("_blank")
        return
    save(made, tmp_path / "x.xlf")
    brought = bring_back(Paper(tmp_path / "x.xlf").translate().save(tmp_path / "x.xlf"), on=DAY)
    assert told(brought) == []
    assert len(brought.units) == made.texts > 0
