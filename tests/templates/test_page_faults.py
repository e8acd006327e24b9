"""One page template with many faults of many kinds: each is found at its line, and nothing else is told."""

from __future__ import annotations

import pytest

from tests.templates.making import checked, write

# Each line holds one fault, or none where no rule is named; the words are those that must be told.
PAGE = [
    ("<html lang=en>", "language", "does not say its language"),
    ("<head><title>Plan</title>", "title", "no title of the copy"),
    ('<meta http-equiv="refresh" content="1">', "runs", "leads somewhere else"),
    ('<link rel="stylesheet" href="look.css">', "fetches", "<link> would fetch"),
    ("<style>@import 'x.css';</style>", "fetches", "@import would fetch"),
    ("<style>p { color: {{ copy.accent }} }</style></head>", "out-of-place", "stands in <style>"),
    ("<body><h1>{{ copy.title }}</h1>", "", ""),
    ("<p>{{ coppy.about }}</p>", "name", "no name coppy here"),
    ("<p>{{ copy.abuot }}</p>", "field", "a copy has nothing called abuot"),
    ("{% for letter in copy.about %}{% endfor %}", "wrong-use", "this is a text"),
    ("<p>{{ needs }}</p>", "wrong-use", "a list of need"),
    ("<p>{{ copy.language }}</p>", "wrong-use", "a word for programs"),
    ('<p class="{{ copy.language }}">{{ copy.date|upper }}</p>', "filter", "no filter upper"),
    ("<p>{{ copy.date|safe }}</p>", "unescaped", "|safe would let"),
    ("{% autoescape false %}{% endautoescape %}", "unescaped", "kept from becoming markup"),
    ('{% include "/etc/passwd" %}', "outside", "not among the templates"),
    ("<p>{{ copy['__class__'] }}</p>", "forbidden", "reaches into the program"),
    ("<p>{{ copy.about.format(1) }}</p>", "function", "would run something"),
    ("<p title={{ copy.about }}>x</p>", "out-of-place", "without quotation marks"),
    ('<p style="color: {{ copy.accent }}">x</p>', "out-of-place", "read as a program"),
    ('<a href="https://example.org/{{ copy.about }}">x</a>', "out-of-place", "in the address of href"),
    ("<!-- {{ copy.about }} -->", "comment", "would go with every copy"),
    ("<script>1</script>", "runs", "<script> would run"),
    ('<p onclick="go()">x</p>', "runs", "onclick would run"),
    ('<form action="#">x</form>', "runs", "would send something"),
    ('<iframe title="x"></iframe>', "runs", "<iframe> would run"),
    ('<img src="https://example.org/x.png" alt="x">', "fetches", "src of <img> would fetch"),
    ('<p style="background: url(x.png)">x</p>', "fetches", "url( would fetch"),
    ('<a href="javascript:go()">x</a>', "fetches", "a link here leads"),
    ('<img src="{{ page.mark }}">', "picture", "no alternative text"),
    ("<table><tr><td>x</td></tr></table>", "table", "no headings"),
    ("<h4>Too deep</h4>", "heading", "level 4 comes after one of level 1"),
    ("<p>{{ copy.date }</p>", "tag", "begins a tag that does not end"),
    ("<p>{{ copy. }}</p>", "tag", "cannot be read"),
    ("<p>{ { copy.date } }</p>", "tag", "“{ { copy.date } }” looks like a tag and is none"),
    ("<p>{ % if copy.draft % } { }</p>", "tag", "“{ % if copy.draft % }” looks like a tag"),
    ('<p title="{copy.date}">{ a, b }</p>', "tag", "“{copy.date}” looks like a tag and is none"),
    ("<p>copy.date }}</p>", "tag", "}} ends a tag that does not begin"),
    ("<p>endif %} 5%</p>", "tag", "%} ends a tag that does not begin"),
    ("<p>Dear «Name»,</p>", "merge-mark", "“«Name»” is a mark of a mail merge"),
    ("<p>Dear &laquo;Name&raquo;,</p>", "merge-mark", "is a mark of a mail merge"),
    ("<p>Dear [<b>insert name</b>] [ ]</p>", "gap", "asks somebody to fill it in"),
    ("<p>{insert name} (see below)</p>", "gap", "“{insert name}” asks somebody"),
    ("<p>Seen by ( insert their name )</p>", "gap", "asks somebody to fill it in"),
    ("<p>Click or tap here to enter text.</p>", "gap", "asks somebody to fill it in"),
    ("{% frobnicate %}", "tag", "no tag that a template may use"),
    ("{% endfor %}", "tag", "has no beginning"),
    ("{% for need in needs %}", "tag", "begins here and has no end"),
    ("<p>{{ need.outcomes[0].typo }}</p></body></html>", "field", "an outcome has nothing called typo"),
]  # fmt: skip


def test_every_planted_fault_is_told_at_its_line_and_nothing_else_is(tmp_path):
    found = checked(write(tmp_path / "fenshire", "\n".join(line for line, _, _ in PAGE)))
    told = {(each.where.line, each.rule): each for each in found.problems}
    planted = {(number, rule): words for number, (_, rule, words) in enumerate(PAGE, start=1) if rule}
    assert told.keys() == planted.keys()
    assert len(found.problems) == len(planted)
    for place, words in planted.items():
        assert words.casefold() in told[place].message.casefold()
        assert told[place].mend


WHOLE = "<html {{{{ page.root }}}}><head><title>{{{{ page.title }}}}</title></head><body>{}</body></html>"
CLEAN = [
    "{% for need in needs %}{{ loop.index }}. {{ need.title }}{{ need.description }}{% endfor %}",
    "{% for need in needs if need.outcomes %}{{ need.title }}{% else %}{{ _('None') }}{% endfor %}",
    "{% if scale %}{{ scale.value }}{% endif %}",
    "{% set first = needs|first %}{{ first.title }} {{ needs|length }} {{ needs[0].title }}",
    "{% for one in sections %}{% if loop.previtem.id != one.id %}{{ one.heading }}{% endif %}{% endfor %}",
    '<p class="{{ copy.direction }}" id="n-{{ needs|length }}">x</p><a href="#n-{{ needs|length }}">y</a>',
    "{% macro row(fact) %}{{ fact.label }}{% endmacro %}{% for one in review %}{{ row(one) }}{% endfor %}",
    '{% from "parts.html" import fact_table with context %}{{ fact_table(copy.contact) }}',
    '{% import "parts.html" as parts with context %}{{ parts.fact_table(copy.contact) }}',
    "{% set words %}<b>{{ copy.date }}</b>{% endset %}{{ _('On %(day)s', day=words) }}",
    "{% raw %}{{ anything }}{% endraw %}{# {{ nobody }} #}",
    '{% if copy.status in ("Draft", "Final") and not copy.draft %}{{ copy.status }}{% endif %}',
    "{{ copy.standing|join(' ') }}",
    "{% if copy.version == '2' and copy.language == 'en' and copy.draft == false %}x{% endif %}",
    "{% if 0 < needs|length <= 5 and needs[0] == needs[1] and copy.date in copy.about %}x{% endif %}",
    "{% if copy.date in copy.standing or scale == none or needs == [] %}{{ needs|length + 1 }}{% endif %}",
    "{{ 'Version %s' % copy.version }}{{ copy.date + ', ' + copy.version }}{{ 5 % 3 }}",
    "{{ section_without_a_block }}",
    "<style>@media print { p { width: 50%; content: '\\201C' } }</style>",
    "<style>@media print{p{width:50%}}</style>",
    "<p>5 &lt; 6, &laquo; and [1], {}, [see page 2], (please add a day), insert it [ ] Name: [x]</p>",
]  # fmt: skip


@pytest.mark.parametrize("inside", CLEAN)
def test_what_a_template_may_do_is_not_told(tmp_path, inside):
    assert checked(write(tmp_path / "fenshire", WHOLE.format(inside))).problems == ()


WRONG = [
    ("{% for need in needs %}{% for one in need.outcomes %}{{ one.typo }}{% endfor %}{% endfor %}", "typo"),
    ("{% if false %}{{ nobody }}{% endif %}", "no name nobody"),
    ("{% if copy.draft %}x{% elif nobody %}y{% endif %}", "no name nobody"),
    ("{% set first = needs[0] %}{{ first.typo }}", "typo"),
    ("{% macro row(one) %}{{ one.typo }}{% endmacro %}{{ row(review[0]) }}{{ row(summary[0]) }}", "typo"),
    ("{% macro row(fact) %}{{ nobody }}{% endmacro %}", "no name nobody"),
    ("{% from 'parts.html' import fact_table with context %}{{ fact_table(needs) }}", "does not fit"),
    ("{% from 'parts.html' import fact_table with context %}{{ fact_table() }}", "takes facts"),
    ("{% from 'parts.html' import facts_table with context %}", "nothing called facts_table"),
    ("{% from 'parts.html' import fact_table %}", "cannot use the fixed words"),
    ("{% import copy.about as x with context %}", "not among the templates"),
    ("{{ needs.title }}", "all together have not"),
    ("{{ needs['title'] }}", "all together have not"),
    ("{{ copy[copy.about] }}", "the number of something in a list"),
    ("{{ reason.blocks }}", "nothing called blocks"),
    ("{{ loop.index }}", "outside a loop"),
    ("{% for one in needs %}{{ loop.idx }}{% endfor %}", "nothing called idx"),
    ("{{ copy.draft }}", "yes or no"),
    ("{{ copy }}", "a copy, not a text"),
    ("{{ copy.about|attr('x') }}", "reach past the copy"),
    ("{{ copy.about|length|first }}", "is for lists"),
    ("{{ 'a' * 500000000 }}", "this counts with a text"),
    ("{{ copy.version + 1 }}", "this counts with a text"),
    ("{{ -copy.date }}", "this counts with a text"),
    ("{{ needs|length - needs }}", "this counts with a list of need"),
    ("{{ needs[0].number * 2 }}", "this counts with a text"),
    ("{{ copy.about % copy.date }}", "this counts with a text"),
    ("{% if copy.version == 2 %}x{% endif %}", "a text is never the same as a number"),
    ("{% if needs|length == '2' %}x{% endif %}", "a number is never the same as a text"),
    ("{% for one in needs %}{% if one.number != loop.index %}x{% endif %}{% endfor %}", "never the same"),
    ("{% if needs == 'none' %}x{% endif %}", "a list of need is never the same as a text"),
    ("{% if needs > 2 %}x{% endif %}", "only numbers are smaller or larger, and this is a list of need"),
    ("{% if copy.date < '2026' %}x{% endif %}", "only numbers are smaller or larger, and this is a text"),
    ("{% if copy.draft == 'yes' %}x{% endif %}", "a yes or no is never the same as a text"),
    ("{% if reason == 'x' %}x{% endif %}", "a narrative is never the same as a text"),
    ("{% if needs[0] == workers[0] %}x{% endif %}", "a need is never the same as a worker"),
    ("{% if copy.version in (1, 2) %}x{% endif %}", "a text is never in a list of number"),
    ("{% if copy in needs %}x{% endif %}", "a copy is never in a list of need"),
    ("{% if 2 in copy.version %}x{% endif %}", "a number is never in a text"),
    ("{% if copy.date in needs|length %}x{% endif %}", "a text is never in a number"),
    ("{{ 'x' if copy.version == 2 else 'y' }}", "a text is never the same as a number"),
    ("{% for one in needs if one.title == 1 %}x{% endfor %}", "a text is never the same as a number"),
    ("{{ 9 ** 9 ** 9 }}", "small numbers only"),
    ("{{ self.part() }}", "no name self"),
    ("{{ copy.standing.append('x') }}", "would run something"),
    ("{% import 'parts.html' as parts with context %}{{ parts.fact_table(needs) }}", "does not fit"),
    ("{{ cycler.__init__ }}", "reaches into the program"),
    ("{{ _(copy.about) }}", "only fixed words"),
    ("{{ _('Page %(number)s') }}", "ask for number"),
    ("{% if copy.about is frobnicated %}x{% endif %}", "no test frobnicated"),
    ('<p title="{{ reason }}">x</p>', "cannot stand inside an attribute"),
    ("{% block one %}{% endblock %}{% block one %}{% endblock %}", "a block of this name already"),
    ("{% block one %}x{% endblock two %}", "ends another block"),
    ("{% for one in needs %}{% if one.title %}{% endfor %}", "{% if one.title %} begins here and has no end"),
    ("{{ 'never ends }}", "does not end"),
    ("<!--><b>x</b>", "would go with every copy"),
    ("<![foo[ x ]]>", "would go with every copy"),
    ("<?php x ?>", "would go with every copy"),
    ("<p style='background: u&#114;l(x.png)'>x</p>", "url( would fetch"),
    ("<style>p { background: u\\72 l(x.png) }</style>", "url( would fetch"),
    ("<style>p { background: image-set('x.png' 1x) }</style>", "image-set( would fetch"),
    ('{% set x %}"<b>{% endset %}<p title="{{ x }}">y</p>', "a piece of the page cannot stand inside"),
    ('{% macro x() %}"{% endmacro %}<p title="{{ x() }}">y</p>', "a piece of the page cannot stand inside"),
    ("<{{ copy.about }}>x", "the name of an element"),
    ("<p {{ copy.about }}>x</p>", "where an attribute begins"),
    ("{{ " + "(" * 300 + "1" + ")" * 300 + " }}", "too deep"),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "words"), WRONG)
def test_a_wrong_use_is_told_once(tmp_path, inside, words):
    (problem,) = checked(write(tmp_path / "fenshire", WHOLE.format(inside))).problems
    assert words in problem.message
    assert problem.where.line == 1


EXTENDING = [
    ("{% block reason %}{{ reason }}{% endblock %}", []),
    ("{% block reason %}<p>{{ section.heading }}</p>{% endblock %}", []),
    ("{% block reason %}{{ super() }}{% block more %}x{% endblock %}{% endblock %}", []),
    ("{% block review %}{{ fact_table(review) }}{{ loop.index }}{% endblock %}", []),
    ("{% block reason %}<h3>A</h3><h4>B</h4>{% endblock %}", []),
    ("{% block reason %}<h4>B</h4>{% endblock %}", ["heading"]),
    ("{% block raeson %}{{ reason }}{% endblock %}", ["block"]),
    ("<p>Lost</p>{% block reason %}{{ reason }}{% endblock %}", ["not-printed"]),
    ("{% block reason %}{{ resaon }}{% endblock %}", ["name"]),
    ("{% block front %}{{ section.heading }}{% endblock %}", ["name"]),
    ("{% block reason %}{% endblock %}", ["emptied-block"]),
    ("{% block reason %}<div>{# later #}</div>{% set x = reason %}{% endblock %}", ["emptied-block"]),
    ("{% block reason %}{% block needs %}{% endblock %}{% endblock %}", ["emptied-block"]),
    ("{% block reason %}{% for need in needs %}{% endfor %}{% endblock %}", ["emptied-block"]),
    ("{% block reason %}{% endblock %}{% block scale %}{% endblock %}", ["emptied-block"] * 2),
    ("{% block reason %}{{ super() }}{% block more %}{% endblock %}{% endblock %}", []),
    ("{% block reason %}<p>Why</p>{% endblock %}", []),
    ('{% block reason %}<img src="{{ page.mark }}" alt="x">{% endblock %}', []),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "rules"), EXTENDING)
def test_a_block_is_held_against_the_place_where_it_will_stand(tmp_path, inside, rules):
    found = checked(write(tmp_path / "fenshire", '{% extends "plan.html" %}\n' + inside))
    assert [each.rule for each in found.problems] == rules


def test_a_template_that_extends_nothing_there_is_told_and_its_blocks_are_not(tmp_path):
    found = checked(
        write(tmp_path / "fenshire", '{% extends "plam.html" %}{% block x %}{{ y }}{% endblock %}')
    )
    assert [(each.rule, each.where.line) for each in found.problems] == [("extends", 1)]


PAPER = [
    ('{% if block.shape == "table" %}{{ block.rows[0].cells[0].text }}{% endif %}', ""),
    ('{% if block.shape == "table" %}{{ block.points }}{% endif %}', "a table has nothing called points"),
    ('{% if block.shape == "tabel" %}x{% endif %}', "nothing here has the shape “tabel”"),
    ("{{ block.text }}", "has nothing called text"),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "words"), PAPER)
def test_a_branch_that_asks_for_a_shape_is_held_against_that_shape(tmp_path, inside, words):
    loop = f"{{% for block in section.blocks %}}{inside}{{% endfor %}}"
    text = f'{{% extends "paper.html" %}}{{% block part %}}{loop}{{% endblock %}}'
    found = checked(write(tmp_path / "fenshire", text, "minutes.html"))
    assert [words in each.message for each in found.problems] == [True] * bool(words)
