"""The commands that list, check, show and add authorities, and that explain a rule."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from cindocs.authorities.chain import authorities
from cindocs.authorities.load import load_authority
from cindocs.resources import TEMPLATES
from cindocs.rules.in_words.explanation import explanation
from cindocs.rules.table import RULES
from tests.authorities.folders import authority, sample, spelled_out
from tests.conftest import TODAY, Run

# list


def test_the_list_names_each_authority_with_its_procedure_and_edition(cindocs: Run) -> None:
    lines = cindocs("authority", "list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(authorities())
    (norfolk,) = (line for line in lines if line.startswith("norfolk"))
    assert "Child in Need Plans and Reviews (2 January 2026)" in norfolk
    assert norfolk.endswith("comes with cindocs")


def test_the_list_says_where_an_authority_of_ones_own_stands(cindocs: Run, tmp_path: Path) -> None:
    authority(tmp_path / "one")
    authority(tmp_path / "two", name="fen")
    told = cindocs("authority", "list", "--templates", tmp_path / "one", "--templates", tmp_path / "two")
    for name, root in (("moor", "one"), ("fen", "two")):
        assert re.search(rf"^{name} .* Plans on the Moor .*{root}.{name}$", told.stdout, re.MULTILINE)


def test_a_broken_authority_does_not_hide_the_others(cindocs: Run, tmp_path: Path) -> None:
    authority(tmp_path, "speed: 3\n")
    told = cindocs("authority", "list", "--templates", tmp_path)
    assert told.returncode == 0
    assert "cindocs authority check" in told.stdout
    assert "norfolk" in told.stdout


# check


def test_all_shipped_authorities_are_right(cindocs: Run) -> None:
    told = cindocs("authority", "check")
    assert told.returncode == 0, told.stdout
    assert [line for line in told.stdout.splitlines() if line.endswith(": nothing to mend.")] == [
        f"{name}: nothing to mend." for name in ("base", *authorities())
    ]


def test_the_check_says_what_is_its_own_and_what_is_inherited(cindocs: Run, tmp_path: Path) -> None:
    authority(tmp_path, "words: {lead_practitioner: Family worker}\n", plan="headings: {summary: In short}\n")
    told = cindocs("authority", "check", "moor", "--templates", tmp_path).stdout
    base = load_authority("base").profile
    assert "Its own: 1 word, 1 kind." in told
    assert f"Inherited as it is: {len(base.rules)} rules, {len(base.words) - 1} words" in told


def test_a_mistake_is_told_with_its_place_and_mend_and_exit_code_4(cindocs: Run, tmp_path: Path) -> None:
    authority(tmp_path, "rules:\n  R06:\n    limits: [{when: sunny}]\n")
    told = cindocs("authority", "check", "moor", "norfolk", "--templates", tmp_path)
    assert told.returncode == 4
    assert "moor/authority.yaml:9:21: error" in told.stdout
    assert "To mend: " in told.stdout
    assert "moor: 1 error." in told.stdout and "norfolk: nothing to mend." in told.stdout


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ("{from: 2031-01-01, set: {rules: {R06: {limits: [{when: sunny}]}}}}", 8),
        ("{from: 2020-01-01, until: 2020-02-01, set: {accent: \"#ffffff\"}}", 8),
        ("{from: 2020-01-01, until: 2020-02-01, set: {rules: {R06: {roles: [owl]}}}}", 8),
    ],
)  # fmt: skip
def test_a_mistake_that_counts_on_another_day_is_told_today(
    change: str, line: int, cindocs: Run, tmp_path: Path
) -> None:
    authority(tmp_path, f"changes:\n  - {change}\n")
    told = cindocs("authority", "check", "moor", "--templates", tmp_path)
    assert told.returncode == 4
    assert f"moor/authority.yaml:{line}:" in told.stdout
    assert "moor: 1 error." in told.stdout


def test_an_unknown_authority_is_told_the_nearest(cindocs: Run) -> None:
    told = cindocs("authority", "check", "norflok")
    assert told.returncode == 2
    assert "Did you mean norfolk?" in told.stderr


# new


def test_a_new_authority_is_right_and_prints_a_plan_at_once(cindocs: Run, tmp_path: Path) -> None:
    assert cindocs("authority", "new", "north-shire", "-o", tmp_path / "mine").returncode == 0
    told = cindocs("authority", "check", "north-shire", "--templates", tmp_path / "mine")
    assert (told.returncode, told.stdout.splitlines()[0]) == (0, "north-shire: nothing to mend.")
    plan = sample("north-shire", tmp_path / "heron")
    done = cindocs("render", plan, "-o", tmp_path / "out", "--templates", tmp_path / "mine", "--today", TODAY)
    assert done.returncode == 0, done.stderr
    made = {file.suffix: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    assert made.keys() == {".docx", ".pdf", ".html"}
    assert b"North Shire" in made[".html"]


EXAMPLE = re.compile(r"^(\s*)# (?=[a-z_]+:( |$)|  )", re.MULTILINE)
"""The beginning of a line that is an example: a field, or what stands below one."""


def with_examples(folder: Path, cindocs: Run) -> Path:
    """Write a new authority's folder, and take the hash from each line that is an example."""
    assert cindocs("authority", "new", folder.name, "-o", folder.parent).returncode == 0
    for file in folder.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        # What stands before the first field, or the first empty line, is about the file.
        begin = text.index("\nid:" if file.name == "authority.yaml" else "\n\n")
        file.write_text(text[:begin] + EXAMPLE.sub(r"\1", text[begin:]), encoding="utf-8")
    return folder


def test_every_example_in_a_new_authority_works_as_soon_as_its_hash_is_taken_away(
    cindocs: Run, tmp_path: Path
) -> None:
    with_examples(tmp_path / "moor", cindocs)
    told = cindocs("authority", "check", "moor", "--templates", tmp_path)
    assert (told.returncode, told.stdout.splitlines()[0]) == (0, "moor: nothing to mend."), told.stdout
    profile = load_authority("moor", [tmp_path, TEMPLATES]).profile
    assert {"R05", "R06", "R32"} <= profile.rules.keys()
    assert profile.rules["R06"].limits[1].target is not None
    assert profile.outcomes.closed and profile.contradictions and profile.changes
    assert profile.audiences["network"].birth == "year" and profile.audiences["grandparent"].reads
    assert profile.glossary["FHP"] == "Family Help Plan" and "CIN" in profile.glossary
    assert profile.plan_types["child_in_need"].title == "Family Help Plan"
    assert profile.kinds["plan"].headings["needs"] == "What do we want to be different for {child}?"


def test_what_is_left_behind_a_hash_is_read_by_people_only(cindocs: Run, tmp_path: Path) -> None:
    for file in with_examples(tmp_path / "moor", cindocs).glob("*.yaml"):
        for line in file.read_text(encoding="utf-8").splitlines():
            comment = line.partition("# ")[2]
            assert not re.match(r"- \{|[a-z_]+: *[\[{\"\d]|[a-z_]+:$", comment), f"{file.name}: {line}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("when: long_term_need", "when: long_term_ned"),
        ("lead_practitioner: Lead", "lead_practitioner:: Lead"),
        ("from: 2026-04-01", "from: 2026-04-31"),
        ("roles: [team_manager]", "roles: [team_manger]"),
    ],
)
def test_an_example_that_went_stale_would_be_told(old: str, new: str, cindocs: Run, tmp_path: Path) -> None:
    profile = with_examples(tmp_path / "moor", cindocs) / "authority.yaml"
    text = profile.read_text(encoding="utf-8")
    assert old in text
    profile.write_text(text.replace(old, new), encoding="utf-8")
    assert cindocs("authority", "check", "moor", "--templates", tmp_path).returncode == 4


@pytest.mark.parametrize("bad", ["North", "../north", "norfolk", "base", "north shire", "9lives", ""])
def test_an_id_that_cannot_be_one_is_refused(bad: str, cindocs: Run, tmp_path: Path) -> None:
    done = cindocs("authority", "new", bad, "-o", tmp_path / "mine")
    assert done.returncode == 2
    assert not (tmp_path / "mine").exists()


def test_a_folder_that_is_there_is_never_written_over(cindocs: Run, tmp_path: Path) -> None:
    authority(tmp_path)
    before = (tmp_path / "moor/authority.yaml").read_bytes()
    assert cindocs("authority", "new", "moor", "-o", tmp_path).returncode == 6
    assert (tmp_path / "moor/authority.yaml").read_bytes() == before


# show


@pytest.mark.parametrize("name", ["norfolk", "derby"])
def test_what_an_authority_asks_is_told_in_plain_words(name: str, cindocs: Run) -> None:
    """To write it anew: cindocs authority show norfolk --on 2026-02-02 > tests/authorities/norfolk.txt."""
    golden = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    assert cindocs("authority", "show", name, "--on", TODAY).stdout == golden


@pytest.mark.parametrize("name", ["base", *authorities()])
def test_the_portrait_leaves_no_demand_out_and_shows_no_word_of_the_machine(name: str, cindocs: Run) -> None:
    told = " ".join(cindocs("authority", "show", name, "--on", TODAY).stdout.split())
    found = load_authority(name)
    for rule in RULES:
        assert (f"- {rule.id} " in told) == found.rule(rule.id).applies
    for one in found.profile.outcomes.options:
        assert one.label in told
    for contradiction in found.profile.contradictions.values():
        assert contradiction.about in told and contradiction.choice in told
    assert not re.search(r"[a-z]_[a-z]|==|!=|None|\bTrue\b|\{|\}", told)


def test_every_condition_of_every_authority_is_put_into_words(cindocs: Run, tmp_path: Path) -> None:
    more = """\
circumstances: {far_away: The family lives far away}
rules:
  R08:
    source: "moor:1"
    limits:
      - when: team in ["North", "South"] or not stable_long_term_plan
        max: {value: 24, unit: hours}
        anchor: allocation
      - when: not (far_away and unborn) and version >= 2 and meeting_number != 1
        max: {value: 1, unit: weeks}
        target: {value: 2, unit: calendar_days}
        anchor: allocation
        count_from: same_day
      - when: not (far_away or panel_held or meeting_kind == "review" or "Hill" in team)
      - {min: {value: 2, unit: months}, anchor: closure}
    differ_from: [chair]
    attendees: [advocate]
    returns_to: lead_practitioner
"""
    authority(tmp_path, more)
    told = " ".join(cindocs("authority", "show", "moor", "--templates", tmp_path).stdout.split())
    for words in (
        "As a rule: not earlier than 2 months after the end of the episode.",
        "But if the team is North or South, or it is not so that the plan is long-term and stable: at the "
        "latest 24 hours after the allocation.",
        "But if the version is at least 2, and the number of the meeting is not 1, and these do not all hold "
        "(the family lives far away; the child is not born yet): at the latest 1 week after the allocation, "
        "better within 2 calendar days, the first day counted.",
        "But if none of these holds (the family lives far away; a panel was held; the meeting is a review; "
        "the team has Hill in it): at once.",
        "Where several of these fit, the one that stands first counts.",
        "Not the same person as: chair.",
        "There must be: advocate.",
        "What is not approved goes back to: lead practitioner.",
    ):
        assert words in told


# explain


def test_a_rule_is_explained_for_one_authority(cindocs: Run) -> None:
    told = " ".join(cindocs("explain", "R06", "--authority", "norfolk", "--on", TODAY).stdout.split())
    assert "Next review set, and in time" in told
    assert "Keep a plan from drifting" in told
    assert "within 6 weeks, or within 12 weeks" in told
    assert "(stops the document; line 24)" in told
    assert (
        "As a rule: at the latest 6 weeks after the latest meeting, unless a judgement says otherwise" in told
    )
    assert "Longer if the child is disabled, and the plan is long-term and stable: at the latest 12" in told
    assert "Looked at in: Plan, " in told
    assert "Derby" not in told


def test_a_rule_is_explained_with_the_contradiction_it_stands_on(cindocs: Run) -> None:
    told = " ".join(cindocs("explain", "r5", "--authority", "sheffield").stdout.split())
    assert "By another reading of the procedure, at the latest 10 calendar days after the allocation" in told
    assert "The procedure does not agree with itself" in told
    assert "What counts here: The text of the chapter counts" in told


def test_a_rule_is_explained_everywhere_and_says_where_it_is_not_asked(cindocs: Run) -> None:
    told = cindocs("explain", "R11").stdout
    for name in authorities():
        assert f"\n{load_authority(name).profile.name}: " in told
    assert told.count("this authority does not ask for it") == len(authorities()) - 1


@pytest.mark.parametrize("rule", sorted({rule.id for rule in RULES}))
def test_every_rule_can_be_explained(rule: str, cindocs: Run) -> None:
    told = cindocs("explain", rule, "--authority", "derby")
    assert told.returncode == 0
    assert told.stdout.startswith(f"{rule}  ")


WORDS: dict[str, tuple[str, ...]] = {
    "{max: 6m, unless: chaired, renews: yes}": (
        "At the latest 6 months after the latest meeting, unless a judgement says otherwise: somebody "
        "chaired. Such a judgement holds for 6 months from the day on which it was decided.",
    ),
    "{when: unborn, max: 3w}, {max: 6w}": ("As a rule: at the latest 6 weeks", "Shorter if the child is not"),
    "{when: unborn, max: 3m}, {max: 6w}": ("As a rule: at the latest 6 weeks", "Longer if the child is not"),
    "{when: unborn, max: 6m}, {max: 26w}": ("As a rule: at the latest 26 weeks", "But if the child is not"),
    "{when: unborn, max: 3w}": (
        "If the child is not born yet: at the latest",
        "Otherwise there is no limit.",
    ),
    "{target: 3w, max: 2w, direction: before}": (
        "At the latest 2 weeks before the latest meeting, better 3 weeks.",
    ),
    "{target: 3w}": ("Better within 3 weeks after the latest meeting.",),
    "{when: unborn, step: copied}": ("The reviewing team has a copy if the child is not born yet.",),
    "{when: unborn, max: 1w, severity: advice}, {max: 2w}": (
        "As a rule: at the latest 2 weeks after the latest meeting. (stops the document)",
        "Shorter if the child is not born yet: at the latest 1 week after the latest meeting. (advice)",
    ),
}
"""Limits, each in short (6w is {value: 6, unit: weeks}), with what stands for them."""


@pytest.mark.parametrize(("limits", "words"), WORDS.items(), ids=WORDS)
def test_limits_are_told_with_what_usually_holds_first(
    limits: str, words: tuple[str, ...], cindocs: Run, tmp_path: Path
) -> None:
    each = [f"{one}, anchor: latest_meeting" for one in limits.strip("{}").split("}, {")]
    listed = spelled_out("}, {".join(each))
    rule = f'{{none: no, source: "moor:1", limits: [{{{listed}}}]}}'
    authority(tmp_path, f"words: {{chaired: Somebody chaired}}\nrules: {{R06: {rule}}}\n")
    told = " ".join(cindocs("explain", "R06", "--authority", "moor", "--templates", tmp_path).stdout.split())
    places = [told.find(one) for one in words]
    assert -1 not in places and places == sorted(places), told


def test_rules_about_sending_say_who_gets_what_and_by_when(cindocs: Run) -> None:
    told = " ".join(cindocs("explain", "R35", "--authority", "derby", "--on", TODAY).stdout.split())
    assert "Agency Report: whoever wrote it sends it to the parents. (line 161)" in told
    told = " ".join(cindocs("explain", "R36", "--authority", "derby", "--on", TODAY).stdout.split())
    assert "chair sends it, at the latest 1 week after the meeting, unless a judgement says otherwise" in told
    assert "Agency Report: whoever wrote it" not in told


@pytest.mark.parametrize("name", authorities())
def test_every_rule_of_every_authority_is_explained_without_a_word_of_the_machine(name: str) -> None:
    found = load_authority(name)
    for rule in RULES:
        told = explanation([rule], [found])
        code = re.search(r"[a-z]_[a-z]|==|!=|None|\bTrue\b|\{|\}|\.\.|\?\.|: \.| ,|\(\)", told)
        assert code is None, f"{rule.id}: {code}"


def test_an_unknown_rule_is_told_those_near_it(cindocs: Run) -> None:
    done = cindocs("explain", "R60")
    assert done.returncode == 2
    assert "R50" in done.stderr


# --templates and CINDOCS_TEMPLATES


@pytest.fixture
def two_roots(tmp_path: Path) -> tuple[Path, Path]:
    authority(tmp_path / "one")
    authority(tmp_path / "two", "words: {lead_practitioner: Second}\n")
    return tmp_path / "one", tmp_path / "two"


def test_the_environment_names_folders_of_authorities(
    cindocs: Run, two_roots: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CINDOCS_TEMPLATES", os.pathsep.join(map(str, reversed(two_roots))))
    assert "Lead practitioner: Second" in cindocs("authority", "show", "moor").stdout
    monkeypatch.setenv("CINDOCS_TEMPLATES", os.pathsep.join(map(str, two_roots)))
    assert "Second" not in cindocs("authority", "show", "moor").stdout


def test_every_command_that_needs_an_authority_finds_one_of_ones_own(
    cindocs: Run, two_roots: tuple[Path, Path], tmp_path: Path
) -> None:
    plan = sample("moor", tmp_path / "heron")
    ours, today = ("--templates", two_roots[0]), ("--today", TODAY)
    assert cindocs("check", plan, *today).returncode == 3
    assert cindocs("check", plan, *ours, *today).returncode == 0
    assert cindocs("render", plan, "--to", "html", "-o", tmp_path / "out", *ours, *today).returncode == 0
    assert cindocs("due", plan, *ours, *today).returncode == 0
    assert cindocs("new", "plan", "--authority", "moor", *ours).returncode == 0
    assert cindocs("explain", "R06", "--authority", "moor", *ours).returncode == 0


def test_a_folder_of_templates_that_is_not_there_is_refused(cindocs: Run, tmp_path: Path) -> None:
    assert cindocs("authority", "list", "--templates", tmp_path / "nowhere").returncode == 2
