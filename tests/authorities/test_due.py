"""What is due when: the days of the rules, told before anybody is late."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from cindocs.authorities.authority import Authority
from cindocs.authorities.load import load_authority
from cindocs.documents.case import Case
from cindocs.documents.case_document import CaseDocument
from cindocs.documents.kinds import KINDS
from cindocs.documents.plan import Plan
from cindocs.due.deadline import Deadline
from cindocs.due.due import due
from tests.authorities.folders import authority, sample
from tests.conftest import TODAY, Run
from tests.rules.cases import CASES, put


def plan(authority_id: str, **changes: Any) -> dict[str, Any]:
    raw = CASES[0].raw()
    put(raw, "case.authority", authority_id)
    for path, value in changes.items():
        put(raw, path.replace("__", "."), value)
    return raw


@cache
def loaded(name: str, day: date) -> Authority:
    return load_authority(name, kinds=(), on=day)


def due_for(*documents: CaseDocument | Case, today: str = "2026-02-09") -> list[Deadline]:
    return list(due(documents, loaded, date.fromisoformat(today)))


def days(found: list[Deadline], what: str) -> list[str]:
    return [str(one.on) for one in found if one.what.startswith(what)]


def case_alone(authority_id: str, **episode: Any) -> Case:
    raw = plan(authority_id)["case"]
    raw["episode"] |= episode
    return Case.model_validate(raw)


def test_both_days_stand_there_where_the_procedure_contradicts_itself() -> None:
    case = case_alone(
        "sheffield", allocated="2026-01-27", assessment={"started": "2026-01-28", "by": "worker"}
    )
    first = [one for one in due_for(case) if one.what == "First meeting"]
    assert [(str(one.on), one.source[-8:].strip()) for one in first] == [
        ("2026-02-06", "line 17"),
        ("2026-02-11", "line 26"),
    ]
    assert "by another reading of the procedure, 10 calendar days after the allocation" in first[0].why
    assert (first[0].overdue, first[1].overdue) == (True, False)


def test_a_day_off_is_told_with_the_working_day_before_it() -> None:
    case = case_alone(
        "sheffield", allocated="2026-01-21", assessment={"started": "2026-01-28", "by": "worker"}
    )
    (one,) = (one for one in due_for(case, today="2026-01-28") if "calendar" in one.why)
    assert (str(one.on), str(one.working_day)) == ("2026-01-31", "2026-01-30")


def test_a_meeting_that_was_held_is_due_no_more() -> None:
    document = Plan.model_validate(plan("islington", case__episode__assessment__completed="2026-01-16"))
    assert days(due_for(document), "First meeting") == []
    assert days(due_for(document, today="2026-02-01"), "First meeting") == ["2026-02-06"]


def test_nothing_is_invented_where_the_procedure_sets_no_number() -> None:
    found = due_for(case_alone("norfolk"))
    assert days(found, "First meeting") == []
    assert days(found, "First visit") == []


def test_the_review_stands_there_as_agreed_and_as_allowed() -> None:
    document = Plan.model_validate(plan("norfolk"))
    found = [one for one in due_for(document) if one.what.startswith("Next review")]
    assert [(one.what, str(one.on)) for one in found] == [
        ("Next review", "2026-03-12"),
        ("Next review, at the latest", "2026-03-16"),
    ]
    assert found[1].why == "6 weeks after the latest meeting"
    assert found[1].source.endswith("line 24, 26")


def test_a_judgement_with_its_reason_lifts_a_limit() -> None:
    reasoned = {
        "about": "exceptional_circumstances",
        "reason": "Mum is in hospital.",
        "decided_by": "manager",
        "decided_on": "2026-02-02",
    }
    document = Plan.model_validate(plan("norfolk", judgements=[reasoned]))
    assert days(due_for(document), "Next review, at the latest") == []


def test_a_plan_that_has_ended_has_nothing_due() -> None:
    document = Plan.model_validate(plan("lancashire", ends="2026-02-06"))
    assert due_for(document) == []


def test_visits_are_due_as_planned_and_as_the_procedure_asks() -> None:
    raw = plan("lancashire", case__episode__latest_visit="2026-02-02")
    job = next(one["job"] for one in raw["case"]["professionals"] if one["id"] == "worker")
    found = due_for(Plan.model_validate(raw))
    assert days(found, f"Visit by {job[0].lower()}{job[1:]}") == ["2026-02-16"]
    assert days(found, "Next visit, at the latest") == ["2026-03-02"]


def test_the_record_of_a_visit_says_that_it_was_made() -> None:
    raw = plan("lancashire", case__episode__latest_visit="2026-02-02")
    visit = {name: raw[name] for name in ("case", "about", "date")}
    visit |= {"kind": "visit_record", "id": "PLOVER-V", "on": "2026-02-05"}
    model: Any = KINDS["visit_record"].model
    found = due_for(Plan.model_validate(raw), model.model_validate(visit))
    assert days(found, "Next visit, at the latest") == ["2026-03-05"]


def test_the_first_visit_is_due_after_the_allocation() -> None:
    case = case_alone("derby", allocated="2026-02-05")
    assert days(due_for(case), "First visit to the child") == ["2026-02-12"]
    assert days(due_for(case_alone("derby", first_visit="2026-02-06")), "First visit") == []


def test_a_long_case_is_taken_to_whoever_decides_on_it() -> None:
    document = Plan.model_validate(plan("derby", case__episode__referral={"on": "2025-03-02"}))
    assert days(due_for(document), "Decision whether to go on") == ["2026-03-02"]


def test_from_some_day_on_a_manager_chairs() -> None:
    document = Plan.model_validate(plan("sheffield"))
    assert days(due_for(document), "From then on a manager chairs") == ["2026-08-02"]


def test_the_reports_to_the_next_review_are_due_before_anybody_has_begun_them() -> None:
    document = Plan.model_validate(plan("derby", review__previous="2026-02-05"))
    found = due_for(document)
    assert days(found, "Report: approved") == ["2026-03-10"]
    assert days(found, "Report: shared with the parents") == ["2026-03-11"]
    assert days(found, "Reports of agencies: sent in") == ["2026-03-10"]
    why = next(one.why for one in found if one.what == "Report: approved")
    assert "the meeting. The procedure does not" in why and why.endswith("taken as working days")


def test_a_step_that_was_taken_is_due_no_more() -> None:
    raw = plan("derby", review__previous="2026-02-05")
    report = {name: raw[name] for name in ("case", "about", "date")}
    report |= {"kind": "pre_meeting_report", "id": "PLOVER-R", "plan": raw}
    report["approvals"] = [{"by": "manager", "on": "2026-02-06", "decision": "approved"}]
    model: Any = KINDS["pre_meeting_report"].model
    found = due_for(Plan.model_validate(raw), model.model_validate(report))
    assert days(found, "Report: approved") == []
    assert days(found, "Report: shared with the parents") == ["2026-03-11"]


def test_a_report_of_a_later_day_hides_no_deadline_of_today() -> None:
    raw = plan("derby", review__previous="2026-02-05")
    report = {name: raw[name] for name in ("case", "about")}
    report |= {"kind": "pre_meeting_report", "id": "PLOVER-R", "plan": raw, "date": "2026-02-20"}
    report["approvals"] = [{"by": "manager", "on": "2026-02-20", "decision": "approved"}]
    model: Any = KINDS["pre_meeting_report"].model
    both = Plan.model_validate(raw), model.model_validate(report)
    assert days(due_for(*both), "Report: approved") == ["2026-03-10"]
    assert days(due_for(*both, today="2026-02-20"), "Report: approved") == []


def test_the_meeting_after_a_move_is_due() -> None:
    found = due_for(case_alone("norfolk", residence="2026-02-02"))
    assert days(found, "Meeting at the receiving authority") == ["2026-03-02"]


def test_what_cannot_be_counted_comes_last_and_says_what_is_missing() -> None:
    case = case_alone("islington", assessment={"started": "2026-01-28", "by": "worker"})
    *_, last = due_for(case)
    assert (last.what, last.on, last.overdue) == ("First meeting", None, False)
    assert last.why.startswith("cannot be counted, that day is missing: 15 working days")


def test_deadlines_of_several_cases_stand_in_one_order() -> None:
    other = plan("norfolk", case__id="WREN", review__on="2026-03-11")
    found = due_for(Plan.model_validate(plan("norfolk")), Plan.model_validate(other))
    assert [str(one.on) for one in found] == sorted(str(one.on) for one in found)
    assert {one.case for one in found} == {"PLOVER", "WREN"}


def test_a_deadline_follows_what_was_in_force_on_the_day_of_the_plan(cindocs: Run, tmp_path: Path) -> None:
    more = """\
rules: {R06: {none: no, source: "moor:5", limits: [{max: {value: 12, unit: weeks}, anchor: latest_meeting}]}}
changes:
  - from: 2026-01-30
    set: {rules: {R06: {limits: [{max: {value: 2, unit: weeks}, anchor: latest_meeting}]}}}
"""
    authority(tmp_path / "mine", more)
    file = sample("moor", tmp_path / "heron")
    ours = ("--templates", tmp_path / "mine", "--today", TODAY)
    assert "2 weeks after the latest meeting" in cindocs("due", file, *ours).stdout
    file.write_text(file.read_text().replace("date: 2026-01-30", "date: 2026-01-29"))
    assert "12 weeks after the latest meeting" in cindocs("due", file, *ours).stdout


def test_the_command_takes_a_folder_and_marks_what_is_overdue(cindocs: Run, tmp_path: Path) -> None:
    file = sample("lancashire", tmp_path / "heron")
    told = cindocs("due", file.parent, "--today", "2026-03-11")
    assert told.returncode == 0, told.stderr
    assert "2026-03-10  HERON-1  Next review" in told.stdout
    (line,) = (line for line in told.stdout.splitlines() if "2026-03-10" in line)
    assert line.endswith("OVERDUE")
    assert "Nothing is due" not in told.stdout


def test_the_command_says_so_when_nothing_is_due(cindocs: Run, tmp_path: Path) -> None:
    file = sample("norfolk", tmp_path / "heron")
    told = cindocs("due", file.parent / "case.yaml", "--today", TODAY)
    assert told.stdout == "Nothing is due that the procedure sets a day for.\n"


def test_one_file_that_cannot_be_read_does_not_hide_the_others(cindocs: Run, tmp_path: Path) -> None:
    file = sample("norfolk", tmp_path / "heron")
    (file.parent / "other.yaml").write_text("kind: plam\n")
    told = cindocs("due", file.parent, "--today", TODAY)
    assert told.returncode == 3
    assert "Next review" in told.stdout and "other.yaml" in told.stderr


def test_programs_get_the_same_days(cindocs: Run, tmp_path: Path) -> None:
    file = sample("norfolk", tmp_path / "heron")
    told = json.loads(cindocs("due", file, "--json", "--today", TODAY).stdout)
    (latest,) = (one for one in told["due"] if one["what"] == "Next review, at the latest")
    assert (told["today"], latest["on"], latest["case"], latest["rule"]) == (
        TODAY, "2026-03-11", "HERON-1", "R06",
    )  # fmt: skip


def test_a_calendar_takes_the_days_and_no_name(cindocs: Run, tmp_path: Path) -> None:
    file = sample("norfolk", tmp_path / "heron")
    told = json.loads(cindocs("due", file, "--json", "--today", TODAY, "--ics", tmp_path / "due.ics").stdout)
    written = (tmp_path / "due.ics").read_bytes()
    events = Calendar.from_ical(written).walk("VEVENT")
    assert [str(one["dtstart"].dt) for one in events] == [one["on"] for one in told["due"]]
    assert [str(one["summary"]) for one in events] == [f"HERON-1: {one['what']}" for one in told["due"]]
    assert len({str(one["uid"]) for one in events}) == len(events)
    for name in ("Saoirse", "Wójcik", "ukasz", "Wendy", "Teasel", "Dereham", "2014"):
        assert name.encode() not in written
    assert (tmp_path / "due.ics").stat().st_mode & 0o777 == 0o600
    cindocs("due", file, "--today", TODAY, "--ics", tmp_path / "again.ics")
    assert (tmp_path / "again.ics").read_bytes() == written


@pytest.mark.parametrize(("name", "code"), [("plan.yaml", 2), ("other.ics", 6), ("missing/due.ics", 6)])
def test_only_a_calendar_is_replaced_by_a_calendar(
    name: str, code: int, cindocs: Run, tmp_path: Path
) -> None:
    file = sample("norfolk", tmp_path / "heron")
    (file.parent / "other.ics").write_text("kind: plan\n")
    before = {one: one.read_bytes() for one in file.parent.iterdir()}
    told = cindocs("due", file, "--today", TODAY, "--ics", file.parent / name)
    assert told.returncode == code
    assert {one: one.read_bytes() for one in file.parent.iterdir()} == before


def test_a_calendar_is_replaced_by_its_newer_one(cindocs: Run, tmp_path: Path) -> None:
    file, calendar = sample("norfolk", tmp_path / "heron"), tmp_path / "due.ics"
    calendar.write_bytes(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    assert cindocs("due", file, "--today", TODAY, "--ics", calendar).returncode == 0
    assert b"BEGIN:VEVENT" in calendar.read_bytes()


def test_a_folder_of_families_tells_of_each_and_which_is_empty(cindocs: Run, tmp_path: Path) -> None:
    sample("norfolk", tmp_path / "families" / "heron")
    (tmp_path / "families" / "empty").mkdir()
    told = cindocs("due", tmp_path / "families", "--today", TODAY)
    assert told.returncode == 0, told.stderr
    assert "HERON-1  Next review" in told.stdout
    assert "empty: there is no document" in told.stderr


@pytest.mark.parametrize("argv", [["due"], ["authority", "list"], ["explain", "R06"]])
def test_the_library_of_calendars_is_imported_for_a_calendar_only(argv: list[str], tmp_path: Path) -> None:
    file = sample("norfolk", tmp_path / "heron")
    argv = [*argv, str(file), "--today", TODAY] if argv == ["due"] else argv
    code = f"""
import sys
sys.argv = {["cindocs", *argv]!r}
from cindocs.cli import main
try:
    main()
except SystemExit as left:
    print("exit", left.code)
print("heavy", sorted({{"icalendar", "jinja2", "lxml", "weasyprint", "docx"}} & set(sys.modules)))
"""
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "exit 0" in said and "heavy []" in said
