"""How a run of text looks on the page: what it says itself, and what its styles say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from cindocs.templating.inspection.word_file import WordFile
from cindocs.templating.word.namespaces import word

_COLOUR: Final = re.compile(r"[0-9A-Fa-f]{6}")
_THEMED: Final = {
    "background1": "FFFFFF",
    "light1": "FFFFFF",
    "text1": "000000",
    "dark1": "000000",
}
"""What these stand for in every theme of an office; of other colours Word writes down the value, too."""
_HIGHLIGHTS: Final = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": "FFFFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
}
_KINDS: Final = {"rStyle": "character", "pStyle": "paragraph", "tblStyle": "table"}
_USUAL_HALF_POINTS: Final = 20
"""The size of text in Word where nothing says another."""


@dataclass(frozen=True, slots=True)
class Look:
    """What text looks like. Colours are six hexadecimal digits."""

    half_points: int
    colour: str
    """Of the letters; empty where Word chooses one that stands out."""
    behind: tuple[str, ...]
    """What may be behind them: more than one colour where a table's style shades some of its cells."""
    stretch: int
    """How wide the letters are, in per cent of what they would be."""
    room: int | None
    """How high a line may be and no more, in twentieths of a point; nothing where it takes what it needs."""


class Looks:
    """The looks of text in the styles of one file. Text of ``body`` stands there if it is inherited."""

    def __init__(self, file: WordFile, body: WordFile | None = None) -> None:
        root = file.related_tree("styles") if file.styles.are_known else None
        root = etree.Element(word("styles")) if root is None else root
        self._names, self._own = file.styles, body.styles if body is not None else None
        self._styles = {each.get(word("styleId"), ""): each for each in root.iter(word("style"))}
        self._usual = next(
            (
                style_id
                for style_id, each in self._styles.items()
                if each.get(word("type")) == "paragraph" and each.get(word("default")) in ("1", "true", "on")
            ),
            "",
        )
        self._defaults = root.find(f"{word('docDefaults')}/{word('rPrDefault')}/{word('rPr')}")

    def of(self, run: etree._Element) -> Look:
        """Return the look of a run."""
        said = list(self._said_of(run))
        return Look(
            half_points=_number(said, "sz", _USUAL_HALF_POINTS),
            colour=next((colour for each in said if (colour := _letters(each)) is not None), ""),
            behind=self._behind(run, said),
            stretch=_number(said, "w", 100),
            room=min(self._rooms(run), default=None),
        )

    def style_of(self, run: etree._Element) -> str:
        """Return the name of the style that a run wears: its own, or its paragraph's."""
        own = run.find(word("rPr"))
        style_id = "" if own is None else self._named(own, "rStyle")
        return self._names.name_of(style_id or self._paragraph_style(_around(run, "p")))

    def _named(self, properties: etree._Element, use: str) -> str:
        """Return the id, in this file, of the style that properties name."""
        style_id = _value(properties.find(word(use)))
        if self._own is None or not style_id:
            return style_id
        return self._names.id_of(_KINDS[use], self._own.name_of(style_id)) or ""

    def _said_of(self, run: etree._Element) -> Iterator[etree._Element]:
        """Yield the properties that count for a run, the nearest first."""
        own = run.find(word("rPr"))
        if own is not None:
            yield own
            yield from self._said_by(self._named(own, "rStyle"), "rPr")
        yield from self._said_by(self._paragraph_style(_around(run, "p")), "rPr")
        if self._defaults is not None:
            yield self._defaults

    def _said_by(self, style_id: str, kind: str) -> Iterator[etree._Element]:
        """Yield the properties of a style, then of those that it is based on."""
        for style in self._based_on(style_id):
            properties = style.find(word(kind))
            if properties is not None:
                yield properties

    def _based_on(self, style_id: str) -> Iterator[etree._Element]:
        seen: list[str] = []
        while style_id in self._styles and style_id not in seen:
            seen.append(style_id)
            yield self._styles[style_id]
            style_id = _value(self._styles[style_id].find(word("basedOn")))

    def _paragraph_style(self, paragraph: etree._Element | None) -> str:
        properties = None if paragraph is None else paragraph.find(word("pPr"))
        named = "" if properties is None else self._named(properties, "pStyle")
        return named or self._usual

    def _said_of_paragraph(self, run: etree._Element) -> Iterator[etree._Element]:
        paragraph = _around(run, "p")
        own = None if paragraph is None else paragraph.find(word("pPr"))
        if own is not None:
            yield own
        yield from self._said_by(self._paragraph_style(paragraph), "pPr")

    def _behind(self, run: etree._Element, said: list[etree._Element]) -> tuple[str, ...]:
        """Return what is behind a run: its highlight, its shading, its paragraph's, its cell's; or white."""
        shades = [shade for each in said for shade in (_highlight(each), _shade(each))]
        shades += [_shade(each) for each in self._said_of_paragraph(run)]
        shades += [
            _shade(own) for cell in run.iterancestors(word("tc")) for own in cell.findall(word("tcPr"))
        ]
        own_shade = next((shade for shade in shades if shade), "")
        return (own_shade,) if own_shade else ("FFFFFF", *filter(None, self._shades_of_tables(run)))

    def _shades_of_tables(self, run: etree._Element) -> Iterator[str]:
        for table in run.iterancestors(word("tbl")):
            properties = table.find(word("tblPr"))
            if properties is not None:
                yield _shade(properties)
                for style in self._based_on(self._named(properties, "tblStyle")):
                    yield from (_fill(each) for each in style.iter(word("shd")))

    def _rooms(self, run: etree._Element) -> Iterator[int]:
        """Yield the heights, in twentieths of a point, that a line may have and no more."""
        spacings = (each.find(word("spacing")) for each in self._said_of_paragraph(run))
        line = next((each for each in spacings if each is not None and each.get(word("line"))), None)
        if line is not None and line.get(word("lineRule")) == "exact":
            yield from _whole(line.get(word("line"), ""))
        for row in run.iterancestors(word("tr")):
            height = row.find(f"{word('trPr')}/{word('trHeight')}")
            if height is not None and height.get(word("hRule")) == "exact":
                yield from _whole(_value(height))


def _around(run: etree._Element, name: str) -> etree._Element | None:
    return next(run.iterancestors(word(name)), None)


def _letters(properties: etree._Element) -> str | None:
    """Return the colour of letters; empty where Word chooses one, nothing where properties say none."""
    colour = properties.find(word("color"))
    if colour is None:
        return None
    value = colour.get(word("val"), "")
    return value.upper() if _COLOUR.fullmatch(value) else _THEMED.get(colour.get(word("themeColor"), ""), "")


def _highlight(properties: etree._Element) -> str:
    return _HIGHLIGHTS.get(_value(properties.find(word("highlight"))), "")


def _shade(properties: etree._Element) -> str:
    shade = properties.find(word("shd"))
    return "" if shade is None else _fill(shade)


def _fill(shade: etree._Element) -> str:
    """Return the colour of a shading. A solid one shows its pattern, any other its ground."""
    name = "color" if shade.get(word("val")) == "solid" else "fill"
    theme = shade.get(word("themeColor" if name == "color" else "themeFill"), "")
    value = shade.get(word(name), "")
    return value.upper() if _COLOUR.fullmatch(value) else _THEMED.get(theme, "")


def _number(said: list[etree._Element], name: str, usual: int) -> int:
    values = (_value(each.find(word(name))).removesuffix("%") for each in said)
    return next((number for value in values for number in _whole(value)), usual)


def _whole(value: str) -> Iterator[int]:
    if value.isdecimal():
        yield int(value)


def _value(element: etree._Element | None) -> str:
    return "" if element is None else element.get(word("val"), "")
