"""Norfolk's plan: two steps where its procedure asks for two contingency plans. All else is the base's."""

from __future__ import annotations

from word_templates.base import tier
from word_templates.markup import block, each, paragraph, tag


def body() -> str:
    step = paragraph("Heading2", '{{ _("Step %(number)s", number=loop.index) }}: {{ tier.heading }}')
    return tag('extends "plan.docx"') + block("contingency", each("tier in contingency", step, tier()))
