"""Jinja source made from Word's XML, and rendered so that every error names its place in the template."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from jinja2 import FunctionLoader, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from cindocs.errors import TemplateRefused
from cindocs.findings import Finding
from cindocs.templating.environment import environment
from cindocs.templating.word.namespaces import written
from cindocs.templating.word.refusal import Spot, refusal
from cindocs.templating.word.tags import WRITER
from cindocs.views.narrative import Narrative
from cindocs.views.picture import Picture

ParagraphWriter = Callable[[object, str, int], Markup]
"""Writes narrative or a picture as paragraphs. The other arguments are the style id of what they replace, and
how wide the cell around it is inside, in twentieths of a point; 0 outside tables."""

_MARKUP: Final = re.compile(r"<[^>]*>|\{#\n#\}")


@dataclass(frozen=True, slots=True)
class Source:
    """One part of one template as Jinja source: a paragraph a line."""

    spot: Spot
    text: str = field(repr=False)

    def near(self, line: int) -> str:
        """Return the template's own words on a line (counted from 1), or on the last one before it."""
        for text in reversed(self.text.split("\n")[:line]):
            words = _MARKUP.sub(" ", text).removesuffix("{#").removeprefix("#}").strip()
            if words:
                return " ".join(words.split())
        return ""


def patched(elements: list[etree._Element]) -> str:
    """Turn Word's XML into Jinja source, which then holds a line for each paragraph.

    The lines stand in comments, so that the source writes no newline of its own.
    """
    from docxtpl import DocxTemplate

    source: str = DocxTemplate("").patch_xml(written(elements))
    return re.sub(r"<w:p[ >]", r"{#\n#}\g<0>", source)


class Sources:
    """All sources of one compiled template. Shared by renders: it holds nothing of any one of them."""

    def __init__(self, sources: Mapping[str, Source], as_paragraphs: ParagraphWriter) -> None:
        self._sources = dict(sources)
        self._environment: ImmutableSandboxedEnvironment = environment(
            FunctionLoader(self._load), write=_refuse_in_line
        )
        self._environment.filters[WRITER] = as_paragraphs

    def check(self, levels: list[str]) -> list[Finding]:
        """Compile every source now, and say what is wrong; ``levels`` are the bodies, the child first."""
        findings = []
        blocks: dict[str, set[str]] = {}
        for name in self._sources:
            try:
                blocks[name] = set(self._environment.get_template(name).blocks)
            except TemplateError as error:
                findings.append(self._finding(name, getattr(error, "lineno", None) or 1, error))
        for place, name in enumerate(levels[:-1]):
            inherited = set().union(*(blocks.get(each, set()) for each in levels[place + 1 :]))
            for block in sorted(blocks.get(name, set()) - inherited):
                message = f"the block {block} replaces nothing: no template that it inherits from has it."
                mend = f"Use one of {', '.join(sorted(inherited))}."
                findings.append(self._sources[name].spot.finding("word-block", message, mend=mend))
        return findings

    def render(self, name: str, context: Mapping[str, Any]) -> str:
        """Write one source out.

        Raises:
            TemplateRefused: the template names what the view does not have, or does what it may not.
        """
        try:
            return self._environment.get_template(name).render(context)
        except (TemplateError, TemplateRefused, ArithmeticError, LookupError, TypeError, ValueError) as error:
            at, line = self._innermost(name, error)
            # Not chained: what these errors say can hold values of the view.
            raise refusal([self._finding(at, line, error)]) from None

    def _load(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        source = self._sources.get(name)
        return None if source is None else (source.text, name, lambda: True)

    def _innermost(self, name: str, error: BaseException) -> tuple[str, int]:
        line = 1
        trace = error.__traceback__
        while trace is not None:
            file = trace.tb_frame.f_code.co_filename
            if file in self._sources:
                name, line = file, trace.tb_lineno
            trace = trace.tb_next
        return name, line

    def _finding(self, name: str, line: int, error: BaseException) -> Finding:
        source = self._sources[name]
        return source.spot.finding("word-tag", _reason(error), near=source.near(line), mend=_mend(error))


def _reason(error: BaseException) -> str:
    if isinstance(error, TemplateRefused):
        return error.message
    if isinstance(error, UndefinedError):
        return "a name here is not in the view."
    if isinstance(error, SecurityError):
        return "a tag here reaches for something that templates may not use."
    if isinstance(error, TemplateSyntaxError):
        return f"the tags here cannot be understood: {error.message}"
    return f"a tag here cannot be worked out ({type(error).__name__})."


def _mend(error: BaseException) -> str:
    if isinstance(error, TemplateRefused):
        return error.advice
    return "Look for a spelling mistake, or a tag without its end; the view's names are those of its type."


def _refuse_in_line(value: Narrative | Picture) -> Markup:
    what = "a narrative" if isinstance(value, Narrative) else "a picture"
    raise TemplateRefused(
        f"{what} is written inside a line, but it needs paragraphs of its own.",
        advice="Write {{p … }} in a paragraph of its own.",
    )
