"""Whether the tags of a PDF that was made elsewhere can be taken over."""

from __future__ import annotations

from typing import Final

import pikepdf
from pikepdf import Array, Dictionary

_MOST_TAGS: Final = 1_000_000


def are_sound(source: pikepdf.Pdf) -> bool:
    """Tell whether the tags of a PDF are a tree that leads to its own pages.

    Tags that run in a ring, or lead elsewhere, help nobody: such a document is read page by page.
    """
    pages = {page.obj.objgen for page in source.pages}
    waiting, seen = [source.Root.StructTreeRoot], set[tuple[int, int]]()
    while waiting:
        tag = waiting.pop()
        if tag.objgen in seen or len(seen) > _MOST_TAGS:
            return False
        seen.update([tag.objgen] if tag.is_indirect else [])
        kids = tag.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                held = tag.get("/Pg")
            elif not isinstance(kid, Dictionary):
                return False
            elif "/S" in kid:
                waiting.append(kid)
                continue
            else:
                held = kid.get("/Pg", tag.get("/Pg"))
            if held is None or held.objgen not in pages:
                return False
    return True
