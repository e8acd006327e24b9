"""A PDF that was made elsewhere: of it a pack takes pages, tags and links, and nothing that is not seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile
from typing import Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from pikepdf.settings import get_qpdf_limits, set_qpdf_limits

from cindocs.errors import InputUnreadable
from cindocs.packs.attaching.drawn_marks import MarkNotDrawn, draw_marks
from cindocs.packs.attaching.picture_notes import without_notes
from cindocs.packs.attaching.sound_tags import are_sound
from cindocs.packs.attaching.trial import BROKEN, binds
from cindocs.packs.bundle.bookmarks import bookmarks_of, write_bookmarks
from cindocs.packs.bundle.destinations import keep_links, put_links_right
from cindocs.views.building.pack import Beside

_MOST_PAGES: Final = 1_000
_MOST_UNPACKED: Final = 256 << 20
"""In bytes: as much as a photograph of the size of A3 takes, 600 dots an inch."""
_LIMITED: Final = ("flate_max_memory", "run_length_max_memory", "png_max_memory")
_SMALLEST, _LARGEST = 3.0, 14_400.0
"""Of a page, in points."""
_OF_A_PAGE: Final = frozenset((
    "/Type", "/Parent", "/Contents", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/StructParents",
    "/Annots",
))  # fmt: skip
"""All that a page keeps: no scripts, no thumbnails."""
_OF_A_DOCUMENT: Final = frozenset((
    "/Type", "/Pages", "/StructTreeRoot", "/MarkInfo", "/Lang",
))  # fmt: skip
"""All that a document keeps; its bookmarks are written anew, by the pages to which they lead."""
_OF_A_LINK: Final = frozenset((
    "/Type", "/Subtype", "/Rect", "/QuadPoints", "/Border", "/BS", "/F", "/A", "/Dest", "/StructParent",
    "/Contents",
))  # fmt: skip
_NOWHERE: Final = ("/Metadata", "/PieceInfo", "/AF", "/LastModified")
"""What no part keeps: who made it, when, and data of other programs."""
_UNDESCRIBED: Final = "A picture, of which nobody says what it shows"
_ANEW: Final = "Open it, print it to a new PDF, and name that one."


def take_in(file: Path, target: Path) -> Beside:
    """Write a PDF anew so that it can be bound in, and return that; one that is signed is copied as it is.

    Args:
        file: the PDF.
        target: where the new one goes.

    Raises:
        InputUnreadable: it is damaged or locked, or something in it runs or is hidden.
    """
    try:
        with _bounded(), pikepdf.open(file) as source:
            for message, mend in _dangers(source):
                raise _refused(message, mend)
            _unpack(source)
            if _is_signed(source):
                if _runs(source):
                    raise _refused("Something in this PDF runs.", _ANEW)
                copyfile(file, target)
                return Beside.SIGNED
            if "/StructTreeRoot" in source.Root and not are_sound(source):
                del source.Root["/StructTreeRoot"]
            draw_marks(source)
            _strip(source)
            source.save(target, deterministic_id=True)
            if not binds(target, target.parent) and not _binds_without_tags(source, target):
                raise _refused("This PDF is damaged.", _ANEW)
            return Beside.NOT
    except pikepdf.PasswordError:
        raise _refused("This PDF is locked.", "Save it without a password, and name that one.") from None
    except MarkNotDrawn as refused:
        raise _refused(str(refused), _ANEW) from None
    except BROKEN:
        raise _refused("This PDF is damaged, or packed as if to do harm.", _ANEW) from None


@contextmanager
def _bounded() -> Iterator[None]:
    """Let no part of a PDF unpack to more than anybody's page needs."""
    before = get_qpdf_limits()
    _limit(dict.fromkeys(_LIMITED, _MOST_UNPACKED))
    try:
        yield
    finally:
        _limit(before)


def _limit(most: Mapping[str, int]) -> None:
    flate, run_length, png = (most[name] for name in _LIMITED)
    set_qpdf_limits(flate_max_memory=flate, run_length_max_memory=run_length, png_max_memory=png)


def _unpack(source: pikepdf.Pdf) -> None:
    """Unpack all but pictures once: what is too much is told here, and not by a library without limits."""
    for part in source.objects:
        if isinstance(part, pikepdf.Stream) and part.get("/Subtype") != Name.Image:
            part.read_bytes()


def _binds_without_tags(source: pikepdf.Pdf, target: Path) -> bool:
    """Write a PDF without its tags, and tell whether it can be bound in like that."""
    if "/StructTreeRoot" not in source.Root:
        return False
    del source.Root["/StructTreeRoot"]
    source.save(target, deterministic_id=True)
    return binds(target, target.parent)


def _dangers(source: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """Yield why a PDF cannot go with a pack."""
    root = source.Root
    if str(source.docinfo.get("/Creator", "")) == "cindocs":
        yield "This PDF is a copy that cindocs made for some reader.", "Name the record it was made from."
    if source.is_encrypted:
        yield "This PDF is locked.", "Save it without a password, and name that one."
    if "/XFA" in root.get("/AcroForm", Dictionary()):
        yield "This PDF is a form that only one program can show.", _ANEW
    names = root.get("/Names", Dictionary())
    if "/JavaScript" in names or root.get("/OpenAction", Dictionary()).get("/S") == Name.JavaScript:
        yield "Something in this PDF runs when it is opened.", _ANEW
    if "/EmbeddedFiles" in names or "/AF" in root or "/Collection" in root:
        yield "There are files inside this PDF.", "Take them out, or print it to a new PDF."
    if "/OCProperties" in root:
        yield "This PDF has layers, which may hide something.", _ANEW
    if len(source.pages) > _MOST_PAGES:
        yield "This PDF has more than 1,000 pages.", "Take out what nobody needs, or send it by itself."
    if any(not _is_sound(page) for page in source.pages):
        yield "A page of this PDF has no size that can be printed.", _ANEW


def _is_signed(source: pikepdf.Pdf) -> bool:
    form = source.Root.get("/AcroForm", Dictionary())
    signed = any(field.get("/FT") == Name.Sig and "/V" in field for field in _fields(form))
    return signed or "/Perms" in source.Root


def _runs(source: pikepdf.Pdf) -> bool:
    """Tell whether anything in a PDF that is carried as it is runs a script or a program."""
    parts = (one.stream_dict if isinstance(one, pikepdf.Stream) else one for one in source.objects)
    return any(name in part.unparse(resolved=True) for part in parts for name in (b"/JavaScript", b"/Launch"))


def _is_sound(page: pikepdf.Page) -> bool:
    """Tell whether a page has a size, within what a PDF may have (ISO 32000-1, annex C), and can be drawn."""
    left, low, right, high = (float(side) for side in page.cropbox)
    fits = all(_SMALLEST <= side <= _LARGEST for side in (right - left, high - low))
    drawn_with = page.obj.get("/Resources", Dictionary())
    return (
        fits
        and isinstance(page.obj.get("/Rotate", 0), int)
        and isinstance(drawn_with, Dictionary)
        and isinstance(drawn_with.get("/XObject", Dictionary()), Dictionary)
    )


def _fields(form: Any) -> Iterator[Any]:
    waiting, seen = list(form.get("/Fields", Array())), 0
    while waiting and seen < 10_000:
        field = waiting.pop()
        seen += 1
        yield field
        waiting.extend(field.get("/Kids", Array()))


def _strip(source: pikepdf.Pdf) -> None:
    """Leave what is seen, with links and bookmarks that lead to its own pages or to an address."""
    keep_links(source)
    bookmarks, pages = bookmarks_of(source), [page.obj for page in source.pages]
    _keep(source.Root, _OF_A_DOCUMENT)
    for page in pages:
        _keep(page, _OF_A_PAGE)
        for link in page.get("/Annots", Array()):
            _keep(link, _OF_A_LINK)
    put_links_right(pages)
    write_bookmarks(source, [(one, pages) for one in bookmarks])
    for part in source.objects:
        _forget(part)
        if (
            isinstance(part, Dictionary)
            and part.get("/S") == Name.Figure
            and not str(part.get("/Alt", "")).strip()
        ):
            part.Alt = String(_UNDESCRIBED)
    if "/Info" in source.trailer:
        del source.trailer["/Info"]


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
        part.write(without_notes(part.read_raw_bytes()), filter=Name.DCTDecode)


def _refused(message: str, mend: str) -> InputUnreadable:
    return InputUnreadable(message, advice=mend)
