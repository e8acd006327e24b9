"""What a template draws in Word for a place in another one, and tags that belong together."""

from __future__ import annotations

import pytest
from docx.document import Document as WordDocument

from tests.templates.making import checked, draw, xml

EXTENDING = [
    (["{%p block reason %}", "{{p reason }}", "{%p endblock %}"], []),
    (["{%p block reason %}", "{{p super() }}", "{{ section.heading }}", "{%p endblock %}"], []),
    (["{%p block raeson %}", "{{p reason }}", "{%p endblock %}"], ["block"]),
    (["Lost", "{%p block reason %}", "{{p reason }}", "{%p endblock %}"], ["not-printed"]),
    (["{%p block reason %}", "{{ reason }}", "{%p endblock %}"], ["wrong-use"]),
    (["{%p block reason %}", "{{p copy.about }}", "{%p endblock %}"], ["wrong-use"]),
    (["{%p block reason %}", "{{p resaon }}", "{%p endblock %}"], ["name"]),
    (["{%p block reason %}", "Text"], ["tag"]),
    (["{%p block reason %}", "Text", "{%p endblock %}"], []),
    (["{%p block reason %}", "", "{%p endblock %}"], ["emptied-block"]),
    (["{%p block reason %}", "{%p if copy.draft %}", "{%p endif %}", "{%p endblock %}"], ["emptied-block"]),
]


@pytest.mark.parametrize(("lines", "rules"), EXTENDING)
def test_a_block_drawn_in_word_is_held_against_the_place_where_it_will_stand(tmp_path, lines, rules):
    def fill(document: WordDocument) -> None:
        for line in ["{%p extends “plan.docx” %}", *lines]:
            document.add_paragraph(line)

    found = [each for each in checked(draw(tmp_path / "fenshire", fill)).problems if each.rule != "style"]
    assert [each.rule for each in found] == rules


def test_a_loop_that_begins_in_a_cell_and_ends_outside_is_told_with_both_places(tmp_path):
    def fill(document: WordDocument) -> None:
        table = document.add_table(rows=1, cols=1)
        table.rows[0]._tr.get_or_add_trPr().append(xml("<w:tblHeader/>"))
        table.rows[0].cells[0].paragraphs[0].text = "{%p for need in needs %}"
        document.add_paragraph("{%p endfor %}")

    (problem,) = checked(draw(tmp_path / "fenshire", fill)).problems
    assert str(problem.where) == "body, table 1, row 1, cell 1"
    assert "stands at another depth: body, paragraph 1" in problem.message
