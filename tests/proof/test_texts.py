"""Every format: what the view says is in the file, in order, or there is a finding."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cindocs.findings import Severity
from cindocs.views.narrative import Run
from cindocs.views.plan import PlanCopy
from tests.copies import draft_plan, example_plan, narrative, paragraph
from tests.proof.finished import FORMATS, broken_rules, findings, good, render, short_plan

pytestmark = [
    pytest.mark.parametrize("form", FORMATS),
    # The PDF engine leaves its colour profile open for the garbage collector.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def test_a_finished_copy_is_proven(form: str) -> None:
    made = good(form)
    assert len(made.said) > 300
    assert findings(form, made.content, made.said, made.edges) == ()


def test_a_draft_is_proven(form: str) -> None:
    made = render(draft_plan(), form)
    assert findings(form, made.content, made.said, made.edges) == ()


def _brief_plan() -> PlanCopy:
    """Return enough of the example to damage, and no more pages than that takes."""
    plan = example_plan()
    kept = tuple(section for section in plan.sections if section.id in ("worries", "needs", "services"))
    return replace(plan, sections=kept, needs=plan.needs[:1])


def _an_altered_digit(plan: PlanCopy) -> PlanCopy:
    return replace(plan, copy=replace(plan.copy, date=plan.copy.date.replace("2026", "2025")))


def _a_dropped_word(plan: PlanCopy) -> PlanCopy:
    first, *others = plan.services
    return replace(plan, services=(replace(first, what=first.what.split(" ", 1)[1]), *others))


def _a_dropped_paragraph(plan: PlanCopy) -> PlanCopy:
    return replace(plan, worries=plan.worries[1:])


def _swapped_paragraphs(plan: PlanCopy) -> PlanCopy:
    first, second, *others = plan.worries
    return replace(plan, worries=(second, first, *others))


def _a_lost_row(plan: PlanCopy) -> PlanCopy:
    need, *needs = plan.needs
    outcome, *outcomes = need.outcomes
    shorter = replace(outcome, actions=outcome.actions[:-1])
    return replace(plan, needs=(replace(need, outcomes=(shorter, *outcomes)), *needs))


def _swapped_cells(plan: PlanCopy) -> PlanCopy:
    first, *others = plan.services
    return replace(plan, services=(replace(first, provider=first.when, when=first.provider), *others))


@pytest.mark.parametrize(
    "damage",
    [
        _an_altered_digit,
        _a_dropped_word,
        _a_dropped_paragraph,
        _swapped_paragraphs,
        _a_lost_row,
        _swapped_cells,
    ],
)
def test_a_file_that_says_something_else_is_caught(form: str, damage: Callable[[PlanCopy], PlanCopy]) -> None:
    whole = render(_brief_plan(), form)
    damaged = render(damage(_brief_plan()), form)
    assert broken_rules(form, damaged.content, damaged.said, damaged.edges) == []
    broken = broken_rules(form, damaged.content, whole.said, damaged.edges)
    assert set(broken) <= {"proof-text-lost", "proof-text-order"}
    assert broken


def test_a_short_answer_is_not_found_inside_a_longer_word(form: str) -> None:
    made = render(short_plan("Notebook", "Tomorrow"), form)
    assert broken_rules(form, made.content, made.said) == []
    at = made.said.index("Notebook")
    assert broken_rules(form, made.content, (*made.said[:at], "No", *made.said[at + 1 :])) != []


def test_a_run_that_ends_inside_a_word_is_proven(form: str) -> None:

    shared = narrative(
        paragraph(Run("un", bold=True), "happy, but "), paragraph("not", Run("hing", italic=True))
    )
    made = render(replace(short_plan("Before"), strengths=(shared,)), form)
    assert "un" in made.said
    assert broken_rules(form, made.content, made.said) == []


def test_what_is_lost_is_told_by_its_number_and_never_by_its_words(form: str) -> None:
    made = render(short_plan("Alpha one", "Beta two", "Gamma three"), form)
    said = list(made.said)
    at = said.index("Beta two")
    said[at] = "Zweisamkeit"
    (finding,) = findings(form, made.content, said)
    assert finding.rule == "proof-text-lost"
    assert finding.severity is Severity.ERROR
    assert finding.message == f"Text {at + 1} of {len(said)} is not in the finished file."
    assert finding.place.field == f"text {at + 1}"
    assert "Zweisamkeit" not in repr(finding)


def test_an_edge_that_is_not_there_is_caught(form: str) -> None:
    made = good(form)
    (*_, finding) = findings(form, made.content, made.said, (*made.edges, "Version 73"))
    assert finding.rule == "proof-edge-lost"
    assert "73" not in repr(finding)


def test_a_text_that_looks_like_a_template_is_a_text(form: str) -> None:
    hostile = ("{{ 7*7 }} {% for %} {# no #}", "</w:t></w:r> & <b>x</b> ]]> &amp;", "{_{ 7 }_}")
    made = render(short_plan(*hostile), form)
    assert set(hostile) <= set(made.said)
    assert broken_rules(form, made.content, made.said) == []


_LETTERS = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x391, 0x3A2), *range(0x410, 0x450))
_DRAWN = st.sampled_from([*map(chr, _LETTERS), *"–—‘’“”…•€\u2011"])
_ANY = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))


def _texts(form: str) -> st.SearchStrategy[list[str]]:
    text = st.text(_DRAWN if form == "pdf" else _ANY, min_size=1, max_size=200)
    return st.lists(text.filter(lambda typed: bool(typed.strip())), min_size=1, max_size=20)


@given(data=st.data())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_texts_are_proven_and_any_change_is_caught(form: str, data: st.DataObject) -> None:
    made = render(short_plan(*data.draw(_texts(form))), form)
    assert broken_rules(form, made.content, made.said) == []
    words = [n for n, text in enumerate(made.said) if any(character.isalnum() for character in text)]
    assume(words)
    number = data.draw(st.sampled_from(words))
    text = made.said[number]
    place = data.draw(st.sampled_from([n for n, character in enumerate(text) if character.isalnum()]))
    # A snowman is in no template, and no text has two.
    altered = text[:place] + "☃☃" + text[place + 1 :]
    broken = broken_rules(form, made.content, (*made.said[:number], altered, *made.said[number + 1 :]))
    assert "proof-text-lost" in broken


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_a_damaged_file_is_answered_with_findings_and_never_with_an_error(
    form: str, data: st.DataObject
) -> None:
    made = good(form)
    place = data.draw(st.integers(0, len(made.content) - 1))
    damaged = bytearray(made.content)
    damaged[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(min_size=1, max_size=3))
    for finding in findings(form, bytes(damaged), made.said, made.edges):
        assert finding.severity is Severity.ERROR


def test_what_a_proof_says_does_not_depend_on_threads(form: str) -> None:
    made = good(form)
    with ThreadPoolExecutor(4) as threads:
        said = [made.said, ("absent",)] * 6
        proofs = threads.map(lambda texts: broken_rules(form, made.content, texts), said)
        assert list(proofs) == [[], ["proof-text-lost"]] * 6
