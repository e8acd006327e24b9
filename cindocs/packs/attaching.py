"""Files that were made elsewhere, made fit to be bound in: photographs anew, PDFs if nothing runs in them.

They come from anywhere. Of a PDF the bundle takes pages and tags alone; what could run, hide or carry
something is not mended but refused, with what to do.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name

from cindocs.errors import InputUnreadable
from cindocs.views.building.pictures import picture

_PDF: Final = b"%PDF-"
_PICTURES: Final = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_MOST_BYTES: Final = 100_000_000
_MOST_PAGES: Final = 1_000
_MOST_TAGS: Final = 1_000_000
_A4: Final = (595.0, 842.0)
_OF_A_PAGE: Final = frozenset((
    "/Type", "/Parent", "/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/StructParents",
    "/Annots",
))  # fmt: skip
"""All that a page keeps: no scripts, no thumbnails."""
_OF_A_DOCUMENT: Final = frozenset((
    "/Type", "/Pages", "/StructTreeRoot", "/MarkInfo", "/Lang", "/Outlines", "/Dests", "/Names",
))  # fmt: skip
_NOWHERE: Final = ("/Metadata", "/PieceInfo", "/AF", "/LastModified")
"""What no part keeps: who made it, when, and data of other programs."""
_ANEW: Final = "Open it, print it to a new PDF, and name that one."


def made_fit(file: Path, target: Path, title: str) -> None:
    """Write what is attached as a PDF that can be bound in.

    Args:
        file: a PDF, a JPEG or a PNG; its bytes say which, not its name.
        target: where the PDF goes.
        title: what it is, for those who do not see a picture.

    Raises:
        InputUnreadable: it is something else, damaged, locked, signed, or something in it runs or is hidden.
    """
    with file.open("rb") as opened:
        begin = opened.read(1024)
    if file.stat().st_size > _MOST_BYTES:
        raise _refused("This file is larger than 100 megabytes.", "Make it smaller, or send it by itself.")
    if begin.startswith(_PICTURES):
        _draw(file, target, title)
    elif _PDF in begin:
        _take_over(file, target)
    else:
        raise _refused(
            "This file is no document of cindocs, no PDF, no JPEG and no PNG.",
            "Save a Word file as PDF first.",
        )


def _draw(file: Path, target: Path, title: str) -> None:
    """Put a photograph, made anew, on a page that fits it."""
    from PIL import Image

    made = picture(file.parent, file.name, title)
    with Image.open(io.BytesIO(made.content)) as image:
        wide = image.width > image.height
        across, down = reversed(_A4) if wide else _A4
        inches = max(image.width / (across - 72), image.height / (down - 72))
        image.convert("RGB").save(target, "PDF", resolution=72 * inches)


def _take_over(file: Path, target: Path) -> None:
    try:
        with pikepdf.open(file) as source:
            for message, mend in _dangers(source):
                raise _refused(message, mend)
            if "/StructTreeRoot" in source.Root and not _are_sound(source):
                del source.Root["/StructTreeRoot"]
            for page in source.pages:
                _strip(page.obj)
            _keep(source.Root, _OF_A_DOCUMENT)
            for part in source.objects:
                _forget(part)
            if "/Info" in source.trailer:
                del source.trailer["/Info"]
            source.save(target, deterministic_id=True)
    except pikepdf.PasswordError:
        raise _refused("This PDF is locked.", "Save it without a password, and name that one.") from None
    except pikepdf.PdfError:
        raise _refused("This PDF is damaged.", _ANEW) from None


def _dangers(source: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """Yield why a PDF cannot be bound in."""
    root = source.Root
    form = root.get("/AcroForm", Dictionary())
    if str(source.docinfo.get("/Creator", "")) == "cindocs":
        yield "This PDF is a copy that cindocs made for some reader.", "Name the record it was made from."
    if source.is_encrypted:
        yield "This PDF is locked.", "Save it without a password, and name that one."
    if any(field.get("/FT") == Name.Sig and "/V" in field for field in _fields(form)) or "/Perms" in root:
        yield "This PDF is signed, and would lose that.", "List it as not ready, and send it by itself."
    if len(form.get("/Fields", Array())) or "/XFA" in form:
        yield "This PDF is a form.", _ANEW
    names = root.get("/Names", Dictionary())
    if "/JavaScript" in names or root.get("/OpenAction", Dictionary()).get("/S") == Name.JavaScript:
        yield "Something in this PDF runs when it is opened.", _ANEW
    if "/EmbeddedFiles" in names or "/AF" in root or "/Collection" in root:
        yield "There are files inside this PDF.", "Take them out, or print it to a new PDF."
    if "/OCProperties" in root:
        yield "This PDF has layers, which may hide something.", _ANEW
    if len(source.pages) > _MOST_PAGES:
        yield "This PDF has more than 1,000 pages.", "Take out what nobody needs, or send it by itself."


def _fields(form: Any) -> Iterator[Any]:
    waiting, seen = list(form.get("/Fields", Array())), 0
    while waiting and seen < 10_000:
        field = waiting.pop()
        seen += 1
        yield field
        waiting.extend(field.get("/Kids", Array()))


def _are_sound(source: pikepdf.Pdf) -> bool:
    """Tell whether the tags of a PDF are a tree that leads to its own pages.

    Tags that run in a ring, or lead elsewhere, help nobody: such a document is read page by page.
    """
    pages = {page.obj.objgen for page in source.pages}
    waiting, seen = [source.Root.StructTreeRoot], set[tuple[int, int]]()
    while waiting:
        tag = waiting.pop()
        if tag.objgen in seen or len(seen) > _MOST_TAGS:
            return False
        seen.update([tag.objgen] if tag.is_indirect else [])
        kids = tag.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                held = tag.get("/Pg")
            elif not isinstance(kid, Dictionary):
                return False
            elif "/S" in kid:
                waiting.append(kid)
                continue
            else:
                held = kid.get("/Pg", tag.get("/Pg"))
            if held is None or held.objgen not in pages:
                return False
    return True


def _strip(page: Any) -> None:
    """Leave on a page what is seen, and links; the bundle looks where these lead."""
    _keep(page, _OF_A_PAGE)
    if "/Annots" not in page:
        return
    links = [one for one in page.Annots if one.get("/Subtype") == Name.Link]
    for link in links:
        for name in ("/AA", "/PA"):
            if name in link:
                del link[name]
    page.Annots = Array(links)


def _keep(part: Any, names: frozenset[str]) -> None:
    for name in list(part.keys()):
        if name not in names:
            del part[name]


def _forget(part: Any) -> None:
    """Take out of a part, and out of a photograph in it, who made it, when and where."""
    if not isinstance(part, Dictionary | pikepdf.Stream):
        return
    for name in _NOWHERE:
        if name in part:
            del part[name]
    if isinstance(part, pikepdf.Stream) and part.get("/Filter") == Name.DCTDecode:
        part.write(_without_notes(part.read_raw_bytes()), filter=Name.DCTDecode)


def _without_notes(jpeg: bytes) -> bytes:
    """Return a JPEG without application data and comments, but for its colours (ITU-T T.81, B.1)."""
    kept, at = jpeg[:2], 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF and jpeg[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        kind = jpeg[at + 1]
        if not (0xE1 <= kind <= 0xEF and kind != 0xEE) and kind != 0xFE:
            kept += jpeg[at:end]
        at = end
    return kept + jpeg[at:]


def _refused(message: str, mend: str) -> InputUnreadable:
    return InputUnreadable(message, advice=mend)
