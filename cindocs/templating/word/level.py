"""One template in a chain of Word templates, taken in and made ready for the package that wears it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

from cindocs.findings import Finding
from cindocs.templating.word.mark import place_marks
from cindocs.templating.word.namespaces import word
from cindocs.templating.word.numbering import Numbering
from cindocs.templating.word.package import WordPackage
from cindocs.templating.word.refusal import Spot
from cindocs.templating.word.relations import Relations
from cindocs.templating.word.styles import StyleNames, dress
from cindocs.templating.word.tags import (
    check_tags,
    inherits_from,
    mark_narratives,
    outside_blocks,
    with_blocks,
)
from cindocs.templating.word.tidy import tidy

DOCUMENT: Final = "word/document.xml"


@dataclass(slots=True)
class Level:
    """A template of the chain: ``depth`` 0 is the authority's own, which all below it must fit."""

    package: WordPackage
    depth: int
    root: etree._Element
    extends: str
    styles: StyleNames
    numbering: etree._Element | None
    findings: list[Finding]

    @classmethod
    def of(cls, package: WordPackage, depth: int) -> Level:
        """Take a template's body in; what is wrong with it is in ``findings``.

        Raises:
            TemplateRefused: a part that it needs is missing or cannot be parsed.
        """
        spot = Spot(package.file, DOCUMENT)
        root = package.tree(DOCUMENT)
        findings = tidy(root, spot)
        findings += check_tags(root, spot)
        extends = inherits_from(root)
        if extends:
            message = "this stands outside every block, so it would not be printed."
            mend = "Put it into a block, or delete it."
            findings += [
                spot.finding("word-block", message, near=text, mend=mend) for text in outside_blocks(root)
            ]
        numbering = package.related(DOCUMENT, "numbering")
        return cls(
            package=package,
            depth=depth,
            root=root,
            extends=extends,
            styles=StyleNames(package.tree(package.related(DOCUMENT, "styles"))),
            numbering=package.tree(numbering) if numbering else None,
            findings=findings,
        )

    def fit(self, wearer: StyleNames, numbering: Numbering, relations: Relations) -> None:
        """Make styles, lists and pictures those of the package in which this body will stand."""
        self._dress(wearer)
        if self.depth > 0:
            self._adopt_lists(numbering)
            self._forget_edges()
        place_marks(self.root)
        self.findings += relations.collect(self.root, self.package, DOCUMENT, f"L{self.depth}")
        mark_narratives(self.root)

    def _dress(self, wearer: StyleNames) -> None:
        spot = Spot(self.package.file, DOCUMENT)
        missing: dict[tuple[str, str], None] = {}
        for element, block in with_blocks(self.root):
            style = dress(element, self.styles, wearer)
            if style is not None:
                missing[style, block] = None
        for style, block in missing:
            inside = f"the block {block}" if block else "the text outside the blocks"
            message = f"{inside} uses the style “{style}”, which the template that inherits it lacks."
            if self.depth == 0:
                message = f"{inside} uses the style “{style}”, which this file does not define."
            mend = f"Add a style called “{style}” to the authority's Word template."
            self.findings.append(spot.finding("word-style", message, mend=mend))

    def _adopt_lists(self, numbering: Numbering) -> None:
        spot = Spot(self.package.file, DOCUMENT)
        for element in self.root.iter(word("numId")):
            number = numbering.adopt(self.depth, self.numbering, element.get(word("val"), ""))
            if number is None:
                message = "a list here is not defined in the file."
                self.findings.append(spot.finding("word-style", message, mend="Make the list anew in Word."))
            else:
                element.set(word("val"), number)

    def _forget_edges(self) -> None:
        # An inherited body stands between the headers and footers of the template that inherits it.
        for section in self.root.iter(word("sectPr")):
            for kind in ("headerReference", "footerReference"):
                for reference in section.findall(word(kind)):
                    section.remove(reference)
