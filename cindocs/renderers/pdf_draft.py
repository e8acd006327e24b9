"""The status of a draft as a picture, that stands large and light behind its pages.

WeasyPrint draws text in a picture letter by letter. Scripts that join or stack their letters are drawn as
outlines instead; as text the status stands at the edge of each page.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import uharfbuzz
from fontTools.pens.svgPathPen import SVGPathPen
from markupsafe import Markup

_PICTURE: Final = Markup(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 170 240">{}</svg>',
)
_TEXT: Final = Markup(
    '<text x="85" y="120" transform="rotate(-52 85 120)" text-anchor="middle" dominant-baseline="middle"'
    ' font-family="Cindocs Sans" font-weight="bold" font-size="{}" fill="#ece9e4">{}</text>'
)
_OUTLINES: Final = Markup(
    '<g transform="rotate({} 85 120) translate({:.2f} {:.2f}) scale({:.5f} -{:.5f})" fill="#ece9e4">{}</g>'
)
_GLYPH: Final = Markup('<path transform="translate({} {})" d="{}"/>')
_SHAPED: Final = re.compile("[\u0590-\u08ff\u0900-\u0dff]")
_LARGEST: Final = 72
_LENGTH: Final = 190
"""How large letters are at most, and how long the outlined text may be, in the picture's own millimetres."""


def draft_picture(status: str, fonts: tuple[Path, ...], *, right_to_left: bool) -> bytes:
    """Return the picture, as SVG.

    Args:
        status: what the copy calls its status.
        fonts: the fonts that its pages take.
        right_to_left: whether its pages run so; then the text falls the other way.
    """
    shaping = _font_for(status, fonts) if _SHAPED.search(status) else None
    if shaping is None:
        size = min(_LARGEST, round(330 / max(len(status), 1)))
        return str(_PICTURE.format(_TEXT.format(size, status))).encode("utf-8")
    return str(_PICTURE.format(_outlines(status, shaping, 52 if right_to_left else -52))).encode("utf-8")


def _font_for(text: str, fonts: tuple[Path, ...]) -> uharfbuzz.Font | None:
    """Return the boldest font that has all letters of a text, if there is one."""
    for file in sorted(fonts, key=lambda font: "bold" not in font.stem):
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))
        if set(map(ord, text)) - {0x200C, 0x200D} <= set(face.unicodes):
            return uharfbuzz.Font(face)
    return None


def _outlines(text: str, font: uharfbuzz.Font, angle: int) -> Markup:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    glyphs, at = [], 0
    for glyph, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        pen = SVGPathPen(None)
        font.draw_glyph_with_pen(glyph.codepoint, pen)
        glyphs.append(_GLYPH.format(at + position.x_offset, position.y_offset, pen.getCommands()))
        at += position.x_advance
    scale = min(_LARGEST / font.face.upem, _LENGTH / max(at, 1))
    left, base = 85 - at * scale / 2, 120 + font.face.upem * scale * 0.25
    return _OUTLINES.format(angle, left, base, scale, scale, Markup().join(glyphs))
