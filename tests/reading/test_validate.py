import json
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from cindocs.errors import InputUnreadable
from cindocs.findings import Finding, Severity
from cindocs.reading.joining import graft
from cindocs.reading.refusal import MOST_FINDINGS
from cindocs.reading.strict_json import read_json
from cindocs.reading.strict_yaml import read_yaml
from cindocs.reading.validate import validate
from tests.reading.cases import assert_silent_about


class Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def _soon(value: str) -> str:
    if value != "soon":
        raise PydanticCustomError("not-soon", "This is not soon enough.", {"mend": "Write soon."})
    return value


def _quotes_the_value(value: str) -> str:
    raise ValueError(f"{value} is wrong")


Soon = Annotated[str, AfterValidator(_soon)]
NotEmpty = Annotated[str, StringConstraints(min_length=1)]


class Status(StrEnum):
    OPEN = "open"
    DONE = "done"


class Action(Strict):
    what: NotEmpty
    owner: str
    due: Literal["unknown"] | Soon = "unknown"
    status: Status = Status.OPEN


class Outcome(Strict):
    statement: Annotated[str, StringConstraints(min_length=3, max_length=40)]
    actions: tuple[Action, ...] = ()


class Person(Strict):
    kind: Literal["person"]
    person: str
    words: str


class Agency(Strict):
    kind: Literal["agency"]
    agency: str


Reader = Annotated[Person | Agency, Field(discriminator="kind")]


class Address(Strict):
    street: str
    town: str


class Plan(Strict):
    title: str
    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1, max_length=2)]
    readers: list[Reader] = []
    about: Reader | None = None
    home: str | Address | None = None
    tags: dict[Annotated[str, StringConstraints(min_length=3)], Literal["a", "b", "c"]] = {}
    bad: Annotated[str, AfterValidator(_quotes_the_value)] = ""

    @model_validator(mode="after")
    def _title_is_not_home(self) -> "Plan":
        if self.title == self.home:
            raise PydanticCustomError("same", "Two fields say the same.", {"mend": "Change one."})
        return self


GOOD = """\
title: A plan
outcomes:
  - statement: Warm
    actions:
      - what: Mend the window
        owner: dad
        due: soon
        status: done
readers:
  - kind: person
    person: mum
    words: hers
about:
  kind: agency
  agency: school
home:
  street: One
  town: Two
tags:
  one: a
"""


def refused(text: str, model: type[BaseModel] = Plan) -> list[Finding]:
    with pytest.raises(InputUnreadable) as caught:
        validate(model, read_yaml(text, "plan.yaml"))
    assert caught.value.__context__ is None, "a chained error shows values when it is printed"
    assert all(finding.severity is Severity.ERROR for finding in caught.value.findings)
    return list(caught.value.findings)


def said(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return [
        (finding.rule, f"{finding.place.line}:{finding.place.column}", finding.place.field)
        for finding in findings
    ]


def test_a_good_tree_becomes_the_model() -> None:
    plan = validate(Plan, read_yaml(GOOD, "plan.yaml"))
    assert plan.outcomes[0].actions[0] == Action(
        what="Mend the window", owner="dad", due="soon", status=Status.DONE
    )
    assert plan.about == Agency(kind="agency", agency="school")
    assert plan.home == Address(street="One", town="Two")


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


@pytest.mark.parametrize(
    ("old", "new", "expected", "words"),
    [
        ("        owner: dad\n", "", ("required", "5:9", "outcomes[0].actions[0].owner"), "Add owner here."),
        ("title: A plan\n", "", ("required", "1:1", "title"), "This field is required."),
        ("owner: dad", "owner: [dad]", ("not-text", "6:16", "outcomes[0].actions[0].owner"), "not a list"),
        ("statement: Warm", "statement: Hi", ("too-short", "3:16", "outcomes[0].statement"), "Fewer than 3"),
        ("statement: Warm", f"statement: {'Hi' * 21}", ("too-long", "3:16", "outcomes[0].statement"), "40"),
        ("Mend the window", "", ("empty", "5:14", "outcomes[0].actions[0].what"), "leave the field out"),
        ("due: soon", "due: later", ("not-soon", "7:14", "outcomes[0].actions[0].due"), "Write soon."),
        (
            "status: done",
            "status: half",
            ("not-one-of", "8:17", "outcomes[0].actions[0].status"),
            "open or done",
        ),
        ("kind: person", "kind: stranger", ("not-one-of", "10:11", "readers[0].kind"), "person, agency"),
        ("  kind: agency\n", "", ("required", "14:3", "about.kind"), "Add kind here."),
        ("    words: hers\n", "", ("required", "10:5", "readers[0].words"), "Add words here."),
        ("words: hers", "words: {}", ("not-text", "12:12", "readers[0].words"), "Text was expected"),
        ("  town: Two\n", "", ("required", "17:3", "home.town"), "Add town here."),
        ("  one: a", "  one: x", ("not-one-of", "20:8", "tags.one"), "a, b or c"),
        ("  one: a", "  No: a", ("too-short", "20:3", "tags.?"), "Fewer than 3"),
        ("tags:\n  one: a", "tags: one", ("not-fields", "19:7", "tags"), "its name, a colon"),
        ("  one: a\n", "  one: a\nbad: word\n", ("not-valid", "21:6", "bad"), "cannot be used"),
    ],
)
def test_each_error_is_told_in_plain_words_at_its_place(
    old: str, new: str, expected: tuple[str, str, str], words: str
) -> None:
    findings = refused(changed(old, new))
    assert said(findings) == [expected]
    assert words in f"{findings[0].message} {findings[0].mend}"


@pytest.mark.parametrize(
    ("outcomes", "rule", "words"),
    [
        ("[]", "too-few", "At least 1"),
        ("[{statement: One}, {statement: Two}, {statement: Three}]", "too-many", "At most 2"),
        ("word", "not-a-list", "with a hyphen and a space"),
        ("{}", "not-a-list", "with a hyphen and a space"),
    ],
)
def test_a_wrong_list_is_told_where_it_starts(outcomes: str, rule: str, words: str) -> None:
    [finding] = findings = refused(f"title: A plan\noutcomes: {outcomes}\n")
    assert said(findings) == [(rule, "2:11", "outcomes")]
    assert words in f"{finding.message} {finding.mend}"


@pytest.mark.parametrize("text", ["[a, b]", "word"])
def test_a_file_without_fields_is_refused(text: str) -> None:
    assert said(refused(text)) == [("not-fields", "1:1", "")]


def test_an_error_of_the_whole_is_told_at_its_start() -> None:
    text = "title: One\noutcomes: [{statement: Two}]\nhome: One\n"
    assert said(refused(text)) == [("same", "1:1", "")]


def test_a_list_that_is_long_enough_is_not_called_too_short_for_its_wrong_entries() -> None:
    assert said(refused("title: A plan\noutcomes: [{}]\n")) == [("required", "2:12", "outcomes[0].statement")]


def test_an_unknown_field_is_told_at_its_key_with_the_field_that_was_meant() -> None:
    findings = refused(changed("owner: dad", "onwer: dad"))
    assert said(findings) == [
        ("required", "5:9", "outcomes[0].actions[0].owner"),
        ("unknown-key", "6:9", "outcomes[0].actions[0].?"),
    ]
    assert findings[1].message == "There is no field of this name here. Did you mean owner?"


def test_a_field_that_stands_there_already_was_not_meant() -> None:
    [finding] = refused(changed("    words: hers\n", "    words: hers\n    word: his\n"))
    assert "Did you mean" not in finding.message
    assert finding.mend == "Leave it out."


def test_where_no_field_is_near_those_that_are_left_are_listed() -> None:
    [finding] = refused("title: A plan\noutcomes: [{statement: One}]\nzqzq: x\n")
    assert finding.mend == "Fields that can be added here: readers, about, home, tags, bad."


def test_a_field_named_like_the_kind_of_its_owner_does_not_lead_astray() -> None:
    # Pydantic's path holds the kind, person; here a field of that name exists too.
    findings = refused(changed("    words: hers", "    word: hers"))
    assert said(findings) == [
        ("required", "10:5", "readers[0].words"),
        ("unknown-key", "12:5", "readers[0].?"),
    ]
    assert "Did you mean words?" in findings[1].message


def test_of_a_union_only_the_branch_that_was_meant_is_told() -> None:
    assert said(refused(changed("  street: One\n  town: Two\n", "  street: [One]\n  twon: Two\n"))) == [
        ("required", "17:3", "home.town"),
        ("not-text", "17:11", "home.street"),
        ("unknown-key", "18:3", "home.?"),
    ]


def test_a_place_where_no_branch_of_a_union_fits_has_one_finding() -> None:
    text = changed("  street: One\n  town: Two\n", "  - One\n")
    assert [(finding.rule, finding.place.field) for finding in refused(text)] == [("not-text", "home")]


def test_all_errors_are_told_at_once_in_the_order_of_the_file() -> None:
    text = "tilte: x\noutcomes:\n  - statement: []\n    action: y\nreaders: z\ntags: {one: q}\n"
    findings = refused(text)
    lines = [finding.place.line for finding in findings]
    assert lines == sorted(line for line in lines if line)
    assert [finding.place.field for finding in findings] == [
        "title",
        "?",
        "outcomes[0].statement",
        "outcomes[0].?",
        "readers",
        "tags.one",
    ]


def test_errors_in_a_joined_file_come_after_those_of_the_file_itself() -> None:
    tree = read_yaml("title: []\noutcomes:\n  - statement: One\nabout: reader.yaml\n", "plan.yaml")
    joined = graft(tree, ("about",), read_yaml("kind: agency\n", "about.yaml"))
    with pytest.raises(InputUnreadable) as caught:
        validate(Plan, joined)
    assert [str(finding.place) for finding in caught.value.findings] == ["plan.yaml:1:8", "about.yaml:1:1"]


def test_a_flood_of_errors_ends() -> None:
    text = "title: x\noutcomes: [{statement: One}]\n" + "".join(
        f"k{n}: x\n" for n in range(MOST_FINDINGS * 3)
    )
    assert len(refused(text)) == MOST_FINDINGS


# In tags the keys are free: they are words of a profile, and may stand in a field's path.
FIELDS = sorted(Plan.model_fields.keys() - {"tags"})
WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=6).map("zq{}".format)
CONTENT: st.SearchStrategy[Any] = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(WORDS | st.sampled_from(FIELDS), inner, max_size=4)
        | st.fixed_dictionaries({}, optional=dict.fromkeys(("kind", "person", "words", "street"), inner))
        | st.fixed_dictionaries(
            {"kind": st.sampled_from(["person", "agency"])}, optional={"person": inner, "agency": inner}
        )
        | st.fixed_dictionaries({}, optional=dict.fromkeys(Action.model_fields, inner))
    ),
    max_leaves=12,
)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, CONTENT)) | CONTENT)
@settings(deadline=None, max_examples=300)
def test_no_value_and_no_unknown_key_is_ever_said(content: Any) -> None:
    tree = read_json(json.dumps(content), "plan.json")
    with pytest.raises(InputUnreadable) as caught:
        validate(Plan, tree)
    assert caught.value.findings
    assert_silent_about(caught.value, "zq")


NEAR = st.sampled_from(sorted(Action.model_fields)).flatmap(
    lambda name: st.tuples(st.integers(0, len(name)), st.text("zqxj", min_size=1, max_size=2)).map(
        lambda typo: name[: typo[0]] + typo[1] + name[typo[0] :]
    )
)


@given(NEAR)
@settings(deadline=None)
def test_a_key_that_is_near_to_a_field_is_not_said_either(key: str) -> None:
    [finding] = [
        finding
        for finding in refused(f"what: x\nowner: y\n{key}: z\n", Action)
        if finding.rule == "unknown-key"
    ]
    assert key not in f"{finding}"
