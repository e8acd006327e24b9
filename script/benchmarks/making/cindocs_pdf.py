"""PDF by cindocs, from the view on: template, check of glyphs, layout, PDF/UA-1 and PDF/A-3a."""

from __future__ import annotations

from benchmarks.making.english import ENGLISH
from cindocs.renderers import pdf
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.views.plan import PlanCopy

_NORFOLK = TemplateChain((TEMPLATES / "norfolk", TEMPLATES / "base"))


def make(view: PlanCopy) -> bytes:
    """Make one document."""
    return pdf.render(view, _NORFOLK, ENGLISH).content
