"""One Word template with many faults of many kinds: each is found, each at its place, and nothing else."""

from __future__ import annotations

import pytest
from docx.document import Document as WordDocument
from docx.shared import Mm

from cindocs.findings import Severity
from cindocs.templating.inspection.inspection import Inspection
from tests.templates.making import PICTURE, checked, draw, xml

_DDE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    "<w:r><w:instrText>DDE</w:instrText></w:r>",
    "<w:r><w:instrText>AUTO excel C:\\book.xls</w:instrText></w:r>",
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
)
_TEXT_BOX = (
    "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml' alt='A box'><v:textbox><w:txbxContent>"
    "<w:p><w:r><w:t>Read me</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def _fill(document: WordDocument) -> None:
    """Draw the template. Numbers in the table of faults below are those of its paragraphs and tables."""
    _names(document)
    _tags(document)
    _contents(document)
    _looks(document)
    _leftovers(document)


def _names(document: WordDocument) -> None:
    document.sections[0].footer.paragraphs[0].text = "For {{ copy.reeder }}"
    document.add_heading("{{ copy.title }}", level=1)
    document.add_paragraph("About {{ coppy.about }}")
    document.add_paragraph("{%p for letter in copy.about %}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("Needs: {{ needs }}")
    document.add_paragraph("{{ reason }}")
    document.add_heading("What we do", level=2)
    rows = ["", "{%tr for need in needs %}", "", "{%tr endfor %}"]
    table = document.add_table(rows=len(rows), cols=2)
    table.rows[0]._tr.get_or_add_trPr().append(xml("<w:tblHeader/>"))
    for row, text in zip(table.rows, rows, strict=True):
        row.cells[0].text = text
    table.rows[2].cells[0].text = "{{ need.title }}"
    inner = ("{%p for outcome in need.outcomes %}", "{{ outcome.typo }}", "{%p endfor %}")
    for text in inner:
        table.rows[2].cells[1].add_paragraph(text)


def _tags(document: WordDocument) -> None:
    document.add_heading("Who helps", level=2)
    document.add_paragraph("{%p for worker in workers %}")
    document.add_paragraph("{{ worker.name }} {{ worker.role|upper }}")
    document.add_paragraph("{{ lookup(worker.agency) }}")
    document.add_paragraph("{{ worker.contact")
    document.add_paragraph("}}")
    document.add_paragraph("Also: {%p if copy.draft %}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{% include 'other.docx' %}")
    document.add_paragraph("{{ copy.__class__ }}")
    document.add_paragraph("{{ copy.about|safe }}")


def _contents(document: WordDocument) -> None:
    document.add_heading("What was written", level=2)
    document.add_paragraph("Old ")._p.append(
        xml("<w:ins w:id='7' w:author='x'><w:r><w:t>new</w:t></w:r></w:ins>")
    )
    document.add_paragraph("Seen ")._p.append(xml("<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>"))
    field = document.add_paragraph("Sum: ")._p
    for piece in _DDE:
        field.append(xml(piece))
    document.add_paragraph("")._p.append(xml(_TEXT_BOX))


def _looks(document: WordDocument) -> None:
    document.add_paragraph("Dressed")._p.get_or_add_pPr().append(xml('<w:pStyle w:val="Nowhere"/>'))
    document.add_heading("Too deep", level=4)
    document.add_table(rows=2, cols=1).rows[1].cells[0].text = "{{ copy.date }}"
    document.add_picture(str(PICTURE), width=Mm(10))


def _leftovers(document: WordDocument) -> None:
    document.add_heading("What it was before", level=2)
    document.add_paragraph("{ { copy.date } }")
    split = document.add_paragraph("{")
    for text in (" %", " if copy.draft % ", "}"):
        split.add_run(text)
    document.add_paragraph("For {copy.reader} { }")
    document.add_paragraph("copy.reader }} and more")
    document.add_paragraph("Dear «First_Name» and <<Surname>>")
    merged = "<w:fldSimple w:instr=' MERGEFIELD Name '><w:r><w:t>«Name»</w:t></w:r></w:fldSimple>"
    document.add_paragraph("Dear ")._p.append(xml(merged))
    document.add_paragraph("Born on [insert date] (as told) [ ]")


FAULTS = [
    ("name", "body, under “{{ copy.title }}”, paragraph 2", "there is no name coppy here."),
    ("wrong-use", "body, under “{{ copy.title }}”, paragraph 3", "and this is a text."),
    ("wrong-use", "body, under “{{ copy.title }}”, paragraph 5", "it is a list of need, not a text."),
    ("wrong-use", "body, under “{{ copy.title }}”, paragraph 6", "a narrative is made of paragraphs"),
    ("field", "body, under “What we do”, table 1, row 3, cell 2", "an outcome has nothing called typo."),
    ("tag", "body, under “Who helps”, paragraph 9", "begins here and has no end."),
    ("filter", "body, under “Who helps”, paragraph 10", "there is no filter upper."),
    ("function", "body, under “Who helps”, paragraph 11", "there is no function lookup."),
    ("tag", "body, under “Who helps”, paragraph 12", "A tag begins here and does not end in this paragraph"),
    ("tag", "body, under “Who helps”, paragraph 14", "must stand alone in its paragraph."),
    ("tag", "body, under “Who helps”, paragraph 16", "is none that a Word template"),
    ("forbidden", "body, under “Who helps”, paragraph 17", "__class__ reaches into the program."),
    ("unescaped", "body, under “Who helps”, paragraph 18", "|safe would let a text through as markup"),
    ("tracked-change", "body, under “What was written”, paragraph 20", "a tracked change"),
    ("hidden-text", "body, under “What was written”, paragraph 21", "hidden text"),
    ("fetching-field", "body, under “What was written”, paragraph 22", "The field DDEAUTO fetches"),
    ("floating-text", "body, under “What was written”, paragraph 23", "Text floats here"),
    ("style", "body, under “What was written”, paragraph 24", "The style “Nowhere” is used here"),
    ("heading", "body, under “What was written”, paragraph 25", "level 4 comes after one of level 2"),
    ("table", "body, under “Too deep”, table 2, row 1, cell 1", "no heading row"),
    ("picture", "body, under “Too deep”, paragraph 26", "no alternative text"),
    ("tag", "body, under “What it was before”, paragraph 28", "“{ { copy.date } }” looks like a tag"),
    ("tag", "body, under “What it was before”, paragraph 29", "“{ % if copy.draft % }” looks like a tag"),
    ("tag", "body, under “What it was before”, paragraph 30", "“{copy.reader}” looks like a tag"),
    ("tag", "body, under “What it was before”, paragraph 31", "A tag ends here that does not begin"),
    ("merge-mark", "body, under “What it was before”, paragraph 32", "“«First_Name»” is a mark"),
    ("merge-mark", "body, under “What it was before”, paragraph 32", "“<<Surname>>” is a mark"),
    ("merge-field", "body, under “What it was before”, paragraph 33", "The field MERGEFIELD belongs"),
    ("gap", "body, under “What it was before”, paragraph 34", "“[insert date]” asks somebody"),
    ("field", "footer, paragraph 1", "a copy has nothing called reeder."),
]  # fmt: skip
"""Rule, place and words of each fault, in the order in which they stand."""


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    folder = tmp_path_factory.mktemp("templates") / "fenshire"
    return checked(draw(folder, _fill))


def test_every_planted_fault_is_told_at_its_place_and_nothing_else_is(inspection: Inspection) -> None:
    told = [(each.rule, str(each.where)) for each in inspection.problems]
    assert told == [(rule, where) for rule, where, _ in FAULTS]


@pytest.mark.parametrize(("number", "words"), list(enumerate(words for _, _, words in FAULTS)))
def test_what_is_told_says_what_is_wrong_and_how_to_mend_it(
    inspection: Inspection, number: int, words: str
) -> None:
    problem = inspection.problems[number]
    assert words in problem.message
    assert problem.mend


def test_the_table_holds_at_least_twenty_kinds_of_fault() -> None:
    assert len({words for _, _, words in FAULTS}) >= 20


def test_what_a_mail_merge_leaves_behind_is_a_warning_and_a_broken_tag_an_error(
    inspection: Inspection,
) -> None:
    weights = {(each.rule, each.severity) for each in inspection.problems}
    assert {("merge-mark", Severity.WARNING), ("gap", Severity.WARNING)} <= weights
    assert {("merge-field", Severity.ERROR), ("tag", Severity.ERROR)} <= weights
    assert len({rule for rule, _ in weights}) == len(weights)
