"""A copy of a Word template in which each problem is a comment at its place."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from lxml import etree

from cindocs.errors import TemplateRefused
from cindocs.templating.inspection.inspection import Inspection
from cindocs.templating.inspection.problem import Problem
from cindocs.templating.inspection.word_copy import WordCopy
from cindocs.templating.inspection.word_file import WordPart, walk
from cindocs.templating.word.level import DOCUMENT
from cindocs.templating.word.namespaces import PREFIXES, XML, word

AUTHOR: Final = "cindocs"
_COMMENTS: Final = "word/comments.xml"
_RELATION_ID: Final = "cindocsComments"


@dataclass(frozen=True, slots=True)
class AnnotatedCopy:
    """A copy with comments. ``left_out`` says in words what of the template it does not carry."""

    content: bytes = field(repr=False)
    left_out: tuple[str, ...]


def annotated(found: Inspection, day: date | None) -> AnnotatedCopy:
    """Copy the inspected Word file, with a comment for each problem. Without a day, they bear none.

    Raises:
        TemplateRefused: the file cannot be read.
    """
    file, problems = found.word_file, found.problems
    if file is None or file.body is None:
        raise TemplateRefused(
            "No copy with comments was written: this file cannot be read.",
            advice="Mend first what is told of the file itself.",
        )
    known = file.package.related(DOCUMENT, "comments")
    written = file.package.tree(known).iter(word("comment")) if known in file.package.parts else ()
    first = max((int(each.get(word("id"), "0")) for each in written), default=-1) + 1
    copy = WordCopy(file.package, {DOCUMENT: _with_anchors(file.body, problems, first)})
    if known not in copy.trees:
        known = _COMMENTS
        copy.add(known, "comments", etree.Element(word("comments"), nsmap=PREFIXES), (DOCUMENT, _RELATION_ID))
    for number, problem in enumerate(problems, start=first):
        copy.trees[known].append(_comment(number, problem, day))
    return AnnotatedCopy(copy.content(), copy.left_out)


def _with_anchors(body: WordPart, problems: Sequence[Problem], first: int) -> etree._Element:
    """Copy the body, and mark the paragraph of each problem; what stands in no paragraph of it, the first.

    Word has no comments in headers and footers.
    """
    root = deepcopy(body.root)
    twins = dict(zip(body.root.iter(), root.iter(), strict=True))
    if next(body.paragraphs(), None) is None:
        root[0].insert(0, etree.Element(word("p")))
    start = next(each for each in walk(root) if each.tag == word("p"))
    for number, problem in enumerate(problems, start=first):
        ours = problem.where.part == body.label and problem.element is not None
        beside = body.beside(problem.element) if ours and problem.element is not None else None
        _anchor(start if beside is None else twins[beside], number)
    return root


def _anchor(paragraph: etree._Element, number: int) -> None:
    named = {word("id"): str(number)}
    has_properties = len(paragraph) > 0 and paragraph[0].tag == word("pPr")
    paragraph.insert(int(has_properties), etree.Element(word("commentRangeStart"), named))
    etree.SubElement(paragraph, word("commentRangeEnd"), named)
    etree.SubElement(etree.SubElement(paragraph, word("r")), word("commentReference"), named)


def _comment(number: int, problem: Problem, day: date | None) -> etree._Element:
    named = {word("id"): str(number), word("author"): AUTHOR, word("initials"): AUTHOR[0]}
    if day is not None:
        named[word("date")] = f"{day.isoformat()}T00:00:00Z"
    comment = etree.Element(word("comment"), named)
    # Several comments may stand beside one paragraph, and those of headers beside the first.
    for text in (f"{problem.where}: {problem.message}", f"To mend: {problem.mend}"):
        run = etree.SubElement(etree.SubElement(comment, word("p")), word("r"))
        written = etree.SubElement(run, word("t"), {f"{{{XML}}}space": "preserve"})
        written.text = text
    return comment
