"""How our templates look: their styles, and the theme that holds the authority's colour.

Whatever wears the theme colour ``accent1`` is shown in the colour of the authority whose copy it is.
"""

from __future__ import annotations

import re

from word_templates.markup import TEXT_WIDTH

INK = "1C2B2F"
SOFT = "4A5B60"
RULE = "C9D3D3"
TINT = "EFF4F3"
AMBER = "8A6100"
FONT = "Arial"

ACCENT = 'w:val="{accent}" w:themeColor="accent1"'
BOLD = "<w:b/><w:bCs/>"
KEEP_NEXT = "<w:keepNext/>"
KEEP_TOGETHER = "<w:keepNext/><w:keepLines/>"


def _colour(value: str) -> str:
    return f"<w:color {ACCENT}/>" if value == "accent" else f'<w:color w:val="{value}"/>'


def _size(points: int) -> str:
    return f'<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>'


def _space(before: int, after: int, line: int = 264) -> str:
    """Give the space before and after, in twentieths of a point, and the height of lines: 240 is single."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _edge(side: str, size: int, space: int, colour: str) -> str:
    """Draw a line at one side; ``size`` is in eighths of a point, ``space`` in points."""
    value = ACCENT.replace("w:val", "w:color") if colour == "accent" else f'w:color="{colour}"'
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" {value}/>'


def _shade(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def _borders(*edges: str) -> str:
    return f"<w:pBdr>{''.join(edges)}</w:pBdr>"


def _level(number: int) -> str:
    return f'<w:outlineLvl w:val="{number - 1}"/>'


_RIGHT_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
_PANEL = _borders(
    _edge("top", 4, 4, TINT), _edge("left", 36, 8, "accent"), _edge("bottom", 4, 4, TINT)
) + _shade(TINT)
_PANEL_EDGE = '<w:ind w:left="250"/>'
_WARNING = _borders(
    *(_edge(side, 48 if side == "left" else 8, 6, AMBER) for side in ("top", "left", "bottom", "right"))
)

# Name, what it is based on, paragraph properties, character properties: in the order that Word demands.
_PARAGRAPHS = (
    ("Title", "Normal", KEEP_NEXT + _space(200, 20, 252), BOLD + _colour("accent") + _size(26)),
    ("Subtitle", "Normal", KEEP_NEXT + _space(0, 140), _size(15)),
    (
        "heading 1",
        "Normal",
        KEEP_TOGETHER + _space(260, 60, 252) + _level(1),
        BOLD + _colour("accent") + _size(17),
    ),
    ("heading 2", "Normal", KEEP_TOGETHER + _space(160, 40, 252) + _level(2), BOLD + _size(13)),
    (
        "heading 3",
        "Normal",
        KEEP_TOGETHER + _PANEL + _space(200, 60, 264) + _PANEL_EDGE + _level(3),
        BOLD + _size(12),
    ),
    (
        "Outcome Fact",
        "Normal",
        "<w:keepLines/>" + _PANEL + _space(0, 120, 254) + _PANEL_EDGE + "<w:contextualSpacing/>",
        _size(11),
    ),
    ("Body Text", "Normal", "", ""),
    ("Lead", "Normal", KEEP_NEXT + _space(0, 80), _colour(SOFT)),
    ("Label", "Normal", KEEP_NEXT + _space(80, 20), BOLD + _colour(SOFT) + _size(11)),
    ("Aside", "Normal", KEEP_NEXT + _space(0, 80), _colour(SOFT) + _size(11)),
    ("Letter Date", "Normal", _space(200, 60) + '<w:jc w:val="right"/>', ""),
    ("Addressed", "Normal", _space(0, 160), ""),
    ("Letter Subject", "Title", KEEP_NEXT + _space(120, 20, 252), _size(20)),
    ("Letter Issue", "Normal", _space(0, 120, 240) + "<w:contextualSpacing/>", _colour(SOFT) + _size(10)),
    ("Letter Heading", "heading 1", KEEP_TOGETHER + _space(180, 30, 252), _size(13)),
    ("Slip Heading", "heading 1", KEEP_TOGETHER + "<w:pageBreakBefore/>" + _space(0, 60, 252), _size(17)),
    (
        "Table Gap",
        "Normal",
        '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>',
        _size(2),
    ),
    ("After Table", "Normal", _space(120, 100), ""),
    ("Choice", "Normal", _space(60, 40) + '<w:ind w:left="400" w:hanging="400"/>', ""),
    ("Choice Note", "Normal", _space(0, 80) + '<w:ind w:left="400"/>', _colour(SOFT) + _size(11)),
    ("Room Label", "Normal", KEEP_NEXT + _space(160, 20), BOLD),
    (
        "Room Line",
        "Normal",
        _borders(_edge("bottom", 4, 1, SOFT), _edge("between", 4, 1, SOFT)) + _space(260, 0),
        "",
    ),
    (
        "Room Drawing",
        "Normal",
        _borders(*(_edge(side, 8, 4, SOFT) for side in ("top", "left", "bottom", "right")))
        + '<w:spacing w:before="60" w:after="120" w:line="5200" w:lineRule="exact"/>',
        "",
    ),
    (
        "Room Scale",
        "Normal",
        "<w:keepLines/><w:tabs>"
        + "".join(f'<w:tab w:val="center" w:pos="{place * 930 + 240}"/>' for place in range(11))
        + "</w:tabs>"
        + _space(120, 120),
        BOLD + _size(17),
    ),
    ("List Bullet", "Normal", _space(0, 60), ""),
    ("List Number", "Normal", _space(0, 60), ""),
    (
        "Quote",
        "Normal",
        _borders(_edge("left", 36, 8, "accent")) + _space(0, 120) + '<w:ind w:left="360"/>',
        _size(13),
    ),
    (
        "Draft Band",
        "Normal",
        _WARNING + _shade("FFF3CD") + _space(240, 200) + '<w:ind w:left="240" w:right="200"/>',
        _colour("4D3600"),
    ),
    ("Authority", "Normal", KEEP_NEXT + _space(0, 20), BOLD + _size(15)),
    ("Department", "Normal", KEEP_NEXT + _space(0, 20), _colour(SOFT)),
    (
        "Contact",
        "Normal",
        _borders(_edge("bottom", 18, 8, "accent")) + _space(0, 0),
        _colour(SOFT) + _size(11),
    ),
    (
        "Standing",
        "Normal",
        "<w:keepLines/>" + _space(200, 0) + "<w:contextualSpacing/>",
        _colour(SOFT) + _size(11),
    ),
    ("Table Text", "Normal", _space(0, 0, 254), _size(11)),
    ("Table Head", "Table Text", KEEP_NEXT, BOLD + _colour("accent")),
    ("Fact Label", "Table Text", "", BOLD + _colour(SOFT)),
    ("Table Name", "Table Text", "", BOLD),
    ("Sign Here", "Table Text", _space(0, 640, 254), _colour(SOFT)),
    ("Status Note", "Table Text", _space(80, 0, 254), _colour(SOFT)),
    ("Table Aside", "Table Text", _space(20, 0, 254), _colour(SOFT)),
    (
        "header",
        "Normal",
        _borders(_edge("bottom", 6, 6, RULE)) + _RIGHT_TAB + _space(0, 0, 240),
        _colour(SOFT) + _size(10),
    ),
    (
        "footer",
        "Normal",
        _borders(_edge("top", 6, 6, RULE)) + _RIGHT_TAB + _space(0, 0, 240),
        _colour(SOFT) + _size(10),
    ),
)

_CELLS = (
    '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>'
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
)
_RULES = _edge("bottom", 4, 0, RULE) + _edge("insideH", 4, 0, RULE)

# Name, borders, cells of the whole table, cells of the heading row.
_TABLES = (
    ("Facts", _RULES, "", ""),
    ("Glance", _edge("top", 12, 0, "accent") + _RULES, _shade(TINT), ""),
    ("Beside", _edge("left", 24, 0, "accent") + _edge("insideV", 24, 0, "accent"), _shade(TINT), ""),
    (
        "Boxed",
        "".join(_edge(side, 12, 0, "accent") for side in ("top", "left", "bottom", "right"))
        + _edge("insideH", 4, 0, RULE),
        "",
        "",
    ),
    ("Issue", _edge("top", 4, 0, RULE) + _edge("bottom", 4, 0, RULE), "", ""),
    (
        "Grid",
        _RULES,
        "",
        f"<w:tcBorders>{_edge('bottom', 12, 0, 'accent')}</w:tcBorders>{_shade(TINT)}",
    ),
)


def enlarged(part: str, percent: int) -> str:
    """Return a styles part in which all writing is larger."""
    return re.sub(
        r'<w:(sz|szCs) w:val="(\d+)"/>',
        lambda size: f'<w:{size[1]} w:val="{int(size[2]) * percent // 100}"/>',
        part,
    )


def style_id(name: str) -> str:
    return "".join(word.capitalize() for word in name.split())


def styles(accent: str, namespaces: str) -> str:
    """Write the styles part; ``accent`` is six hexadecimal digits."""
    fonts = " ".join(f'w:{script}="{FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    text = "".join(
        [
            f"<w:styles{namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>",
            _colour(INK) + _size(12),
            "</w:rPr></w:rPrDefault>",
            f"<w:pPrDefault><w:pPr>{_space(0, 100)}</w:pPr></w:pPrDefault></w:docDefaults>",
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>',
            "<w:qFormat/></w:style>",
            *(_paragraph_style(*each) for each in _PARAGRAPHS),
            _character_style("Hyperlink", _colour("0B4F8A") + '<w:u w:val="single"/>'),
            _character_style("Small Label", BOLD + _colour(SOFT) + _size(11)),
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
            f"<w:semiHidden/><w:tblPr>{_CELLS}</w:tblPr></w:style>",
            *(_table_style(*each) for each in _TABLES),
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


def theme(accent: str) -> str:
    """Write the theme part: Word's colour picker then offers the authority's colour."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    names = ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
             "hlink", "folHlink")  # fmt: skip
    values = ("000000", "FFFFFF", INK, TINT, accent, SOFT, "8A6100", RULE, "0B4F8A", INK, "0B4F8A", "5B3A79")
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in zip(names, values, strict=True)
    )
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:theme xmlns:a="{drawing}" name="cindocs"><a:themeElements><a:clrScheme name="cindocs">{colours}'
        f'</a:clrScheme><a:fontScheme name="cindocs"><a:majorFont>{font}</a:majorFont>'
        f'<a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="cindocs">'
        f"<a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )
