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
    YOUNGER: _Sizes(40, 24, 22, 21, 21, 23, 36, 28, 18),
    MIDDLE: _Sizes(16, 28, 17, 15, 14, 14, 26, 20, 13.5),
    OLDER: _Sizes(12, 20, 14, 12, 12, 12, 26, 16, 12),
    EASY_READ: _Sizes(16, 28, 21, 16, 17, 18, 36, 26, 16),
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


def _lines(stage: Stage, points: float, before: float = 0, after: float = 0) -> str:
    """Give the space before and after, in lines of running text, and the height of lines in these letters.

    Andika's own lines are much higher than those of the typeface that stands in for it: for the younger the
    height is fixed, so that a page stays a page.
    """
    line = stage.points * 20
    distances = f'w:before="{round(line * before)}" w:after="{round(line * after)}"'
    if stage is YOUNGER:
        return f'<w:spacing {distances} w:line="{round(points * 1.3 * 20)}" w:lineRule="exact"/>'
    return f'<w:spacing {distances} w:line="{288 if points == stage.points else 252}" w:lineRule="auto"/>'


def _front(stage: Stage) -> tuple[tuple[str, str, str, str], ...]:
    sizes = _SIZES[stage]
    called = KEEP_NEXT + _lines(stage, sizes.called, before=1.6)
    title = KEEP_NEXT + _lines(stage, sizes.title, before=0.2, after=0.4)
    name, over = BOLD + colour(SOFT), "accent"
    if stage is YOUNGER:
        # Paragraphs with one border are one band.
        band = KEEP_NEXT + borders(*(edge(side, 48, 6, "accent") for side in _SIDES)) + shade("accent")
        inside = '<w:ind w:left="300" w:right="300"/>'
        called = band + _lines(stage, sizes.called, before=0.8) + inside
        title = band + _lines(stage, sizes.title, after=0.2) + inside
        name, over = BOLD + colour(_PAPER), _PAPER
    before, after = (0.6, 0.25) if stage is YOUNGER else (0.9, 0.4)
    heading = KEEP_TOGETHER + _lines(stage, sizes.heading, before, after) + level(1)
    return (
        ("Called", "Normal", called, name + size(sizes.called)),
        ("Title", "Normal", title, BOLD + colour(over) + size(sizes.title)),
        ("Subtitle", "Normal", KEEP_NEXT + _lines(stage, stage.points, 0.2, 0.4), size(stage.points)),
        (
            "Greeting",
            "Normal",
            KEEP_NEXT + _lines(stage, sizes.greeting, 0.9, 0.4),
            BOLD + size(sizes.greeting),
        ),
        ("heading 1", "Normal", heading, BOLD + colour("accent") + size(sizes.heading)),
        ("Lead", "Normal", KEEP_NEXT + _lines(stage, stage.points, after=0.4), colour(SOFT)),
    )


def _told(stage: Stage) -> tuple[tuple[str, str, str, str], ...]:
    sizes = _SIZES[stage]
    running = _lines(stage, stage.points)
    to_fill_in = f'<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="{millimetres(85)}"/></w:tabs>'
    # A line of a letter is no longer than the eye can follow.
    body = _lines(stage, stage.points, after=0.6) + ('<w:ind w:right="1200"/>' if stage is OLDER else "")
    return (
        ("Body Text", "Normal", body, ""),
        # The size stands here once more: LibreOffice otherwise shows no other size in a table.
        ("Table Text", "Normal", running, colour(INK) + size(stage.points)),
        ("Table Name", "Table Text", "", BOLD if stage is OLDER else ""),
        ("Table Head", "Table Text", KEEP_NEXT, BOLD + colour("accent")),
        ("Fill In", "Table Text", to_fill_in + running, ""),
        ("Larger Line", "Table Text", space(0, 0, 252), ""),
        ("Quote", "Normal", _lines(stage, sizes.quote), size(sizes.quote)),
        ("Ticking", "Table Text", space(0, 0, 252) + _CENTRED, ""),
        ("Tick Label", "Table Text", running + _CENTRED, colour(SOFT) + size(sizes.small)),
        ("Step", "Table Text", KEEP_NEXT + running + _CENTRED, BOLD),
        ("Top", "Table Text", running + '<w:jc w:val="right"/>', ""),
        ("Question", "Table Text", KEEP_NEXT + _lines(stage, stage.points, after=0.3), ""),
        ("Goodbye", "Normal", "<w:keepLines/>" + _lines(stage, stage.points, 1.2, 1), ""),
        ("Standing", "Normal", KEEP_TOGETHER + _lines(stage, sizes.small, before=0.6), size(sizes.small)),
    )


def _characters(stage: Stage) -> tuple[tuple[str, str], ...]:
    sizes = _SIZES[stage]
    return (
        ("Small Label", colour(SOFT) + size(sizes.small)),
        ("Name Tag", colour(_PAPER) + shade("accent") if stage is MIDDLE else ""),
        ("Day Name", BOLD + colour(_PAPER) + shade("accent")),
        ("Tick Box", _SYMBOLS + size(sizes.tick)),
        ("Phone", BOLD + colour("accent") + size(sizes.phone)),
    )


def _drawn(stage: Stage) -> tuple[tuple[str, str, str, str], ...]:
    sizes = _SIZES[stage]
    # Paragraphs with one border are one leaf.
    box = borders(*(edge(side, 12, 0, "accent") for side in _SIDES))
    small, inside = space(0, 0, 240), '<w:ind w:left="60" w:right="60"/>' + _CENTRED
    outside = '<w:ind w:left="-500" w:right="-500"/>' + _CENTRED
    number = KEEP_NEXT + box + shade(_PAPER) + _lines(stage, sizes.leaf) + inside
    lines = borders(edge("bottom", 6, 1, SOFT), edge("between", 6, 1, SOFT))
    return (
        ("Shown", "Normal", space(0, 0, 240) + _CENTRED, ""),
        ("Shown Kept", "Shown", KEEP_NEXT, ""),
        ("Face Word", "Table Text", _lines(stage, stage.points, before=0.2) + outside, ""),
        (
            "Leaf Label",
            "Table Text",
            KEEP_NEXT + _lines(stage, sizes.small, after=0.2) + _CENTRED,
            colour(SOFT) + size(sizes.small),
        ),
        (
            "Leaf Weekday",
            "Table Text",
            KEEP_NEXT + box + shade("accent") + small + inside,
            BOLD + colour(_PAPER) + size(sizes.small),
        ),
        ("Leaf Number", "Table Text", number, BOLD + size(sizes.leaf)),
        ("Leaf Month", "Table Text", box + shade(_PAPER) + small + inside, size(sizes.small)),
        ("Room Line", "Table Text", lines + space(300, 0, 264), ""),
    )


_RIGHT_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
_OFFICE_LINE = '<w:spacing w:before="0" w:after="0" w:line="270" w:lineRule="exact"/>'
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
    (
        "Translation Band",
        "Normal",
        shade("FFF3CD") + space(0, 0, 240) + '<w:jc w:val="center"/>',
        colour("4D3600") + size(_OFFICE),
    ),
    ("Authority", "Normal", _OFFICE_LINE, BOLD + size(_OFFICE + 1)),
    ("Office", "Normal", _OFFICE_LINE, colour("3D4C51") + size(_OFFICE)),
    (
        "Table Gap",
        "Normal",
        '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>',
        size(2),
    ),
    ("Page End", "Normal", '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', size(1)),
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
        ("Calm", "", "", ""),
        ("Room", "".join(edge(side, 18, 0, "accent") for side in _SIDES), "", ""),
    )
