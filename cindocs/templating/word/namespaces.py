"""The XML names of a Word document, and the one set of prefixes in which we write them."""

from __future__ import annotations

from typing import Final

from lxml import etree

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
VML: Final = "urn:schemas-microsoft-com:vml"
COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
XML: Final = "http://www.w3.org/XML/1998/namespace"

PREFIXES: Final = {
    "w": WORD,
    "r": RELATIONSHIPS,
    "wp": DRAWING,
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": VML,
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
}
"""Every namespace that a finished document may hold, by the prefix it has there."""

DECLARATIONS: Final = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items())

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def word(name: str) -> str:
    """Return the full name of a WordprocessingML element or attribute: ``word("p")``."""
    return f"{{{WORD}}}{name}"


def written(elements: list[etree._Element]) -> str:
    """Write elements under our prefixes, without declaring them: the root around them does."""
    root = etree.Element(word("root"), nsmap=PREFIXES)
    root.extend(elements)
    etree.cleanup_namespaces(root, top_nsmap=PREFIXES, keep_ns_prefixes=list(PREFIXES))
    text = etree.tostring(root, encoding="unicode")
    return text[text.index(">") + 1 : text.rindex("</")] if elements else ""
