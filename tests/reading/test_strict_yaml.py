from collections.abc import Iterator

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cindocs.errors import InputUnreadable
from cindocs.reading import strict_yaml
from cindocs.reading.builder import DEEPEST, MOST_NODES
from cindocs.reading.field_path import FieldPath
from cindocs.reading.refusal import MOST_FINDINGS
from cindocs.reading.strict_yaml import read_yaml
from cindocs.reading.tree import Data, Position
from tests.reading.cases import Case, assert_said, assert_silent_about, cases, refused

BAD = cases("bad_yaml.txt")

PARSERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]


@pytest.fixture(params=PARSERS, ids=lambda parser: parser.__name__)
def each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_yaml, "PARSER", request.param)


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize("case", BAD, ids=lambda case: case.title)
def test_refused_yaml_is_told_with_its_places(case: Case) -> None:
    assert_said(refused(read_yaml, case.text), case.expected)


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.title)
def test_nothing_of_a_refused_file_is_said(case: Case) -> None:
    with pytest.raises(InputUnreadable) as caught:
        read_yaml(case.text, "plan.yaml")
    assert_silent_about(caught.value, "zq")


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize(
    "typed",
    ["no", "Off", "YES", "012", "0o14", "0x1F", "12:30", "~", "Null", "null", "2026-02-30", "2026-02-03"],
)
def test_what_was_typed_stays_as_it_was_typed(typed: str) -> None:
    text = f"name: {typed}\nnames:\n  - {typed}\n{typed}: x\n"
    assert read_yaml(text, "plan.yaml").data == {"name": typed, "names": [typed], typed: "x"}


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize(
    "typed",
    ["1_000", "1.10", "1e3", ".inf", ".NaN", "+447700900123", "=", "<", "a#b", "a:b", "-1", "?x", ":x"],
)
def test_numbers_and_signs_stay_as_they_were_typed(typed: str) -> None:
    assert read_yaml(f"name: {typed}\nnames:\n  - {typed}\n", "plan.yaml").data == {
        "name": typed,
        "names": [typed],
    }


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a:\n", {"a": ""}),
        ("a: # to be done\nb: x # a note\n", {"a": "", "b": "x"}),
        ("a: x\n#b: y\n  #c: z\n", {"a": "x"}),
        ("a: |\n  one\n  #two\n", {"a": "one\n#two\n"}),
        ("a: >\n  one\n  two\n\n  three\n", {"a": "one two\nthree\n"}),
        ("a: one\n  two\n", {"a": "one two"}),
        ("a: 'it''s: # x'\n", {"a": "it's: # x"}),
        ('a: "<<"\n"<<": b\n', {"a": "<<", "<<": "b"}),
        ("a: <<\n", {"a": "<<"}),
        ('a: "\\u00e9\\r\\n\\x09"\n', {"a": "é\n\t"}),
        ("---\na: x\n...\n", {"a": "x"}),
        ("- [a, {b: c}]\n-\n- {}\n", [["a", {"b": "c"}], "", {}]),
        ("? a\n: b\n", {"a": "b"}),
        ("just words", "just words"),
    ],
)
def test_plain_ways_of_writing_are_read(text: str, data: Data) -> None:
    assert read_yaml(text, "plan.yaml").data == data


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize("escape", [r"\ud800", r"\ud83d\ude00", r"\UFFFFFFFF", r"\x"])
def test_an_escape_that_is_no_character_is_refused(escape: str) -> None:
    [finding] = refused(read_yaml, f'note: "{escape}"\n')
    assert finding.rule in ("not-yaml", "lone-surrogate")
    assert finding.place.line == 1


@pytest.mark.usefixtures("each_parser")
@pytest.mark.parametrize("deep", ["[" * 20_000, "- " * 20_000, "{a: " * 20_000, "? " * 20_000])
def test_deep_nesting_is_refused_before_it_is_followed(deep: str) -> None:
    [finding] = refused(read_yaml, deep)
    assert finding.rule in ("too-deep", "key-not-text")


@pytest.mark.usefixtures("each_parser")
def test_nesting_is_read_up_to_the_limit() -> None:
    assert read_yaml("[" * DEEPEST + "]" * DEEPEST, "plan.yaml")
    [finding] = refused(read_yaml, "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    assert (finding.rule, finding.place.column) == ("too-deep", DEEPEST + 1)


def test_too_many_entries_are_refused() -> None:
    [finding] = refused(read_yaml, "- a\n" * (MOST_NODES + 1))
    assert (finding.rule, finding.place.line) == ("too-large", MOST_NODES)


def test_a_flood_of_problems_ends_the_reading() -> None:
    findings = refused(read_yaml, "- *a\n" * (MOST_FINDINGS * 3))
    assert len(findings) == MOST_FINDINGS


def test_places_count_characters_and_not_bytes() -> None:
    tree = read_yaml("é: ü\nnäher: {ß: 😀, a: b}\n", "plan.yaml")
    assert tree.values[("näher", "a")] == Position(2, 18)
    assert tree.keys[("näher", "a")] == Position(2, 15)


# A text that may stand anywhere in a file: no hidden character, no half one.
TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff")
    | st.sampled_from("\n\t #:-'\"")
)
DATA = st.recursive(
    TEXT, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=15
).filter(lambda data: data != "")


class WithoutAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


@given(DATA, st.booleans(), st.sampled_from([None, True, False]))
@settings(deadline=None)
def test_what_a_library_writes_as_yaml_is_read_back(data: Data, unicode: bool, flow: bool | None) -> None:
    text = yaml.dump(data, Dumper=WithoutAliases, allow_unicode=unicode, default_flow_style=flow)
    assert read_yaml(text, "plan.yaml").data == data


def positions(node: yaml.Node, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Position]]:
    """Every value's place by PyYAML's own tree, which the strict reader does not use."""
    assert node.start_mark is not None
    yield path, Position(node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from positions(item, (*path, number))
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from positions(value, (*path, key.value))


SCRAPS = st.lists(
    st.sampled_from(["a", "b: ", "- ", "\n", "  ", ":", "'", '"', "[", "]", "{", "}", ", ", "#", "|", ">"])
    | st.sampled_from(
        ["&", "*", "!", "%", "@", "`", "\t", "?", "<<", "---", "\\", "\\u", "é", "~", "0", "..."]
    )
    | st.sampled_from(["\na: ", "\n  b: ", "\n- ", "\n  - ", '"x"', "'y'", "# z"]),
    max_size=25,
).map("".join)


@pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)
@given(text=SCRAPS)
@example("a: 1\na: 2")
@settings(deadline=None, max_examples=300)
def test_what_is_read_is_what_yaml_means(parser: type, text: str) -> None:
    original, strict_yaml.PARSER = strict_yaml.PARSER, parser
    try:
        tree = read_yaml(text, "plan.yaml")
    except InputUnreadable as error:
        assert error.findings
        return
    finally:
        strict_yaml.PARSER = original
    # BaseLoader leaves every scalar a string, as we do; duplicate keys and aliases it would let pass.
    assert (
        yaml.load(text, Loader=yaml.BaseLoader if parser is yaml.SafeLoader else yaml.CBaseLoader)
        == tree.data
    )
    root = yaml.compose(text, Loader=parser)
    assert root is not None
    assert dict(positions(root)) == tree.values


CANARIES = """
zqname: zqannie
zqneeds:
  - zqtitle: "zqwarm zqroom"
    zqdue: 'zqtoday'
    zqlist: [zqa, zqb]
  - {zqtitle: zqcold, zqmore: {zqx: zqy}}
zqnote: |
  zqlong zqtext
"""


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(CANARIES)),
            st.sampled_from(
                ["", "\n", " ", "\t", ":", ": ", "'", '"', "[", "}", "&", "*", "!", "#", "- ", "%", "\\"]
            ),
            st.integers(0, 3),
        ),
        min_size=1,
        max_size=4,
    )
)
@settings(deadline=None, max_examples=300)
def test_a_spoilt_file_is_read_or_refused_without_a_word_of_it(spoils: list[tuple[int, str, int]]) -> None:
    text = CANARIES
    for at, put, cut in spoils:
        text = text[:at] + put + text[at + cut :]
    try:
        read_yaml(text, "plan.yaml")
    except InputUnreadable as error:
        assert_silent_about(error, "zq")
