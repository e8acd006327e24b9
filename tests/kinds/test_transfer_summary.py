"""A summary for another authority says what must not be lost when a family moves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import cindocs
from cindocs.findings import Severity
from tests.kinds.making import HERON, changed, in_order, made, page, word_styles

DAY = "2026-07-17"
SUMMARY = HERON / "transfer_summary.yaml"


def test_the_sample_has_neither_errors_nor_warnings() -> None:
    found = cindocs.check(cindocs.load(SUMMARY), today=date.fromisoformat(DAY))
    assert {one.severity for one in found} <= {Severity.ADVICE}


def test_the_other_authority_reads_the_move_the_risks_and_who_does_what(tmp_path: Path) -> None:
    assert in_order(
        page(changed(tmp_path, "transfer_summary"), DAY),
        "Transfer Summary, Moving Out",
        "At a glance",
        "Moves from Norfolk Mid Norfolk family team Nkechi Fairweather (Social worker)",
        "Moves to Lancashire",
        "Lives there from 10 August 2026",
        "We lead the work until 9 August 2026",
        "First meeting there 3 September 2026",
        "The move",
        "Was the move planned? Yes",
        "Earlier moves",
        "15 October 2021",
        "Who is responsible",
        "Children Act 1989",
        "Family told Agnieszka, Diarmuid, Saoirse, Łukasz, Babcia and Gráinne, 9 July 2026",
        "Parents told of their own part on 9 July 2026",
        "Formally notified on 13 July 2026",
        "What we heard from Saoirse and Łukasz",
        "What we are worried about now",
        "The plan, and how far it is",
        "Saoirse and Łukasz eat breakfast and a hot evening meal every day.",
        "Food, warmth and sleep, every day",
        "Reached",
        "What the move means for Saoirse and Łukasz",
        "What keeps them safe here, and what becomes of it",
        "What we asked ourselves about the move",
        "Could a child be trafficked?",
        "Services now and there",
        "Not found yet",
        "Who tells whom",
        "Larkrise Primary School",
        "Not sent yet",
        "How we hand over",
        "Joint visit on 12 August 2026",
        "Who decides Ignatius Okonjo-Wray (Service manager)",
        "Permission to share",
        "Whether the family agrees to the service is another question.",
        "Their answer Yes",
        "What goes with this summary",
        "Minutes of the first review",
        "Not yet",
        "This summary",
        "16 July 2026",
        "Ready",
        "What has happened",
        "Saoirse is born.",
    )


def test_what_happened_stands_with_the_earliest_first_whatever_the_order_in_the_file(tmp_path: Path) -> None:
    later = changed(tmp_path, "transfer_summary", ("  - on: 2014-11-19\n", "  - on: 2026-07-01\n"))
    text = page(later, DAY)
    assert in_order(text, "Łukasz is born", "The landlord goes to court", "Saoirse is born.")


def test_without_words_of_its_own_the_summary_says_why_there_is_a_plan_in_those_of_the_plan(
    tmp_path: Path,
) -> None:
    text = SUMMARY.read_text(encoding="utf-8")
    start = text.index("reason: |\n  Agnieszka became ill")
    own = text[start : text.index("\n\n", start)]
    assert "have a mum who loves them" in page(changed(tmp_path, "transfer_summary", (own, "")), DAY)


def test_an_address_that_is_to_be_kept_safe_is_said_to_be_twice(tmp_path: Path) -> None:
    safe = changed(tmp_path, "transfer_summary", ("keep_address_safe: no", "keep_address_safe: yes"))
    text = page(safe, DAY)
    assert "Is the new address to be kept from somebody? Yes" in text
    assert "Ring us before you pass it on." in text


def test_a_family_that_comes_is_led_by_the_other_authority_for_now(tmp_path: Path) -> None:
    comes = changed(tmp_path, "transfer_summary", ("direction: out", "direction: in"))
    text = page(comes, DAY)
    assert "Transfer Summary, Moving In" in text
    assert "They lead the work until 9 August 2026" in text


def test_sharing_without_permission_says_on_what_ground_who_decided_and_whose_advice_was_taken(
    tmp_path: Path,
) -> None:
    given = """\
  answer: given
  by: [mum, dad]
  on: 2026-07-09
  covers:"""
    overridden = """\
  answer: refused
  by: [mum]
  on: 2026-07-09
  override: {ground: risk_of_harm, reason: The hearing aid., decided_by: team-manager, decided_on: 2026-07-10}
  advice: [{source: legal_services, on: 2026-07-10, said: Share the plan only.}]
  covers:"""
    assert in_order(
        page(changed(tmp_path, "transfer_summary", (given, overridden)), DAY),
        "Their answer No",
        "Why we share without permission A child would be at risk of harm if it were not shared",
        "Reason The hearing aid.",
        "Decided by Rosalind Thackwray (Team manager)",
        "Share the plan only.",
        "Legal services",
    )


def test_in_word_every_part_stands_under_its_heading(tmp_path: Path) -> None:
    styles = word_styles(made(changed(tmp_path, "transfer_summary"), "docx", DAY))
    headings = [text for style, text in styles if style.lower() == "heading 1"]
    assert headings[0] == "At a glance"
    assert {"The move", "Who is responsible", "Permission to share", "What has happened"} <= set(headings)


def test_the_plan_of_another_case_is_refused(tmp_path: Path) -> None:
    summary = changed(tmp_path, "transfer_summary")
    plan = summary.folder / "plan.yaml"
    other = plan.read_text(encoding="utf-8").replace("case: case.yaml", "case: other.yaml")
    plan.write_text(other, encoding="utf-8")
    case = (summary.folder / "case.yaml").read_text(encoding="utf-8")
    (summary.folder / "other.yaml").write_text(case.replace("id: HERON-1", "id: HERON-2"), encoding="utf-8")
    try:
        cindocs.load(summary.folder / "transfer_summary.yaml")
    except cindocs.InputUnreadable as refused:
        assert [one.rule for one in refused.findings] == ["another-case"]
    else:
        raise AssertionError("the plan of another case was taken")
