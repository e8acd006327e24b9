"""The look of letters: whom it is to and when it was written, then its subject; the rest is the paper's."""

from __future__ import annotations

from word_templates.markup import block, each, paragraph, run, tag, when, word


def body() -> str:
    return "".join([tag('extends "paper.docx"'), _front(), _heading(), block("standing")])


def _front() -> str:
    return block(
        "front",
        when("copy.draft", paragraph("DraftBand", "{{ copy.status_note }}")),
        paragraph("LetterDate", "{{ copy.date }}"),
        paragraph("Addressed", run(word("To"), style="SmallLabel"), "  {{ copy.addressed }}"),
        paragraph("LetterSubject", "{{ copy.title }}"),
        paragraph("Subtitle", "{{ copy.about }}"),
        paragraph("LetterIssue", run(word("Reference"), style="SmallLabel"), "  {{ copy.reference }}"),
        each("sentence in copy.standing", paragraph("LetterIssue", "{{ sentence }}")),
    )


def _heading() -> str:
    """Set headings small; what is sent back, and what is for the record, begin a page."""
    return block(
        "heading",
        tag('if section.id in ("reply_slip", "decisions", "on_record")'),
        paragraph("SlipHeading", "{{ section.heading }}"),
        tag("elif section.heading"),
        paragraph("LetterHeading", "{{ section.heading }}"),
        tag("endif"),
    )
