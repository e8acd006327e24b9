"""One page template filled with one view: what the HTML and the PDF have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path

from markupsafe import Markup

from cindocs.renderers import page_narrative
from cindocs.renderers.rendered import FixedWords, View
from cindocs.templating.chain import TemplateChain
from cindocs.templating.emission import recording
from cindocs.templating.pages import fill, page_environment


@dataclass(frozen=True, slots=True)
class PageParts:
    """What a page template gets beside the view, as ``page``. None of it is text of the view."""

    root: Markup
    """The attributes of the ``html`` element: language, direction, the authority's colour."""
    title: Markup
    """For the ``title`` element: what the document is and its reference; no name."""
    styles: Markup
    """Style sheets to put into a ``style`` element, or empty where they are given another way."""
    mark: Markup
    """The address of the authority's mark, for an ``img`` element, or empty."""
    paged: bool
    """True where the pages are ours to number (PDF), false on a screen."""


def page_html(
    view: View,
    templates: TemplateChain,
    words: FixedWords,
    kind: str,
    *,
    styles: Markup,
    mark_address: Callable[[Path], str],
    paged: bool,
) -> tuple[str, tuple[str, ...]]:
    """Fill the template of ``kind``; return the HTML and every text of the view in it, in order.

    ``mark_address`` gives the address under which the page finds the mark's file.

    Raises:
        TemplateRefused: the template cannot be used.
    """
    copy = view.copy
    page = PageParts(
        root=Markup('lang="{}" dir="{}" style="--accent: {}"').format(
            copy.language, copy.direction, copy.accent
        ),
        title=Markup("{}, {}").format(copy.title, copy.reference),
        styles=styles,
        mark=Markup.escape(mark_address(templates.find(f"pictures/{copy.mark}")) if copy.mark else ""),
        paged=paged,
    )
    context = {field.name: getattr(view, field.name) for field in fields(view)}
    with recording() as said:
        html = fill(
            page_environment(templates, page_narrative.write),
            f"{kind}.html",
            {**context, **words, "page": page},
        )
    return html, tuple(said)
