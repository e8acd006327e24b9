"""The authority's mark: a picture called ``mark`` in a Word template stands for it.

Its author draws a box where the mark belongs, of any picture, and calls it ``mark``. Each copy shows the
mark of its own authority there, as large as the box allows; without a mark the box goes away.
"""

from __future__ import annotations

from typing import Final

from lxml import etree

from cindocs.templating.word.namespaces import DRAWING, PREFIXES, RELATIONSHIPS, word
from cindocs.templating.word.package import Relationship

MARK: Final = "authority-mark"
"""The id under which a finished part points to the mark."""

MARK_PART: Final = Relationship("image", "word/media/mark.png", external=False)

FITTED: Final = "authority_mark"
"""The name by which the page asks for the mark's size. Only we put it into a template."""

_A, _PICTURE = PREFIXES["a"], PREFIXES["pic"]


def place_marks(root: etree._Element) -> None:
    """Make each picture called ``mark`` show the mark of the copy's authority, if it has one."""
    for drawing in root.iter(word("drawing")):
        frame = drawing.find(f"*/{{{DRAWING}}}docPr")
        if frame is not None and "mark" in (_name(frame, "name"), _name(frame, "title")):
            _fit(drawing)
            _describe(drawing, frame)
            _show_if_there_is_one(drawing)


def _name(frame: etree._Element, attribute: str) -> str:
    return frame.get(attribute, "").strip().casefold()


def _fit(drawing: etree._Element) -> None:
    """Let the mark fill the box as far as its proportions allow. Sizes are in English Metric Units."""
    box = drawing.find(f"*/{{{DRAWING}}}extent")
    width, height = ("0", "0") if box is None else (box.get("cx", "0"), box.get("cy", "0"))
    for size in drawing.iter(f"{{{DRAWING}}}extent", f"{{{_A}}}ext"):
        size.set("cx", f"{{{{ {FITTED}.width({width}, {height}) }}}}")
        size.set("cy", f"{{{{ {FITTED}.height({width}, {height}) }}}}")


def _describe(drawing: etree._Element, frame: etree._Element) -> None:
    frame.attrib.pop("title", "")
    frame.set("descr", "{{ copy.mark_text }}")
    for inner in drawing.iter(f"{{{_PICTURE}}}cNvPr"):
        for said in [each for each in inner.attrib if each != "id"]:
            del inner.attrib[said]
        inner.set("name", "mark")
    for blip in drawing.iter(f"{{{_A}}}blip"):
        blip.clear()
        blip.set(f"{{{RELATIONSHIPS}}}embed", MARK)
    # How the author's picture was cut does not fit another.
    for cut in list(drawing.iter(f"{{{_A}}}srcRect")):
        cut.getparent().remove(cut)  # type: ignore[union-attr]  # it was found below the drawing


def _show_if_there_is_one(drawing: etree._Element) -> None:
    before = drawing.getprevious()
    parent = drawing.getparent()
    if before is not None:
        before.tail = (before.tail or "") + "{% if copy.mark %}"
    elif parent is not None:
        parent.text = "{% if copy.mark %}"
    drawing.tail = "{% endif %}"
