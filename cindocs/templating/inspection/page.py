"""The checks of a page template (HTML): its tags, what they print where, and the page around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import BaseLoader, Environment, TemplateSyntaxError
from markupsafe import Markup

from cindocs.errors import TemplateRefused
from cindocs.templating.chain import TemplateChain
from cindocs.templating.environment import environment
from cindocs.templating.inspection.bare_blocks import bare_blocks, emptied_blocks
from cindocs.templating.inspection.headings import Heading, Outline, skipping
from cindocs.templating.inspection.layer import Layer
from cindocs.templating.inspection.layers import Layers
from cindocs.templating.inspection.page_context import Page, read_page
from cindocs.templating.inspection.page_rules import RULES
from cindocs.templating.inspection.problem import Problem, Where
from cindocs.templating.inspection.structure import structured
from cindocs.templating.inspection.tag import Context, Piece, Tag, in_one_line
from cindocs.views.narrative import Narrative
from cindocs.views.picture import Picture

_ELEMENT: Final = re.compile(r"<(?!img\b|svg\b)[^<>]*>", re.IGNORECASE)
"""A mark of the page that shows nothing by itself."""


@dataclass(frozen=True, slots=True, eq=False)
class PageTemplate:
    """A page template, read: the page around its tags, and its tags."""

    page: Page
    layer: Layer


class PageTemplates:
    """The page templates of a chain."""

    def __init__(self, chain: TemplateChain) -> None:
        self.env = environment(BaseLoader(), _nothing)
        self.layers = Layers(chain, lambda path: self._template(path).layer)
        self._templates: dict[Path, PageTemplate] = {}

    def problems(self, layer: Layer) -> Iterator[Problem]:
        """Yield what is wrong with one template itself, whatever copy it is used for.

        Raises:
            TemplateRefused: it is not text in UTF-8.
        """
        template = self._template(layer.path)
        chain = self.layers.extended(layer)
        yield from layer.problems
        for rule in RULES:
            yield from rule(template.page)
        if layer.extends is not None:
            yield from _outside_blocks(template)
            yield from emptied_blocks(chain)
        outlines: list[Outline] = [list(_outline(self._template(each.path))) for each in chain]
        for heading, before in skipping(outlines, whole=chain[-1].extends is None):
            line, column = template.page.line(heading.place)
            message = f"This heading of level {heading.level} comes after one of level {before}."
            where = Where(line=line, column=column)
            yield Problem("heading", message, f"Write <h{before + 1}>, or put a heading before it.", where)

    def beside(self, path: Path) -> list[Layer]:
        """Return what belongs to a template and is rendered by itself: nothing, on a page."""
        return []

    def position(self, problem: Problem) -> tuple[int, int]:
        """Return where a problem stands among others."""
        return problem.where.line or 0, problem.where.column or 0

    def uncompilable(self, layer: Layer) -> Iterator[Problem]:
        """Say what Jinja cannot compile, should nothing else have found it."""
        try:
            self.env.compile(layer.path.read_text(encoding="utf-8"), raw=True)
        except TemplateSyntaxError as error:
            message = f"The tags here cannot be understood: {error.message}"
            yield Problem("tag", message, "Look for a tag without its end.", Where(line=error.lineno))

    def _template(self, path: Path) -> PageTemplate:
        if path not in self._templates:
            self._templates[path] = _page_template(path, self.env)
        return self._templates[path]


def _page_template(path: Path, env: Environment) -> PageTemplate:
    try:
        source = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise TemplateRefused(
            f"{path.parent.name}/{path.name} is not text in UTF-8.", advice="Save it again as UTF-8."
        ) from None
    page = read_page(source)
    tags = tuple(_tag(piece, page) for piece in page.tags if piece.kind in ("print", "statement"))
    made = structured(tags, env)
    bare = bare_blocks(_content(page))
    return PageTemplate(page, Layer(path, tags, made.tree, tuple(made.problems), bare))


def _content(page: Page) -> Iterator[Tag | str]:
    """Yield the tags of a page and what a reader sees between them."""
    start = 0
    for piece in page.tags:
        if piece.kind in ("print", "statement"):
            yield _ELEMENT.sub("", page.text[start : piece.start])
            yield _tag(piece, page)
            start = piece.end
    yield _ELEMENT.sub("", page.text[start:])


def _tag(piece: Piece, page: Page) -> Tag:
    context = Context.PAGE if page.is_text(piece.start) else Context.ATTRIBUTE
    return Tag(in_one_line(piece.text), _where(piece, page), context)


def _where(piece: Piece, page: Page) -> Where:
    line, column = page.line(piece.start)
    return Where(line=line, column=column)


def _outline(template: PageTemplate) -> Iterator[Heading | Tag]:
    page, tags = template.page, iter(template.layer.tags)
    events: list[tuple[int, Heading | Tag]] = [
        (piece.start, next(tags)) for piece in page.tags if piece.kind in ("print", "statement")
    ]
    for element in page.elements:
        if len(element.name) == 2 and element.name[0] == "h" and element.name[1] in "123456":
            events.append((element.start, Heading(int(element.name[1]), element.start)))
    for _, event in sorted(events, key=lambda each: each[0]):
        yield event


def _outside_blocks(template: PageTemplate) -> Iterator[Problem]:
    """Say what an extending template has outside its blocks: it would not be printed."""
    page, depth, start = template.page, 0, 0
    gaps: list[tuple[int, int]] = []
    for piece in page.tags:
        tag = _tag(piece, page)
        if piece.kind != "statement" or tag.word not in (
            "block",
            "endblock",
            "macro",
            "endmacro",
            "set",
            "endset",
        ):
            continue
        opens = tag.word in ("block", "macro") or (tag.word == "set" and "=" not in tag.text)
        if tag.word == "set" and not opens:
            continue
        if opens and depth == 0:
            gaps.append((start, piece.start))
        depth += 1 if opens else -1
        start = piece.end
    for begin, end in [*gaps, (start, len(page.text))]:
        text = page.text[begin:end]
        if text.strip():
            line, column = page.line(begin + len(text) - len(text.lstrip()))
            message = "This stands outside every block, so it would not be printed."
            yield Problem(
                "not-printed", message, "Put it into a block, or delete it.", Where(line=line, column=column)
            )


def _nothing(_: Narrative | Picture) -> Markup:
    return Markup()
