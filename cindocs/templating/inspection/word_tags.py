"""The tags of a Word template: those that stand wrongly are told, all others are given to the reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from jinja2 import Environment
from lxml import etree

from cindocs.templating.inspection.bare_blocks import bare_blocks
from cindocs.templating.inspection.layer import Layer
from cindocs.templating.inspection.leftover import without_tags
from cindocs.templating.inspection.problem import Problem
from cindocs.templating.inspection.structure import structured
from cindocs.templating.inspection.tag import Context, Piece, Tag, in_one_line, pieces
from cindocs.templating.inspection.word_file import WordFile, WordPart
from cindocs.templating.word.namespaces import PREFIXES, word
from cindocs.templating.word.tags import STATEMENTS, speaks_out_of_place, tag_problem
from cindocs.templating.word.tidy import paragraph_text

_DRAWN: Final = re.compile(r"(\{[{%])(p|tr)(\s)")
_QUOTATION_MARKS: Final = str.maketrans("“”‘’", "\"\"''")
_MEND: Final = "Mend the tag in Word."
_MEND_SPLIT: Final = "Write the whole tag in one paragraph."
_CLOSERS: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
_WRAPPERS: Final = frozenset(word(name) for name in ("sdt", "sdtContent", "smartTag", "customXml"))
_PROPERTY: Final = "A tag stands in a property of the document, not in its text."


def word_layer(file: WordFile, part: WordPart, env: Environment) -> Layer:
    """Read the tags of one part, as Jinja will, and say which stand where they cannot."""
    problems: list[Problem] = []
    tags: list[Tag] = []
    content: list[Tag | str] = []
    open_tag: Piece | None = None
    for paragraph in part.paragraphs():
        text = paragraph_text(paragraph)
        masked, told = without_tags(text), 0
        for piece in pieces(text):
            if piece.kind == "stray":
                ends = open_tag is not None and _CLOSERS.get(open_tag.text) == piece.text
                open_tag = piece if piece.text in _CLOSERS else None
                if not ends:
                    problems.append(_stray(piece, text, part, paragraph))
            elif piece.kind in ("print", "statement", "raw"):
                problem = tag_problem(piece.text, text, paragraph)
                if problem:
                    problems.append(part.problem(paragraph, "tag", _sentence(problem), _MEND))
                tag = _tag(piece, part, paragraph)
                if not tag.is_statement or tag.word in STATEMENTS:
                    tags.append(tag)
                    content += [masked[told : piece.end], tag]
                    told = piece.end
        content.append("picture" if _is_drawn(paragraph) else masked[told:])
    for element in part.elements():
        # What stands in other namespaces never reaches a document.
        if etree.QName(element).namespace in PREFIXES.values() and speaks_out_of_place(element):
            mend = "Only {{ _('…') }} and {{ copy.mark_text }} may stand there."
            problems.append(part.problem(element, "tag", _PROPERTY, mend))
    made = structured(tags, env)
    problems += made.problems
    problems += _taken_apart(made.pairs, part)
    return Layer(
        path=file.path,
        tags=tuple(tags),
        tree=made.tree,
        problems=tuple(problems),
        bare_blocks=bare_blocks(content),
        running=part.label != "body",
    )


def _is_drawn(paragraph: etree._Element) -> bool:
    """Whether a picture or a drawing stands in a paragraph."""
    return next(paragraph.iter(word("drawing"), word("pict")), None) is not None


def _stray(piece: Piece, text: str, part: WordPart, paragraph: etree._Element) -> Problem:
    around = " ".join(text[max(piece.start - 20, 0) : piece.end + 20].split())
    if piece.text in _CLOSERS:
        message = f"A tag begins here and does not end in this paragraph: {around}"
    else:
        message = f"A tag ends here that does not begin in this paragraph: {around}"
    return part.problem(paragraph, "tag", message, _MEND_SPLIT)


def _tag(piece: Piece, part: WordPart, paragraph: etree._Element) -> Tag:
    text = in_one_line(piece.text).translate(_QUOTATION_MARKS)
    drawn = _DRAWN.match(text)
    prints_paragraphs = piece.kind == "print" and drawn is not None
    return Tag(
        text=_DRAWN.sub(r"\1\3", text, count=1),
        where=part.where(paragraph),
        context=Context.PARAGRAPHS if prints_paragraphs else Context.LINE,
        drawn=drawn[2] if drawn else "",
        element=paragraph,
    )


def _taken_apart(pairs: list[tuple[Tag, Tag]], part: WordPart) -> Iterator[Problem]:
    """Say which beginnings have their end at another depth: what they make would be no page."""
    told: list[Tag] = []
    for begins, ends in pairs:
        if _holder(begins) is not _holder(ends) and begins not in told and begins.element is not None:
            told.append(begins)
            message = f"{begins.shown} begins here, and {ends.shown} stands at another depth: {ends.where}."
            mend = "Put both into one cell, or both into rows of one table, or both outside the table."
            yield part.problem(begins.element, "tag", message, mend)


def _holder(tag: Tag) -> etree._Element | None:
    """Return what a tag stands in once the paragraph or row that it is drawn in has gone away."""
    element = tag.element
    if tag.drawn == "tr" and element is not None:
        element = next(element.iterancestors(word("tr")), element)
    if not tag.drawn or element is None:
        return element
    holder = element.getparent()
    while holder is not None and holder.tag in _WRAPPERS:
        holder = holder.getparent()
    return holder


def _sentence(problem: str) -> str:
    return f"{problem[0].upper()}{problem[1:]}."
