"""Narrative text as plain data: paragraphs, lists and quotations made of runs.

This is all that a template ever sees of a narrative field. There is no markup in it: every string
is final text, and each renderer writes the blocks in its own format.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look. A line break is a run of its own: one newline."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    """An ``https:`` or ``mailto:`` address, or empty."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one or more runs."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class TextList:
    """A list. Each item holds blocks; ``ordered`` lists count from 1, whatever stood before them."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's own words, set apart."""

    blocks: tuple[Block, ...]


Block: TypeAlias = Paragraph | TextList | Quotation


@dataclass(frozen=True, slots=True)
class Narrative:
    """A narrative field, ready to be written. False when it is empty, so that templates can ask."""

    blocks: tuple[Block, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.blocks)
