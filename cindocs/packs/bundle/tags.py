"""How a tree of tags is walked (ISO 32000-1, 14.7.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pikepdf import Array, Dictionary


def items_of(kids: Any) -> Sequence[Any]:
    """Return what stands where a tag has one thing, several or none."""
    if kids is None:
        return ()
    return tuple(kids) if isinstance(kids, Array) else (kids,)


def kids_of(tag: Any) -> list[Any]:
    """Return the tags that stand directly below one."""
    return [kid for kid in items_of(tag.get("/K")) if isinstance(kid, Dictionary) and "/S" in kid]


def tags_below(root: Any) -> Iterator[Any]:
    """Yield all tags below a root, and the root if it is a tag, in the order of reading."""
    waiting = [root] if "/S" in root else list(reversed(kids_of(root)))
    while waiting:
        tag = waiting.pop()
        yield tag
        waiting.extend(reversed(kids_of(tag)))


def pages_of(tag: Any) -> Iterator[tuple[int, int]]:
    """Yield the numbers of the pages on which a tag, or one below it, has something."""
    for one in tags_below(tag):
        for kid in items_of(one.get("/K")):
            if isinstance(kid, int):
                yield one.Pg.objgen
            elif "/S" not in kid:
                yield kid.get("/Pg", one.get("/Pg")).objgen
