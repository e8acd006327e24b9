"""HTML: one file that holds everything it needs, runs nothing and fetches nothing."""

from __future__ import annotations

import base64
import mimetypes
from functools import cache
from pathlib import Path

from markupsafe import Markup

from cindocs.renderers.page import page_html
from cindocs.renderers.rendered import FixedWords, Rendered, View
from cindocs.templating.chain import TemplateChain


def render(copy: View, templates: TemplateChain, words: FixedWords, kind: str = "plan") -> Rendered:
    """Make one reader's copy as a web page.

    Raises:
        TemplateRefused: the template cannot be used.
    """
    html, said = page_html(
        copy,
        templates,
        words,
        kind,
        styles=_styles(templates.find("look.css"), templates.find("screen.css")),
        mark_address=_data_address,
        paged=False,
    )
    return Rendered(content=html.encode("utf-8"), said=said)


@cache
def _styles(*sheets: Path) -> Markup:
    return Markup("\n").join(Markup(sheet.read_text(encoding="utf-8")) for sheet in sheets)


@cache
def _data_address(picture: Path) -> str:
    kind = mimetypes.guess_type(picture.name)[0]
    return f"data:{kind};base64,{base64.b64encode(picture.read_bytes()).decode('ascii')}"
