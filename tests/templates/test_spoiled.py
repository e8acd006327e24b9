"""A template spoiled in any way is told or passes: the check itself never breaks."""

from __future__ import annotations

import random
from zipfile import ZipFile

import pytest

from cindocs.resources import TEMPLATES
from cindocs.templating.inspection.annotated import annotated
from cindocs.templating.word.archive import Entry, archive
from tests.templates.making import checked

BASE = TEMPLATES / "base"
PIECES = [
    "{{", "}}", "{%", "%}", "{#", "#}", "<![foo[", "<!", "<!--", "</", "<script>", "<style>", '"', "'", "\0",
    "{% for x in ", "{% endif %}", "{% raw %}", "{% set x %}", "{% block a %}", "{% endblock other %}",
    "{% extends 'plan.html' %}", "{% import 'plan.html' as p with context %}", "{% include 'plan.html' %}",
    "{% call x() %}", "{% trans %}", "{% with a = needs %}", "{% filter safe %}", "{{ {'a': needs} }}",
    "{{ needs[1:2] }}", "{{ -copy }}", "{{ loop(x) }}", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_a_page_template_with_something_in_the_wrong_place_never_breaks_the_check(tmp_path, piece):
    source = (BASE / "plan.html").read_text(encoding="utf-8")
    place = random.Random(piece).randrange(len(source))
    path = tmp_path / "plan.html"
    path.write_text(source[:place] + piece + source[place:], encoding="utf-8")
    assert all(each.message and each.mend and each.where.line for each in checked(path).problems)


@pytest.mark.parametrize("seed", range(12))
def test_a_word_template_with_something_in_the_wrong_place_never_breaks_the_check(tmp_path, seed):
    chance = random.Random(seed)
    with ZipFile(BASE / "letter.docx") as file:
        parts = {name: file.read(name) for name in file.namelist()}
    body = parts["word/document.xml"]
    for piece in chance.sample([b"{{", b"%}", b"{%p ", b"{%tr endfor %}", b"w:tr", b"<w:p/>", b"-1", b""], 3):
        place = chance.randrange(len(body))
        body = body[:place] + piece + body[place + chance.choice([0, 1, 9]) :]
    parts["word/document.xml"] = body
    path = tmp_path / "invitation.docx"
    path.write_bytes(archive(Entry.of(name, content) for name, content in parts.items()))
    found = checked(path)
    assert all(each.message and each.mend and each.where.part for each in found.problems)
    if "damaged" not in {each.rule for each in found.problems}:
        assert annotated(found, None).content.startswith(b"PK")
