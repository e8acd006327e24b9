"""An authority's Word template brings only what differs; all else comes from the template below it."""

from __future__ import annotations

import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from cindocs.errors import TemplateRefused
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.templating.word.namespaces import word
from tests.copies import narrative
from tests.word.making import draw, lines, made, note, paragraphs, part, part_names, shown, styles_used

_MARK = TEMPLATES / "norfolk" / "pictures" / "mark.png"


def _chain(*chains: TemplateChain) -> TemplateChain:
    return TemplateChain(tuple(folder for chain in chains for folder in chain.folders))


def _base(tmp_path, *more: str) -> TemplateChain:
    return draw(
        tmp_path / "base",
        lines("{%p block top %}", "Base top", "{%p endblock %}", "Shared {{ texts[0] }}", *more),
    )


def test_the_child_brings_its_block_and_the_base_brings_the_rest(tmp_path):
    child = draw(
        tmp_path / "fenshire",
        lines(
            "", "{%p extends “note.docx” %}", "{%p block top %}", "Fen top {{ texts[0] }}", "{%p endblock %}"
        ),
    )
    rendered = made(note("x"), _chain(child, _base(tmp_path)))
    assert [text for text in paragraphs(rendered) if text] == ["Fen top x", "Shared x"]


def test_super_writes_the_block_of_the_template_below(tmp_path):
    child = draw(
        tmp_path / "fenshire",
        lines('{%p extends "note.docx" %}', "{%p block top %}", "{{p super() }}", "More", "{%p endblock %}"),
    )
    rendered = made(note("x"), _chain(child, _base(tmp_path)))
    assert [text for text in paragraphs(rendered) if text] == ["Base top", "More", "Shared x"]


def test_a_chain_of_three_passes_each_file_once(tmp_path):
    middle = draw(
        tmp_path / "region",
        lines(
            '{%p extends "note.docx" %}', "{%p block top %}", "{{p super() }}", "Region", "{%p endblock %}"
        ),
    )
    child = draw(
        tmp_path / "fenshire",
        lines('{%p extends "note.docx" %}', "{%p block top %}", "{{p super() }}", "Fen", "{%p endblock %}"),
    )
    rendered = made(note("x"), _chain(child, middle, _base(tmp_path)))
    assert [text for text in paragraphs(rendered) if text] == ["Base top", "Region", "Fen", "Shared x"]


def test_headers_pages_and_styles_are_the_childs(tmp_path):
    def fill(document):
        lines('{%p extends "note.docx" %}')(document)
        document.sections[0].header.paragraphs[0].text = "Fen header"
        document.sections[0].left_margin = 1234500
        document.styles["Normal"].font.name = "Fen Sans"

    rendered = made(note("x"), _chain(draw(tmp_path / "fenshire", fill), _base(tmp_path)))
    assert "Fen header" in paragraphs(rendered, "word/header1.xml")
    assert part(rendered).find(f".//{word('pgMar')}").get(word("left")) == str(round(1234500 / 635))
    fonts = [each.get(word("ascii")) for each in part(rendered, "word/styles.xml").iter(word("rFonts"))]
    assert "Fen Sans" in fonts


def test_an_inherited_paragraph_wears_the_childs_style_of_the_same_name(tmp_path):
    def fill_base(document):
        document.styles.add_style("House Style", WD_STYLE_TYPE.PARAGRAPH)
        document.add_paragraph("Dressed", style="House Style")

    def fill_child(document):
        style = document.styles.add_style("HOUSE STYLE", WD_STYLE_TYPE.PARAGRAPH)
        style.element.set(qn("w:styleId"), "Another7")
        lines('{%p extends "note.docx" %}')(document)

    chain = _chain(draw(tmp_path / "fenshire", fill_child), draw(tmp_path / "base", fill_base))
    assert styles_used(made(note(), chain)) == ["Another7"]


def test_a_style_that_the_child_lacks_is_refused_with_its_name_and_the_block(tmp_path):
    def fill(document):
        document.styles.add_style("House Style", WD_STYLE_TYPE.PARAGRAPH)
        document.add_paragraph("{%p block needs scoped %}")
        document.add_paragraph("Dressed", style="House Style")
        document.add_paragraph("{%p endblock %}")

    child = draw(tmp_path / "fenshire", lines('{%p extends "note.docx" %}'))
    with pytest.raises(TemplateRefused) as caught:
        made(note(), _chain(child, draw(tmp_path / "base", fill)))
    assert "the block needs uses the style “House Style”" in caught.value.message
    assert "base/note.docx" in caught.value.message


def test_a_list_drawn_in_the_base_is_the_same_list_in_the_childs_file(tmp_path):
    def fill(document):
        (drawn, *_) = document.part.numbering_part.element.iter(word("abstractNum"))
        for pattern in drawn.iter(word("lvlText")):
            pattern.set(word("val"), "Article %1")
        (link,) = (
            each.find(word("abstractNumId"))
            for each in document.part.numbering_part.element.iter(word("num"))
            if each.get(word("numId")) == "1"
        )
        link.set(word("val"), drawn.get(word("abstractNumId")))
        number = document.add_paragraph("First")._p.get_or_add_pPr().get_or_add_numPr()
        number.get_or_add_ilvl().val = 0
        number.get_or_add_numId().val = 1

    child = draw(tmp_path / "fenshire", lines('{%p extends "note.docx" %}'))
    rendered = made(note(), _chain(child, draw(tmp_path / "base", fill)))
    numbering = part(rendered, "word/numbering.xml")
    (used,) = (each.get(word("val")) for each in part(rendered).iter(word("numId")))
    (drawn,) = (each for each in numbering.iter(word("num")) if each.get(word("numId")) == used)
    meant = drawn.find(word("abstractNumId")).get(word("val"))
    (definition,) = (
        each for each in numbering.iter(word("abstractNum")) if each.get(word("abstractNumId")) == meant
    )
    assert {each.get(word("val")) for each in definition.iter(word("lvlText"))} == {"Article %1"}


def test_pictures_of_the_same_name_in_both_files_stay_apart(tmp_path):
    def picture(document):
        document.add_picture(str(_MARK))

    def child(document):
        lines('{%p extends "note.docx" %}', "{%p block top %}", "{{p super() }}")(document)
        picture(document)
        lines("{%p endblock %}")(document)

    def base(document):
        lines("{%p block top %}")(document)
        picture(document)
        lines("{%p endblock %}")(document)

    rendered = made(note(), _chain(draw(tmp_path / "fenshire", child), draw(tmp_path / "base", base)))
    assert len([name for name in part_names(rendered) if name.startswith("word/media/")]) == 2
    numbers = [each.get("id") for each in part(rendered).iter("{*}docPr")]
    assert numbers == ["1", "2"]


def test_a_block_that_nothing_below_has_is_refused(tmp_path):
    child = draw(
        tmp_path / "fenshire",
        lines('{%p extends "note.docx" %}', "{%p block topp %}", "Lost", "{%p endblock %}"),
    )
    with pytest.raises(TemplateRefused, match="block topp replaces nothing"):
        made(note("x"), _chain(child, _base(tmp_path)))


def test_words_outside_every_block_of_a_child_are_refused_because_they_would_vanish(tmp_path):
    child = draw(tmp_path / "fenshire", lines('{%p extends "note.docx" %}', "Never printed"))
    with pytest.raises(TemplateRefused, match=r"Never printed.*outside every block"):
        made(note("x"), _chain(child, _base(tmp_path)))


def test_a_child_without_a_base_below_is_refused(tmp_path):
    child = draw(tmp_path / "fenshire", lines('{%p extends "note.docx" %}'))
    with pytest.raises(TemplateRefused, match=r"No template called note\.docx"):
        made(note("x"), child)


def test_templates_that_extend_each_other_are_refused(tmp_path):
    draw(tmp_path / "fenshire", lines('{%p extends "other.docx" %}'))
    chain = draw(tmp_path / "fenshire", lines('{%p extends "note.docx" %}'), name="other.docx")
    draw(tmp_path / "base", lines('{%p extends "other.docx" %}'))
    with pytest.raises(TemplateRefused, match="extends it in turn"):
        made(note("x"), TemplateChain((*chain.folders, tmp_path / "base")))


def test_every_problem_of_every_template_is_told_at_once(tmp_path):
    child = draw(tmp_path / "fenshire", lines('{%p extends "note.docx" %}', "Lost", "Also lost"))
    base = _base(tmp_path, "{% frob %}")
    with pytest.raises(TemplateRefused) as caught:
        made(note("x"), _chain(child, base))
    told = " ".join(finding.message for finding in caught.value.findings)
    assert "“Lost”" in told
    assert "“Also lost”" in told
    assert "frob" in told
    assert "fenshire/note.docx" in told
    assert "base/note.docx" in told


def test_narrative_in_an_inherited_block_wears_the_childs_styles(tmp_path):
    def fill(document):
        document.styles["Body Text"].element.set(qn("w:styleId"), "FenBody")
        lines('{%p extends "note.docx" %}')(document)

    base = draw(tmp_path / "base", lines("{{p narratives[0] }}"))
    rendered = made(note(narratives=(narrative("told"),)), _chain(draw(tmp_path / "fenshire", fill), base))
    assert styles_used(rendered) == ["FenBody"]
    assert shown(part(rendered)) == "told"
