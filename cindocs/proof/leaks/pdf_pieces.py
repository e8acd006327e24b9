"""All text in a PDF: its pages, the strings of its objects, its streams, and the files within it."""

from __future__ import annotations

import re
from bisect import bisect_right
from contextlib import closing

import pypdfium2

from cindocs.proof.leaks.pdf_glyph_text import glyph_text
from cindocs.proof.leaks.pdf_strings import strings
from cindocs.proof.leaks.pieces import Pieces, Unreadable
from cindocs.proof.leaks.printable import decoded, printable
from cindocs.proof.pdf_objects import pdf_objects
from cindocs.proof.pdfium import opened

_SPOKEN_INSTEAD = b"/ActualText"
_REVISION_END = b"%%EOF"
_STREAM, _STREAM_END = re.compile(rb"\bstream\r?\n"), b"endstream"
_OBJECT = re.compile(rb"(\d+) \d+ obj\b")
_CROSS_REFERENCE = re.compile(rb"\d{10} \d{5} [nf]")
_WHOLE_OBJECT = re.compile(rb"\d+ \d+ obj\b.*?endobj", re.DOTALL)
_COMMENT = re.compile(rb"%[^\r\n]*")
_NAME = re.compile(rb"/([^\s/<>\[\](){}%]+)")
_ESCAPED_BYTE = re.compile(rb"#([0-9A-Fa-f]{2})")
_INFO = re.compile(rb"/Info (\d+) \d+ R")
_FIRST = re.compile(rb"/First (\d+)")
_IS_OUTLINE = re.compile(rb"/(?:Dest|A|Next|Prev|First|Last|SE)\b")
_DRAWS = re.compile(rb"\b(?:BT|BDC|BMC|Do|cm|re|begincmap)\b")
_FONT = re.compile(rb"/Length1 |/CIDFontType0C|/Type1C|/OpenType")

_PLACES = {
    **dict.fromkeys(("Alt", "ActualText", "E", "T", "TU", "Contents"), "alternative text"),
    **dict.fromkeys(("F", "UF", "Desc"), "names of attachments"),
    "URI": "links",
}


def pdf_pieces(content: bytes) -> Pieces:
    """Yield the text of the pages, of every object of every revision, and the files in the file.

    Raises:
        Unreadable: the file, a page or a stream cannot be taken apart.
    """
    try:
        yield "page text", _page_text(content)
        for revision in content.split(_REVISION_END):
            yield from _revision_pieces(revision)
    except pypdfium2.PdfiumError:
        raise Unreadable("the file or a page of it cannot be opened") from None
    except Unreadable:
        raise
    except ValueError as error:
        raise Unreadable(str(error)) from None


def _page_text(content: bytes) -> str:
    texts = []
    with opened(content) as document:
        for page in document:
            with closing(page), closing(page.get_textpage()) as text_page:
                texts.append(text_page.get_text_range())
    return "\n".join(texts)


def _revision_pieces(revision: bytes) -> Pieces:
    streams = pdf_objects(revision).streams
    loose = b"\n".join(_STREAM.split(piece, maxsplit=1)[0] for piece in revision.split(_STREAM_END))
    written = [(loose, [(found.start(), int(found[1])) for found in _OBJECT.finditer(loose)])]
    told_otherwise = any(_SPOKEN_INSTEAD in data for data in (loose, *(data for _, data in streams.values())))
    maps = [data for _, data in streams.values() if told_otherwise and b"begincmap" in data]
    attachments = 0
    for number, (dictionary, data) in streams.items():
        if b"/ObjStm" in dictionary:
            written.append((data, _packed_objects(dictionary, data)))
        elif b"/EmbeddedFile" in dictionary:
            attachments += 1
            yield f"attachment {attachments}", data
        elif b"/XRef" not in dictionary:
            yield from _stream_pieces(number, dictionary, data)
            yield from ((f"object {number}", text) for text in glyph_text(data, maps))
    information = {int(number) for number in _INFO.findall(loose)}
    for text, objects in written:
        yield from _string_pieces(text, objects, information)
    names = {name for text, _ in written for name in _NAME.findall(text)}
    yield "names", "\n".join(sorted(map(_plain_name, names)))
    between = _CROSS_REFERENCE.sub(b"", _WHOLE_OBJECT.sub(b"\n", loose))
    comments = [comment for text, _ in written for comment in _COMMENT.findall(text)]
    yield "between the objects", printable(b"\n".join((between, *comments)), shortest=3)


def _packed_objects(dictionary: bytes, data: bytes) -> list[tuple[int, int]]:
    """Return where each object of an object stream begins, and its number (ISO 32000-2, 7.5.7)."""
    first = _FIRST.search(dictionary)
    start = int(first[1]) if first else 0
    numbers = list(map(int, data[:start].split()))
    return sorted(
        (start + offset, number) for number, offset in zip(numbers[::2], numbers[1::2], strict=False)
    )


def _string_pieces(written: bytes, objects: list[tuple[int, int]], information: set[int]) -> Pieces:
    for place, entry, text in strings(written):
        index = bisect_right(objects, place, key=lambda each: each[0]) - 1
        number = objects[index][1] if index >= 0 else 0
        if number in information:
            yield "metadata", text
        elif entry == "Title" and _IS_OUTLINE.search(_object_at(written, objects, index)):
            yield "bookmarks", text
        else:
            yield _PLACES.get(entry, f"object {number}"), text


def _object_at(written: bytes, objects: list[tuple[int, int]], index: int) -> bytes:
    end = objects[index + 1][0] if index + 1 < len(objects) else len(written)
    return written[objects[index][0] : end]


def _stream_pieces(number: int, dictionary: bytes, data: bytes) -> Pieces:
    place = f"object {number}"
    if b"/XML" in dictionary:
        yield "metadata", data
    elif b"/Image" in dictionary:
        if b"/DCTDecode" in dictionary:
            yield place, data
    elif _FONT.search(dictionary) or not _DRAWS.search(data):
        yield place, data
    else:
        said = [text for _, _, text in strings(data)]
        comments = [decoded(comment) for comment in _COMMENT.findall(data)]
        # A word may be drawn in several strings, and two words in neighbouring ones.
        yield place, "\n".join(("".join(said), *said, *comments))


def _plain_name(name: bytes) -> str:
    return decoded(_ESCAPED_BYTE.sub(lambda escape: bytes.fromhex(escape[1].decode()), name))
