"""One page template filled with one view: what the HTML and the PDF have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path

from markupsafe import Markup

from cindocs.renderers import page_narrative, page_picture
from cindocs.renderers.large_print import is_large
from cindocs.renderers.page_speech import spoken
from cindocs.renderers.quotation_marks import quotation_marks
from cindocs.renderers.rendered import FixedWords, View
from cindocs.templating.chain import TemplateChain
from cindocs.templating.emission import recording
from cindocs.templating.pages import fill, page_environment
from cindocs.views.narrative import Narrative
from cindocs.views.picture import Picture


@dataclass(frozen=True, slots=True)
class PageParts:
    """What a page template gets beside the view, as ``page``. None of it is text of the view."""

    root: Markup
    """The attributes of the ``html`` element: language, direction, the authority's colour, how it quotes."""
    title: Markup
    """For the ``title`` element: what the document is and its reference; no name."""
    styles: Markup
    """Style sheets to put into a ``style`` element, or empty where they are given another way."""
    mark: Markup
    """The address of the authority's mark, for an ``img`` element, or empty."""
    paged: bool
    """True where the pages are ours to number (PDF), false on a screen."""
    linear: bool
    """True where tables are told row by row: a cell whose column's heading comes from the view names it."""


@dataclass(frozen=True, slots=True)
class FilledPage:
    """A template filled with a view."""

    html: str
    said: tuple[str, ...]
    """Every text of the view in it, in order."""
    pictures: tuple[Picture, ...]
    """Every picture of the view in it, in order."""
    own_pictures: tuple[bytes, ...]
    """The authority's mark, if it has one."""


def page_html(
    view: View,
    templates: TemplateChain,
    words: FixedWords,
    kind: str,
    *,
    styles: Markup,
    mark_address: Callable[[Path], str],
    picture_address: page_picture.PictureAddress,
    paged: bool,
    linear: bool = False,
) -> FilledPage:
    """Fill the template of ``kind``.

    Args:
        view: one reader's copy.
        templates: where its templates are.
        words: the fixed words in its language.
        kind: the kind of document, which is the name of its template.
        styles: what goes into the page's ``style`` element.
        mark_address: gives the address under which the page finds the mark's file.
        picture_address: gives the address under which the page finds a picture of the view.
        paged: whether the pages are ours to number.
        linear: whether tables are told row by row although the print is not large.

    Raises:
        TemplateRefused: the template cannot be used.
    """
    copy = view.copy
    mark = templates.find(f"pictures/{copy.mark}") if copy.mark else None
    large = is_large(copy)
    size = Markup("; --text-size: {}pt").format(copy.text_size) if large else ""
    page = PageParts(
        root=Markup('lang="{}" dir="{}" style="--accent: {}{}; quotes: {}"').format(
            copy.language, copy.direction, copy.accent, size, _quotes(copy.language)
        ),
        title=Markup("{}, {}").format(copy.title, copy.reference),
        styles=styles,
        mark=Markup.escape(mark_address(mark) if mark else ""),
        paged=paged,
        linear=large or linear,
    )
    context = {field.name: getattr(view, field.name) for field in fields(view)}
    token = page_picture.address.set(picture_address)
    try:
        with recording() as emission:
            html = fill(
                page_environment(templates, _write), f"{kind}.html", {**context, **words, "page": page}
            )
    finally:
        page_picture.address.reset(token)
    own = (mark.read_bytes(),) if mark else ()
    if page.linear:
        from cindocs.renderers.page_linear import told_row_by_row

        html = told_row_by_row(html)
    html = spoken(html, right_to_left=copy.direction == "rtl")
    return FilledPage(html, tuple(emission.said), tuple(emission.pictures), own)


def _quotes(language: str) -> str:
    begins, ends = quotation_marks(language)
    return f"'{begins}' '{ends}'"


def _write(value: Narrative | Picture) -> Markup:
    return page_picture.write(value) if isinstance(value, Picture) else page_narrative.write(value)
