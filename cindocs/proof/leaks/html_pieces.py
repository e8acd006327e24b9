"""All text in a web page: what its reader sees, and what stands in its markup."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from lxml import etree

from cindocs.proof.leaks.pieces import Pieces
from cindocs.proof.leaks.printable import decoded

_WITHIN_A_LINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s")
) | frozenset(("samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"))
_SPOKEN = frozenset(("alt", "aria-label", "aria-description", "title", "summary"))
_UNSEEN = frozenset(("script", "style"))
_DATA = re.compile(r"data:[^,\"'()\s]*,[^\"'()\s]*")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>]*>", re.IGNORECASE)


def html_pieces(content: bytes) -> Pieces:
    """Yield what is on the page, what is spoken, what is in the markup, and each file in the page."""
    source = decoded(content)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, recover=True)
    root = etree.fromstring(source.encode(errors="replace"), parser) if source.strip() else None
    if root is None:
        yield "page text", source
        return
    unseen = [source[: source.find("<")], *_DOCTYPE.findall(source)]
    spoken: set[str] = set()
    values: set[str] = set()
    around = (*root.itersiblings(preceding=True), *root.itersiblings())
    for element in (*around, *root.iter()):
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            unseen.append(str(element.text or ""))
        for name, value in element.items():
            (spoken if name in _SPOKEN else values).update((str(value),))
            values.add(str(name))
    yield "page text", "".join(_visible(root))
    yield "alternative text", "\n".join(sorted(spoken))
    yield "attributes", _DATA.sub("", "\n".join(sorted(values)))
    yield "comments, styles and scripts", _DATA.sub("", "\n".join(unseen))
    for number, found in enumerate(_DATA.findall("\n".join((*sorted(values), *unseen))), start=1):
        yield f"file {number} in the page", _file(found)


def _visible(root: etree._Element) -> Iterator[str]:
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        seen = isinstance(element.tag, str) and element.tag not in _UNSEEN
        if isinstance(element.tag, str) and element.tag not in _WITHIN_A_LINE:
            yield "\n"
        if event == "start" and seen:
            yield str(element.text or "")
        elif event != "start":
            yield str(element.tail or "")


def _file(address: str) -> bytes:
    """Return the file in a ``data:`` address (RFC 2397)."""
    head, _, body = address.partition(",")
    plain = unquote_to_bytes(body)
    if not head.endswith(";base64"):
        return plain
    try:
        return base64.b64decode(plain)
    except binascii.Error:
        return plain
