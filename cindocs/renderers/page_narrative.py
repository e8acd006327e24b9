"""Narrative text as HTML: for the web page and for the PDF that is made from it."""

from __future__ import annotations

from markupsafe import Markup

from cindocs.templating.emission import record
from cindocs.views.narrative import Block, Narrative, Paragraph, Quotation, Run, TextList


def write(narrative: Narrative) -> Markup:
    """Return the blocks of a narrative as HTML elements, without white space between them."""
    return _blocks(narrative.blocks)


def _blocks(blocks: tuple[Block, ...]) -> Markup:
    return Markup().join(_block(block) for block in blocks)


def _block(block: Block) -> Markup:
    match block:
        case Paragraph(runs):
            return Markup("<p>{}</p>").format(Markup().join(_run(run) for run in runs))
        case TextList(items, ordered):
            points = Markup().join(Markup("<li>{}</li>").format(_blocks(item)) for item in items)
            return Markup("<ol>{}</ol>" if ordered else "<ul>{}</ul>").format(points)
        case Quotation(inside):
            return Markup("<blockquote>{}</blockquote>").format(_blocks(inside))


def _run(run: Run) -> Markup:
    if run.text == "\n":
        return Markup("<br>")
    record(run.text)
    text = Markup.escape(run.text)
    if run.italic:
        text = Markup("<em>{}</em>").format(text)
    if run.bold:
        text = Markup("<strong>{}</strong>").format(text)
    if run.link:
        text = Markup('<a href="{}">{}</a>').format(run.link, text)
    return text
