"""Whether the tags of a PDF that was made elsewhere can be taken over."""

from __future__ import annotations

from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary

MOST_MARKS: Final = 50_000
"""Of one page. Who counts further wants to fill the memory."""
_MOST_TAGS: Final = 1_000_000


def are_sound(source: pikepdf.Pdf) -> bool:
    """Tell whether the tags of a PDF are a tree that leads to its own pages.

    Tags that run in a ring, or lead elsewhere, help nobody: such a document is read page by page.
    """
    pages = {page.obj.objgen for page in source.pages}
    waiting, seen = list[Any]([source.Root.StructTreeRoot]), set[tuple[int, int]]()
    while waiting:
        tag = waiting.pop()
        if tag.objgen in seen or len(seen) > _MOST_TAGS:
            return False
        seen.update([tag.objgen] if tag.is_indirect else [])
        kids = tag.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if not isinstance(kid, Dictionary):
                number, held = kid, tag.get("/Pg")
            elif "/S" in kid:
                waiting.append(kid)
                continue
            else:
                number, held = kid.get("/MCID") or 0, kid.get("/Pg", tag.get("/Pg"))
            if not isinstance(number, int) or not 0 <= number <= MOST_MARKS:
                return False
            if not isinstance(held, Dictionary) or held.objgen not in pages:
                return False
    return True
