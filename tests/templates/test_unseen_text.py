"""Text that nobody sees is refused, by whatever means it is hidden; what everybody sees is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document as WordDocument
from lxml import etree

from cindocs.templating.inspection.problem import Problem
from tests.templates.making import checked, draw, part_of, with_part, xml

STYLES = "word/styles.xml"
WHITE = "<w:color w:val='FFFFFF'/>"
TINY = "<w:sz w:val='2'/>"
DARK = "<w:shd w:val='clear' w:color='auto' w:fill='1C2B2F'/>"


def _style(kind: str, style_id: str, inside: str, based_on: str = "") -> str:
    below = f"<w:basedOn w:val='{based_on}'/>" if based_on else ""
    name = f"<w:name w:val='{style_id}'/>"
    return f"<w:style w:type='{kind}' w:styleId='{style_id}'>{name}{below}{inside}</w:style>"


OWN_STYLES = [
    _style("character", "Tiny", "<w:rPr><w:sz w:val='4'/></w:rPr>"),
    _style("character", "TinyStill", "<w:rPr><w:b/></w:rPr>", "Tiny"),
    _style("character", "Large", "<w:rPr><w:sz w:val='40'/></w:rPr>"),
    _style("paragraph", "Ghost", f"<w:rPr>{WHITE}</w:rPr>"),
    _style("paragraph", "Banner", f"<w:pPr>{DARK}</w:pPr><w:rPr>{WHITE}</w:rPr>"),
    _style("paragraph", "Night", f"<w:pPr>{DARK}</w:pPr><w:rPr><w:color w:val='auto'/></w:rPr>"),
    _style("paragraph", "Slit", "<w:pPr><w:spacing w:line='40' w:lineRule='exact'/></w:pPr>"),
    _style("paragraph", "Round", "", "Round"),
    _style("table", "Striped", f"<w:tblStylePr w:type='firstRow'><w:tcPr>{DARK}</w:tcPr></w:tblStylePr>"),
]


def _drawn(folder: Path, *content: str, change: tuple[str, str] = ("", "")) -> list[Problem]:
    """Return what is told of a template whose body ends with ``content``, which wears the styles above."""

    def fill(document: WordDocument) -> None:
        document.add_heading("{{ copy.title }}", level=1)
        for each in content:
            document.element.body.insert(len(document.element.body) - 1, xml(each))

    path = draw(folder / "fenshire", fill)
    styles = part_of(path, STYLES).decode().replace("</w:styles>", "".join([*OWN_STYLES, "</w:styles>"]))
    if change[0]:
        styles = styles.replace(*change)
    return list(checked(with_part(path, STYLES, styles.encode())).problems)


def _paragraph(run: str = "", paragraph: str = "", text: str = "{{ copy.about }}") -> str:
    inside = f"<w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r>"
    return f"<w:p><w:pPr>{paragraph}</w:pPr>{inside}</w:p>"


def _table(inside: str, table: str = "", cell: str = "", row: str = "") -> str:
    look = f"<w:tblPr>{table}</w:tblPr><w:tblGrid/>"
    header = f"<w:trPr>{row}<w:tblHeader/></w:trPr>"
    return f"<w:tbl>{look}<w:tr>{header}<w:tc><w:tcPr>{cell}</w:tcPr>{inside}</w:tc></w:tr></w:tbl>"


HIDDEN = [
    (_paragraph("<w:sz w:val='11'/>"), "is only 5.5 pt high"),
    (_paragraph(TINY, text="Nobody reads this"), "is only 1 pt high"),
    (_paragraph("<w:rStyle w:val='Tiny'/>"), "is only 2 pt high"),
    (_paragraph("<w:rStyle w:val='TinyStill'/>"), "is only 2 pt high"),
    (_paragraph("<w:w w:val='1'/>"), "is squeezed to 1 per cent"),
    (_paragraph(WHITE), "nearly the same colour"),
    (_paragraph("<w:color w:val='F2F2F2'/>"), "nearly the same colour"),
    (_paragraph("<w:color w:themeColor='background1'/>"), "nearly the same colour"),
    (_paragraph(paragraph="<w:pStyle w:val='Ghost'/>"), "nearly the same colour"),
    (_paragraph("<w:rStyle w:val='Large'/>", "<w:pStyle w:val='Ghost'/>"), "nearly the same colour"),
    (_paragraph("<w:color w:val='000000'/>", DARK), "nearly the same colour"),
    (_paragraph(f"<w:color w:val='1C2B2F'/>{DARK}"), "nearly the same colour"),
    (_paragraph("<w:color w:val='000000'/><w:highlight w:val='black'/>"), "nearly the same colour"),
    (_paragraph(WHITE + "<w:shd w:val='solid' w:color='FFFFFF' w:fill='000000'/>"), "nearly the same colour"),
    (_paragraph(paragraph="<w:pStyle w:val='Slit'/>"), "a line or row of only 2 pt"),
    (_paragraph(paragraph="<w:spacing w:line='20' w:lineRule='exact'/>"), "a line or row of only 1 pt"),
    (_table(_paragraph("<w:color w:val='222222'/>"), cell=DARK), "nearly the same colour"),
    (_table(_paragraph(), row="<w:trHeight w:val='20' w:hRule='exact'/>"), "a line or row of only 1 pt"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "how"), HIDDEN)
def test_text_that_nobody_sees_is_refused_at_its_place(tmp_path: Path, content: str, how: str) -> None:
    (problem,) = _drawn(tmp_path, content)
    assert (problem.rule, problem.severity.value) == ("hidden-text", "error")
    assert how in problem.message
    where = "table 1, row 1, cell 1" if content.startswith("<w:tbl>") else "paragraph 2"
    assert str(problem.where) == f"body, under “{{{{ copy.title }}}}”, {where}"


SEEN = [
    _paragraph(),
    _paragraph("<w:sz w:val='12'/>"),
    _paragraph("<w:rStyle w:val='Tiny'/><w:sz w:val='20'/>"),
    _paragraph("<w:color w:val='auto'/>", DARK),
    _paragraph(WHITE, DARK),
    _paragraph(WHITE + "<w:highlight w:val='darkBlue'/>"),
    _paragraph(paragraph="<w:pStyle w:val='Banner'/>"),
    _paragraph(paragraph="<w:pStyle w:val='Night'/>"),
    _paragraph("<w:color w:val='000000'/>", "<w:pStyle w:val='Ghost'/>"),
    _paragraph(paragraph="<w:pStyle w:val='Round'/>"),
    _paragraph(paragraph="<w:pStyle w:val='Slit'/><w:spacing w:line='240' w:lineRule='exact'/>"),
    _paragraph(paragraph="<w:pStyle w:val='Slit'/><w:spacing w:line='240' w:lineRule='auto'/>"),
    _paragraph(WHITE, text=" "),
    _paragraph(WHITE, text="{%p if copy.draft %}") + "|" + _paragraph(TINY, text="{%p endif %}"),
    _paragraph(TINY, text="{# for whoever mends this #}"),
    _table(_paragraph(WHITE), cell=DARK),
    _table(_paragraph(WHITE), table="<w:tblStyle w:val='Striped'/>"),
    _table(_paragraph(), row="<w:trHeight w:val='20'/>"),
]  # fmt: skip


@pytest.mark.parametrize("content", SEEN)
def test_text_that_everybody_sees_is_not_told(tmp_path: Path, content: str) -> None:
    assert _drawn(tmp_path, *content.split("|")) == []


COLOURS = [
    ("000000", "", 0, False),
    ("767676", "", 0, False),
    ("999999", "", 0, True),
    ("8C8C8C", "", 40, False),
    ("FFFFFF", "1C5D63", 0, False),
    ("1C5D63", "1C2B2F", 0, True),
    ("auto", "", 0, False),
]


@pytest.mark.parametrize(("colour", "behind", "size", "faint"), COLOURS)
def test_text_that_hardly_stands_out_is_a_warning_and_no_refusal(
    tmp_path: Path, colour: str, behind: str, size: int, faint: bool
) -> None:
    shade = f"<w:shd w:val='clear' w:fill='{behind}'/>" if behind else ""
    large = f"<w:sz w:val='{size}'/>" if size else ""
    found = _drawn(tmp_path, _paragraph(f"<w:color w:val='{colour}'/>{large}{shade}"))
    weights = [(each.rule, each.severity.value) for each in found]
    assert weights == [("contrast", "warning")] * faint


def test_text_cut_into_many_runs_is_told_once(tmp_path: Path) -> None:
    run = f"<w:r><w:rPr>{WHITE}</w:rPr><w:t>un</w:t></w:r>"
    assert len(_drawn(tmp_path, f"<w:p>{run * 3}</w:p>")) == 1


def test_a_size_that_the_whole_file_has_is_told_wherever_there_is_text(tmp_path: Path) -> None:
    change = ("<w:rPrDefault><w:rPr>", "<w:rPrDefault><w:rPr><w:sz w:val='2'/>")
    found = _drawn(tmp_path, _paragraph(), change=change)
    assert {each.rule for each in found} == {"hidden-text"}
    assert "body, under “{{ copy.title }}”, paragraph 2" in {str(each.where) for each in found}


def _hiding(document: WordDocument, style: str) -> None:
    properties = document.styles[style].element.get_or_add_rPr()
    for colour in list(properties.iterfind("{*}color")):
        properties.remove(colour)
    properties.append(xml(WHITE))


@pytest.mark.parametrize("style", ["Body Text", "List Bullet", "List Number", "Quote", "Hyperlink"])
def test_a_style_that_hides_narrative_is_refused_though_nothing_drawn_wears_it(
    tmp_path: Path, style: str
) -> None:
    found = checked(draw(tmp_path / "fenshire", lambda document: _hiding(document, style))).problems
    assert [(each.rule, str(each.where)) for each in found] == [("hidden-text", f"style “{style}”")]


def test_a_style_that_hides_what_is_inherited_is_refused_by_name(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        document.add_paragraph("{%p extends “plan.docx” %}")
        _hiding(document, "Heading 2")

    found = checked(draw(tmp_path / "fenshire", fill)).problems
    (problem,) = [each for each in found if each.rule == "hidden-text"]
    assert str(problem.where) == "style “heading 2”"
    assert "inherited from base/plan.docx" in problem.message


def test_headers_are_looked_at_too(tmp_path: Path) -> None:
    def fill(document: WordDocument) -> None:
        paragraph: etree._Element = document.sections[0].header.paragraphs[0]._p
        paragraph.append(xml(f"<w:r><w:rPr>{WHITE}</w:rPr><w:t>unseen</w:t></w:r>"))

    (problem,) = checked(draw(tmp_path / "fenshire", fill)).problems
    assert (problem.rule, str(problem.where)) == ("hidden-text", "header, paragraph 1")
