"""The templates of versions that were written for one reader in easy words: one for each stage."""

from __future__ import annotations

from word_templates.mark import mark
from word_templates.markup import LEFT_TO_RIGHT, block, each, paragraph, run, when
from word_templates.own_shapes import shape
from word_templates.stage import MIDDLE, Stage


def body(stage: Stage) -> str:
    part = "".join(
        [
            block("heading", paragraph("Heading1", "{{ part.heading }}")),
            when("part.lead", paragraph("Lead", "{{ part.lead }}")),
            each(
                "shape in part.shapes",
                when("not loop.first", paragraph("TableGap", " ")),
                block("shape", shape(stage)),
            ),
        ]
    )
    return "".join(
        [
            _letterhead(),
            _front(stage),
            when("greeting", paragraph("Greeting", "{{ greeting }}")),
            each("part in parts", part),
            when("goodbye", paragraph("Goodbye", "{{ goodbye }}")),
            _standing(),
            # Word asks for a paragraph below a table: this one is too low to begin a page.
            when("not goodbye and not copy.standing", paragraph("PageEnd")),
        ]
    )


def _letterhead() -> str:
    """Make what the office needs: small, and out of the way."""
    status = "{% if copy.status %}  ·  {{ copy.status }}{% endif %}"
    issue = (
        "{{ copy.reader }}  ·  {{ copy.reference }}  ·  {{ copy.version }}" + status + "  ·  {{ copy.date }}"
    )
    value = LEFT_TO_RIGHT + "{{ fact.value }}" + LEFT_TO_RIGHT
    ways = (
        "{% for fact in copy.contact %}{{ fact.label }}: "
        + value
        + "{% if not loop.last %}  ·  {% endif %}{% endfor %}"
    )
    return block(
        "letterhead",
        paragraph("Authority", mark(30, 12), "{{ copy.authority }}"),
        when("copy.department", paragraph("Office", "{{ copy.department }}")),
        when("copy.contact", paragraph("Office", ways)),
        paragraph("Office", issue),
    )


def _front(stage: Stage) -> str:
    # The tag is as wide as its writing.
    called = "\u00a0{{ called }}\u00a0" if stage is MIDDLE else "{{ called }}"
    return block(
        "front",
        when("copy.status_note", paragraph("DraftBand", "{{ copy.status_note }}")),
        when("check_note", paragraph("DraftBand", "{{ check_note }}")),
        paragraph("Called", run(called, style="NameTag")),
        paragraph("Title", "{{ copy.title }}"),
        when("copy.about != called", paragraph("Subtitle", "{{ copy.about }}")),
    )


def _standing() -> str:
    return block("standing", each("sentence in copy.standing", paragraph("Standing", "{{ sentence }}")))
