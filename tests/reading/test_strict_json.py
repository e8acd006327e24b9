import contextlib
import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cindocs.errors import InputUnreadable
from cindocs.reading.builder import MOST_NODES
from cindocs.reading.strict_json import read_json
from cindocs.reading.tree import Data, Position, Tree
from tests.reading.cases import Case, assert_said, assert_silent_about, cases, refused
from tests.reading.test_strict_yaml import DATA

BAD = cases("bad_json.txt")


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.title)
def test_refused_json_is_told_with_its_places(case: Case) -> None:
    assert_said(refused(read_json, case.text), case.expected)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.title)
def test_nothing_of_a_refused_file_is_said(case: Case) -> None:
    with pytest.raises(InputUnreadable) as caught:
        read_json(case.text, "plan.json")
    assert_silent_about(caught.value, "zq")


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("[true, false]", ["yes", "no"]),
        (
            "[0, -0, 1.10, 1E+3, 1e400, 447700900123, 0.10]",
            ["0", "-0", "1.10", "1E+3", "1e400", "447700900123", "0.10"],
        ),
        ('["true", "null", "NaN", "012"]', ["true", "null", "NaN", "012"]),
        ('{"a":\t"b"}', {"a": "b"}),
        (r'["\ud83d\ude00", "\u00e9", "\/\\\"\t\n\r\n"]', ["😀", "é", '/\\"\t\n\n']),
        ('{"": ""}', {"": ""}),
        ("[[], {}, [[]]]", [[], {}, [[]]]),
        (' "just words" ', "just words"),
        ('{"a": "# x: &y *z !w << {{ v }}"}', {"a": "# x: &y *z !w << {{ v }}"}),
    ],
)
def test_json_is_read_to_the_letter(text: str, data: Data) -> None:
    assert read_json(text, "plan.json").data == data


def test_every_key_and_value_has_its_place() -> None:
    tree = read_json('{"é": "ü",\n "needs": [\n  {"due": true}\n ]}', "plan.json")
    assert tree.values == {
        (): Position(1, 1),
        ("é",): Position(1, 7),
        ("needs",): Position(2, 11),
        ("needs", 0): Position(3, 3),
        ("needs", 0, "due"): Position(3, 11),
    }
    assert tree.keys == {
        ("é",): Position(1, 2),
        ("needs",): Position(2, 2),
        ("needs", 0, "due"): Position(3, 4),
    }


@pytest.mark.parametrize("deep", ["[" * 20_000, '{"a":' * 20_000])
def test_deep_nesting_is_refused_before_it_is_followed(deep: str) -> None:
    [finding] = refused(read_json, deep)
    assert finding.rule == "too-deep"


def test_too_many_entries_are_refused() -> None:
    [finding] = refused(read_json, "[" + "0," * MOST_NODES + "0]")
    assert finding.rule == "too-large"


@given(DATA, st.booleans(), st.sampled_from([None, 0, 3]))
@settings(deadline=None)
def test_what_a_library_writes_as_json_is_read_back(data: Data, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(data, ensure_ascii=ascii_only, indent=indent)
    tree = read_json(text, "plan.json")
    assert tree.data == data
    assert_places_are_right(tree, text)


def assert_places_are_right(tree: Tree, text: str) -> None:
    """Python's own reader, put down at a place, finds there what the tree has there."""
    lines = text.split("\n")
    for path, (line, column, _) in tree.values.items():
        value: Any = tree.data
        for part in path:
            value = value[part]
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        assert json.JSONDecoder().raw_decode(rest)[0] == value
    for path, (line, column, _) in tree.keys.items():
        assert json.JSONDecoder().raw_decode(lines[line - 1], column - 1)[0] == path[-1]


SCRAPS = st.lists(
    st.sampled_from(["{", "}", "[", "]", ",", ":", '"', '"a"', '"b"', '"a":', " ", "\n", "\t", "\\", "\\n"])
    | st.sampled_from(["true", "false", "null", "NaN", "-", "0", "1", ".5", "e3", "E-", "\\u00e9", "\\ud800"])
    | st.sampled_from(['["a"]', '{"a":1}', "[1,2]", '{"b":[', "é", "\x0b", "/", "'"]),
    max_size=14,
).map("".join)


@given(SCRAPS)
@example('{"a":1,"a":2}')
@example("[1,]")
@settings(deadline=None, max_examples=500)
def test_json_is_accepted_exactly_where_python_accepts_it_and_we_do_not_refuse_more(text: str) -> None:
    expected: Any = None
    with contextlib.suppress(ValueError):
        expected = [json.loads(text, parse_int=str, parse_float=str, parse_constant=str)]
    if expected is None:
        assert {finding.rule for finding in refused(read_json, text)} & {"not-json", "empty"}
        return
    try:
        tree = read_json(text, "plan.json")
    except InputUnreadable as error:
        rules = {finding.rule for finding in error.findings}
        assert rules <= {"null", "duplicate-key", "not-a-number", "lone-surrogate", "too-deep", "empty"}
        return
    assert tree.data == with_words_for_truth(expected[0])


def with_words_for_truth(data: Any) -> Any:
    if isinstance(data, bool):
        return "yes" if data else "no"
    if isinstance(data, list):
        return [with_words_for_truth(item) for item in data]
    if isinstance(data, dict):
        return {key: with_words_for_truth(value) for key, value in data.items()}
    return data
