"""What the rules say of each kind of document, case by case, out of the tables beside this file."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.rules.kinds.kind_cases import KIND_CASES, KindCase

_EXPECTED = re.compile(r"(R\d\d|[a-z-]+) (error|warning|advice) (\S+): (.+)")


@pytest.mark.parametrize("case", KIND_CASES, ids=lambda case: f"{case.kind}: {case.name}")
def test_the_rules_find_what_the_case_says_and_nothing_else(case: KindCase) -> None:
    found, expected = case.found(), [_EXPECTED.fullmatch(line) for line in case.finds]
    assert all(expected), case.finds
    wanted = Counter(" ".join(match.groups()[:3]) for match in expected if match)
    assert Counter(f"{one.rule} {one.severity} {one.place.field}" for one in found) == wanted
    for rule, _, where, words in (match.groups() for match in expected if match):
        said = [f"{one.message} {one.mend}" for one in found if (one.rule, one.place.field) == (rule, where)]
        assert any(words in text for text in said), f"{words!r} is not in {said}"


def test_no_two_cases_of_a_kind_have_the_same_name() -> None:
    names = Counter((case.kind, case.name) for case in KIND_CASES)
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("case", KIND_CASES, ids=lambda case: f"{case.kind}: {case.name}")
def test_every_finding_says_what_to_do_and_every_rule_where_it_comes_from(case: KindCase) -> None:
    for finding in case.found():
        assert finding.mend.endswith("."), finding
        assert finding.source or not finding.rule.startswith("R"), finding
