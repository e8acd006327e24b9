"""An agency's report says what the agency sees and offers, and tells of its own part in the plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import cindocs
from cindocs.authorities.load import load_authority
from tests.kinds.making import HERON, changed, in_order, of_marsh, page

DAY = "2026-03-09"
KIND = "agency_report"


def test_the_sample_has_nothing_to_mend_but_that_nobody_asks_for_it() -> None:
    found = cindocs.check(cindocs.load(HERON / f"{KIND}.yaml"), today=date.fromisoformat(DAY))
    assert [(one.rule, one.severity) for one in found] == [("not-asked", "advice")]


def test_derby_and_sheffield_ask_for_it_and_find_the_sample_complete(tmp_path: Path) -> None:
    for authority in ("derby", "sheffield"):
        document = changed(tmp_path / authority, KIND, authority=authority)
        assert cindocs.check(document, today=date.fromisoformat(DAY)) == ()
        assert load_authority(authority, kinds=(KIND,)).kind(KIND).titles["review"] in page(document, DAY)


def test_it_says_who_writes_what_the_agency_counts_sees_and_offers(tmp_path: Path) -> None:
    assert in_order(
        page(changed(tmp_path, KIND), DAY),
        "For the meeting on 10 March 2026, 15:45",
        "Written by Harriet Dunmore-Blythe (Pastoral lead)",
        "Agency Teasel Lane Primary School",
        "Lead practitioner Nkechi Fairweather (Social worker)",
        "How we know the family",
        "On time, Łukasz 15 of 17 school days",
        "What Saoirse and Łukasz said and showed",
        "What we can offer",
        "Keep both places at the breakfast club, free. Who Harriet Dunmore-Blythe From when 11 March 2026",
        "Until 17 July 2026",
        "Sent to the social worker on 4 March 2026",
        "Given by: Harriet Dunmore-Blythe",
        "Read together after school",
    )


def test_of_the_plan_it_shows_what_the_agency_does_even_without_news_and_nothing_else(tmp_path: Path) -> None:
    text = page(
        changed(
            tmp_path,
            KIND,
            ("  - {action: a1, note: Both places are kept until the end of the school year.}\n", ""),
        ),
        DAY,
    )
    plan = text[text.rindex("Our part in the plan") : text.rindex("What is going well")]
    assert in_order(
        plan, "1.1.1 What was to happen Keep two free places", "How far it is Done 30 January 2026", "3.2.1"
    )
    assert "1.1.2" not in plan and "Babcia" not in plan


def test_of_the_plan_it_shows_what_it_tells_of_others(tmp_path: Path) -> None:
    other = ("  - {action: a1,", "  - {action: a14, note: They arrive together.}\n  - {action: a1,")
    assert in_order(page(changed(tmp_path, KIND, other), DAY), "4.2.1", "They arrive together.", "Who Wendy")


def test_a_copy_for_the_reviewing_team_is_printed_with_where_it_went(tmp_path: Path) -> None:
    of_marsh(tmp_path, f"{KIND}.yaml", "texts: {review_team: reviews@example.org}\n")
    sent = page(changed(tmp_path / "1", KIND), DAY)
    assert "review team" not in sent
    copied = ("submitted: 2026-03-04\n", "submitted: 2026-03-04\ncopied: 2026-03-05\n")
    text = page(changed(tmp_path, KIND, copied), DAY)
    assert "Copy to the review team on 5 March 2026 reviews@example.org" in text
