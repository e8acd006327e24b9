"""Lancashire's documents are Lancashire's: a page to sign, visits under its headings, three outcomes."""

from __future__ import annotations

import html
import io
import re
import shutil
from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest

import cindocs
from cindocs.authorities.load import load_authority
from cindocs.documents.kinds import KINDS
from cindocs.intake.document import Document
from cindocs.resources import SAMPLES
from tests.conftest import day_of
from tests.kinds.making import in_order, page, word_styles

WREN = SAMPLES / "lancashire/wren"
ANSWERS = ("Agrees", "Agrees in part", "Does not agree")
OUTCOMES = (
    "no longer a Child in Need who needs social care",
    "still a Child in Need who needs the same help",
    "may be at risk of significant harm",
)
VISIT = (
    "Date, time and place",
    "Who was seen, and who was seen alone",
    "What we found when we came",
    "In Tala and Eliot's words, and what we saw",
    "What we talked about with parents and carers",
    "What is a risk",
    "What protects Tala and Eliot",
    "What it means, and whether the plan works",
    "Who does what now",
    "When we come again",
)


def day(kind: str) -> date:
    return day_of(WREN / f"{kind}.yaml")


def changed(folder: Path, kind: str, *changes: tuple[str, str]) -> Document:
    """Return Wren's document with words of it replaced. Each must stand there once."""
    family = Path(shutil.copytree(WREN, folder / "wren"))
    file = family / f"{kind}.yaml"
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    return cindocs.load(file)


def told(document: Document, today: date) -> list[str]:
    found = cindocs.check(document, today=today)
    return [f"{one.rule} {one.severity} {one.place.field}" for one in found]


def signing_rows(document: Document) -> dict[str, tuple[str, str]]:
    """Return from the Word file, for each who signs, the answers and what stands beside them."""
    made = cindocs.render(document, to="docx", today=day("plan")).content
    for table in docx.Document(io.BytesIO(made)).tables:
        if [cell.text for cell in table.rows[0].cells] == ["Name", "Answer", "Comment and signature"]:
            rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
            return {name.split()[0]: (answers, beside) for name, answers, beside in rows}
    raise AssertionError("nobody can sign")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "case"])
def test_more_than_half_of_the_headings_are_lancashires_own(kind: str) -> None:
    own, base = (load_authority(name).kind(kind) for name in ("lancashire", "base"))
    parts = [part for part in own.order if part in own.headings]
    differing = [part for part in parts if own.headings[part] != base.headings.get(part)]
    assert len(differing) > len(parts) / 2
    assert own.title != base.title or kind == "plan"


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("minutes", "Record of the Child in Need Review"),
        ("pre_meeting_report", "Lead Professional's Report for the Review"),
        ("agency_report", "Views of a Service for the Review"),
        ("visit_record", "Record of a Child in Need Visit"),
        ("invitation", "Please Come to Our Review"),
        ("closure_letter", "Your Child in Need Plan Is Ending"),
        ("wishes_and_feelings", "This Is Me"),
        ("transfer_summary", "Summary: A Family Moves From Lancashire"),
    ],
)
def test_a_document_bears_lancashires_title(kind: str, title: str) -> None:
    assert title in page(cindocs.load(WREN / f"{kind}.yaml"), day(kind).isoformat())


def test_the_plan_says_that_most_plans_are_done_within_six_months() -> None:
    assert "done within six months" in page(cindocs.load(WREN / "plan.yaml"), day("plan").isoformat())


def test_child_and_parents_sign_on_a_page_of_their_own() -> None:
    plan = cindocs.load(WREN / "plan.yaml")
    pdf = pypdfium2.PdfDocument(cindocs.render(plan, to="pdf", today=day("plan")).content)
    texts = [one.get_textpage().get_text_bounded() for one in pdf]
    (signed,) = [text for text in texts if "Agreement and signatures" in text]
    assert in_order(" ".join(signed.split()), "Agreement and signatures", "Tala", "Eliot", "Mum", "Dad")
    assert "Changes to this plan" not in signed and signed.count("Signature") == 5

    made = cindocs.render(plan, to="docx", today=day("plan")).content
    headings = [text for style, text in word_styles(made) if style == "Slip Heading"]  # begins a page
    assert headings == ["Agreement and signatures"]

    screen = cindocs.render(plan, to="html", today=day("plan")).content.decode()
    assert len(re.findall(r'<section class="part[^"]* own-page"', screen)) == 1


def test_what_somebody_answered_is_ticked_and_the_rest_can_be() -> None:
    rows = signing_rows(cindocs.load(WREN / "plan.yaml"))
    assert rows["Tala"][0].split("\n") == ["☒  Agrees", "☐  Agrees in part", "☐  Does not agree"]
    assert rows["Ryan"][0].split("\n") == ["☐  Agrees", "☒  Agrees in part", "☐  Does not agree"]
    assert in_order(rows["Ryan"][1], "two hours every other week", "Signature", "Date  27 January 2026")
    assert rows["Eliot"][0] == "Not able to sign"
    assert "Signature" not in rows["Eliot"][1] and "baby" in rows["Eliot"][1]
    screen = page(cindocs.load(WREN / "plan.yaml"), day("plan").isoformat())
    assert in_order(screen, "Ryan Catterall", *ANSWERS, "two hours every other week", "Signature", "Date")


def test_who_has_not_answered_finds_room_to_tick_to_comment_and_to_sign(tmp_path: Path) -> None:
    answer = "  - who: lola\n    answer: agrees\n    on: 2026-01-26\n"
    plan = changed(tmp_path, "plan", (answer, "  - who: lola\n"))
    answers, beside = signing_rows(plan)["Corazon"]
    assert answers.split("\n") == [f"☐  {one}" for one in ANSWERS]
    assert in_order(beside, "Comment", "Signature", "Date")
    assert "2026" not in beside


def test_who_cannot_sign_is_shown_with_the_day_and_without_room(tmp_path: Path) -> None:
    plan = changed(tmp_path, "plan", ("    answer: unable\n", "    answer: unable\n    on: 2026-01-26\n"))
    assert in_order(signing_rows(plan)["Eliot"][1], "baby", "26 January 2026")
    assert in_order(page(plan, day("plan").isoformat()), "Not able to sign", "baby", "26 January 2026")


@pytest.mark.parametrize(
    ("old", "new", "finds"),
    [
        ("  - who: child-1\n    answer: agrees\n", "  - who: child-1\n", "R31 warning agreements[0].answer"),
        (
            "  - who: child-2\n    answer: unable\n",
            "  - who: uncle\n    answer: unable\n",
            "R31 warning agreements",
        ),
        ("lola, team-manager]", "lola]", "R06 warning review.agreed_with"),
        ("  on: 2026-04-14\n", "  on: 2026-04-21\n", "R06 error review.on"),
        ("    every: 3\n", "    every: 5\n", None),
        ("  chair: team-manager\n", "  chair: family-worker\n", "R09 warning meeting.chair"),
    ],
)
def test_a_plan_that_breaks_a_demand_of_lancashires_is_told(
    tmp_path: Path, old: str, new: str, finds: str | None
) -> None:
    # Others see the children every fortnight and every month, so that one who comes less often does no harm.
    assert told(changed(tmp_path, "plan", (old, new)), day("plan")) == ([finds] if finds else [])


@pytest.mark.parametrize(("ends", "finds"), [("2026-02-06", []), ("2026-02-05", ["R46 warning ends"])])
def test_the_plan_lasts_three_months_after_the_child_protection_plan(
    tmp_path: Path, ends: str, finds: list[str]
) -> None:
    plan = changed(
        tmp_path, "plan", ("plan_type: child_in_need\n", f"plan_type: child_in_need\nends: {ends}\n")
    )
    assert [one for one in told(plan, date(2026, 2, 6)) if one.startswith("R46")] == finds


def test_a_visit_stands_under_lancashires_headings_in_their_order() -> None:
    made = cindocs.render(cindocs.load(WREN / "visit_record.yaml"), to="html", today=day("visit_record"))
    printed = re.findall(r'<h2 id="part-\d+">(.*?)</h2>', html.unescape(made.content.decode()))
    assert tuple(printed) == VISIT


def test_a_baby_is_watched_and_his_sister_is_heard_alone() -> None:
    text = page(cindocs.load(WREN / "visit_record.yaml"), day("visit_record").isoformat())
    observed = ("New injuries or incidents", "What the child can do", "How the carers answered")
    assert in_order(text, "Tala", "Alone: Yes", "Eliot", "Alone: No", "It only goes bzz", *observed)


@pytest.mark.parametrize(
    ("old", "new", "finds"),
    [
        ("    care: Mari heard", "    # care: Mari heard", "R47 error child_views[1]"),
        ("at: 15:50\n", "", "R47 error at"),
        ("  on: 2026-03-17\n", "  on: 2026-03-25\n", "R08 warning next_visit.on"),
        ("  on: 2026-03-17\n", "  on: 2026-03-24\n", None),
    ],
)
def test_a_visit_that_breaks_a_demand_of_lancashires_is_told(
    tmp_path: Path, old: str, new: str, finds: str | None
) -> None:
    assert told(changed(tmp_path, "visit_record", (old, new)), day("visit_record")) == (
        [finds] if finds else []
    )


def test_a_review_has_three_outcomes_and_one_is_ticked() -> None:
    made = cindocs.render(cindocs.load(WREN / "minutes.yaml"), to="docx", today=day("minutes")).content
    choices = [text for style, text in word_styles(made) if style == "Choice"]
    assert len(choices) == 3
    assert [outcome in text for outcome, text in zip(OUTCOMES, choices, strict=True)] == [True] * 3
    assert [text[0] for text in choices] == ["☒", "☐", "☐"]


@pytest.mark.parametrize(
    ("old", "new", "finds"),
    [
        ("  choice: no_longer_in_need\n", "  choice: paused\n", ["R13 error outcome.choice"]),
        ("  recommended_to: team-manager\n", "", ["R14 error outcome.recommended_to"]),
        (
            "  note_taker: social-worker\n",
            "  note_taker: family-worker\n",
            ["R30 warning meeting.note_taker"],
        ),
    ],
)
def test_minutes_that_break_a_demand_of_lancashires_are_told(
    tmp_path: Path, old: str, new: str, finds: list[str]
) -> None:
    found = told(changed(tmp_path, "minutes", (old, new)), day("minutes"))
    assert [one for one in found if not one.startswith("R06")] == finds
