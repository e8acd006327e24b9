"""Whether a finished file shows the pictures of its copy and no others, and nothing beside their pixels."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from cindocs.findings import Finding
from cindocs.proof.fault import fault

_PNG = b"\x89PNG\r\n\x1a\n"
_PIXELS_OF_PNG = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_JPEG = b"\xff\xd8"
_JFIF = b"\xff\xe0\x00\x10JFIF\x00"
_FIRST_APPLICATION, _LAST_APPLICATION, _COMMENT, _SCAN = 0xE0, 0xEF, 0xFE, 0xDA


class Shown(Protocol):
    """A picture of the copy, as the renderer was given it."""

    @property
    def content(self) -> bytes:
        """The whole file."""

    @property
    def description(self) -> str:
        """Its alternative text."""


class Found(NamedTuple):
    """A picture in a form in which one of the copy and one in the finished file can be compared."""

    content: bytes
    description: str
    is_file: bool = True
    """False where the content is bare pixels."""


def files_of(pictures: Iterable[Shown]) -> list[Found]:
    """Return pictures of the copy for a format that holds them as files."""
    return [Found(picture.content, picture.description) for picture in pictures]


def picture_findings(
    found: Sequence[Found], wanted: Sequence[Found], own: Collection[bytes]
) -> Iterator[Finding]:
    """Hold the pictures in a file against those of the copy, in order, each with its alternative text.

    Args:
        found: All pictures in the file, in reading order.
        wanted: The pictures of the copy, in order.
        own: What else may stand there: the authority's mark, and what the template's author drew.
    """
    place = 0
    for number, picture in enumerate(found, start=1):
        if picture in wanted[place:]:
            at = wanted.index(picture, place)
            yield from _lost(range(place, at), len(wanted))
            place = at + 1
            if picture.is_file and _tells_more(picture.content):
                message = f"Picture {number} of {len(found)} in the file tells more than it shows."
                yield fault("proof-metadata", message, f"picture {number}")
        elif picture.content not in own:
            message = f"Picture {number} of {len(found)} in the file is none of the copy's, or not in place."
            yield fault("proof-picture", message, f"picture {number}")
    yield from _lost(range(place, len(wanted)), len(wanted))


def _lost(places: range, count: int) -> Iterator[Finding]:
    for place in places:
        message = f"Picture {place + 1} of {count} of the copy is not in the file with its alternative text."
        yield fault("proof-picture-lost", message, f"picture {place + 1}")


def _tells_more(content: bytes) -> bool:
    """Tell whether a file holds anything beside pixels: where, when and by whom, a comment, another file.

    One that is no PNG or JPEG, or cannot be read to its end, counts as telling more.
    """
    if content.startswith(_PNG):
        return not _is_bare_png(content)
    return not content.startswith(_JPEG) or not _is_bare_jpeg(content)


def _is_bare_png(content: bytes) -> bool:
    """Walk the chunks (ISO 15948, 5.3)."""
    place, kind = len(_PNG), b""
    while place + 12 <= len(content) and kind != b"IEND":
        kind = content[place + 4 : place + 8]
        if kind not in _PIXELS_OF_PNG:
            return False
        place += 12 + int.from_bytes(content[place : place + 4])
    return kind == b"IEND" and place == len(content)


def _is_bare_jpeg(content: bytes) -> bool:
    """Walk the segments up to the first scan (ITU-T T.81, annex B): no application data but JFIF's."""
    place = len(_JPEG)
    while place + 4 <= len(content) and content[place] == 0xFF:
        kind = content[place + 1]
        if kind == _SCAN:
            # In a scan 0xFF stands before 0 or a marker only: the last two bytes end the picture.
            return content.find(b"\xff\xd9", place) == len(content) - 2
        told = _FIRST_APPLICATION <= kind <= _LAST_APPLICATION or kind == _COMMENT
        if told and not content.startswith(_JFIF, place):
            return False
        place += 2 + int.from_bytes(content[place + 2 : place + 4])
    return False
