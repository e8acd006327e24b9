import re
from collections import Counter

import pytest

from cindocs.authorities.load import load_authority
from cindocs.findings import Severity
from cindocs.rules.table import RULES
from tests.rules.cases import CASES, Case, norfolk
from tests.rules.kinds.kind_cases import KIND_CASES

_EXPECTED = re.compile(r"(R\d\d) (error|warning|advice) (\S*): (.+)")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_rules_find_what_the_table_says_and_nothing_else(case: Case) -> None:
    expected = [_EXPECTED.fullmatch(line) for line in case.finds]
    assert all(expected), "a line of the table cannot be read"
    found = case.found()

    wanted = Counter(" ".join(match.groups()[:3]) for match in expected if match)
    assert Counter(f"{one.rule} {one.severity} {one.place.field}" for one in found) == wanted
    for rule, _, where, words in (match.groups() for match in expected if match):
        said = [f"{one.message} {one.mend}" for one in found if (one.rule, one.place.field) == (rule, where)]
        assert any(words in text for text in said), f"{words!r} is not in {said}"


def test_no_two_cases_have_the_same_name() -> None:
    assert [name for name, count in Counter(case.name for case in CASES).items() if count > 1] == []


def test_every_rule_speaks_in_some_case() -> None:
    speaking = {line[:3] for case in (*CASES, *KIND_CASES) for line in case.finds}
    assert speaking >= {rule.id for rule in RULES}


def test_the_table_of_rules_is_in_order_and_each_id_stands_once() -> None:
    ids = [rule.id for rule in RULES]
    assert ids == sorted(set(ids))


def test_the_base_profile_says_what_is_asked_under_every_rule_and_no_other() -> None:
    settings = load_authority("base").profile.rules
    assert settings.keys() == {rule.id for rule in RULES}
    assert [rule_id for rule_id, setting in settings.items() if not setting.asks.endswith(".")] == []


def test_every_demand_of_norfolk_names_its_source() -> None:
    profile = norfolk().profile
    assert [rule_id for rule_id, asked in profile.rules.items() if asked.applies and not asked.source] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_what_it_is_for(rule) -> None:
    first = (rule.check.__doc__ or "").splitlines()[0]
    assert first.endswith(".") and len(rule.title) <= 40


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_finding_says_what_to_do_and_why(case: Case) -> None:
    for finding in case.found():
        assert finding.message.endswith(".")
        assert finding.mend.endswith((".", "?"))
        assert "  " not in finding.message + finding.mend
        assert finding.source


def test_errors_come_first_then_the_order_of_the_file() -> None:
    case = next(case for case in CASES if case.name == "nobody checks that the plan works")
    found = case.found()
    assert [finding.severity for finding in found] == [Severity.ERROR, Severity.WARNING]
    assert [finding.rule for finding in found] == ["R20", "R08"]
