"""Lists: those a template's author drew, and two of our own for the lists inside narrative."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from lxml import etree

from cindocs.templating.word.namespaces import PREFIXES, word

_LEVELS: Final = 9
STEP: Final = 360
"""How much further in each level stands, in twentieths of a point."""
_BULLETS: Final = "•–"
_COUNTS: Final = (("decimal", "%{}."), ("lowerLetter", "%{}."), ("lowerRoman", "%{}."))


@dataclass(frozen=True, slots=True)
class ListNumbers:
    """The lists that a narrative may use: numbers in the document's numbering part."""

    bullets: int
    counted: int
    """The definition from which each ordered list makes a list of its own, counting from 1."""
    next_list: int
    """The first list number that is free."""


class Numbering:
    """The numbering part of a template while it is compiled."""

    def __init__(self, root: etree._Element | None) -> None:
        self._root = etree.Element(word("numbering"), nsmap=PREFIXES) if root is None else deepcopy(root)
        self._adopted: dict[tuple[int, str], str] = {}
        # Picture bullets need pictures of their own, and a program's housekeeping must stand last.
        for name in ("numPicBullet", "lvlPicBulletId", "numIdMacAtCleanup"):
            for element in list(self._root.iter(word(name))):
                parent = element.getparent()
                if parent is not None:
                    parent.remove(element)

    def adopt(self, level: int, other: etree._Element | None, number: str) -> str | None:
        """Take over a list that an inherited template's own numbering part defines.

        Args:
            level: how far down the chain of templates the other one is.
            other: its numbering part.
            number: the list's number there; ``0`` means no list, everywhere.

        Returns:
            The list's number here, or nothing when the other part does not define it.
        """
        if number == "0" or (level, number) in self._adopted:
            return self._adopted.get((level, number), number)
        source = None if other is None else _find(other, "num", "numId", number)
        link = None if source is None else source.find(word("abstractNumId"))
        definition = (
            None
            if other is None or link is None
            else _find(other, "abstractNum", "abstractNumId", link.get(word("val"), ""))
        )
        if source is None or definition is None:
            return None
        abstract = self._define(deepcopy(definition))
        adopted = deepcopy(source)
        for child in adopted.findall(word("abstractNumId")):
            child.set(word("val"), str(abstract))
        fresh = self._free("num", "numId")
        adopted.set(word("numId"), str(fresh))
        self._root.append(adopted)
        self._adopted[level, number] = str(fresh)
        return str(fresh)

    def reserve(self) -> ListNumbers:
        """Add our own definitions: the lists of narrative look alike in every authority's template."""
        bullets = self._define(_definition([("bullet", _BULLETS[level % 2]) for level in range(_LEVELS)]))
        counted = self._define(
            _definition(
                [
                    (kind, pattern.format(level + 1))
                    for level in range(_LEVELS)
                    for kind, pattern in [_COUNTS[level % 3]]
                ]
            )
        )
        number = self._free("num", "numId")
        element = etree.SubElement(self._root, word("num"), {word("numId"): str(number)})
        etree.SubElement(element, word("abstractNumId"), {word("val"): str(bullets)})
        return ListNumbers(bullets=number, counted=counted, next_list=number + 1)

    def tree(self) -> etree._Element:
        """Return the part as it stands."""
        return self._root

    def _define(self, definition: etree._Element) -> int:
        number = self._free("abstractNum", "abstractNumId")
        definition.set(word("abstractNumId"), str(number))
        for child in ("nsid", "tmpl", "name", "styleLink", "numStyleLink"):
            for element in definition.findall(word(child)):
                definition.remove(element)
        # Word wants every definition before the first list.
        self._root.insert(len(self._root.findall(word("abstractNum"))), definition)
        return number

    def _free(self, tag: str, attribute: str) -> int:
        used = [int(each.get(word(attribute), "0")) for each in self._root.findall(word(tag))]
        return max(used, default=0) + 1


def _find(root: etree._Element, tag: str, attribute: str, value: str) -> etree._Element | None:
    return next((each for each in root.findall(word(tag)) if each.get(word(attribute)) == value), None)


def _definition(looks: list[tuple[str, str]]) -> etree._Element:
    definition = etree.Element(word("abstractNum"), nsmap=PREFIXES)
    etree.SubElement(definition, word("multiLevelType"), {word("val"): "hybridMultilevel"})
    for level, (kind, pattern) in enumerate(looks):
        element = etree.SubElement(definition, word("lvl"), {word("ilvl"): str(level)})
        for name, value in (("start", "1"), ("numFmt", kind), ("lvlText", pattern), ("lvlJc", "left")):
            etree.SubElement(element, word(name), {word("val"): value})
        paragraph = etree.SubElement(element, word("pPr"))
        indent = {word("left"): str(STEP * (level + 1)), word("hanging"): str(STEP)}
        etree.SubElement(paragraph, word("ind"), indent)
        look = etree.SubElement(element, word("rPr"))
        # A text font: symbol fonts are missing on many machines, and then show boxes.
        fonts = {word(each): "Arial" for each in ("ascii", "hAnsi", "cs")}
        etree.SubElement(look, word("rFonts"), {**fonts, word("hint"): "default"})
    return definition
