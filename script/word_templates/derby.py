"""Derby's plan: outcomes and steps as one table a need, with a column that holds dates and nothing else."""

from __future__ import annotations

from word_templates.base import action_owner, need_head
from word_templates.markup import block, each, grouped_grid, kept, paragraph, run, tag, when, word


def body() -> str:
    needs = each(
        "need in needs",
        need_head(),
        tag("if need.outcomes"),
        _smart_table(),
        tag("else"),
        paragraph("BodyText", word("Nothing has been agreed for this yet.")),
        tag("endif"),
    )
    return tag('extends "plan.docx"') + block("needs", needs)


def _smart_table() -> str:
    now = paragraph("TableAside", word("How things are now:") + " {{ outcome.now }}")
    goal = paragraph("TableName", "{{ outcome.number }} {{ outcome.statement }}") + when("outcome.now", now)
    by = paragraph("TableAside", word("By when:") + " {{ outcome.by }}")
    known = when("outcome.measure", paragraph("TableText", "{{ outcome.measure }}")) + when("outcome.by", by)
    progress = [
        run("{{ action.status }}", bold=True),
        "{% if action.progress %}. {{ action.progress }}{% endif %}",
    ]
    step = paragraph("TableText", "{{ action.number }} {{ action.what }}") + paragraph(
        "TableAside", *progress
    )
    return grouped_grid(
        "outcome in need.outcomes",
        "action in outcome.actions",
        [("What will be better", 20, kept(goal)), ("How we will know it", 18, known)],
        [
            ("What we do", 31, step),
            ("Who", 15, action_owner()),
            ("Date", 16, paragraph("TableText", "{{ action.due }}")),
        ],
        paragraph("TableText", word("No actions yet.")),
    )
