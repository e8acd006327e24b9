"""A copy of a Word template in which each problem is a comment at its place."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from datetime import date
from typing import Final

from lxml import etree

from cindocs.errors import TemplateRefused
from cindocs.templating.inspection.inspection import Inspection
from cindocs.templating.inspection.problem import Problem
from cindocs.templating.inspection.word_file import WordPart, walk
from cindocs.templating.word.archive import Entry, archive
from cindocs.templating.word.level import DOCUMENT
from cindocs.templating.word.namespaces import PREFIXES, RELATIONSHIPS, XML, word

AUTHOR: Final = "cindocs"
_DANGEROUS: Final = frozenset(
    ["macro", "web-extension", "ribbon", "embedded", "document-type", "too-large", "encrypted", "damaged",
     "outside", "fetching-field"]
)  # fmt: skip
"""What would run or fetch when somebody opens the copy, or cannot be copied at all."""
_COMMENTS: Final = "word/comments.xml"
_RELATIONS: Final = "word/_rels/document.xml.rels"
_TYPES: Final = "[Content_Types].xml"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION_ID: Final = "cindocsComments"


def annotated(found: Inspection, day: date | None) -> bytes:
    """Return the inspected Word file with a comment for each problem. Without a day, they bear none.

    Raises:
        TemplateRefused: the file is too dangerous to copy, or cannot be read.
    """
    file, problems = found.word_file, found.problems
    if file is None or file.body is None or {each.rule for each in problems} & _DANGEROUS:
        raise TemplateRefused(
            "No copy with comments was written: this file is not safe to hand on.",
            advice="Mend first what is told of the file itself, of what it fetches and of what it carries.",
        )
    parts = dict(file.package.parts)
    name = file.package.related(DOCUMENT, "comments")
    comments = file.package.tree(name) if name in parts else etree.Element(word("comments"), nsmap=PREFIXES)
    first = max((int(each.get(word("id"), "0")) for each in comments.iter(word("comment"))), default=-1) + 1
    root = _with_anchors(file.body, problems, first)
    for number, problem in enumerate(problems, start=first):
        comments.append(_comment(number, problem, day))
    if name not in parts:
        name = _COMMENTS
        parts[_RELATIONS] = _related(parts.get(_RELATIONS))
        parts[_TYPES] = _typed(parts[_TYPES])
    parts |= {DOCUMENT: _written(root), name: _written(comments)}
    return archive(Entry.of(each, content) for each, content in parts.items())


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


def _related(listing: bytes | None) -> bytes:
    space = f"{_PACKAGE}/relationships"
    root = etree.Element(f"{{{space}}}Relationships") if listing is None else etree.fromstring(listing)
    named = {"Id": _RELATION_ID, "Type": f"{RELATIONSHIPS}/comments", "Target": "comments.xml"}
    etree.SubElement(root, f"{{{space}}}Relationship", named)
    return _written(root)


def _typed(types: bytes) -> bytes:
    root = etree.fromstring(types)
    named = {"PartName": f"/{_COMMENTS}", "ContentType": _COMMENTS_TYPE}
    etree.SubElement(root, f"{{{_PACKAGE}/content-types}}Override", named)
    return _written(root)


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
