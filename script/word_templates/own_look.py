"""How versions in easy words look: their styles, stage by stage. Nothing is slanted or cramped."""

from __future__ import annotations

from typing import NamedTuple

from word_templates.boxes import millimetres
from word_templates.look import Look
from word_templates.markup import TEXT_WIDTH
from word_templates.properties import (
    AMBER,
    BOLD,
    INK,
    KEEP_NEXT,
    KEEP_TOGETHER,
    RULE,
    SOFT,
    borders,
    colour,
    edge,
    level,
    shade,
    size,
    space,
)
from word_templates.stage import EASY_READ, MIDDLE, OLDER, YOUNGER, Stage

_SAND, _SKY, _LEAF_GREEN, _ROSE, _PAPER = "FDF3DF", "E6F1F4", "E8F3E4", "FBE9E4", "FFFFFF"
_SIDES = ("top", "left", "bottom", "right")
_CENTRED = '<w:jc w:val="center"/>'
_SYMBOLS = '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol"/>'
_OFFICE = 10
"""Points of what only the office needs."""


class _Sizes(NamedTuple):
    """How large what is, in points."""

    called: float
    title: float
    heading: float
    greeting: float
    quote: float
    phone: float
    leaf: float
    """The number on a leaf of the calendar."""
    tick: float
    small: float


_SIZES = {
    YOUNGER: _Sizes(44, 26, 24, 23, 23, 24, 40, 30, 18),
    MIDDLE: _Sizes(16, 28, 17, 15, 14, 14, 26, 20, 12.5),
    OLDER: _Sizes(12, 20, 14, 12, 12, 12, 26, 16, 11),
    EASY_READ: _Sizes(16, 28, 21, 16, 17, 18, 36, 26, 15),
}


def own_look(stage: Stage) -> Look:
    """Return the look of a stage."""
    return Look(
        font=stage.font,
        points=stage.points,
        characters=_characters(stage),
        paragraphs=(*_front(stage), *_told(stage), *_drawn(stage), *_FIXED),
        tables=_tables(stage),
    )


def _front(stage: Stage) -> tuple[tuple[str, str, str, str], ...]:
    sizes = _SIZES[stage]
    line = round(stage.points * 20)
    heads = KEEP_TOGETHER + space(round(line * 1.1), round(line * 0.45), 252) + level(1)
    if stage is YOUNGER:
        # Paragraphs with one border are one band.
        band = KEEP_NEXT + borders(*(edge(side, 48, 6, "accent") for side in _SIDES)) + shade("accent")
        inside = '<w:ind w:left="300" w:right="300"/>'
        called = (band + space(300, 0, 240) + inside, BOLD + colour(_PAPER) + size(sizes.called))
        titled = (band + space(0, 60, 240) + inside, BOLD + colour(_PAPER) + size(sizes.title))
    else:
        called = (KEEP_NEXT + space(280, 0, 240), BOLD + colour(SOFT) + size(sizes.called))
        titled = (KEEP_NEXT + space(20, 120, 252), BOLD + colour("accent") + size(sizes.title))
    return (
        ("Called", "Normal", *called),
        ("Title", "Normal", *titled),
        ("Subtitle", "Normal", KEEP_NEXT + space(60, 120), size(stage.points)),
        (
            "Greeting",
            "Normal",
            KEEP_NEXT + space(round(line * 0.9), round(line * 0.4)),
            BOLD + size(sizes.greeting),
        ),
        ("heading 1", "Normal", heads, BOLD + colour("accent") + size(sizes.heading)),
        ("Lead", "Normal", KEEP_NEXT + space(0, round(line * 0.4)), colour(SOFT)),
    )


def _told(stage: Stage) -> tuple[tuple[str, str, str, str], ...]:
    sizes = _SIZES[stage]
    line = round(stage.points * 20)
    later = f'<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="{millimetres(85)}"/></w:tabs>'
    return (
        ("Body Text", "Normal", space(0, round(line * 0.6), 300), ""),
        ("Table Text", "Normal", space(0, 0, 288), colour(INK) + size(stage.points)),
        ("Table Name", "Table Text", "", BOLD if stage is OLDER else ""),
        ("Fill In", "Table Text", later + space(0, 0, 288), ""),
        (
            "Quote",
            "Normal",
            space(0, 0, 300),
            size(sizes.quote),
        ),
        ("Tick", "Table Text", "", ""),
        ("Question", "Table Text", KEEP_NEXT + space(0, round(line * 0.3), 288), ""),
        ("Box Label", "Table Text", space(0, 0, 288), ""),
        ("Table Head", "Table Text", KEEP_NEXT, BOLD + colour("accent")),
        ("Goodbye", "Normal", "<w:keepLines/>" + space(round(line * 1.2), line), ""),
        ("Standing", "Normal", "<w:keepLines/>" + space(round(line * 0.6), 0), size(sizes.small)),
    )


def _characters(stage: Stage) -> tuple[tuple[str, str], ...]:
    sizes = _SIZES[stage]
    tag = shade("accent") if stage is MIDDLE else ""
    return (
        ("Small Label", colour(SOFT) + size(sizes.small)),
        ("Name Tag", (colour(_PAPER) if tag else "") + tag),
        ("Tick Box", _SYMBOLS + size(sizes.tick)),
        ("Phone", BOLD + colour("accent") + size(sizes.phone)),
    )


def _drawn(stage: Stage) -> tuple[tuple[str, str, str, str], ...]:
    sizes = _SIZES[stage]
    box = borders(*(edge(side, 12, 0, "accent") for side in _SIDES))
    leaf = KEEP_NEXT + box
    label = round(max(sizes.small - 1, 10.5) * 2) / 2
    return (
        ("Shown", "Normal", space(0, 0, 240) + _CENTRED, ""),
        (
            "Face Word",
            "Table Text",
            space(60, 0, 252) + '<w:ind w:left="-500" w:right="-500"/>' + _CENTRED,
            "",
        ),
        (
            "Leaf Label",
            "Table Text",
            KEEP_NEXT + space(0, 60, 240) + _CENTRED,
            colour(SOFT) + size(sizes.small),
        ),
        (
            "Leaf Weekday",
            "Table Text",
            leaf + shade("accent") + space(0, 0, 264) + _CENTRED,
            BOLD + colour(_PAPER) + size(label),
        ),
        (
            "Leaf Number",
            "Table Text",
            leaf + shade(_PAPER) + space(0, 0, 240) + _CENTRED,
            BOLD + size(sizes.leaf),
        ),
        ("Leaf Month", "Table Text", box + shade(_PAPER) + space(0, 0, 264) + _CENTRED, size(label)),
        (
            "Room Line",
            "Table Text",
            borders(edge("bottom", 6, 1, SOFT), edge("between", 6, 1, SOFT)) + space(300, 0, 264),
            "",
        ),
    )


_RIGHT_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
_WARNING = borders(*(edge(side, 12, 6, AMBER) for side in _SIDES)) + shade("FFF3CD")
_FIXED = (
    ("List Bullet", "Body Text", "", ""),
    ("List Number", "Body Text", "", ""),
    (
        "Draft Band",
        "Normal",
        _WARNING + space(240, 120) + '<w:ind w:left="200" w:right="200"/>',
        BOLD + colour("4D3600"),
    ),
    ("Authority", "Normal", space(0, 0, 240), BOLD + size(_OFFICE + 1)),
    ("Office", "Normal", space(0, 0, 252), colour("3D4C51") + size(_OFFICE)),
    (
        "Table Gap",
        "Normal",
        '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>',
        size(2),
    ),
    ("header", "Normal", _RIGHT_TAB + space(0, 0, 240), colour(SOFT) + size(_OFFICE)),
    ("footer", "Normal", _RIGHT_TAB + space(0, 0, 240), colour(SOFT) + size(_OFFICE)),
)


def _tables(stage: Stage) -> tuple[tuple[str, str, str, str], ...]:
    ruled = edge("bottom", 6, 0, RULE) + edge("insideH", 6, 0, RULE)
    if stage is YOUNGER:
        # Wide white lines between its rows make boxes of a table.
        apart = edge("bottom", 64, 0, _PAPER) + edge("insideH", 64, 0, _PAPER)
        told, doings, helpers = (apart, shade(_SAND)), (apart, shade(_SKY)), (apart, shade(_LEAF_GREEN))
    elif stage is MIDDLE:
        apart = edge("bottom", 36, 0, _PAPER) + edge("insideH", 36, 0, _PAPER)
        told, doings, helpers = ("", ""), (ruled, ""), (apart, shade(_LEAF_GREEN))
    else:
        told = doings = helpers = ("" if stage is OLDER else ruled, "")
    bar = edge("left", 48, 0, "accent")
    spoken = shade(_SAND) if stage in (YOUNGER, MIDDLE) else ""
    return (
        ("Tellings", *told, ""),
        ("Quotes", bar + edge("insideH", 48, 0, _PAPER), spoken, ""),
        ("Doings", *doings, ""),
        (
            "DoingTable",
            ruled,
            "",
            f"<w:tcBorders>{edge('bottom', 18, 0, 'accent')}</w:tcBorders>",
        ),
        ("Day", "", shade(_ROSE) if stage in (YOUNGER, MIDDLE) else "", ""),
        ("Helpers", *helpers, ""),
        ("Faces", "", "", ""),
        ("Room", "".join(edge(side, 18, 0, "accent") for side in _SIDES), "", ""),
    )
