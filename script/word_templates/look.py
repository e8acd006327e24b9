"""How our templates look: their styles.

Whatever wears the theme colour ``accent1`` is shown in the colour of the authority whose copy it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from word_templates.markup import TEXT_WIDTH
from word_templates.properties import (
    AMBER,
    BOLD,
    INK,
    KEEP_NEXT,
    KEEP_TOGETHER,
    RULE,
    SOFT,
    TINT,
    borders,
    colour,
    edge,
    level,
    shade,
    size,
    space,
)

_RIGHT_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
_PANEL = borders(edge("top", 4, 4, TINT), edge("left", 36, 8, "accent"), edge("bottom", 4, 4, TINT)) + shade(
    TINT
)
_PANEL_EDGE = '<w:ind w:left="250"/>'
_WARNING = borders(
    *(edge(side, 48 if side == "left" else 8, 6, AMBER) for side in ("top", "left", "bottom", "right"))
)

# Name, what it is based on, paragraph properties, character properties: in the order that Word demands.
_PARAGRAPHS = (
    ("Title", "Normal", KEEP_NEXT + space(200, 20, 252), BOLD + colour("accent") + size(26)),
    ("Subtitle", "Normal", KEEP_NEXT + space(0, 140), size(15)),
    (
        "heading 1",
        "Normal",
        KEEP_TOGETHER + space(260, 60, 252) + level(1),
        BOLD + colour("accent") + size(17),
    ),
    ("heading 2", "Normal", KEEP_TOGETHER + space(160, 40, 252) + level(2), BOLD + size(13)),
    (
        "heading 3",
        "Normal",
        KEEP_TOGETHER + _PANEL + space(200, 60, 264) + _PANEL_EDGE + level(3),
        BOLD + size(12),
    ),
    (
        "Outcome Fact",
        "Normal",
        "<w:keepLines/>" + _PANEL + space(0, 120, 254) + _PANEL_EDGE + "<w:contextualSpacing/>",
        size(11),
    ),
    ("Body Text", "Normal", "", ""),
    ("Lead", "Normal", KEEP_NEXT + space(0, 80), colour(SOFT)),
    ("Label", "Normal", KEEP_NEXT + space(80, 20), BOLD + colour(SOFT) + size(11)),
    ("Aside", "Normal", KEEP_NEXT + space(0, 80), colour(SOFT) + size(11)),
    ("Letter Date", "Normal", space(200, 60) + '<w:jc w:val="right"/>', ""),
    ("Addressed", "Normal", space(0, 160), ""),
    ("Letter Subject", "Title", KEEP_NEXT + space(120, 20, 252), size(20)),
    ("Letter Issue", "Normal", space(0, 120, 240) + "<w:contextualSpacing/>", colour(SOFT) + size(10)),
    ("Letter Heading", "heading 1", KEEP_TOGETHER + space(180, 30, 252), size(13)),
    ("Slip Heading", "heading 1", KEEP_TOGETHER + "<w:pageBreakBefore/>" + space(0, 60, 252), size(17)),
    (
        "Table Gap",
        "Normal",
        '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>',
        size(2),
    ),
    ("After Table", "Normal", space(120, 100), ""),
    ("Choice", "Normal", space(60, 40) + '<w:ind w:left="400" w:hanging="400"/>', ""),
    ("Choice Note", "Normal", space(0, 80) + '<w:ind w:left="400"/>', colour(SOFT) + size(11)),
    ("Room Label", "Normal", KEEP_NEXT + space(160, 20), BOLD),
    (
        "Room Line",
        "Normal",
        borders(edge("bottom", 4, 1, SOFT), edge("between", 4, 1, SOFT)) + space(260, 0),
        "",
    ),
    (
        "Room Drawing",
        "Normal",
        borders(*(edge(side, 8, 4, SOFT) for side in ("top", "left", "bottom", "right")))
        + '<w:spacing w:before="60" w:after="120" w:line="5200" w:lineRule="exact"/>',
        "",
    ),
    (
        "Room Scale",
        "Normal",
        "<w:keepLines/><w:tabs>"
        + "".join(f'<w:tab w:val="center" w:pos="{place * 930 + 240}"/>' for place in range(11))
        + "</w:tabs>"
        + space(120, 120),
        BOLD + size(17),
    ),
    ("List Bullet", "Normal", space(0, 60), ""),
    ("List Number", "Normal", space(0, 60), ""),
    (
        "Quote",
        "Normal",
        borders(edge("left", 36, 8, "accent")) + space(0, 120) + '<w:ind w:left="360"/>',
        size(13),
    ),
    (
        "Draft Band",
        "Normal",
        _WARNING + shade("FFF3CD") + space(240, 200) + '<w:ind w:left="240" w:right="200"/>',
        colour("4D3600"),
    ),
    (
        "Translation Band",
        "Normal",
        shade("FFF3CD") + space(0, 0, 240) + '<w:jc w:val="center"/>',
        colour("4D3600") + size(10),
    ),
    ("Authority", "Normal", KEEP_NEXT + space(0, 20), BOLD + size(15)),
    ("Department", "Normal", KEEP_NEXT + space(0, 20), colour(SOFT)),
    (
        "Contact",
        "Normal",
        borders(edge("bottom", 18, 8, "accent")) + space(0, 0),
        colour(SOFT) + size(11),
    ),
    (
        "Standing",
        "Normal",
        "<w:keepLines/>" + space(200, 0) + "<w:contextualSpacing/>",
        colour(SOFT) + size(11),
    ),
    ("Table Text", "Normal", space(0, 0, 254), size(11)),
    ("Table Head", "Table Text", KEEP_NEXT, BOLD + colour("accent")),
    ("Fact Label", "Table Text", "", BOLD + colour(SOFT)),
    ("Table Name", "Table Text", "", BOLD),
    ("Sign Here", "Table Text", space(0, 640, 254), colour(SOFT)),
    ("Status Note", "Table Text", space(80, 0, 254), colour(SOFT)),
    ("Table Aside", "Table Text", space(20, 0, 254), colour(SOFT)),
    (
        "header",
        "Normal",
        borders(edge("bottom", 6, 6, RULE)) + _RIGHT_TAB + space(0, 0, 240),
        colour(SOFT) + size(10),
    ),
    (
        "footer",
        "Normal",
        borders(edge("top", 6, 6, RULE)) + _RIGHT_TAB + space(0, 0, 240),
        colour(SOFT) + size(10),
    ),
)

_CELLS = (
    '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>'
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
)
_RULES = edge("bottom", 4, 0, RULE) + edge("insideH", 4, 0, RULE)

# Name, borders, cells of the whole table, cells of the heading row.
_TABLES = (
    ("Facts", _RULES, "", ""),
    ("Glance", edge("top", 12, 0, "accent") + _RULES, shade(TINT), ""),
    ("Beside", edge("left", 24, 0, "accent") + edge("insideV", 24, 0, "accent"), shade(TINT), ""),
    (
        "Boxed",
        "".join(edge(side, 12, 0, "accent") for side in ("top", "left", "bottom", "right"))
        + edge("insideH", 4, 0, RULE),
        "",
        "",
    ),
    ("Issue", edge("top", 4, 0, RULE) + edge("bottom", 4, 0, RULE), "", ""),
    (
        "Grid",
        _RULES,
        "",
        f"<w:tcBorders>{edge('bottom', 12, 0, 'accent')}</w:tcBorders>{shade(TINT)}",
    ),
)
_CHARACTERS = (("Small Label", BOLD + colour(SOFT) + size(11)),)


@dataclass(frozen=True)
class Look:
    """How the documents of a template look: their typeface, its size in points, their styles."""

    font: str = "Arial"
    points: float = 12
    characters: tuple[tuple[str, str], ...] = _CHARACTERS
    """Name, character properties."""
    paragraphs: tuple[tuple[str, str, str, str], ...] = _PARAGRAPHS
    """Name, what it is based on, paragraph properties, character properties."""
    tables: tuple[tuple[str, str, str, str], ...] = _TABLES
    """Name, borders, cells of the whole table, cells of the heading row."""


OFFICE = Look()
"""Plans, minutes, reports and letters: all that is not written in easy words."""


def enlarged(part: str, percent: int) -> str:
    """Return a styles part in which all writing is larger."""
    return re.sub(
        r'<w:(sz|szCs) w:val="(\d+)"/>',
        lambda size: f'<w:{size[1]} w:val="{int(size[2]) * percent // 100}"/>',
        part,
    )


def style_id(name: str) -> str:
    return "".join(word.capitalize() for word in name.split())


def styles(accent: str, namespaces: str, look: Look) -> str:
    """Write the styles part; ``accent`` is six hexadecimal digits."""
    fonts = " ".join(f'w:{script}="{look.font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    text = "".join(
        [
            f"<w:styles{namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>",
            colour(INK) + size(look.points),
            "</w:rPr></w:rPrDefault>",
            f"<w:pPrDefault><w:pPr>{space(0, 100)}</w:pPr></w:pPrDefault></w:docDefaults>",
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>',
            "<w:qFormat/></w:style>",
            *(_paragraph_style(*each) for each in look.paragraphs),
            _character_style("Hyperlink", colour("0B4F8A") + '<w:u w:val="single"/>'),
            *(_character_style(*each) for each in look.characters),
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
            f"<w:semiHidden/><w:tblPr>{_CELLS}</w:tblPr></w:style>",
            *(_table_style(*each) for each in look.tables),
            "</w:styles>",
        ]
    )
    return text.replace("{accent}", accent)


def _paragraph_style(name: str, based_on: str, paragraph: str, run: str) -> str:
    following = '<w:next w:val="BodyText"/>' if name.startswith("heading") else ""
    return (
        f'<w:style w:type="paragraph"{_origin(name)} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{style_id(based_on)}"/>{following}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _character_style(name: str, run: str) -> str:
    return (
        f'<w:style w:type="character"{_origin(name)} w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )


def _origin(name: str) -> str:
    return "" if name in _BUILT_IN else ' w:customStyle="1"'


_BUILT_IN = frozenset(
    ("Title", "Subtitle", "heading 1", "heading 2", "heading 3", "Body Text", "List Bullet", "List Number",
     "Quote", "header", "footer", "Hyperlink")
)  # fmt: skip


def _table_style(name: str, borders: str, shade: str, heading: str) -> str:
    first = f'<w:tblStylePr w:type="firstRow"><w:tcPr>{heading}</w:tcPr></w:tblStylePr>' if heading else ""
    cells = f"<w:tcPr>{shade}</w:tcPr>" if shade else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders>{_CELLS}</w:tblPr>'
        f"{cells}{first}</w:style>"
    )
