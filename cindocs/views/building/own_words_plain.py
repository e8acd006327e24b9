"""Narrative text without its marks: one text for each paragraph or item."""

from __future__ import annotations

from collections.abc import Iterator

from cindocs.views.narrative import Block, Narrative, Paragraph, Quotation


def paragraphs(text: Narrative) -> Iterator[str]:
    """Yield the words of each paragraph, item and quotation, in order."""
    for block in text.blocks:
        yield from _words(block)


def _words(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield " ".join("".join(run.text for run in block.runs).split())
        return
    inside = [block.blocks] if isinstance(block, Quotation) else block.items
    for blocks in inside:
        for one in blocks:
            yield from _words(one)
