"""Word by plain docxtpl, as its documentation shows: for each document a template opened, rendered, saved.

Template, view, words and Jinja environment are those of cindocs, so that the same text comes out. The
narrative is written as simply as can be: a paragraph with one run each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import DictLoader
from markupsafe import Markup, escape

from benchmarks.making.english import ENGLISH
from cindocs.resources import TEMPLATES
from cindocs.templating.environment import environment
from cindocs.views.narrative import Block, Narrative, Paragraph, TextList
from cindocs.views.plan import PlanCopy

_TEMPLATE = TEMPLATES / "base/plan.docx"
_FIELD = (
    '</w:t></w:r><w:fldSimple w:instr=" {} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve">'
)
_WORDS = {
    **ENGLISH,
    "page_number": Markup(_FIELD.format("PAGE")),
    "page_total": Markup(_FIELD.format("NUMPAGES")),
}


def make(view: PlanCopy) -> bytes:
    """Make one document."""
    template = DocxTemplate(_TEMPLATE)
    template.render({field.name: getattr(view, field.name) for field in fields(view)} | _WORDS, _ENVIRONMENT)
    saved = BytesIO()
    template.save(saved)
    return saved.getvalue()


def _written(narrative: Narrative) -> Markup:
    return Markup("").join(
        Markup(f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>')
        for text in _paragraphs(narrative.blocks)
    )


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield "".join(run.text for run in block.runs)
        elif isinstance(block, TextList):
            for item in block.items:
                yield from _paragraphs(item)
        else:
            yield from _paragraphs(block.blocks)


_ENVIRONMENT = environment(DictLoader({}), _written)
