"""HTML: one file that holds everything it needs, runs nothing and fetches nothing."""

from __future__ import annotations

import base64
import mimetypes
from functools import cache
from pathlib import Path

from markupsafe import Markup

from cindocs.renderers.large_print import is_large
from cindocs.renderers.page import page_html
from cindocs.renderers.rendered import FixedWords, Rendered, View
from cindocs.templating.chain import TemplateChain


def render(copy: View, templates: TemplateChain, words: FixedWords, kind: str = "plan") -> Rendered:
    """Make one reader's copy as a web page.

    Raises:
        TemplateRefused: the template cannot be used.
    """
    front = copy.copy
    sheets = ["look.css", "screen.css"]
    sheets += [] if front.language.startswith("en") else ["scripts.css"]
    sheets += ["large.css"] if is_large(front) else []
    page = page_html(
        copy,
        templates,
        words,
        kind,
        styles=_styles(*(templates.find(sheet) for sheet in sheets)),
        mark_address=_mark_address,
        picture_address=lambda picture: _data_address(picture.media, picture.content),
        paged=False,
    )
    return Rendered(
        content=page.html.encode("utf-8"),
        said=page.said,
        pictures=page.pictures,
        own_pictures=page.own_pictures,
    )


@cache
def _styles(*sheets: Path) -> Markup:
    return Markup("\n").join(Markup(sheet.read_text(encoding="utf-8")) for sheet in sheets)


@cache
def _mark_address(mark: Path) -> str:
    return _data_address(mimetypes.guess_type(mark.name)[0] or "", mark.read_bytes())


def _data_address(media_type: str, content: bytes) -> str:
    return f"data:{media_type};base64,{base64.b64encode(content).decode('ascii')}"
