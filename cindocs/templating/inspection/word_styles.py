"""The styles of one Word file, as the checks ask for them: which there are, and which are headings."""

from __future__ import annotations

from lxml import etree

from cindocs.templating.word.namespaces import word
from cindocs.templating.word.styles import StyleNames


class WordStyles(StyleNames):
    """Names and ids, and the level of each heading style."""

    def __init__(self, root: etree._Element | None) -> None:
        self.are_known = root is not None
        """Whether the file's styles could be read: nothing is missed where they could not."""
        root = etree.Element(word("styles")) if root is None else root
        super().__init__(root)
        self._elements = {each.get(word("styleId"), ""): each for each in root.iter(word("style"))}

    def level(self, paragraph: etree._Element) -> int:
        """Return the level of a heading from 1, or 0 for a paragraph that is none."""
        properties = paragraph.find(word("pPr"))
        if properties is None:
            return 0
        own = _level(properties)
        if own is not None:
            return own
        style = properties.find(word("pStyle"))
        style_id = "" if style is None else style.get(word("val"), "")
        seen: list[str] = []
        while style_id in self._elements and style_id not in seen:
            seen.append(style_id)
            element = self._elements[style_id]
            kind, _, number = self.name_of(style_id).casefold().partition(" ")
            if kind == "heading" and number.isdecimal():
                return int(number)
            inner = element.find(word("pPr"))
            level = None if inner is None else _level(inner)
            if level is not None:
                return level
            based_on = element.find(word("basedOn"))
            style_id = "" if based_on is None else based_on.get(word("val"), "")
        return 0


def _level(properties: etree._Element) -> int | None:
    """Return the outline level that properties say themselves: Word counts from 0, and 9 is body text."""
    outline = properties.find(word("outlineLvl"))
    value = "" if outline is None else outline.get(word("val"), "")
    if not value.isdecimal():
        return None
    return int(value) + 1 if int(value) < 9 else 0
