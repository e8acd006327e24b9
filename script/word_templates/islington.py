"""Islington's minutes: the seven points that its procedure asks for have numbers."""

from __future__ import annotations

from word_templates.markup import block, each, paragraph, tag, when

_POINTS = '("reason", "updates", "development", "actions", "contingency", "main_points", "next_meeting")'


def minutes() -> str:
    numbered = each(
        f"point in sections if point.id in {_POINTS}",
        when("point.id == section.id", paragraph("Heading1", "{{ loop.index }}.  {{ section.heading }}")),
    )
    return tag('extends "paper.docx"') + block(
        "heading",
        tag(f"if section.id in {_POINTS}"),
        numbered,
        tag("else"),
        paragraph("BodyText", "{{p super() }}"),
        tag("endif"),
    )
