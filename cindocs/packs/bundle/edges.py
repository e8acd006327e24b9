"""What stands on pages and has no tag, such as running titles: marked as what nobody has to hear."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import pikepdf
from pikepdf import Dictionary, Name, Operator

_AT_THE_EDGE: Final = Dictionary(Type=Name.Pagination)


def mark_edges(made: pikepdf.Pdf, page: pikepdf.Page, tagged: Collection[int]) -> None:
    """Turn marked content whose number is not among ``tagged`` into artifacts (ISO 32000-1, 14.8.2.2)."""
    drawn, changed = [], False
    for one in pikepdf.parse_content_stream(page):
        if str(one.operator) == "BDC" and _number(page, one.operands[1]) not in (None, *tagged):
            one = pikepdf.ContentStreamInstruction([Name.Artifact, _AT_THE_EDGE], Operator("BDC"))
            changed = True
        drawn.append(one)
    if changed:
        page.obj.Contents = made.make_stream(pikepdf.unparse_content_stream(drawn))


def _number(page: pikepdf.Page, properties: pikepdf.Object) -> int | None:
    if isinstance(properties, Name):
        properties = page.resources.get("/Properties", Dictionary()).get(properties, Dictionary())
    return int(properties.MCID) if isinstance(properties, Dictionary) and "/MCID" in properties else None
