"""The properties that styles are made of: letters, distances, lines, shades."""

from __future__ import annotations

INK = "1C2B2F"
SOFT = "4A5B60"
RULE = "C9D3D3"
TINT = "EFF4F3"
AMBER = "8A6100"

ACCENT = 'w:val="{accent}" w:themeColor="accent1"'
BOLD = "<w:b/><w:bCs/>"
KEEP_NEXT = "<w:keepNext/>"
KEEP_TOGETHER = "<w:keepNext/><w:keepLines/>"


def colour(value: str) -> str:
    """Colour letters; ``accent`` is the authority's own."""
    return f"<w:color {ACCENT}/>" if value == "accent" else f'<w:color w:val="{value}"/>'


def size(points: float) -> str:
    """Make letters so many points high; Word knows halves."""
    half_points = round(2 * points)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def space(before: int, after: int, line: int = 264) -> str:
    """Give the space before and after, in twentieths of a point, and the height of lines: 240 is single."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def edge(side: str, size: int, space: int, colour: str) -> str:
    """Draw a line at one side; ``size`` is in eighths of a point, ``space`` in points."""
    value = ACCENT.replace("w:val", "w:color") if colour == "accent" else f'w:color="{colour}"'
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" {value}/>'


def shade(fill: str) -> str:
    """Lay a colour behind; ``accent`` is the authority's own."""
    value = '"{accent}" w:themeFill="accent1"' if fill == "accent" else f'"{fill}"'
    return f'<w:shd w:val="clear" w:color="auto" w:fill={value}/>'


def borders(*edges: str) -> str:
    return f"<w:pBdr>{''.join(edges)}</w:pBdr>"


def level(number: int) -> str:
    return f'<w:outlineLvl w:val="{number - 1}"/>'
