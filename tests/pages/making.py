"""What the tests of this folder share: English fixed words, template chains, small plans, readers."""

from __future__ import annotations

from dataclasses import fields, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pypdfium2
from markupsafe import Markup

from cindocs.renderers.rendered import FixedWords
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.views.narrative import Narrative
from cindocs.views.plan import PlanCopy
from tests.copies import example_plan

BASE = TemplateChain((TEMPLATES / "base",))
NORFOLK = TemplateChain((TEMPLATES / "norfolk", TEMPLATES / "base"))


def _gettext(message: str, **variables: Any) -> Markup:
    return Markup(message) % variables


def _ngettext(one: str, many: str, number: int, **variables: Any) -> Markup:
    return Markup(one if number == 1 else many) % {"num": number, **variables}


ENGLISH: FixedWords = {"gettext": _gettext, "ngettext": _ngettext}


def small_plan(reason: Narrative) -> PlanCopy:
    """Return a plan of one section, why there is a plan: quick to make."""
    plan = example_plan()
    empty = {field.name: () for field in fields(plan) if isinstance(getattr(plan, field.name), tuple)}
    sections = tuple(section for section in plan.sections if section.id == "reason")
    return replace(plan, **{**empty, "sections": sections}, scale=None, reason=reason)


def plan_with_gaps() -> PlanCopy:
    """Return a plan in which nothing is known of a child, and needs, outcomes and steps are not finished."""
    plan = example_plan()
    first, second = plan.needs[:2]
    bare = replace(first.outcomes[0], now="", measure="", by="", actions=())
    return replace(
        plan,
        children=tuple(replace(child, facts=()) for child in plan.children),
        family=tuple(replace(member, details=()) for member in plan.family),
        needs=(replace(first, outcomes=(bare,)), replace(second, outcomes=())),
        contingency=tuple(replace(tier, trigger=Narrative(), facts=()) for tier in plan.contingency),
    )


def chain_with(folder: Path, **templates: str) -> TemplateChain:
    """Return a chain whose first folder holds ``templates``: text by name, dots written as ``__``."""
    folder.mkdir(exist_ok=True)
    for name, text in templates.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return TemplateChain((folder, TEMPLATES / "base"))


def with_reason_block(folder: Path, inside: str) -> TemplateChain:
    """Return a chain whose plan puts ``inside`` where the reason for the plan stands."""
    block = "{% block reason %}" + inside + "{% endblock %}"
    return chain_with(folder, plan__html='{% extends "plan.html" %}\n' + block)


class _TextReader(HTMLParser):
    """Collects the text inside ``main``."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = self._inside or tag == "main"

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "main"

    def handle_data(self, data: str) -> None:
        if self._inside and data.strip("\n"):
            self.texts.append(data)


def main_texts(page: bytes) -> list[str]:
    """Return the text nodes of a page's main part."""
    reader = _TextReader()
    reader.feed(page.decode("utf-8"))
    reader.close()
    return reader.texts


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page of a PDF, line ends as spaces."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()
