"""What was filled in on a form, or drawn and typed onto a page, becomes part of the page.

What nobody sees of it goes: sticky notes, comments behind a mark, hidden fields, buttons.
Sources: ISO 32000-1, 12.5 (annotations), 12.7 (forms), 14.8.5.6 (fields as they are printed).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from cindocs.packs.attaching.sound_tags import MOST_MARKS

_DRAWN: Final = frozenset((
    "/Widget", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight",
    "/Underline", "/Squiggly", "/StrikeOut", "/Caret", "/Stamp", "/Ink", "/Watermark",
))  # fmt: skip
_CARRYING: Final = frozenset(("/FileAttachment", "/Sound", "/Movie", "/Screen", "/3D", "/RichMedia"))
_HIDDEN, _NOT_ON_SCREEN = 1 << 1, 1 << 5
"""Flags of a mark (table 165)."""
_RADIO, _BUTTON = 1 << 15, 1 << 16
"""Flags of a field that is pressed (table 226)."""
_DEEPEST: Final = 50


class MarkNotDrawn(Exception):
    """Something on a page cannot become part of it. The message says what, and nothing of its content."""


def draw_marks(source: pikepdf.Pdf) -> None:
    """Draw what fields and marks show into their pages, and take them away; links alone stay.

    Raises:
        MarkNotDrawn: one carries a file, is a redaction that was never made, or does not say how it looks.
    """
    form = source.Root.get("/AcroForm", Dictionary())
    tags = _tags_of_marks(source)
    for page in source.pages:
        marks = list(page.obj.get("/Annots", Array()))
        shown = [one for one in marks if _is_drawn(one, form)]
        if shown:
            _draw(source, page, shown, form, tags)
        if marks:
            page.obj.Annots = Array([one for one in marks if one.get("/Subtype") == Name.Link])
    for tag, mark in tags.values():
        if mark.get("/Subtype") != Name.Link:
            _let_go(tag, mark)


def _is_drawn(mark: Any, form: Any) -> bool:
    kind = str(mark.get("/Subtype", ""))
    if kind in _CARRYING:
        raise MarkNotDrawn("There are files inside this PDF.")
    if kind == "/Redact":
        raise MarkNotDrawn("Something in this PDF is marked to be blacked out, and is still there.")
    flags = int(mark.get("/F", 0))
    if kind not in _DRAWN or flags & (_HIDDEN | _NOT_ON_SCREEN):
        return False
    if kind != "/Widget":
        if _look(mark) is None:
            raise MarkNotDrawn("Something drawn or typed onto this PDF does not say how it looks.")
        return True
    field = _of_field(mark)
    if field.get("/FT") == Name.Btn and int(field.get("/Ff", 0)) & _BUTTON:
        return False
    filled = field.get("/FT") != Name.Btn and str(field.get("/V", "")).strip()
    if filled and (_look(mark) is None or form.get("/NeedAppearances")):
        raise MarkNotDrawn("A field of this form does not say how what was filled in looks.")
    return _look(mark) is not None


def _of_field(mark: Any) -> dict[str, Any]:
    """Return what a widget's field says of it, from the fields above it, too."""
    found: dict[str, Any] = {}
    for _ in range(_DEEPEST):
        for name in ("/FT", "/Ff", "/V", "/TU"):
            if name in mark:
                found.setdefault(name, mark[name])
        if "/Parent" not in mark:
            break
        mark = mark.Parent
    return found


def _look(mark: Any) -> Any:
    """Return the drawing of a mark as it stands now; None if it has none."""
    look = mark.get("/AP", Dictionary()).get("/N")
    if isinstance(look, pikepdf.Stream):
        return look
    state = mark.get("/AS")
    chosen = look.get(str(state)) if isinstance(look, Dictionary) and state is not None else None
    return chosen if isinstance(chosen, pikepdf.Stream) else None


def _draw(source: pikepdf.Pdf, page: pikepdf.Page, marks: list[Any], form: Any, tags: Any) -> None:
    tagged = "/StructTreeRoot" in source.Root
    number = max(_numbers(page), default=-1) + 1
    pieces = []
    for count, mark in enumerate(marks, number):
        look = _look(mark)
        look.Type, look.Subtype = Name.XObject, Name.Form
        if "/Resources" not in look:
            look.Resources = form.get("/DR", Dictionary())
        if "/StructParents" in look:
            del look["/StructParents"]
        name = page.add_resource(look, Name.XObject)
        drawn = f"q {_placed(look, mark)} cm {name} Do Q"
        pieces.append(f"/Span <</MCID {count}>> BDC {drawn} EMC" if tagged else drawn)
        if tagged:
            _tag(source, page, mark, count, tags)
    page.contents_add(source.make_stream(b"q\n"), prepend=True)
    page.contents_add(source.make_stream(("\nQ\n" + "\n".join(pieces) + "\n").encode()))


def _placed(look: Any, mark: Any) -> str:
    """Return the matrix that puts a drawing into its rectangle (ISO 32000-1, algorithm 8.1)."""
    left, low, right, high = _box(mark.Rect)
    a, b, c, d, e, f = (float(one) for one in look.get("/Matrix", Array([1, 0, 0, 1, 0, 0])))
    corners = _box(look.BBox)
    points = [
        (a * x + c * y + e, b * x + d * y + f)
        for x in (corners[0], corners[2])
        for y in (corners[1], corners[3])
    ]
    x, y = min(one for one, _ in points), min(one for _, one in points)
    wide, tall = max(one for one, _ in points) - x, max(one for _, one in points) - y
    across = (right - left) / wide if wide else 1.0
    up = (high - low) / tall if tall else 1.0
    return f"{across:.5f} 0 0 {up:.5f} {left - across * x:.3f} {low - up * y:.3f}"


def _box(box: Any) -> tuple[float, float, float, float]:
    x, y, other_x, other_y = (float(one) for one in box)
    return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


def _numbers(page: pikepdf.Page) -> Iterator[int]:
    """Yield the numbers of what is marked on a page and can have a tag."""
    properties = page.resources.get("/Properties", Dictionary()) if "/Resources" in page.obj else Dictionary()
    for one in pikepdf.parse_content_stream(page, "BDC"):
        given = one.operands[1]
        given = properties.get(str(given), Dictionary()) if isinstance(given, Name) else given
        if isinstance(given, Dictionary) and "/MCID" in given and int(given.MCID) <= MOST_MARKS:
            yield int(given.MCID)


def _tags_of_marks(source: pikepdf.Pdf) -> dict[tuple[int, int], tuple[Any, Any]]:
    """Return the tag of each mark that has one, with the mark, by the mark's own number."""
    found: dict[tuple[int, int], tuple[Any, Any]] = {}
    waiting = [source.Root.StructTreeRoot] if "/StructTreeRoot" in source.Root else []
    while waiting:
        tag = waiting.pop()
        for kid in _kids(tag):
            if isinstance(kid, Dictionary) and "/S" in kid:
                waiting.append(kid)
            elif isinstance(kid, Dictionary) and "/Obj" in kid:
                found[kid.Obj.objgen] = (tag, kid.Obj)
    return found


def _tag(source: pikepdf.Pdf, page: pikepdf.Page, mark: Any, number: int, tags: Any) -> None:
    """Let the tag of a mark hold what is drawn in its place; a mark without one gets one, at the end."""
    piece = Dictionary(Type=Name.MCR, Pg=page.obj, MCID=number)
    tag, _ = tags.get(mark.objgen, (None, None))
    if tag is None:
        root = source.Root.StructTreeRoot
        tag = source.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=root, K=Array([piece])))
        root.K = Array([*_kids(root), tag])
    else:
        tag.K = Array([piece if _leads_to(kid, mark) else kid for kid in _kids(tag)])
    rows = source.Root.StructTreeRoot.get("/ParentTree")
    row = pikepdf.NumberTree(rows).get(int(page.obj.get("/StructParents", -1))) if rows is not None else None
    if isinstance(row, Array):
        row.extend([None] * (number - len(row)) + [tag])
    if mark.get("/Subtype") == Name.Widget:
        _describe(tag, mark)
    elif mark.get("/Subtype") in (Name.Stamp, Name.Ink) and "/Alt" not in tag:
        tag.S, tag.Alt = Name.Figure, String("Drawn by hand, or a stamp")


def _describe(tag: Any, mark: Any) -> None:
    """Say of a field what it was: a screen reader reads a tick as the letter that draws it."""
    field = _of_field(mark)
    role = Name.tv
    if field.get("/FT") == Name.Btn:
        ticked = str(mark.get("/AS", "/Off")) != "/Off"
        role = Name.rb if int(field.get("/Ff", 0)) & _RADIO else Name.cb
        label = str(field.get("/TU", "")).strip()
        tag.Alt = String(": ".join(filter(None, (label, "ticked" if ticked else "not ticked"))))
    tag.S, tag.A = Name.Form, Dictionary(O=Name.PrintField, Role=role)


def _let_go(tag: Any, mark: Any) -> None:
    """Take a mark that is gone out of its tag, and a tag that is empty then out of the tree."""
    left = [kid for kid in _kids(tag) if not _leads_to(kid, mark)]
    tag.K = Array(left)
    if not left and "/P" in tag:
        tag.P.K = Array([kid for kid in _kids(tag.P) if _of(kid) != tag.objgen])


def _leads_to(kid: Any, mark: Any) -> bool:
    return isinstance(kid, Dictionary) and "/Obj" in kid and bool(kid.Obj.objgen == mark.objgen)


def _of(kid: Any) -> tuple[int, int] | None:
    return kid.objgen if isinstance(kid, Dictionary) else None


def _kids(tag: Any) -> list[Any]:
    kids = tag.get("/K")
    return [] if kids is None else list(kids) if isinstance(kids, Array) else [kids]
