"""The number of the pack's page on each page, at its upper edge, where nothing else is."""

from __future__ import annotations

import io
from collections.abc import Callable, Collection
from html import escape
from typing import Any, Final

import pikepdf
from pikepdf import Array, Name

_POINTS: Final = 72 / 25.4
_WIDTH, _HEIGHT = 100 * _POINTS, 6 * _POINTS
_BAND: Final = 10 * _POINTS
"""What is added above a page that leaves no room of its own."""
_BELOW_THE_EDGE: Final = 2.5 * _POINTS
_STYLE: Final = """
@page { size: 100mm 6mm; margin: 0 }
html { font: 9pt/6mm "Cindocs Sans"; color: #3d4c51 }
p { margin: 0; height: 6mm; text-align: center; break-after: page }
p:last-child { break-after: auto }
"""


def stamped(made: pikepdf.Pdf, text: Callable[[int, int], str], wide: Collection[int]) -> None:
    """Put a stamp on each page of a bundle, as something that is not read out.

    Args:
        made: the bundle.
        text: what a stamp says, of the page's number and how many there are.
        wide: the numbers, counted from 0, of pages above which room has to be made first.
    """
    total = len(made.pages)
    drawn = _drawn([text(number, total) for number in range(1, total + 1)])
    with pikepdf.open(io.BytesIO(drawn)) as stamps:
        forms = [made.copy_foreign(stamp.as_form_xobject()) for stamp in stamps.pages]
        for number, (page, form) in enumerate(zip(made.pages, forms, strict=True)):
            _put(made, page, form, number, make_room=number in wide)


def _put(made: pikepdf.Pdf, page: pikepdf.Page, form: Any, number: int, *, make_room: bool) -> None:
    left, low, right, high = (float(side) for side in page.cropbox)
    turned = round(page.obj.get("/Rotate", 0) / 90) * 90 % 360
    ground = ""
    if make_room:
        # The edge that is seen at the top, by how the page is turned.
        side = {0: 3, 90: 0, 180: 1, 270: 2}[turned]
        box = [left, low, right, high]
        box[side] += _BAND if side > 1 else -_BAND
        band = list(box)
        band[(side + 2) % 4] = [left, low, right, high][side]
        ground = _white(band)
        left, low, right, high = box
        for name in ("/MediaBox", "/CropBox"):
            page.obj[name] = Array(box)
        for name in ("/TrimBox", "/BleedBox", "/ArtBox"):
            if name in page.obj:
                del page.obj[name]
    # On a page that is narrower than a stamp, the stamp is drawn smaller.
    size = min(1.0, (high - low if turned in (90, 270) else right - left) / _WIDTH)
    middle, centre = (left + right) / 2, (low + high) / 2
    half, down = size * _WIDTH / 2, _BELOW_THE_EDGE + _HEIGHT
    matrix = {
        0: (size, 0, 0, size, middle - half, high - down),
        90: (0, size, -size, 0, left + down, centre - half),
        180: (-size, 0, 0, -size, middle + half, low + down),
        270: (0, -size, size, 0, right - down, centre + half),
    }[turned]
    drawn = page.add_resource(form, Name.XObject, Name(f"/Stamp{number}"))
    placed = " ".join(f"{one:.3f}" for one in matrix)
    page.contents_add(made.make_stream(b"q\n"), prepend=True)
    content = f"\nQ\n/Artifact <</Type /Pagination>> BDC\nq {ground}{placed} cm {drawn} Do Q\nEMC\n"
    page.contents_add(made.make_stream(content.encode()))


def _white(box: list[float]) -> str:
    left, right = sorted((box[0], box[2]))
    low, high = sorted((box[1], box[3]))
    return f"1 1 1 rg {left:.3f} {low:.3f} {right - left:.3f} {high - low:.3f} re f "


def _drawn(texts: list[str]) -> bytes:
    """Return a PDF without tags, with one text a page."""
    from cindocs.renderers.pdf import plain_pages

    return plain_pages("".join(f"<p>{escape(text)}</p>" for text in texts), _STYLE)
