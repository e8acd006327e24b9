"""What stands around the parts of every document: the letterhead, the front, the fixed sentences."""

from __future__ import annotations

from word_templates.mark import MARK
from word_templates.markup import block, each, grid, paragraph, tag, when


def letterhead() -> str:
    return block(
        "letterhead",
        paragraph("Authority", MARK, "{{ copy.authority }}"),
        tag("if copy.mark and not copy.department"),
        # The line below stands no higher than the mark.
        contact().replace("</w:pPr>", '<w:spacing w:before="280"/></w:pPr>'),
        tag("else"),
        when("copy.department", paragraph("Department", "{{ copy.department }}")),
        contact(),
        tag("endif"),
    )


def contact() -> str:
    """Make one line of all the ways to reach the authority; the rule below it is the style's."""
    ways = "{% for fact in copy.contact %}{{ fact.label }}: {{ fact.value }}"
    return paragraph("Contact", ways, "{% if not loop.last %}  ·  {% endif %}{% endfor %}")


def front() -> str:
    issue = [
        ("Status", 11, paragraph("TableText", "{{ copy.status }}")),
        ("Version", 14, paragraph("TableText", "{{ copy.version }}")),
        ("Date", 22, paragraph("TableText", "{{ copy.date }}")),
        ("Reference", 27, paragraph("TableText", "{{ copy.reference }}")),
        ("This copy is for", 26, paragraph("TableText", "{{ copy.reader }}")),
    ]
    return block(
        "front",
        when("copy.draft", paragraph("DraftBand", "{{ copy.status_note }}")),
        paragraph("Title", "{{ copy.title }}"),
        paragraph("Subtitle", "{{ copy.about }}"),
        grid("", issue, style="Issue"),
        when("not copy.draft and copy.status_note", paragraph("StatusNote", "{{ copy.status_note }}")),
    )


def standing() -> str:
    return block("standing", each("sentence in copy.standing", paragraph("Standing", "{{ sentence }}")))
