"""Narrative in Word: paragraphs by style, lists that start at 1, links that are links."""

from __future__ import annotations

import pytest

from cindocs.errors import ProofFailed, TemplateRefused
from cindocs.templating.word.namespaces import RELATIONSHIPS, word
from cindocs.views.narrative import Narrative, Quotation, Run, TextList
from tests.copies import bullets, narrative, paragraph
from tests.word.making import draw, lines, made, note, paragraphs, part, shown, styles_used


@pytest.fixture
def templates(tmp_path):
    return draw(
        tmp_path / "county",
        lines("{%p for narrative in narratives %}", "{{p narrative }}", "{%p endfor %}"),
    )


def _list_numbers(rendered) -> list[tuple[str, str, str]]:
    found = []
    for each in part(rendered).iter(word("p")):
        number = each.find(f"{word('pPr')}/{word('numPr')}/{word('numId')}")
        level = each.find(f"{word('pPr')}/{word('numPr')}/{word('ilvl')}")
        if number is not None and level is not None:
            found.append((shown(each), number.get(word("val"), ""), level.get(word("val"), "")))
    return found


def test_each_ordered_list_starts_at_one_wherever_it_stands(templates):
    steps = narrative(bullets("ring Aunt", "ring us", ordered=True), "Then:", bullets("wait", ordered=True))
    rendered = made(note(narratives=(steps, steps)), templates)
    used = [number for _, number, _ in _list_numbers(rendered)]
    assert used == [used[0], used[0], used[2], used[3], used[3], used[5]]
    assert len(set(used)) == 4
    lists = {each.get(word("numId")): each for each in part(rendered, "word/numbering.xml").iter(word("num"))}
    for number in used:
        starts = [start.get(word("val")) for start in lists[number].iter(word("startOverride"))]
        assert starts == ["1"]


def test_a_list_inside_a_list_stands_one_level_further_in_and_the_outer_one_goes_on(templates):
    inner = TextList(((paragraph("inner"),),))
    outer = TextList(((paragraph("one"), inner), (paragraph("two"),)), ordered=True)
    found = _list_numbers(made(note(narratives=(Narrative((outer,)),)), templates))
    assert [(text, level) for text, _, level in found] == [("one", "0"), ("inner", "1"), ("two", "0")]
    assert found[0][1] == found[2][1] != found[1][1]


def test_a_second_paragraph_in_an_item_has_no_number_of_its_own(templates):
    item = TextList(((paragraph("first"), paragraph("second")),), ordered=True)
    found = _list_numbers(made(note(narratives=(Narrative((item,)),)), templates))
    assert found[0][1] != "0"
    assert found[1][:2] == ("second", "0")


def test_lists_fifteen_deep_stay_within_the_nine_levels_that_word_knows(templates):
    block = TextList(((paragraph("deep"),),))
    for _ in range(15):
        block = TextList(((paragraph("outer"), block),))
    found = _list_numbers(made(note(narratives=(Narrative((block,)),)), templates))
    assert {level for _, _, level in found} == {str(level) for level in range(9)}


def test_paragraphs_lists_and_quotations_wear_the_styles_of_those_names(templates):
    told = narrative("plain", bullets("dot"), bullets("one", ordered=True), Quotation((paragraph("quoted"),)))
    rendered = made(note(narratives=(told,)), templates)
    assert styles_used(rendered) == ["BodyText", "ListBullet", "ListNumber", "Quote"]


def test_a_narrative_wears_the_style_in_which_its_tag_was_drawn(tmp_path):
    def fill(document):
        document.add_paragraph("{{p narratives[0] }}", style="Intense Quote")

    rendered = made(note(narratives=(narrative("one", "two"),)), draw(tmp_path / "county", fill))
    assert styles_used(rendered) == ["IntenseQuote", "IntenseQuote"]


def test_a_narrative_drawn_as_a_bullet_is_one_item_however_many_paragraphs_it_has(tmp_path):
    def fill(document):
        document.add_paragraph("{{p narratives[0] }}", style="List Bullet")

    rendered = made(note(narratives=(narrative("one", "two"),)), draw(tmp_path / "county", fill))
    numbers = [number for _, number, _ in _list_numbers(rendered)]
    assert numbers[0] != "0"
    assert numbers[1] == "0"


def test_bold_italic_and_line_breaks_stand_in_their_runs(templates):
    told = narrative(paragraph("a ", Run("b", bold=True), Run("c", bold=True, italic=True), Run("\n"), "d"))
    rendered = made(note(narratives=(told,)), templates)
    looks = [
        (shown(run), [look.tag.rpartition("}")[2] for look in run.iterfind(f"{word('rPr')}/*")])
        for run in part(rendered).iter(word("r"))
    ]
    assert looks == [("a ", []), ("b", ["b", "bCs"]), ("c", ["b", "bCs", "i", "iCs"]), ("\n", []), ("d", [])]
    assert rendered.said == ("a ", "b", "c", "d")


def test_a_link_is_a_relationship_to_its_address(templates):
    told = narrative(
        paragraph(Run("here", link="https://example.org/?a=1&b=2"), Run("mail", link="mailto:a@b.example"))
    )
    rendered = made(note(narratives=(told, told)), templates)
    targets = {each.get("Id"): each for each in part(rendered, "word/_rels/document.xml.rels")}
    links = list(part(rendered).iter(word("hyperlink")))
    addresses = [targets[link.get(f"{{{RELATIONSHIPS}}}id")].get("Target") for link in links]
    assert addresses == ["https://example.org/?a=1&b=2", "mailto:a@b.example"] * 2
    assert [shown(link) for link in links] == ["here", "mail"] * 2


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "http://example.org"])
def test_a_link_to_anywhere_else_is_refused(templates, address):
    with pytest.raises(ProofFailed):
        made(note(narratives=(narrative(paragraph(Run("here", link=address))),)), templates)


def test_a_narrative_in_a_table_cell_leaves_no_cell_without_a_paragraph(tmp_path):
    def fill(document):
        row = document.add_table(rows=1, cols=2).rows[0]
        row.cells[0].paragraphs[0].text = "{{p narratives[0] }}"
        row.cells[1].paragraphs[0].text = "{{p narratives[1] }}"

    rendered = made(note(narratives=(narrative("told"), Narrative())), draw(tmp_path / "county", fill))
    cells = list(part(rendered).iter(word("tc")))
    assert [shown(cell) for cell in cells] == ["told", ""]
    assert all(cell[-1].tag == word("p") for cell in cells)


def test_a_narrative_inside_a_line_is_refused_with_the_words_beside_it(tmp_path):
    templates = draw(tmp_path / "county", lines("Why we are here: {{ narratives[0] }}"))
    with pytest.raises(TemplateRefused) as caught:
        made(note(narratives=(narrative("A secret about Aoife"),)), templates)
    assert "Why we are here" in caught.value.message
    assert "{{p" in caught.value.advice
    assert "Aoife" not in caught.value.message


def test_plain_text_in_a_narratives_tag_is_refused(tmp_path):
    templates = draw(tmp_path / "county", lines("{{p texts[0] }}"))
    with pytest.raises(TemplateRefused, match="is none"):
        made(note("Aoife"), templates)


def test_a_narrative_in_a_header_is_refused(tmp_path):
    def fill(document):
        document.sections[0].header.paragraphs[0].text = "{{p narratives[0] }}"

    with pytest.raises(TemplateRefused, match=r"header1\.xml.*header or footer"):
        made(note(narratives=(narrative("told"),)), draw(tmp_path / "county", fill))


def test_an_empty_narrative_leaves_nothing_behind(templates):
    assert paragraphs(made(note(narratives=(Narrative(),)), templates)) == [""]
