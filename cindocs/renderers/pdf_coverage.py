"""Can the bundled fonts draw every character? Asked before a PDF is made, answered by field."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

import uharfbuzz

from cindocs.errors import MissingOnMachine
from cindocs.findings import Finding, Place, Severity
from cindocs.renderers.rendered import View

_DRAWN_AS_NOTHING = frozenset(
    map(
        chr,
        (
            *(0x09, 0x0A, 0x0D, 0xAD, 0x034F, 0x061C),
            *range(0x200B, 0x2010),
            *range(0x202A, 0x202F),
            *range(0x2060, 0x2065),
            *range(0x2066, 0x206A),
            *range(0xFE00, 0xFE10),
            0xFEFF,
        ),
    )
)
"""White space that a page folds, and what Unicode calls default ignorable: nothing to draw."""

_LINE_SEPARATORS = frozenset("\u2028\u2029")
"""Fonts have them, Pango draws a box for them."""

_ADVICE = "Use the Word document or the web page for this copy, or add a font that has these letters."
_CHINESE = (
    "Make a font for Chinese (docs/languages.md says how) and name its folder in CINDOCS_FONTS; or use the "
    "Word document or the web page for this copy."
)


@cache
def drawable(fonts: tuple[Path, ...]) -> frozenset[str]:
    """Return every character that one of ``fonts`` has, and those that need no glyph."""
    points: set[int] = set()
    for font in fonts:
        points.update(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(font))).unicodes)
    return (frozenset(map(chr, points)) | _DRAWN_AS_NOTHING) - _LINE_SEPARATORS


def require_glyphs(html: str, view: View, fonts: tuple[Path, ...]) -> None:
    """Check that ``fonts`` can draw the page ``html`` of ``view``.

    Raises:
        MissingOnMachine: they cannot; each field with such a character is a finding.
    """
    missing = set(html) - drawable(fonts)
    if not missing:
        return
    kinds = _kinds(missing)
    advice = _CHINESE if "Chinese" in kinds else _ADVICE
    findings = [
        Finding(
            rule="no-glyph",
            severity=Severity.ERROR,
            message=f"No bundled font draws {_kinds(set(text) & missing)}.",
            place=Place(field=path),
            mend=advice,
        )
        for path, text in _texts(view, "")
        if set(text) & missing
    ]
    where = ", ".join(finding.place.field for finding in findings) or "the fixed words of the template"
    raise MissingOnMachine(f"No bundled font draws {kinds} in {where}.", advice=advice, findings=findings)


def _texts(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Walk a view; yield each text with its path: ``needs[2].outcomes[0].actions[1].what``."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, f"{path}[{index}]")
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), f"{path}.{field.name}".lstrip("."))


def _kinds(characters: set[str]) -> str:
    """Say what sort of characters they are, without saying which."""
    return " and ".join(sorted({_kind(character) for character in characters}))


def _kind(character: str) -> str:
    category = unicodedata.category(character)
    if category[0] in "LM":
        script = unicodedata.name(character, "unknown").split()[0].split("-")[0].title()
        return f"{'Chinese' if script == 'Cjk' else script} letters"
    if category[0] == "N":
        return "some numerals"
    return "control characters" if category[0] == "C" else "some symbols"
