"""Links inside a document, kept alive when its pages move to another.

A page that is copied takes no other page along: what leads to one would lead nowhere. So links first name the
number of their page, and the page itself once all are there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name

_SAFE: Final = ("http://", "https://", "mailto:", "tel:")
_FIT: Final = (Name.XYZ, None, None, None)


def destination(source: pikepdf.Pdf, wanted: Any) -> tuple[int, list[Any]] | None:
    """Return the page, counted from 0, to which something leads, and where on it; None if nowhere."""
    names = _names(source)
    for _ in range(3):
        if isinstance(wanted, Dictionary):
            wanted = wanted.get("/D")
        if isinstance(wanted, pikepdf.String | pikepdf.Name):
            wanted = names.get(str(wanted).removeprefix("/"))
    if not isinstance(wanted, Array) or not len(wanted):
        return None
    page = wanted[0]
    if isinstance(page, int):
        index = int(page)
    else:
        index = next((number for number, one in enumerate(source.pages) if one.obj.objgen == page.objgen), -1)
    return (index, list(wanted)[1:] or list(_FIT)) if 0 <= index < len(source.pages) else None


def keep_links(source: pikepdf.Pdf) -> None:
    """Let each link inside ``source`` name the number of its page; links that lead nowhere lose their way."""
    for page in source.pages:
        for link in _links(page.obj):
            action = link.get("/A", Dictionary())
            if action.get("/S") == Name.URI and str(action.get("/URI", "")).lower().startswith(_SAFE):
                continue
            found = destination(source, link.get("/Dest", action.get("/D")))
            for key in ("/A", "/Dest", "/PA", "/SE"):
                if key in link:
                    del link[key]
            if found:
                link.Dest = Array([found[0], *found[1]])


def put_links_right(pages: Sequence[pikepdf.Object]) -> None:
    """Let each link on ``pages`` lead to the page itself of which it names the number."""
    for page in pages:
        for link in _links(page):
            dest = link.get("/Dest")
            if isinstance(dest, Array) and isinstance(dest[0], int):
                link.Dest = Array([pages[int(dest[0])], *list(dest)[1:]])


def _links(page: pikepdf.Object) -> Iterator[Any]:
    for annotation in page.get("/Annots", Array()):
        if annotation.get("/Subtype") == Name.Link:
            yield annotation


def _names(source: pikepdf.Pdf) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    listed = source.Root.get("/Names", Dictionary()).get("/Dests")
    if listed is not None:
        found.update({str(name): value for name, value in pikepdf.NameTree(listed).items()})
    for name, value in source.Root.get("/Dests", Dictionary()).items():
        found[str(name).removeprefix("/")] = value
    return found
