"""Each authority by its own procedure: what is found, and that no value of a profile goes untested."""

from __future__ import annotations

import html
import io
import re
from collections import Counter
from datetime import date
from pathlib import Path

import docx
import pytest

import cindocs
from cindocs.authorities.chain import authorities
from cindocs.authorities.load import load_authority
from cindocs.errors import TemplateRefused
from cindocs.resources import SAMPLES, TEMPLATES
from cindocs.rules.table import RULES
from tests.pages.making import page_texts
from tests.rules.kinds.kind_cases import KIND_CASES
from tests.rules.profiles import AUTHORITY_CASES, AuthorityCase, authority, cases_of, changed_settings

OURS = ["sheffield", "lancashire", "derby", "islington"]
_EXPECTED = re.compile(r"(R\d\d) (error|warning|advice) (\S*): (.+)")
_SOURCE = re.compile(r"[a-z]+:\d+(-\d+)?(,\d+(-\d+)?)*")


def _name(case: AuthorityCase) -> str:
    return f"{case.authority_id}: {case.name}"


@pytest.mark.parametrize("case", AUTHORITY_CASES, ids=_name)
def test_an_authoritys_procedure_finds_what_the_table_says_and_nothing_else(case: AuthorityCase) -> None:
    expected = [_EXPECTED.fullmatch(line) for line in case.finds]
    assert all(expected), "a line of the table cannot be read"
    found = case.found()

    wanted = Counter(" ".join(match.groups()[:3]) for match in expected if match)
    assert Counter(f"{one.rule} {one.severity} {one.place.field}" for one in found) == wanted
    for rule, severity, where, words in (match.groups() for match in expected if match):
        said = [
            f"{one.message} {one.mend}"
            for one in found
            if (one.rule, one.severity, one.place.field) == (rule, severity, where)
        ]
        assert any(words in text for text in said), f"{words!r} is not in {said}"
    assert all(one.source for one in found)


def test_no_two_cases_of_an_authority_have_the_same_name() -> None:
    assert [name for name, count in Counter(map(_name, AUTHORITY_CASES)).items() if count > 1] == []


@pytest.mark.parametrize("authority_id", authorities())
def test_no_value_of_a_profile_can_change_without_a_case_that_notices(authority_id: str) -> None:
    base = load_authority("base")
    of_kinds = [case for case in KIND_CASES if case.document.case.authority == authority_id]
    cases = [*cases_of(authority_id), *of_kinds]
    assert cases, "this authority has no cases"
    unnoticed = [
        f"{rule.id} {what}"
        for rule in RULES
        for own in [authority(authority_id).rule(rule.id)]
        for what, other in changed_settings(own, base.rule(rule.id))
        if all(case.told(rule.id, own) == case.told(rule.id, other) for case in cases)
    ]
    assert unnoticed == []


def test_no_limit_of_the_base_can_change_without_a_case_that_notices() -> None:
    nothing, cases = load_authority("base").rule("R01"), cases_of("norfolk")
    for rule in RULES:
        own = load_authority("base").rule(rule.id)
        only_limits = nothing.model_copy(update=own.model_dump(exclude={"limits"}))
        for what, other in changed_settings(own, only_limits):
            assert any(case.told(rule.id, own) != case.told(rule.id, other) for case in cases), what


@pytest.mark.parametrize("authority_id", OURS)
def test_every_demand_of_an_authority_names_a_line_of_its_procedure(authority_id: str) -> None:
    profile, base = authority(authority_id).profile, load_authority("base").profile
    own = [(asked, base.rules[rule_id]) for rule_id, asked in profile.rules.items()]
    sources = [
        asked.source
        for asked, national in own
        if asked.model_copy(update={"asks": national.asks}) != national
    ]
    for asked, national in own:
        sources += [one.source for one in (*asked.limits, *asked.chairs) if one not in national.limits]
    sources += [source for one in profile.contradictions.values() for source in one.sources]
    assert len(sources) > 20
    assert [one for one in sources if not _SOURCE.fullmatch(one) or profile.procedure.cite not in one] == []


@pytest.mark.parametrize("authority_id", OURS)
def test_an_authority_prints_every_section_once_and_under_its_own_headings(authority_id: str) -> None:
    own, base = (one.kind("plan") for one in (authority(authority_id), load_authority("base")))
    assert set(own.order) >= set(base.order) and len(set(own.order)) == len(own.order)
    headings = {own.headings[part] for part in own.order}
    assert len(headings) == len(own.order)
    assert len(headings - set(base.headings.values())) > len(headings) / 2


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_authority_has_a_colour_of_its_own_that_white_text_can_be_read_on() -> None:
    accents = [authority(one).profile.accent for one in authorities()]
    assert len(set(accents)) == len(accents)
    for accent in accents:
        assert 1.05 / (_luminance(accent) + 0.05) >= 4.5


@pytest.mark.parametrize("authority_id", OURS)
def test_an_authoritys_mark_is_a_picture_that_fetches_nothing(authority_id: str) -> None:
    letterhead = authority(authority_id).profile.letterhead
    pictures = TEMPLATES / authority_id / "pictures"
    svg = (pictures / str(letterhead.mark)).read_text(encoding="utf-8")
    assert svg.startswith("<svg ") and not re.search(r"script|href|url\(|@import|<image|<style", svg)
    assert (pictures / "mark.png").read_bytes().startswith(b"\x89PNG")
    assert letterhead.mark_text


@pytest.mark.parametrize(
    "asked", ["when: moonlight", "chairs: [{when: moonlight, roles: []}]", "limits: [{when: moonlight}]"]
)
def test_a_condition_that_asks_about_something_unknown_is_refused(tmp_path: Path, asked: str) -> None:
    (tmp_path / "moor").mkdir()
    profile = tmp_path / "moor/authority.yaml"
    profile.write_text(
        "id: moor\ninherits: base\nname: Moor\nprocedure: {title: Plans, cite: moor}\n"
        f"letterhead: {{authority: Moor}}\nrules:\n  R09:\n    {asked}\n"
    )
    with pytest.raises(TemplateRefused) as refused:
        load_authority("moor", [tmp_path, TEMPLATES])
    (finding,) = refused.value.findings
    assert finding.rule == "unknown-circumstance" and "moonlight" in finding.message
    assert (finding.place.file, finding.place.line) == ("moor/authority.yaml", 8)


@pytest.mark.parametrize("authority_id", OURS)
def test_a_plan_comes_out_under_its_authoritys_headings(tmp_path: Path, authority_id: str) -> None:
    for name in ("case.yaml", "plan.yaml"):
        text = (SAMPLES / "norfolk/kestrel" / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace("authority: norfolk", f"authority: {authority_id}"))
    plan = cindocs.load(tmp_path / "plan.yaml")
    made = {to: cindocs.render(plan, to=to, today=date(2026, 2, 2)).content for to in ("html", "docx", "pdf")}

    profile, child = authority(authority_id).profile, "Nês"
    page = html.unescape(made["html"].decode())
    title = re.findall(r"<h1>(.*?)</h1>", page)
    printed = re.findall(r'<h2 id="part-\d+">(.*?)</h2>', page)
    plan_setting = authority(authority_id).kind("plan")
    own = [plan_setting.headings[part].replace("{child}", child) for part in plan_setting.order]
    assert title == [profile.plan_types["family_support"].title]
    assert len(printed) > 14 and printed == [heading for heading in own if heading in printed]

    paragraphs = [paragraph.text for paragraph in docx.Document(io.BytesIO(made["docx"])).paragraphs]
    assert [text for text in paragraphs if text in printed] == printed
    assert title[0] in paragraphs
    text = " ".join(page_texts(made["pdf"]))
    places = [text.find(heading) for heading in (title[0], *printed)]
    assert -1 not in places
