"""What a page template may and may not do."""

from __future__ import annotations

import pytest

from cindocs.errors import TemplateRefused
from cindocs.renderers import html
from cindocs.renderers.html import render
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from tests.copies import example_plan
from tests.pages.making import ENGLISH, chain_with, with_reason_block


def _refusal(chain) -> str:
    with pytest.raises(TemplateRefused) as caught:
        render(example_plan(), chain, ENGLISH)
    return f"{caught.value.message} {caught.value.advice}"


def test_an_unknown_name_is_refused_with_its_file_line_and_name(tmp_path):
    message = _refusal(with_reason_block(tmp_path / "fenland", "\n\n{{ copy.nickname }}"))
    assert "fenland/plan.html, line 4" in message
    assert "'nickname'" in message


def test_an_unknown_name_in_a_test_is_refused_too(tmp_path):
    assert "'carers'" in _refusal(with_reason_block(tmp_path / "fenland", "{% if carers %}x{% endif %}"))


def test_a_name_made_from_the_record_is_not_told(tmp_path):
    message = _refusal(with_reason_block(tmp_path / "fenland", "{{ copy[copy.about] }}"))
    assert "Zoë" not in message and "Łukasz" not in message


@pytest.mark.parametrize(
    "expression",
    [
        "{{ copy.__class__ }}",
        "{{ copy.about.__init__.__globals__ }}",
        "{{ gettext.__globals__ }}",
        "{{ copy }}",
        "{{ needs }}",
        "{{ copy.draft }}",
        "{{ copy.about + 1 }}",
        "{{ 1 / 0 }}",
        "{{ lipsum() }}",
        "{{ range(9) }}",
        "{{ copy.about|attr('upper') }}",
        "{% include '/etc/hostname' %}",
        "{% include '../norfolk/plan.html' %}",
        "{% include 'no-such-part.html' %}",
    ],
)
def test_what_a_template_may_not_do_is_refused_without_a_value(tmp_path, expression):
    message = _refusal(with_reason_block(tmp_path / "fenland", expression))
    assert "Zoë" not in message and "Łukasz" not in message


def test_broken_jinja_is_refused_with_its_line(tmp_path):
    message = _refusal(
        chain_with(tmp_path / "fenland", plan__html='{% extends "plan.html" %}\n{% block reason %}')
    )
    assert "fenland/plan.html, line 2" in message


def test_a_section_for_which_there_is_no_block_is_refused(tmp_path):
    from dataclasses import replace

    from cindocs.views.copy import Code, Section

    plan = example_plan()
    plan = replace(plan, sections=(*plan.sections, Section(Code("pets"), "Pets")))
    with pytest.raises(TemplateRefused, match="section_without_a_block"):
        render(plan, TemplateChain((TEMPLATES / "base",)), ENGLISH)


def test_templates_inherit_over_three_folders(tmp_path):
    (tmp_path / "county").mkdir()
    (tmp_path / "town").mkdir()
    (tmp_path / "county" / "plan.html").write_text(
        '{% extends "plan.html" %}{% block reason %}COUNTY{% endblock %}{% block scale %}COUNTY{% endblock %}'
    )
    (tmp_path / "town" / "plan.html").write_text(
        '{% extends "plan.html" %}{% block scale %}TOWN over {{ super() }}{% endblock %}'
    )
    chain = TemplateChain((tmp_path / "town", tmp_path / "county", TEMPLATES / "base"))
    page = html.render(example_plan(), chain, ENGLISH).content.decode("utf-8")
    assert page.count("TOWN over COUNTY") == 1
    assert page.count("COUNTY") == 2
    assert "What is going well" in page


def test_an_authority_may_bring_its_own_style_sheet(tmp_path):
    chain = chain_with(tmp_path / "fenland", screen__css=".part { color: #123456 }")
    assert b".part { color: #123456 }" in render(example_plan(), chain, ENGLISH).content
