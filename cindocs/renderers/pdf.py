"""PDF: tagged for screen readers (PDF/UA-1) and fit to be kept (PDF/A-3a), from the page template."""

from __future__ import annotations

import gc
import logging
import mimetypes
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from markupsafe import Markup

from cindocs.errors import TemplateRefused
from cindocs.renderers.large_print import is_large
from cindocs.renderers.page import page_html
from cindocs.renderers.page_speech import mirrored
from cindocs.renderers.rendered import FixedWords, Rendered, View
from cindocs.resources import TEMPLATES
from cindocs.speech import without_marks
from cindocs.templating.chain import TemplateChain
from cindocs.views.copy import Copy
from cindocs.views.picture import Picture

_SWEEP_EVERY = 6
"""So many PDFs between two sweeps: a sweep takes about a tenth of the time of making one."""
_made = count(1)

_ONE_AT_A_TIME = threading.Lock()
"""Pango's fonts are shared and not safe in two threads; the work is Python's own, so nothing is lost."""

_ON_THE_EDGES = re.compile(r"<h1\b.*?</h1>|<(?:p|span)\b[^<>]*\bissue-.*?</p>", re.DOTALL)
"""What a page tells again at its edges, where no tag can say which way it runs."""


def render(copy: View, templates: TemplateChain, words: FixedWords, kind: str = "plan") -> Rendered:
    """Make one reader's copy as a PDF.

    Raises:
        TemplateRefused: the template cannot be used, or asks for something outside itself.
        MissingOnMachine: no bundled font draws a character; the message names the field.
    """
    from cindocs.renderers.pdf_coverage import require_glyphs
    from cindocs.renderers.pdf_draft import draft_picture
    from cindocs.renderers.pdf_fetcher import Supply
    from cindocs.renderers.pdf_fonts import fonts_for

    supplies: dict[str, Supply] = {}
    addresses: dict[Picture, int] = {}

    def supply_mark(picture: Path) -> str:
        media_type = mimetypes.guess_type(picture.name)[0] or ""
        supplies["cindocs:mark"] = Supply(picture.read_bytes(), media_type)
        return "cindocs:mark"

    def supply_picture(picture: Picture) -> str:
        number = addresses.setdefault(picture, len(addresses) + 1)
        address = f"cindocs:picture-{number}"
        supplies[address] = Supply(picture.content, picture.media)
        return address

    page = page_html(
        copy,
        templates,
        words,
        kind,
        styles=Markup(),
        mark_address=supply_mark,
        picture_address=supply_picture,
        paged=True,
    )
    fonts = fonts_for(page.html, templates)
    require_glyphs(page.html, copy, fonts)
    front = copy.copy
    right_to_left = front.direction == "rtl"
    if front.draft:
        status = without_marks(front.status)
        picture = draft_picture(status, fonts, right_to_left=right_to_left)
        supplies["cindocs:draft"] = Supply(picture, "image/svg+xml")
    sheets = [templates.find(f"{name}.css") for name in _sheets(front)]
    with _ONE_AT_A_TIME, _seldom_collecting():
        styles = [_style_sheet(sheet, fonts, right_to_left=right_to_left) for sheet in sheets]
        content = _paginate(_marked(page.html) if right_to_left else page.html, styles, fonts, supplies)
    edges = (front.title, front.status, front.version, front.date, front.reader, front.reference)
    told = tuple(without_marks(text) for text in (*edges, *front.bands) if text)
    return Rendered(content, page.said, told, page.pictures, page.own_pictures)


def plain_pages(html: str, styles: str) -> bytes:
    """Lay out pages that are drawn over others: without tags, in the base's letters.

    Args:
        html: what stands on them, of our own words alone.
        styles: their style sheet.

    Raises:
        MissingOnMachine: no bundled font draws a character, or the library that lays out pages is missing.
    """
    from weasyprint import CSS

    from cindocs.renderers.pdf_engine import Page
    from cindocs.renderers.pdf_fetcher import SuppliesOnly
    from cindocs.renderers.pdf_fonts import fonts_for

    nothing = SuppliesOnly({})
    with _ONE_AT_A_TIME, _seldom_collecting():
        fonts = _fonts(fonts_for(html, TemplateChain((TEMPLATES / "base",))))
        sheet = CSS(string=styles, base_url="cindocs:", url_fetcher=nothing, font_config=fonts)
        page = Page(string=html, base_url="cindocs:", url_fetcher=nothing)
        content: bytes = page.write_pdf(stylesheets=[sheet], font_config=fonts)
    return content


def _sheets(front: Copy) -> Iterator[str]:
    """Yield the names of the style sheets of a copy, in their order."""
    yield from ("look", "print")
    if not front.language.startswith("en"):
        yield "scripts"
    if is_large(front):
        yield "large"
    if front.bands:
        yield "translated"
    if front.draft:
        yield "draft"


def _paginate(html: str, styles: list[Any], fonts: tuple[Path, ...], supplies: dict[str, Any]) -> bytes:
    from cindocs.renderers.pdf_conformance import end_streams_plainly, keep_to_both_standards
    from cindocs.renderers.pdf_engine import Page, colour_profiles
    from cindocs.renderers.pdf_fetcher import SuppliesOnly

    fetcher = SuppliesOnly(supplies)
    with _complaints() as complaints:
        content: bytes = Page(string=html, base_url="cindocs:", url_fetcher=fetcher).write_pdf(
            stylesheets=styles,
            font_config=_fonts(fonts),
            pdf_variant="pdf/a-3a",
            color_profiles=colour_profiles(),
            output_intent="cindocs",
            finisher=keep_to_both_standards,
        )
    if fetcher.refused:
        raise TemplateRefused(
            f"The template asks for {fetcher.refused} things outside itself. Nothing is fetched.",
            advice="Take out links to pictures, style sheets, fonts and attachments.",
        )
    if complaints:
        # Only the fixed part of each message: the rest may quote the record.
        raise TemplateRefused(
            "The page cannot be made as it should be: " + " ".join(sorted(set(complaints))),
            advice="Mend the template or its style sheet.",
        )
    return end_streams_plainly(content)


@cache
def _fonts(files: tuple[Path, ...]) -> Any:
    from cindocs.renderers.pdf_engine import BundledFonts

    return BundledFonts(files)


@cache
def _style_sheet(sheet: Path, fonts: tuple[Path, ...], *, right_to_left: bool) -> Any:
    from weasyprint import CSS

    from cindocs.renderers.pdf_fetcher import SuppliesOnly

    styles = sheet.read_text(encoding="utf-8")
    with _complaints() as complaints:
        css = CSS(
            string=mirrored(styles) if right_to_left else styles,
            base_url="cindocs:",
            url_fetcher=SuppliesOnly({}),
            font_config=_fonts(fonts),
        )
    if complaints:
        raise TemplateRefused(
            f"{sheet.parent.name}/{sheet.name} cannot be used: {' '.join(complaints)}",
            advice="Use style rules that WeasyPrint knows.",
        )
    return css


def _marked(html: str) -> str:
    """Put marks of direction before what runs from left to right and is told again at the edges of pages."""
    return _ON_THE_EDGES.sub(lambda found: found[0].replace(' dir="ltr">', ' dir="ltr">\u200e'), html)


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collect what WeasyPrint warns of, and keep it out of every other log: it may quote the record."""
    found: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(str(record.msg))

    logger = logging.getLogger("weasyprint")
    handler = Collector(logging.WARNING)
    before = logger.level, logger.propagate
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)
        logger.level, logger.propagate = before


@contextmanager
def _seldom_collecting() -> Iterator[None]:
    """Look for garbage seldom while a page's many small boxes are alive: a tenth of the time saved.

    The boxes of a finished document are garbage in rings. Every few documents they are swept up, so that
    a process that makes many stays as small as one that makes few.
    """
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        if next(_made) % _SWEEP_EVERY == 0:
            gc.collect()
