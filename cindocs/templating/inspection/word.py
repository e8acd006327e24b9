"""The checks of a Word template: the file, what stands on its pages, its tags, its styles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from jinja2 import BaseLoader
from lxml import etree
from markupsafe import Markup

from cindocs.errors import TemplateRefused
from cindocs.templating.chain import TemplateChain
from cindocs.templating.environment import environment
from cindocs.templating.inspection.bare_blocks import emptied_blocks
from cindocs.templating.inspection.headings import Heading, Outline, skipping
from cindocs.templating.inspection.layer import Layer
from cindocs.templating.inspection.layers import Layers
from cindocs.templating.inspection.problem import Problem, Where
from cindocs.templating.inspection.tag import Tag
from cindocs.templating.inspection.word_access import (
    floating_text,
    tables_without_headings,
    undescribed_pictures,
)
from cindocs.templating.inspection.word_content import refused_content
from cindocs.templating.inspection.word_file import WordFile
from cindocs.templating.inspection.word_leftovers import leftovers
from cindocs.templating.inspection.word_relations import carried, outside, unusable_targets
from cindocs.templating.inspection.word_sight import unseen_inherited_text, unseen_text
from cindocs.templating.inspection.word_style_use import missing_inherited_styles, missing_styles
from cindocs.templating.inspection.word_tags import word_layer
from cindocs.templating.word.compile import compile_template
from cindocs.templating.word.namespaces import PREFIXES, word
from cindocs.templating.word.tags import with_blocks
from cindocs.templating.word.tidy import paragraph_text
from cindocs.views.narrative import Narrative
from cindocs.views.picture import Picture

CHECKS: Final[tuple[Callable[[WordFile], Iterator[Problem]], ...]] = (
    carried,
    outside,
    unusable_targets,
    refused_content,
    missing_styles,
    floating_text,
    undescribed_pictures,
    tables_without_headings,
    unseen_text,
    leftovers,
)
"""Everything that is asked of a Word file beside its tags and headings."""


class WordTemplates:
    """The Word templates of a chain."""

    def __init__(self, chain: TemplateChain) -> None:
        self.env = environment(BaseLoader(), _nothing)
        self.layers = Layers(chain, self._body_layer)
        self._files: dict[Path, WordFile] = {}
        self._edges: dict[Path, list[Layer]] = {}
        self._positions: dict[etree._Element | None, int] = {}

    def file(self, path: Path) -> WordFile:
        """Return the Word file at ``path``, taken apart."""
        if path not in self._files:
            self._files[path] = WordFile.read(path)
        return self._files[path]

    def beside(self, path: Path) -> list[Layer]:
        """Return the headers and footers of a file: each is a small template of its own."""
        if path not in self._edges:
            file = self.file(path)
            self._edges[path] = [word_layer(file, part, self.env) for part in file.parts[1:]]
        return self._edges[path]

    def position(self, problem: Problem) -> tuple[int, int]:
        """Return where a problem stands among others: what concerns the whole file first."""
        return self._positions.get(problem.element, 0), 0

    def problems(self, layer: Layer) -> Iterator[Problem]:
        """Yield what is wrong with one template itself, whatever copy it is used for."""
        file = self.file(layer.path)
        yield from file.problems
        for check in CHECKS:
            yield from check(file)
        self._positions = {
            element: number
            for number, element in enumerate(
                (each for part in file.parts for each in part.elements()), start=1
            )
        }
        for each in (layer, *self.beside(layer.path)):
            yield from each.problems
        chain = self.layers.extended(layer)
        if layer.extends is not None:
            below = [self.file(each.path) for each in chain[1:]]
            yield from missing_inherited_styles(file, below)
            yield from unseen_inherited_text(file, below)
            yield from _outside_blocks(file)
            yield from emptied_blocks(chain)
        outlines: list[Outline] = [_outline(self.file(each.path), each) for each in chain]
        for heading, before in skipping(outlines, whole=chain[-1].extends is None):
            message = f"This heading of level {heading.level} comes after one of level {before}."
            mend = f"Use the style Heading {before + 1}, or put a heading before it."
            if file.body is not None:
                yield file.body.problem(heading.place, "heading", message, mend)

    def uncompilable(self, layer: Layer) -> Iterator[Problem]:
        """Say why a template cannot be compiled, should nothing else have found it."""
        try:
            compile_template(self.layers.chain, layer.path.stem, _no_paragraphs, right_to_left=False)
        except TemplateRefused as error:
            for finding in error.findings:
                yield Problem(finding.rule, finding.message, finding.mend, Where(part=finding.place.field))

    def _body_layer(self, path: Path) -> Layer:
        file = self.file(path)
        if file.body is None:
            return Layer(path, (), self.env.parse(""), ())
        return word_layer(file, file.body, self.env)


def _outline(file: WordFile, layer: Layer) -> Iterable[Heading | Tag]:
    waiting = list(layer.tags)
    for paragraph in file.body.paragraphs() if file.body is not None else ():
        while waiting and waiting[0].element is paragraph:
            yield waiting.pop(0)
        level = file.styles.level(paragraph)
        if level:
            yield Heading(level, paragraph)
    yield from waiting


def _outside_blocks(file: WordFile) -> Iterator[Problem]:
    """Say what an extending template has outside its blocks: it would not be printed."""
    body = file.body
    used = {} if body is None else body.places
    for element, block in with_blocks(body.root) if body is not None else ():
        if element.tag != word("p") or block or element not in used or body is None:
            continue
        text = paragraph_text(element).strip()
        drawn = element.find(f".//{{{PREFIXES['a']}}}graphic") is not None
        steers = text.startswith("{%p ") and text.split()[1] in ("extends", "endblock", "block", "set")
        if (text and not steers) or drawn:
            message = "This stands outside every block, so it would not be printed."
            yield body.problem(element, "not-printed", message, "Put it into a block, or delete it.")


def _nothing(_: Narrative | Picture) -> Markup:
    return Markup()


def _no_paragraphs(_: object, __: str, ___: int) -> Markup:
    return Markup()
