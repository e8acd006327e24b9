"""Narrative of which a part stands in English, or in two languages, in a copy in another language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from cindocs.speech import BEGINS, DONE, ENDS, PAIR, TURN, in_english
from cindocs.views.narrative import Block, Narrative, Paragraph, Quotation, Run

_MARKS: Final = (BEGINS, ENDS, PAIR, TURN, DONE)
_PIECES: Final = re.compile(f"([{BEGINS}{ENDS}])")


def with_english(text: str, parse: Callable[[str], Narrative]) -> Narrative:
    """Parse a text that holds marks of language, and put marks round each run that is English.

    While it is parsed, signs that the text does not hold stand for the marks: Markdown must take them for
    punctuation, or ``**so.**`` before a mark would not be bold.
    """
    signs: dict[str, str] = dict(zip(_MARKS, (sign for sign in _signs() if sign not in text), strict=False))
    parsed = parse(text.translate(str.maketrans(dict[str, str | int | None](signs))))
    marks = {sign: mark for mark, sign in signs.items()}
    return Narrative(tuple(_marked(parsed.blocks, _Marking(marks))))


def _signs() -> Iterator[str]:
    return (chr(code) for code in range(0x2E00, 0x2E50) if unicodedata.category(chr(code)) == "Po")


class _Marking:
    """Marks the pieces of runs: what begins in one run may end in another."""

    def __init__(self, marks: Mapping[str, str]) -> None:
        self._marks, self._english = str.maketrans(dict(marks)), False

    def run(self, run: Run) -> Run | None:
        """Return a run with its marks; None where it held nothing but marks of English."""
        out = ""
        for piece in _PIECES.split(run.text.translate(self._marks)):
            if piece in (BEGINS, ENDS):
                self._english = piece == BEGINS
            else:
                out += in_english(piece) if self._english else piece
        return replace(run, text=out) if out else None


def _marked(blocks: tuple[Block, ...], marking: _Marking) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Paragraph):
            runs = (run if run.text == "\n" else marking.run(run) for run in block.runs)
            yield Paragraph(tuple(run for run in runs if run))
        elif isinstance(block, Quotation):
            yield Quotation(tuple(_marked(block.blocks, marking)))
        else:
            yield replace(block, items=tuple(tuple(_marked(item, marking)) for item in block.items))
