"""Lancashire's plan: child and parents sign on a page of its own. All else is the base's."""

from __future__ import annotations

from word_templates.markup import block, each, grid, paragraph, run, tag, when, word

_ANSWERS = '(_("Agrees"), _("Agrees in part"), _("Does not agree"))'
_SIGNS = f"not signature.answer or signature.answer in {_ANSWERS}"


def body() -> str:
    return tag('extends "plan.docx"') + _heading() + block("signatures", _signatures())


def _heading() -> str:
    """Begin a page where people sign."""
    return block(
        "heading",
        tag('if section.id == "signatures"'),
        paragraph("SlipHeading", "{{ section.heading }}"),
        tag("else"),
        paragraph("Heading1", "{{ section.heading }}"),
        tag("endif"),
    )


def _signatures() -> str:
    name = paragraph("TableName", "{{ signature.name }}") + when(
        "signature.role", paragraph("TableAside", "{{ signature.role }}")
    )
    return grid(
        "signature in signatures",
        [("Name", 27, name), ("Answer", 27, _answer()), ("Comment and signature", 46, _signed())],
    )


def _answer() -> str:
    """Make the answers to tick, the one on record ticked; an answer that needs no signature stands alone."""
    ticked = paragraph("Choice", "☒  ", run("{{ signature.answer }}", bold=True))
    open_to_tick = paragraph("Choice", "☐  {{ answer }}")
    to_tick = each(
        f"answer in {_ANSWERS}",
        tag("if answer == signature.answer"),
        ticked,
        tag("else"),
        open_to_tick,
        tag("endif"),
    )
    alone = paragraph("TableText", "{{ signature.answer }}")
    return tag(f"if {_SIGNS}") + to_tick + tag("else") + alone + tag("endif")


def _signed() -> str:
    """Make room for a comment, a signature and a day; what is on record stands there already."""
    said = paragraph("TableText", "{{ signature.comment }}")
    room = paragraph("RoomLine", " ")
    comment = paragraph("Label", word("Comment")) + room
    return "".join(
        [
            tag("if signature.comment") + said + tag(f"elif {_SIGNS}") + comment + tag("endif"),
            when(_SIGNS, paragraph("Label", word("Signature")), room),
            paragraph("TableText", run(word("Date"), style="SmallLabel"), "  {{ signature.date }}"),
        ]
    )
