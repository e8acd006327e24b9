"""Large print in Word: larger type, lines further apart, nothing slanted, underlined or set to the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

from cindocs.renderers.large_print import EDGE
from cindocs.renderers.word_linear import set_bold, tell_row_by_row
from cindocs.templating.word.namespaces import DECLARATION, word

_LEAST: Final = 0.9
"""No type of the body is smaller than this part of the running text."""
_HEADINGS: Final = 0.6
"""How much of what a heading is larger stays: it need not grow as the text does to be seen."""
_LINE: Final = 312
"""Lines in 240ths of a single one. A single line of a plain typeface is 1.15 times its type: this is 1.5."""
_NO_WRITING: Final = 12
"""Type of fewer half-points than this sets a gap: nobody reads it."""
_BELOW_HEADER: Final = 120
"""Between the header, which now has two lines, and the text: in twentieths of a point, before it grows."""
_EDGES: Final = ("header", "footer")


@dataclass(frozen=True, slots=True)
class WordLargePrint:
    """How the parts of one template become large print.

    ``text_size`` is how large running text shall be, ``before`` how large the template's is, in points.
    """

    text_size: int
    before: float

    @classmethod
    def of(cls, text_size: int, styles: str, body_text: str) -> WordLargePrint:
        """Return what makes the text in the style with the id ``body_text`` as large as ``text_size``."""
        return cls(text_size, _type_size(etree.fromstring(styles.encode()), body_text) / 2)

    def styles(self, part: str) -> str:
        """Return a styles part in large print."""
        root = etree.fromstring(part.encode())
        for style in root.iter(word("style"), word("docDefaults")):
            named = style.find(word("name"))
            name = "" if named is None else named.get(word("val"), "")
            self._sizes(style, at_the_edge=name in _EDGES)
            for spacing in style.iter(word("spacing")) if name == "header" else ():
                spacing.set(word("after"), str(_BELOW_HEADER))
        self._distances(root)
        self._plain(root)
        return _written(root)

    def body(self, root: etree._Element) -> None:
        """Make what a body brings beside its styles large print, in place, and tell its tables row by row."""
        tell_row_by_row(root)
        self._sizes(root, at_the_edge=False)
        self._distances(root)
        self._plain(root)

    def edge(self, root: etree._Element) -> None:
        """Make what a header or footer brings beside its styles large print, in place."""
        for run in root.iter(word("r")):
            for tab in run.findall(word("tab")):
                # What stood at the two ends of a line no longer fits into one.
                run.replace(tab, etree.Element(word("br")))
        self._sizes(root, at_the_edge=True)
        self._plain(root)

    def numbering(self, part: str) -> str:
        """Return a numbering part whose numbers have room. Neither it nor ``part`` has its end tag."""
        end = "</w:numbering>"
        root = etree.fromstring(f"{part}{end}".encode())
        self._sizes(root, at_the_edge=False)
        self._distances(root)
        return _written(root).removesuffix(end)

    def _sizes(self, root: etree._Element, *, at_the_edge: bool) -> None:
        for size in root.iter(word("sz"), word("szCs")):
            before = int(size.get(word("val"), "0"))
            if before >= _NO_WRITING:
                size.set(word("val"), str(2 * EDGE if at_the_edge else self._larger(before)))

    def _larger(self, half_points: int) -> int:
        """Return how large type of so many half-points becomes."""
        ratio = half_points / (2 * self.before)
        ratio = 1 + (ratio - 1) * _HEADINGS if ratio > 1 else max(ratio, _LEAST)
        return -round(-2 * self.text_size * ratio // 1)

    def _distances(self, root: etree._Element) -> None:
        factor = self.text_size / self.before
        for spacing in root.iter(word("spacing")):
            for side in ("before", "after"):
                _scale(spacing, side, factor)
            rule = spacing.get(word("lineRule"), "auto")
            line = int(spacing.get(word("line"), "0"))
            if line and rule == "auto":
                spacing.set(word("line"), str(max(line, _LINE)))
            elif 10 * 20 <= line < 60 * 20:
                # A line of a fixed height would cut larger letters.
                spacing.set(word("lineRule"), "atLeast")
        for indent in root.iter(word("ind")):
            for side in ("left", "start", "hanging", "firstLine"):
                _scale(indent, side, factor)

    def _plain(self, root: etree._Element) -> None:
        """Set what is slanted or underlined bold, and every paragraph to the left."""
        for marked in [*root.iter(word("i"), word("iCs"), word("u"))]:
            look = marked.getparent()
            if look is not None:
                look.remove(marked)
                if marked.get(word("val")) not in ("0", "false", "none"):
                    set_bold(look)
        for paragraph in root.iter(word("pPr")):
            for aligned in paragraph.findall(word("jc")):
                paragraph.remove(aligned)


def _type_size(styles: etree._Element, style_id: str) -> int:
    """Return the size of type in a paragraph style, in half-points: its own, or what it is based on."""
    styles_by_id = {style.get(word("styleId")): style for style in styles.iter(word("style"))}
    style = styles_by_id.get(style_id)
    while style is not None:
        size = style.find(f"{word('rPr')}/{word('sz')}")
        if size is not None:
            return int(size.get(word("val"), "0"))
        based_on = style.find(word("basedOn"))
        style = None if based_on is None else styles_by_id.get(based_on.get(word("val")))
    default = styles.find(f"{word('docDefaults')}//{word('sz')}")
    return 20 if default is None else int(default.get(word("val"), "20"))


def _scale(element: etree._Element, name: str, factor: float) -> None:
    value = element.get(word(name))
    if value is not None:
        element.set(word(name), str(round(int(value) * factor)))


def _written(root: etree._Element) -> str:
    return DECLARATION + etree.tostring(root, encoding="unicode")
