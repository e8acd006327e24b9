"""Word by cindocs, with the base's template."""

from __future__ import annotations

from benchmarks.making.english import ENGLISH
from cindocs.renderers import docx
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.views.plan import PlanCopy

_BASE = TemplateChain((TEMPLATES / "base",))


def make(view: PlanCopy) -> bytes:
    """Make one document."""
    return docx.render(view, _BASE, ENGLISH).content
