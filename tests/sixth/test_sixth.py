"""A sixth authority is one folder of data: it finds, words and prints by its own procedure."""

from __future__ import annotations

import copy
import html
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

import cindocs
from cindocs.authorities.load import load_authority
from cindocs.documents.kinds import KINDS
from cindocs.resources import SAMPLES, TEMPLATES
from cindocs.rules.check import check
from tests.conftest import ROOT, TODAY, Run
from tests.rules.cases import TABLE, place_of, put, taken_out

HERE = Path(__file__).parent
AUTHORITIES = HERE / "authorities"
FOUND = re.compile(r"(R\d\d) (error|warning|advice) (\S*): (.*)")


class Texts(yaml.SafeLoader):
    """Leaves every word as it was typed, and joins what is marked as the same."""

    yaml_implicit_resolvers = {"<": yaml.SafeLoader.yaml_implicit_resolvers["<"]}


CASES: dict[str, Any] = yaml.load((HERE / "cases.yaml").read_text(encoding="utf-8"), Texts)


def document(case: dict[str, Any]) -> Any:
    raw = copy.deepcopy(TABLE["base"])
    for path, value in (*CASES["complete"].items(), *case.get("change", {}).items()):
        put(raw, path, copy.deepcopy(value))
    for path in case.get("remove", ()):
        taken_out(raw, path)
    kind = case.get("kind", "plan")
    if kind != "plan":
        raw = {part: raw[part] for part in ("id", "case", "about", "date", "lead", "meeting")} | {
            "kind": kind
        }
        for path, value in case["fields"].items():
            put(raw, path, copy.deepcopy(value))
    model: Any = KINDS[kind].model
    return model.model_validate(raw)


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["name"])
def test_the_sixth_authority_finds_what_its_handbook_says_and_nothing_else(case: dict[str, Any]) -> None:
    made = document(case)
    ours = load_authority("brackendale", [AUTHORITIES, TEMPLATES], (made.kind,), on=made.date)
    today = date.fromisoformat(case.get("today", CASES["today"]))
    found = [one for one in check(made, ours, today, place_of) if one.rule in case.get("rules", [one.rule])]
    wanted = [match.groups() for match in map(FOUND.fullmatch, case.get("finds", ())) if match]
    assert len(wanted) == len(case.get("finds", ()))
    assert sorted((one.rule, str(one.severity), one.place.field) for one in found) == sorted(
        one[:3] for one in wanted
    )
    for rule, weight, where, words in wanted:
        assert any(
            words in f"{one.message} {one.mend}"
            for one in found
            if (one.rule, str(one.severity), one.place.field) == (rule, weight, where)
        ), found
    assert all(
        re.search(r"Family Help Handbook \(second edition\), line", one.source)
        for one in found
        if ours.profile.rules[one.rule].source.startswith("brackendale")
    )


@pytest.fixture(scope="module")
def family(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A family's plan and minutes, as those of Brackendale."""
    folder = tmp_path_factory.mktemp("family")
    for name in ("case.yaml", "plan.yaml", "minutes.yaml"):
        text = (SAMPLES / "norfolk/heron" / name).read_text(encoding="utf-8")
        text = text.replace("authority: norfolk", "authority: brackendale")
        text = text.replace("  choice: continues", "  choice: same")
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _headings(page: str) -> Iterator[str]:
    for heading in re.findall(r"<h2[^>]*>(.*?)</h2>", page, re.DOTALL):
        yield " ".join(html.unescape(re.sub(r"<[^>]+>", "", heading)).split())


@pytest.mark.parametrize("to", ["docx", "pdf", "html"])
@pytest.mark.parametrize("kind", ["plan", "minutes"])
def test_its_documents_come_out_in_every_format(to: str, kind: str, family: Path) -> None:
    made = cindocs.render(
        cindocs.load(family / f"{kind}.yaml"), to=to, today=date(2026, 3, 13), templates=[AUTHORITIES]
    )
    assert made.content


def test_its_plan_is_made_of_questions_in_its_own_words(family: Path) -> None:
    plan = cindocs.load(family / "plan.yaml")
    page = cindocs.render(plan, to="html", today=date(2026, 2, 2), templates=[AUTHORITIES]).content.decode()
    headings = list(_headings(page))
    assert len(headings) > 10 and all(heading.endswith("?") for heading in headings)
    assert "What does Saoirse and Łukasz tell us?" in headings
    for words in ("Family Help Plan", "Family worker", "Brackendale Council", "01632 960777"):
        assert words in html.unescape(page)
    assert "Lead practitioner" not in page


def test_its_minutes_have_its_own_title_and_outcome(family: Path) -> None:
    minutes = cindocs.load(family / "minutes.yaml")
    page = cindocs.render(minutes, to="html", today=date(2026, 3, 13), templates=[AUTHORITIES]).content
    text = html.unescape(page.decode())
    assert "What We Said When We Met Again" in text
    assert "What matters most?" in text
    assert "The same help goes on" in text


def test_a_plan_of_march_has_the_new_name(family: Path, tmp_path: Path) -> None:
    for name in ("case.yaml", "plan.yaml"):
        text = (family / name).read_text(encoding="utf-8").replace("date: 2026-01-30", "date: 2026-03-01")
        (tmp_path / name).write_text(text, encoding="utf-8")
    pages = [
        cindocs.render(cindocs.load(one), to="html", today=date(2026, 3, 2), templates=[AUTHORITIES])
        for one in (family / "plan.yaml", tmp_path / "plan.yaml")
    ]
    assert [b"Family Help Agreement" in page.content for page in pages] == [False, True]


def test_the_commands_know_it(cindocs: Run, family: Path) -> None:
    ours = ("--templates", AUTHORITIES)
    assert cindocs("authority", "check", "brackendale", *ours).returncode == 0
    shown = cindocs("authority", "show", "brackendale", "--on", TODAY, *ours).stdout
    told = " ".join(shown.split())
    for words in (
        "4 outcomes. There are no others.",
        "Longer if the team is Hill Team or Moor Team: at the latest 8 weeks after the latest meeting.",
        "Every 20 working days at least, the first day counted",
        "What is not approved goes back to: family worker.",
        "From 2026-03-01: The Moor Team becomes part",
    ):
        assert words in told
    due = cindocs("due", family, "--today", TODAY, *ours).stdout
    assert "5 weeks after the latest meeting" in due
    explained = cindocs("explain", "R08", "--authority", "brackendale", "--on", "2026-03-01", *ours).stdout
    assert "15 working days" in explained and "20 working days" not in explained.split("Every")[1]


def test_nothing_in_the_code_knows_of_it() -> None:
    for file in (ROOT / "cindocs").rglob("*.py"):
        assert "brackendale" not in file.read_text(encoding="utf-8").casefold()
