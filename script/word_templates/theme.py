"""The parts beside the styles: the theme that holds the authority's colour, and what is said of typefaces."""

from __future__ import annotations

from word_templates.properties import INK, RULE, SOFT, TINT


def theme(accent: str, font: str) -> str:
    """Write the theme part: Word's colour picker then offers the authority's colour."""
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    names = ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
             "hlink", "folHlink")  # fmt: skip
    values = ("000000", "FFFFFF", INK, TINT, accent, SOFT, "8A6100", RULE, "0B4F8A", INK, "0B4F8A", "5B3A79")
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in zip(names, values, strict=True)
    )
    letters = f'<a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3
    line = '<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:theme xmlns:a="{drawing}" name="cindocs"><a:themeElements><a:clrScheme name="cindocs">{colours}'
        f'</a:clrScheme><a:fontScheme name="cindocs"><a:majorFont>{letters}</a:majorFont>'
        f'<a:minorFont>{letters}</a:minorFont></a:fontScheme><a:fmtScheme name="cindocs">'
        f"<a:fillStyleLst>{fill}</a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect}</a:effectStyleLst><a:bgFillStyleLst>{fill}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def font_table(namespaces: str, font: str) -> str:
    """Write the part that says what takes the place of a typeface where it is missing: Arial."""
    return (
        f'<w:fonts{namespaces}><w:font w:name="{font}"><w:altName w:val="Arial"/>'
        '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )
