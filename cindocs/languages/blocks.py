"""A narrative cut into what translators get: one block for each paragraph and each item of a list.

What stands before a block - ``- ``, ``1. ``, ``> `` - stays outside it. Inside, a line that was only broken
because it was full is joined again; a line that ends on purpose stays one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from markdown_it.token import Token

from cindocs.languages.markdown import markdown

_BEGINS_A_BLOCK: Final = re.compile(r"\A( *\d+(?=[.)](?: |$))| *(?=>|[-*+](?: |$)))")
_LONE_BACKSLASH: Final = re.compile(r"(?<!\\)(\\\\)*\\\Z")
_SAME_PARAGRAPH: Final = re.compile(r"\A([^\S\n]*\n[ >]*)\Z")
"""What could stand between two lines of one paragraph. "2010. She was born" below an item is none, because
of how it begins; in other words it would be."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or an item of a list."""

    text: str = field(repr=False)
    """Its text as Markdown, without what stands before it and without the ends of full lines."""
    written: str = field(repr=False)
    """The same as it stands in the narrative, over as many lines."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """A narrative as its blocks, and what stands before, between and after them."""

    blocks: tuple[Block, ...] = field(repr=False)
    around: tuple[str, ...] = field(repr=False)

    def joined(self, texts: Sequence[str]) -> str:
        """Return the narrative with ``texts`` in place of its blocks, one for each."""
        joined = ""
        for before, block, text in zip(self.around, self.blocks, texts, strict=False):
            joined += before if text == block.written else _SAME_PARAGRAPH.sub(r"\1\1", before)
            joined += text
        return joined + self.around[-1]


def blocks_of(narrative: str) -> Blocks:
    """Cut a narrative into blocks."""
    lines = narrative.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    blocks: list[Block] = []
    around: list[str] = []
    end = 0
    for token in _paragraphs(narrative):
        begins, ends = _where(token, lines, starts)
        around.append(narrative[end:begins])
        blocks.append(Block(_unfolded(token.content), narrative[begins:ends]))
        end = ends
    return Blocks(tuple(blocks), (*around, narrative[end:]))


def as_written(text: str) -> str:
    """Return the text of a block as it can stand in a narrative in place of a block.

    No line of it begins a list or a quotation of its own.
    """
    return "\n".join(_BEGINS_A_BLOCK.sub(r"\g<0>\\", line) for line in text.split("\n"))


def _paragraphs(narrative: str) -> Iterator[Token]:
    return (
        token
        for token in markdown().parse(narrative)
        if token.type == "inline" and token.map and token.content
    )


def _where(token: Token, lines: Sequence[str], starts: Sequence[int]) -> tuple[int, int]:
    """Return where a paragraph begins and ends. Each of its lines is the end of a line of the narrative."""
    content = [line.rstrip() for line in token.content.split("\n")]
    first = token.map[0] if token.map else 0
    while not lines[first].rstrip().endswith(content[0]):
        first += 1  # a line of blanks before it, of a kind that Markdown does not know
    last = first + len(content) - 1
    begins = starts[first] + len(lines[first].rstrip()) - len(content[0])
    return begins, starts[last] + len(lines[last].rstrip())


def _unfolded(content: str) -> str:
    *before, last = content.split("\n")
    return "".join(map(_before_the_next, before)) + last.lstrip(" ")


def _before_the_next(line: str) -> str:
    """Return a line as the next can follow it: with a newline where it ends on purpose, else with a space."""
    line = line.lstrip(" ")
    bare = line.rstrip(" ")
    if _LONE_BACKSLASH.search(bare):
        if line == bare:
            return f"{line}\n"
        bare += " "  # a backslash holds on to the blank behind it
    return f"{bare}  \n" if len(line) - len(bare) > 1 else f"{bare} "
