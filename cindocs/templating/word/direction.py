"""Templates for other scripts: turned for those that run from right to left, when they are compiled."""

from __future__ import annotations

from typing import Final

from lxml import etree

from cindocs.templating.word.namespaces import DRAWING, word

# Word reads properties in one fixed order only: what may stand before each of these.
_BEFORE_BIDI: Final = frozenset(
    [
        "pStyle",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "framePr",
        "widowControl",
        "numPr",
        "suppressLineNumbers",
        "pBdr",
        "shd",
        "tabs",
        "suppressAutoHyphens",
        "kinsoku",
        "wordWrap",
        "overflowPunct",
        "topLinePunct",
        "autoSpaceDE",
        "autoSpaceDN",
    ]
)
_AFTER_RTL: Final = frozenset(["cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"])
_BEFORE_VISUAL: Final = frozenset(["tblStyle", "tblpPr", "tblOverlap"])
_AFTER_SECTION: Final = frozenset(["rtlGutter", "docGrid", "printerSettings"])
_OTHER_SIDE: Final = {"left": "right", "right": "left"}
_COMPLEX_TWINS: Final = {"b": "bCs", "i": "iCs", "sz": "szCs"}


def turn(root: etree._Element) -> None:
    """Make every paragraph, run, table and section of a part run from right to left."""
    for paragraph in root.iter(word("p")):
        properties = _properties(paragraph, "pPr")
        before = [child for child in properties if etree.QName(child).localname in _BEFORE_BIDI]
        properties.insert(len(before), etree.Element(word("bidi")))
    for run in root.iter(word("r")):
        _insert_before(_properties(run, "rPr"), "rtl", _AFTER_RTL)
    for table in root.iter(word("tbl")):
        properties = _properties(table, "tblPr")
        before = [child for child in properties if etree.QName(child).localname in _BEFORE_VISUAL]
        properties.insert(len(before), etree.Element(word("bidiVisual")))
    for section in root.iter(word("sectPr")):
        _insert_before(section, "bidi", _AFTER_SECTION)
    _mirror(root)


def turn_styles(styles: etree._Element) -> None:
    """Turn the styles: lines at the left go to the right."""
    _mirror(styles)


def look_alike(styles: etree._Element) -> None:
    """Let sizes, bold and italic of the styles count for Arabic, Bengali and other such scripts, too."""
    for properties in styles.iter(word("rPr")):
        for simple, twin in _COMPLEX_TWINS.items():
            element = properties.find(word(simple))
            if element is not None and properties.find(word(twin)) is None:
                element.addnext(etree.Element(word(twin), {word("val"): element.get(word("val"), "true")}))


def _mirror(root: etree._Element) -> None:
    """Swap left and right where Word means the side of the paper, not the side where lines begin."""
    for borders in root.iter(word("pBdr")):
        left, right = borders.find(word("left")), borders.find(word("right"))
        # Their order among the other sides is fixed: top, left, bottom, right.
        if left is not None:
            left.tag = word("right")
            borders.append(left)
        if right is not None:
            right.tag = word("left")
            borders.insert(1 if borders.find(word("top")) is not None else 0, right)
    for aligned in root.iterfind(f".//{{{DRAWING}}}positionH/{{{DRAWING}}}align"):
        aligned.text = _OTHER_SIDE.get(aligned.text or "", aligned.text)
    for wrapped in root.iter(f"{{{DRAWING}}}wrapSquare"):
        side = wrapped.get("wrapText", "")
        wrapped.set("wrapText", _OTHER_SIDE.get(side, side))


def _properties(element: etree._Element, name: str) -> etree._Element:
    found = element.find(word(name))
    if found is None:
        found = etree.Element(word(name))
        element.insert(0, found)
    return found


def _insert_before(properties: etree._Element, name: str, followers: frozenset[str]) -> None:
    after = [child for child in properties if etree.QName(child).localname in followers]
    properties.insert(len(properties) - len(after), etree.Element(word(name)))
