"""A note typed during a meeting becomes minutes, and not a word of it is lost."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cindocs.documents.minutes import Minutes
from cindocs.errors import InputUnreadable
from cindocs.intake.load import load
from cindocs.intake.minutes_note.note import with_note
from cindocs.intake.minutes_note.typed_day import typed_day
from cindocs.intake.yaml_text import yaml_text
from cindocs.reading.front_matter import read_front_matter
from cindocs.reading.tree import Tree
from tests.conftest import ROOT, Run
from tests.rules.cases import TABLE as FAMILY

TABLE: dict[str, Any] = yaml.load(
    Path(__file__).with_name("minutes_notes.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)
CASE = FAMILY["base"]["case"]
FIELDS = """\
kind: minutes
id: PLOVER-1-NOTE
case: case.yaml
about: [child-1]
date: 2026-03-12
meeting: {on: 2026-03-12}
"""


def note(body: str, fields: str = "") -> Tree:
    """A note as it is read, with the case in its place."""
    tree = read_front_matter(f"---\n{FIELDS}{fields or 'version: 1'}\n---\n\n{body}", "note.md")
    data: Any = {**tree.data, "case": CASE} if isinstance(tree.data, dict) else {}
    return Tree(tree.file, data, tree.values, tree.keys)


def given_by(body: str, fields: str = "") -> dict[str, Any]:
    """What the note adds to the fields above it."""
    before, after = note("", fields).data, with_note(note(body, fields))[0].data
    assert isinstance(before, dict) and isinstance(after, dict)
    meeting: Any = after.pop("meeting")
    added = {name: value for name, value in after.items() if before.get(name) != value}
    return added | {f"meeting.{name}": value for name, value in meeting.items() if name != "on"}


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["name"])
def test_a_note_gives_what_the_table_says_and_nothing_else(case: dict[str, Any]) -> None:
    assert given_by(case["note"], case.get("fields", "")) == case["gives"]


@pytest.mark.parametrize(
    "case", [case for case in TABLE["cases"] if "fields" not in case], ids=lambda case: case["name"]
)
def test_every_field_of_a_note_has_its_line(case: dict[str, Any]) -> None:
    tree, _ = with_note(note(case["note"]))
    first = note(case["note"]).values["text",].line
    last = first + len(case["note"].splitlines())
    for name in given_by(case["note"]):
        path = tuple(name.split("."))
        assert first <= tree.values[path].line < last
        value: Any = tree.data
        for step in path:
            value = value[step]
        for number, _ in enumerate(value if isinstance(value, list) else ()):
            assert first <= tree.place((*path, number)).line < last  # type: ignore[operator]


@pytest.mark.parametrize("case", TABLE["said_twice"], ids=lambda case: case["name"])
def test_what_is_said_twice_is_refused_with_the_line_of_the_second(case: dict[str, Any]) -> None:
    _, (finding,) = with_note(note(case["note"], case["fields"]))
    assert (finding.rule, finding.place.line) == ("said-twice", int(case["line"]))


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("2026-03-09", "2026-03-09"),
        ("2026-3-9", "2026-03-09"),
        ("9 March 2026", "2026-03-09"),
        ("1st mar 2026", "2026-03-01"),
        ("29 February 2028", "2028-02-29"),
        ("9/3/2026.", "2026-03-09"),
        ("12/13/2026", None),
        ("29 February 2026", None),
        ("31/4/2026", None),
        ("9 Ma 2026", None),
        ("9 Marching 2026", None),
        ("9 March", None),
        ("next week", None),
        ("1/3/26", "2026-03-01"),
        ("09.03.2026", "2026-03-09"),
        ("9.3.26.", "2026-03-09"),
        ("9/3.2026", None),
        ("9/3/226", None),
    ],
)
def test_days_are_understood_as_people_type_them(typed: str, means: str | None) -> None:
    assert typed_day(typed) == means


def test_a_name_that_two_people_have_is_nobodys() -> None:
    case = yaml.load(yaml_text(CASE).replace("name: Ambrose Quill", "name: Jory Quill"), yaml.BaseLoader)
    tree = note("Action: Jory – Ring – 2026-03-09\nAction: Jory Quill – Ring – 2026-03-09")
    data: Any = {**tree.data, "case": case} if isinstance(tree.data, dict) else {}
    made: Any = with_note(Tree(tree.file, data, tree.values, tree.keys))[0].data
    assert [action["owner"] for action in made["actions"]] == ["Jory", "teacher"]


@pytest.mark.parametrize("case", ["", [], {"children": "x"}, {"people": ["x", {"id": []}, {"name": []}]}])
def test_a_case_that_is_wrong_does_not_stop_the_note(case: Any) -> None:
    tree = note("Action: nan – Come – 2026-03-09\n## What Tamsin said\nHello.")
    data: Any = {**tree.data, "case": case} if isinstance(tree.data, dict) else {}
    made: Any = with_note(Tree(tree.file, data, tree.values, tree.keys))[0].data
    assert made["actions"][0]["owner"] == "nan"
    assert made["discussion"] == [{"heading": "What Tamsin said", "text": "Hello."}]


_HEADINGS = [
    "", "Reason", "Updates", "In short", "Decisions", "Actions", "Outcome", "If things change", "Next review",
    "What Tamsin said", "What the children said", "What the family said", "Disagreements", "The plan",
    "Changes to the plan", "Family group conference", "Difference", "The flat", "What Zebedee said",
]  # fmt: skip
_STARTS = [
    "", "  ", "      ", "- ", "* ", "  - ", "1. ", "> ", "Action: ", "- Action a7 for o1: ", "Decision: ",
    "Progress a1: ", "Progress a1: done – ", "Mum: ", "- Tamsin (so): ", "How: ", "Where: ", "Chair: ",
    "Agreed with: ", "At: ", "nan – ", "- Jory – ", "none\n", "2026-04-23\n", "```\n", "# ", "---\n",
]  # fmt: skip
_ENDS = ["", "", " – ", " – 2026-04-23", " - ", ":", "\n", "\n\n", " – x – 9/3/2026"]


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(_HEADINGS),
            st.lists(st.tuples(st.sampled_from(_STARTS), st.sampled_from(_ENDS)), max_size=6),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_no_word_of_a_note_is_lost(parts: list[tuple[str, list[tuple[str, str]]]]) -> None:
    lines, words = [], 0
    for heading, section in parts:
        lines += [f"## {heading}"] if heading else []
        for start, end in section:
            words += 1
            lines.append(f"{start}zq{words}zq{end}")
    made, findings = with_note(note("\n".join(["Hello.", *lines])))
    assert {one.rule for one in findings} <= {"two-days"}
    assert "zq" not in repr(findings)
    said = repr(made.data)
    assert [number for number in range(1, words + 1) if f"zq{number}zq" not in said] == []


_ACTIONS = [
    "Action: {who} – {what} – {when}", "**Action:** {who} – {what} – {when}",
    "**Action**: {who} - {what} - {when}",
    "Action - {who} – {what} – {when}", "Action {who}: {what} – {when}",
    "- **Action {who}:** {what} – {when}",
    "- [ ] Action: {who} – {what} – by {when}", "_Action_: {who} – {what} – {when}",
    "ACTION 2: {who} — {what} — {when}",
    "Action a{number}: {who} – {what}", "  Action: {what}", "Action for o1: {who} – {what} – {when}",
    "Action Zebedee: {what} – {when}",
]  # fmt: skip
_OTHERS = [
    "{what} was upset about this.", "Progress a{number}: started – {what} – by 27 March 2026", "```", "## ",
    "**Decision:** {what} – so", "Decision - {what}", "Decision:", "## {what}", "Where: {what}", "",
    "Action: ",
    "Action plan: {what}.", "Progress a1: done – {what}", "## Disagreements", "## Outcome", "## Next review",
    "Progress: {what}", "**{what}**", "    {what}", "Action {what}",
]  # fmt: skip
_DAYS = ["9 March 2026", "1/3/26", "09.03.2026", "2026-03-09", "soon"]


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(_ACTIONS) | st.sampled_from(_OTHERS),
            st.sampled_from(["mum", "nan", "Jory Penhallow"]),
            st.sampled_from(_DAYS),
        ),
        max_size=12,
    )
)
def test_each_action_line_is_one_action_and_every_word_stays(parts: list[tuple[str, str, str]]) -> None:
    shapes = [shape for shape, _, when in parts if not ("Zebedee" in shape and when == "soon")]
    parts = [part for part in parts if not ("Zebedee" in part[0] and part[2] == "soon")]
    lines = [
        shape.format(who=who, what=f"zq{number}zq", when=when, number=number)
        for number, (shape, who, when) in enumerate(parts)
    ]
    tree, findings = with_note(note("\n".join(["Hello.", *lines])))
    made: Any = tree.data
    assert list(findings) == []
    said = repr(made)
    assert [at for at, shape in enumerate(shapes) if "{what}" in shape and f"zq{at}zq" not in said] == []
    whats = [action["what"] for action in made.get("actions", ())]
    asked = [f"zq{at}zq" for at, shape in enumerate(shapes) if shape in _ACTIONS]
    assert [what.split()[0] for what in whats] == asked


def test_small_slips_do_not_refuse_a_note(tmp_path: Path) -> None:
    slips = (
        "Decision:\nProgress a1: started\nProgress a1: done 6.2.26 – It went well\n## Outcome\nIt goes on.\n"
        "## Disagreements\nThe first.\n## Disagreements\nThe second.\n"
        "## Next review\n23/4/26\nWhere: At home\nWhere: At school\n"
    )
    record = load(family(tmp_path, slips)).record
    assert isinstance(record, Minutes)
    assert record.disagreements == "The first.\n\nThe second."
    assert record.progress[0].note == "done 6.2.26 – It went well"
    assert record.outcome is None and record.decisions == ()
    assert [point.text for point in record.discussion] == ["Decision:", "It goes on.", "Where: At school"]


def test_all_problems_of_a_note_are_told_at_once_each_with_its_field(tmp_path: Path) -> None:
    body = "Action: nan – Come – 30/2/2026\n## Next review\n2026-04-23\nAt: half past three\n"
    with pytest.raises(InputUnreadable) as refused:
        load(family(tmp_path, body))
    told = [(one.rule, one.place.line, one.place.field) for one in refused.value.findings]
    assert told == [("not-a-date", 9, "actions[0].due"), ("not-a-time", 12, "review.at")]
    assert "9 March 2026, 9/3/2026 or 2026-03-09" in refused.value.findings[0].mend


def family(folder: Path, body: str) -> Path:
    """A note in a folder of its own, beside its case."""
    (folder / "case.yaml").write_text(yaml_text(CASE), encoding="utf-8")
    (folder / "note.md").write_text(f"---\n{FIELDS}---\n{body}", encoding="utf-8")
    return folder / "note.md"


def test_a_note_is_minutes_like_any_other(tmp_path: Path) -> None:
    record = load(family(tmp_path, "## Why we met\nMornings.\n\nAction: Nan – Come – 9 March 2026\n")).record
    assert isinstance(record, Minutes)
    assert record.reason == "Mornings."
    assert record.actions[0].owner == "nan"


@pytest.mark.parametrize(
    ("body", "rule", "line"),
    [
        ("\nAction: nan – Come – 30/2/2026\n", "not-a-date", 10),
        ("## Next review\n\n2026-04-23\nAt: half past three\n", "not-a-time", 12),
        (f"## The flat\nDecision: {'x' * 500}\n", "too-long", 10),
        ("Progress a1: started – It rained – by 31.4.2026\n", "not-a-date", 9),
        ("Hello.\nAction: nan – Come – 9/3/2026 – Go – 10/3/2026\n", "two-days", 10),
    ],
)
def test_a_problem_in_a_note_has_its_line(body: str, rule: str, line: int, tmp_path: Path) -> None:
    with pytest.raises(InputUnreadable) as refused:
        load(family(tmp_path, body))
    assert [(one.rule, one.place.line) for one in refused.value.findings] == [(rule, line)]


def test_what_the_rules_find_in_a_note_has_its_line(cindocs: Run, tmp_path: Path) -> None:
    path = family(tmp_path, "Hello.\n\nAction: Zebedee – Come – soon\n")
    told = cindocs("check", path, "--today", "2026-03-13").stdout
    assert re.search(r"note\.md:11:1: error R16  actions\[0\]\.owner", told)
    assert re.search(r"note\.md:11:1: warning R17  actions\[0\]\.due", told)
    assert "Zebedee" not in told


def test_the_example_in_the_guide_is_read_as_the_guide_says(tmp_path: Path) -> None:
    guide = (ROOT / "docs/minutes-note.md").read_text(encoding="utf-8")
    example = guide.split("````markdown\n")[1].split("````")[0]
    for name in ("case.yaml", "plan.yaml"):
        (tmp_path / name).write_bytes((ROOT / "samples/norfolk/heron" / name).read_bytes())
    (tmp_path / "note.md").write_text(example, encoding="utf-8")
    record = load(tmp_path / "note.md").record
    assert isinstance(record, Minutes)
    assert [one.owner for one in record.actions] == ["family-worker", "dad"]
    assert record.discussion[0].heading == "The flat"
    assert record.review is not None and record.review.on is not None
