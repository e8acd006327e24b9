"""Narrative fields: from Markdown as people type it to blocks of final text.

Paragraphs, **bold**, *italic*, lists, quotations and links to ``https:`` and ``mailto:`` are understood.
Everything else - headings, code, tables, pictures, raw HTML, entities - is text and stays as typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it.token import Token

from cindocs.languages.markdown import markdown
from cindocs.speech import has_marks
from cindocs.views.building.narrative_in_english import with_english
from cindocs.views.narrative import Block, Narrative, Paragraph, Quotation, Run, TextList


def narrative(text: str | None) -> Narrative:
    """Return ``text`` as blocks; nothing for None."""
    if not text:
        return Narrative()
    return with_english(text, _parsed) if has_marks(text) else _parsed(text)


def _parsed(text: str) -> Narrative:
    return Narrative(tuple(_blocks(iter(markdown().parse(text)))))


def _blocks(tokens: Iterator[Token], closed_by: str = "") -> Iterator[Block]:
    for token in tokens:
        match token.type:
            case "paragraph_open":
                yield Paragraph(tuple(_joined(_runs(next(tokens).children or []))))
                next(tokens)
            case "blockquote_open":
                yield Quotation(tuple(_blocks(tokens, "blockquote_close")))
            case "bullet_list_open" | "ordered_list_open":
                kind = token.type.removesuffix("_open")
                yield TextList(tuple(_items(tokens, f"{kind}_close")), ordered=kind == "ordered_list")
            case kind if kind == closed_by:
                return


def _items(tokens: Iterator[Token], closed_by: str) -> Iterator[tuple[Block, ...]]:
    for token in tokens:
        if token.type == closed_by:
            return
        yield tuple(_blocks(tokens, "list_item_close"))


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    bold = italic = 0
    link = ""
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                link = str(token.attrs["href"])
            case "link_close":
                link = ""
            case "hardbreak":
                yield Run("\n")
            case "softbreak":
                yield Run(" ", bool(bold), bool(italic), link)
            case _ if token.content:
                yield Run(token.content, bool(bold), bool(italic), link)


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Join neighbours that look the same, so that a sentence stays one piece."""
    before: Run | None = None
    for run in runs:
        if before and run.text != "\n" and replace(before, text="") == replace(run, text=""):
            before = replace(before, text=before.text + run.text)
            continue
        if before:
            yield before
        before = run
        if run.text == "\n":
            yield run
            before = None
    if before:
        yield before
