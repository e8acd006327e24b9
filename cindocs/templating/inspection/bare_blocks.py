"""Blocks with nothing in them: one that replaces a part of the document takes it out of every copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from jinja2 import nodes

from cindocs.findings import Severity
from cindocs.templating.inspection.layer import Layer
from cindocs.templating.inspection.problem import Problem
from cindocs.templating.inspection.tag import Tag

_PRINTING: Final = ("include", "call")


def bare_blocks(content: Iterable[Tag | str]) -> dict[str, Tag]:
    """Return the blocks that print nothing, by their names: ``content`` is a template's tags and texts."""
    found: dict[str, Tag] = {}
    waiting: list[Tag] = []
    for each in content:
        if isinstance(each, str):
            prints = bool(each.strip())
        else:
            prints = not each.is_statement or each.word in _PRINTING
            if each.word == "block":
                waiting.append(each)
                found[each.name] = each
            elif each.word == "endblock" and waiting:
                waiting.pop()
        if prints:
            for block in waiting:
                found.pop(block.name, None)
    return found


def emptied_blocks(chain: Sequence[Layer]) -> Iterator[Problem]:
    """Yield the blocks of the first template of a chain that empty what the next one prints there.

    Templates of one folder have one author, who knows that a letter has no list of contents.
    """
    folder, inside = chain[0].path.parent, set[str]()
    for name, tag in chain[0].bare_blocks.items():
        below = next((layer for layer in chain[1:] if name in _blocks(layer)), None)
        if below is None or name in below.bare_blocks or name in inside or below.path.parent == folder:
            continue
        inside |= _blocks_in(chain[0], name)
        message = f"The block {name} is empty: what {below.file} prints there would stand in no copy."
        mend = "Write {{ super() }} into it, or take the block out. A profile leaves sections out: left_out."
        yield Problem("emptied-block", message, mend, tag.where, Severity.WARNING, tag.element)


def _blocks(layer: Layer) -> set[str]:
    return {block.name for block in layer.tree.find_all(nodes.Block)}


def _blocks_in(layer: Layer, name: str) -> set[str]:
    """Return the blocks inside a block: they are told with it."""
    around = (block for block in layer.tree.find_all(nodes.Block) if block.name == name)
    return {inner.name for block in around for inner in block.find_all(nodes.Block)}
