"""PDF by plain WeasyPrint, as its documentation shows: for each document fresh objects, PDF/UA-1.

Page template and style sheets are those of cindocs; the bundled fonts are installed as if they were the
machine's own, which is the quickest way to have them.
"""

from __future__ import annotations

from markupsafe import Markup
from weasyprint import CSS, HTML

from benchmarks.making.english import ENGLISH
from cindocs.renderers.page import page_html
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.views.plan import PlanCopy

_NORFOLK = TemplateChain((TEMPLATES / "norfolk", TEMPLATES / "base"))


def make(view: PlanCopy) -> bytes:
    """Make one document."""
    html, _ = page_html(
        view, _NORFOLK, ENGLISH, "plan", styles=Markup(), mark_address=lambda mark: mark.as_uri(), paged=True
    )
    sheets = [_NORFOLK.find(name).read_text(encoding="utf-8") for name in ("look.css", "print.css")]
    content: bytes = HTML(string=html).write_pdf(
        stylesheets=[CSS(string=sheet) for sheet in sheets], pdf_variant="pdf/ua-1"
    )
    return content
