"""A Word template as its author sees it: the body, headers and footers, and where in them a thing stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lxml import etree

from cindocs.errors import TemplateRefused
from cindocs.templating.inspection.problem import Problem, Where
from cindocs.templating.inspection.word_archive import THE_FILE, broken_parts, unpacked
from cindocs.templating.inspection.word_styles import WordStyles
from cindocs.templating.word.level import DOCUMENT
from cindocs.templating.word.namespaces import COMPATIBILITY, RELATIONSHIPS, word
from cindocs.templating.word.package import WordPackage
from cindocs.templating.word.tidy import paragraph_text

_CHOICE: Final = f"{{{COMPATIBILITY}}}Choice"
_PARAGRAPH, _TABLE, _ROW, _CELL = (word(name) for name in ("p", "tbl", "tr", "tc"))
_COUNTED_ANEW: Final = {_TABLE: (_ROW, _CELL), _ROW: (_CELL,), _CELL: ()}
_TYPES: Final = "[Content_Types].xml"
_PAGES: Final = {"default": "", "first": " of the first page", "even": " of even pages"}


@dataclass(frozen=True, slots=True, eq=False)
class WordPart:
    """The body, a header or a footer. ``label`` is what its author calls it."""

    name: str
    label: str
    root: etree._Element = field(repr=False)
    places: dict[etree._Element, Where] = field(repr=False)
    """Where each paragraph stands."""

    def elements(self) -> Iterator[etree._Element]:
        """Walk all elements in reading order; of two forms of one drawing, only the one that is used."""
        yield from walk(self.root)

    def paragraphs(self) -> Iterator[etree._Element]:
        """Walk the paragraphs in reading order."""
        return (each for each in self.elements() if each.tag == word("p"))

    def beside(self, element: etree._Element) -> etree._Element | None:
        """Return the paragraph of the page in which an element stands, or the first one inside it."""
        around = [each for each in (element, *element.iterancestors()) if each.tag == word("p")]
        return around[-1] if around else next(element.iter(word("p")), None)

    def where(self, element: etree._Element) -> Where:
        """Return where an element stands."""
        paragraph = self.beside(element)
        return Where(part=self.label) if paragraph is None else self.places[paragraph]

    def problem(self, element: etree._Element, rule: str, message: str, mend: str) -> Problem:
        """Say what is wrong with an element, at its place."""
        return Problem(rule, message, mend, self.where(element), element=element)


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file, taken apart as far as it can be."""

    path: Path
    package: WordPackage = field(repr=False)
    parts: tuple[WordPart, ...] = field(repr=False)
    """The body first, then headers and footers; empty if the body cannot be read."""
    styles: WordStyles = field(repr=False)
    problems: tuple[Problem, ...] = field(repr=False)
    """What is wrong with the file itself."""

    @classmethod
    def read(cls, path: Path) -> WordFile:
        """Read a Word file. Nothing in it is trusted; whatever is wrong is in ``problems``."""
        parts, problems = unpacked(path)
        problems += broken_parts(parts)
        package = WordPackage(f"{path.parent.name}/{path.name}", parts)
        body = package.tree(DOCUMENT) if DOCUMENT in parts else None
        if body is None or body.find(word("body")) is None or _TYPES not in parts:
            if not problems:
                message = "The file is not a Word document in the usual (transitional) form."
                mend = "Save it in Word as a Word Document (*.docx), not as Strict Open XML."
                problems.append(Problem("damaged", message, mend, THE_FILE))
            return cls(path, package, (), WordStyles(None), tuple(problems))
        name = package.related(DOCUMENT, "styles")
        styles = WordStyles(package.tree(name) if name in parts else None)
        found = [WordPart(DOCUMENT, "body", body, _places(body, "body", styles))]
        for target, label in _edges(body, package).items():
            root = package.tree(target)
            found.append(WordPart(target, label, root, _places(root, label, styles)))
        return cls(path, package, tuple(found), styles, tuple(problems))

    @property
    def body(self) -> WordPart | None:
        """The body, if it can be read."""
        return self.parts[0] if self.parts else None

    def related_tree(self, kind: str) -> etree._Element | None:
        """Return the tree of the part of this kind (``styles``) that the body points to, if there is one."""
        try:
            return self.package.tree(self.package.related(DOCUMENT, kind))
        except TemplateRefused:
            return None


def walk(root: etree._Element) -> Iterator[etree._Element]:
    """Walk a tree in document order, without comments and without what stands there for newer programs."""
    if isinstance(root.tag, str) and root.tag != _CHOICE:
        yield root
        for child in root:
            yield from walk(child)


def _edges(body: etree._Element, package: WordPackage) -> dict[str, str]:
    """Return the headers and footers in use: part names, and what their author calls them."""
    known = package.relationships(DOCUMENT)
    sections = list(body.iter(word("sectPr")))
    found: dict[str, str] = {}
    for number, section in enumerate(sections, start=1):
        for kind in ("header", "footer"):
            for reference in section.findall(word(f"{kind}Reference")):
                target = known.get(reference.get(f"{{{RELATIONSHIPS}}}id", ""))
                if target is not None and target.target in package.parts and target.kind == kind:
                    label = kind + _PAGES.get(reference.get(word("type"), "default"), "")
                    label += f", section {number}" if len(sections) > 1 else ""
                    found.setdefault(target.target, label)
    return found


def _places(root: etree._Element, label: str, styles: WordStyles) -> dict[etree._Element, Where]:
    """Count paragraphs, tables, rows and cells as somebody who looks at the page does."""
    found: dict[etree._Element, Where] = {}
    heading, number = "", 0
    counted = dict.fromkeys((_TABLE, _ROW, _CELL), 0)
    for element in walk(root):
        if element.tag in counted and not _inside(element, str(element.tag)):
            counted[str(element.tag)] += 1
            counted |= dict.fromkeys(_COUNTED_ANEW[str(element.tag)], 0)
        if element.tag != _PARAGRAPH:
            continue
        if _inside(element, _PARAGRAPH):
            # A text box stands in the paragraph that holds it.
            around = list(element.iterancestors(_PARAGRAPH))[-1]
            found[element] = found[around]
        elif _inside(element, _TABLE):
            table, row, cell = counted.values()
            found[element] = Where(label, heading, table=table, row=row, cell=cell)
        else:
            number += 1
            found[element] = Where(label, heading, paragraph=number)
        if styles.level(element):
            heading = " ".join(paragraph_text(element).split()) or heading
    return found


def _inside(element: etree._Element, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None
