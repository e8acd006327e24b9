"""Narrative of which a part stands in English in a copy in another language."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from cindocs.speech import BEGINS, ENDS, in_english
from cindocs.views.narrative import Block, Narrative, Paragraph, Quotation, Run


def with_english(text: str, parse: Callable[[str], Narrative]) -> Narrative:
    """Parse a text that holds marks of English, and put marks round each run that is English.

    While it is parsed, signs that the text does not hold stand for the marks: Markdown must take them for
    punctuation, or ``**so.**`` before a mark would not be bold.
    """
    begins, ends = islice((sign for sign in _signs() if sign not in text), 2)
    parsed = parse(text.replace(BEGINS, begins).replace(ENDS, ends))
    return Narrative(tuple(_marked(parsed.blocks, _Marking(begins, ends))))


def _signs() -> Iterator[str]:
    return (chr(code) for code in range(0x2E00, 0x2E50) if unicodedata.category(chr(code)) == "Po")


class _Marking:
    """Marks the pieces of runs: what begins in one run may end in another."""

    def __init__(self, begins: str, ends: str) -> None:
        self._begins, self._ends, self._english = begins, ends, False

    def run(self, run: Run) -> Run | None:
        """Return a run with its marks; None where it held nothing but marks."""
        out: list[str] = []
        piece: list[str] = []
        for character in (*run.text, None):
            if character is None or character in (self._begins, self._ends):
                text = "".join(piece)
                out.append(in_english(text) if self._english else text)
                piece = []
                if character:
                    self._english = character == self._begins
            else:
                piece.append(character)
        text = "".join(out)
        return replace(run, text=text) if text else None


def _marked(blocks: tuple[Block, ...], marking: _Marking) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Paragraph):
            runs = (run if run.text == "\n" else marking.run(run) for run in block.runs)
            yield Paragraph(tuple(run for run in runs if run))
        elif isinstance(block, Quotation):
            yield Quotation(tuple(_marked(block.blocks, marking)))
        else:
            yield replace(block, items=tuple(tuple(_marked(item, marking)) for item in block.items))
