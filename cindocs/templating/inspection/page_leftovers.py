"""What a page template holds that looks like a tag or a gap to fill in, and is neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from cindocs.findings import Severity
from cindocs.templating.inspection.leftover import gaps, half_tags, merge_marks, without_tags
from cindocs.templating.inspection.page_context import Page
from cindocs.templating.inspection.problem import Problem, Where

_BEGINS: Final = {"}}": "{{", "%}": "{%", "#}": "{#"}
_END_TAG: Final = re.compile(r"</[^<>]*>")
_ENTITY: Final = re.compile(r"&(?:laquo|raquo|lt|gt|lsqb|rsqb|#\d+|#x[0-9a-f]+);", re.IGNORECASE)
_MEND_BRACES: Final = "Write both braces at its beginning and at its end: {{ … }} or {% … %}."


def stray_braces(page: Page) -> Iterator[Problem]:
    """Yield braces that begin a tag which does not end, or end one which does not begin."""
    last = ""
    for piece in page.tags:
        if piece.kind != "stray":
            last = ""
            continue
        begins = piece.text not in _BEGINS
        # Braces also end rules of a style one after the other, and an end goes with its beginning.
        if begins or (last != _BEGINS[piece.text] and not _in_raw(page, piece.start)):
            what = "begins a tag that does not end" if begins else "ends a tag that does not begin"
            yield _problem(page, piece.start, "tag", f"{piece.text} {what}.", _MEND_BRACES)
        last = piece.text if begins else ""


def leftovers(page: Page) -> Iterator[Problem]:
    """Yield what would be printed as it stands though its author meant something to take its place."""
    whole = _blanked(without_tags(page.text), [(start, end) for _, start, end in page.raw])
    places = [(each.start, each.end) for each in page.elements]
    text = _blanked(whole, [*places, *(found.span() for found in _END_TAG.finditer(whole))])
    text = _ENTITY.sub(lambda found: unescape(found[0]).ljust(len(found[0])), text)
    for each in (*half_tags(whole), *merge_marks(text), *gaps(text)):
        yield _problem(page, each.start, each.rule, each.message, each.mend, each.severity)


def _blanked(text: str, places: list[tuple[int, int]]) -> str:
    letters = list(text)
    for start, end in places:
        for place in range(start, min(end, len(letters))):
            letters[place] = "\n" if letters[place] == "\n" else " "
    return "".join(letters)


def _in_raw(page: Page, offset: int) -> bool:
    return any(start <= offset < end for _, start, end in page.raw)


def _problem(
    page: Page, offset: int, rule: str, message: str, mend: str, severity: Severity = Severity.ERROR
) -> Problem:
    line, column = page.line(offset)
    return Problem(rule, message, mend, Where(line=line, column=column), severity)
