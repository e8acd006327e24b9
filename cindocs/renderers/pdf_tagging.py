"""What the tags of a PDF say: the language of each part, the text of each piece, and each list item's body.

Glyphs of some scripts do not tell which letters they draw, or in which order they are read. There each
piece of text says it itself (ISO 32000-1, 14.9.4): in its tag, for those who listen; where letters are
stacked, also where it is drawn, for those who copy it. What runs from right to left says it only in its tag:
programs that copy take such a text for one that is drawn from left to right, and turn it round.

Only ``cindocs.renderers.pdf_engine`` imports this: it opens WeasyPrint without the fonts of the machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import tags as pdf_tags

_JOINED: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Letters of scripts that run from right to left, most of which join them."""
_STACKED: Final = "\u0900-\u0dff"
"""Letters of scripts that stack them, and draw some before those that are read first: Bengali, Tamil."""
_TOLD_WHERE_DRAWN: Final = re.compile(f"^[^{_JOINED}]*[{_STACKED}][^{_JOINED}]*$")
_TOLD: Final = re.compile(f"[{_JOINED}{_STACKED}]")

_ITEMS_STAND_IN: Final = ("/L", "/LI", "/LBody")
"""The tags below which a box of a list item is the item, its label or its body (ISO 32000-1, 14.8.4.3.3)."""

_MARK: Final = "\u200e"

_turned: ContextVar[bool] = ContextVar("cindocs_pdf_turned")
"""Whether the page that is being tagged runs from right to left: programs guess its order, and wrong."""

build_box_tree = pdf_tags._build_box_tree


def build_better_box_tree(box: Any, parent: Any, pdf: Any, *rest: Any) -> Iterator[Any]:
    """Say the language of each element with a ``lang`` attribute, and what it says; give list items a body.

    What stands on every page is read out once, on the first.
    """
    page_number = rest[0]
    if page_number and box.style["position"] == "fixed":
        tuple(build_box_tree(box, parent, pdf, *rest))
        return
    if isinstance(box, boxes.PageBox):
        _turned.set(box.style["direction"] == "rtl")
    if box.element_tag == "li" and parent["S"] not in _ITEMS_STAND_IN:
        box.element_tag = "div"  # an item laid out as a table has many boxes: the outermost is the item
    told = _told(box, tags=rest[-1])
    for tag in build_box_tree(box, parent, pdf, *rest):
        element = box.element if hasattr(box, "element") else None
        # html and body have no tag of their own: what comes here is that of a child.
        if element is not None and element.tag not in ("html", "body") and "lang" in element.attrib:
            tag["Lang"] = pydyf.String(element.attrib["lang"])
        if tag["S"] == "/TH" and element is not None and element.tag == "th":
            # Of what a heading is one, readers that know no list of headings ask of it alone (PDF/UA-1, 7.5).
            tag["A"]["Scope"] = "/Row" if element.attrib.get("scope") == "row" else "/Column"
        if told:
            _tell(tag, told, pdf)
        if tag["S"] == "/LI":
            _give_item_a_body(tag, pdf)
        yield tag


@contextmanager
def marked(self: Any, box: Any, tag: str) -> Iterator[None]:
    """Mark what is drawn of a box, with its text where its letters are stacked (a ``Stream`` method)."""
    if self._tags is None:
        yield
        return
    number = len(self._tags)
    self._tags[box] = {"tag": tag, "mcid": number}
    properties = {"MCID": number}
    text = getattr(box, "text", "")
    if _TOLD_WHERE_DRAWN.search(text):
        properties["ActualText"] = pydyf.String(text)
    self.begin_marked_content(tag, pydyf.Dictionary(properties))
    try:
        yield
    finally:
        self.end_marked_content()


def _told(box: Any, tags: Any) -> dict[int, str]:
    """Return the texts that stand in a box and have to be told, by their marked content ids."""
    texts = (
        piece
        for child in getattr(box, "children", ())
        for piece in (child.children if isinstance(child, boxes.LineBox) else (child,))
        if isinstance(piece, boxes.TextBox) and piece in tags
    )
    return {
        tags[box]["mcid"]: box.text.replace(_MARK, "")
        for box in texts
        if _turned.get() or _TOLD.search(box.text)
    }


def _tell(tag: Any, told: dict[int, str], pdf: Any) -> None:
    """Put texts into the tags that hold their pieces; into a link's own, which holds them itself."""
    own = [told.get(kid) for kid in tag["K"] if isinstance(kid, int)]
    if any(own):
        tag["ActualText"] = pydyf.String("".join(text or "" for text in own))
    for kid in tag["K"]:
        if isinstance(kid, int):
            continue
        piece = pdf.objects[int(bytes(kid).split()[0])]
        held = piece.get("K")
        if held is not None and len(held) == 1 and held[0] in told and piece["P"] == tag.reference:
            piece["ActualText"] = pydyf.String(told[held[0]])


def _give_item_a_body(item: Any, pdf: Any) -> None:
    """Put what stands in a list item beside its label and body into a body (PDF/UA-1, 7.6)."""
    kids = [(kid, pdf.objects[int(bytes(kid).split()[0])]) for kid in item["K"]]
    loose = [(kid, tag) for kid, tag in kids if tag["S"] not in ("/Lbl", "/LBody")]
    if not loose:
        return
    body = pydyf.Dictionary(
        {
            "Type": "/StructElem",
            "S": "/LBody",
            "K": pydyf.Array(kid for kid, _ in loose),
            "Pg": item["Pg"],
            "P": item.reference,
        }
    )
    pdf.add_object(body)
    for _, tag in loose:
        tag["P"] = body.reference
    item["K"] = pydyf.Array([kid for kid, tag in kids if tag["S"] in ("/Lbl", "/LBody")] + [body.reference])
