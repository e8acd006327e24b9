"""Which file serves each kind of document and format along one chain of template folders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cindocs.errors import TemplateRefused
from cindocs.templating.chain import TemplateChain
from cindocs.templating.inspection.page import PageTemplates
from cindocs.templating.inspection.word import WordTemplates
from cindocs.views.table import VIEW_TYPES

_MADE: Final = {"docx": "Word", "html": "HTML, PDF"}


@dataclass(frozen=True, slots=True)
class Serving:
    """A kind of document in one format: the file that serves it, and those that this one extends."""

    kind: str
    made: str
    files: tuple[str, ...]


def serving(chain: TemplateChain, looks: Mapping[str, str]) -> list[Serving]:
    """Return what serves every kind; ``looks`` names the template of a kind that has none of its own."""
    found = []
    for suffix, templates in (("docx", WordTemplates(chain)), ("html", PageTemplates(chain))):
        for kind in VIEW_TYPES:
            name = f"{chain.serving(kind, looks[kind], suffix)}.{suffix}"
            try:
                layers = templates.layers.extended(templates.layers.at(chain.find(name)))
            except TemplateRefused:
                layers = []
            found.append(Serving(kind, _MADE[suffix], tuple(layer.file for layer in layers)))
    order = list(VIEW_TYPES)
    return sorted(found, key=lambda each: order.index(each.kind))
