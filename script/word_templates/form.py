"""The look of forms for children: what the office needs stands small; the rest is the paper's, larger."""

from __future__ import annotations

from word_templates.markup import block, each, paragraph, run, tag, when, word


def body() -> str:
    return "".join([tag('extends "paper.docx"'), _front(), block("standing")])


def _front() -> str:
    return block(
        "front",
        when("copy.draft", paragraph("DraftBand", "{{ copy.status_note }}")),
        paragraph("Title", "{{ copy.title }}"),
        paragraph("Subtitle", "{{ copy.about }}"),
        paragraph(
            "LetterIssue",
            run(word("Reference"), style="SmallLabel"),
            "  {{ copy.reference }}  ·  {{ copy.date }}",
        ),
        each("sentence in copy.standing", paragraph("LetterIssue", "{{ sentence }}")),
    )
