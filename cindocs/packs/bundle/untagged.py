"""Pages without tags: each becomes one paragraph, or one picture where there is no text on it.

Nobody knows what on such a page is a heading; but what can be read aloud is read, in the order in
which it is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Operator, String

from cindocs.packs.bundle.part import Part
from cindocs.packs.bundle.tags import kids_of, pages_of

_MARKS: Final = frozenset({"BMC", "BDC", "EMC", "MP", "DP"})
_PAINTING: Final = frozenset({
    "Do", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "INLINE IMAGE", "Tj", "TJ", "'", '"',
})  # fmt: skip


def tag_pages(made: pikepdf.Pdf, root: Any, pages: Sequence[pikepdf.Object], part: Part) -> None:
    """Give each page of a part of which no tag has anything one tag, at the end of its tree.

    Args:
        made: the bundle, in which the pages are.
        root: the part's tree of tags; empty if it has none.
        pages: the pages of the part.
        part: the part; its file is read once more for its text.
    """
    known, kids = set(pages_of(root)), Array(kids_of(root))
    if all(page.objgen in known for page in pages):
        return
    with pypdfium2.PdfDocument(part.file) as document:
        for number, page in enumerate(pages):
            if page.objgen in known:
                continue
            has_text = bool(document[number].get_textpage().get_text_bounded().strip())
            if "/Annots" in page:
                del page["/Annots"]
            kind = Name.P if has_text else Name.Figure
            is_empty = _mark(made, pikepdf.Page(page), kind)
            tag = Dictionary(Type=Name.StructElem, S=kind, P=root, Pg=page, K=0)
            if not has_text:
                what = "an empty page" if is_empty else "a picture without text"
                tag.Alt = String(f"{part.title}, page {number + 1} of {len(pages)}: {what}")
            kids.append(made.make_indirect(tag))
    root.K = kids


def _mark(made: pikepdf.Pdf, page: pikepdf.Page, kind: pikepdf.Name) -> bool:
    """Mark all of a page as one thing, and tell whether nothing is drawn there."""
    drawn = [one for one in pikepdf.parse_content_stream(page) if str(one.operator) not in _MARKS]
    begin = pikepdf.ContentStreamInstruction([kind, Dictionary(MCID=0)], Operator("BDC"))
    end = pikepdf.ContentStreamInstruction([], Operator("EMC"))
    page.obj.Contents = made.make_stream(pikepdf.unparse_content_stream([begin, *drawn, end]))
    return not any(str(one.operator) in _PAINTING for one in drawn)
