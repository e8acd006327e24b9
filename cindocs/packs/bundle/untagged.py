"""Pages without tags: each becomes one paragraph, or one picture where there is no text on it.

Nobody knows what on such a page is a heading; but what can be read aloud is read, in the order in
which it is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, Name, Operator, String

_MARKS: Final = frozenset({"BMC", "BDC", "EMC", "MP", "DP"})


def tag_pages(made: pikepdf.Pdf, pages: Sequence[pikepdf.Object], file: Path, title: str) -> Any:
    """Mark each page as one thing, and return a tree of tags for them.

    Args:
        made: the bundle, in which the pages are.
        pages: the pages.
        file: the PDF from which they come.
        title: what it is, for pages that are pictures.
    """
    root = made.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    kids = Array()
    with pypdfium2.PdfDocument(file) as document:
        for number, page in enumerate(pages):
            has_text = bool(document[number].get_textpage().get_text_bounded().strip())
            if "/Annots" in page:
                del page["/Annots"]
            kind = Name.P if has_text else Name.Figure
            _mark(made, pikepdf.Page(page), kind)
            tag = Dictionary(Type=Name.StructElem, S=kind, P=root, Pg=page, K=0)
            if not has_text:
                tag.Alt = String(f"{title}, page {number + 1} of {len(pages)}: a picture without text")
            kids.append(made.make_indirect(tag))
    root.K = kids
    return root


def _mark(made: pikepdf.Pdf, page: pikepdf.Page, kind: pikepdf.Name) -> None:
    drawn = [one for one in pikepdf.parse_content_stream(page) if str(one.operator) not in _MARKS]
    begin = pikepdf.ContentStreamInstruction([kind, Dictionary(MCID=0)], Operator("BDC"))
    end = pikepdf.ContentStreamInstruction([], Operator("EMC"))
    page.obj.Contents = made.make_stream(pikepdf.unparse_content_stream([begin, *drawn, end]))
