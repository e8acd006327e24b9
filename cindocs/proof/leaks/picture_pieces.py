"""What a picture's file tells beside its pixels."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from cindocs.proof.leaks.pieces import Pieces
from cindocs.proof.leaks.printable import decoded, printable

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
_SHORTEST = 3
_SCAN, _END = 0xDA, b"\xff\xd9"
_LARGEST_TEXT = 1024 * 1024


def picture_pieces(content: bytes) -> Pieces:
    """Yield the words beside the pixels of a PNG (ISO 15948) or JPEG (ITU-T T.81) file."""
    told = _png(content) if content.startswith(PNG) else _jpeg(content)
    yield "words in the picture's file", "\n\n".join(told)


def _png(content: bytes) -> Iterator[str]:
    place = len(PNG)
    while place + 12 <= len(content):
        end = place + 8 + int.from_bytes(content[place : place + 4])
        kind, data = content[place + 4 : place + 8], content[place + 8 : end]
        if kind in (b"tEXt", b"zTXt", b"iTXt", b"iCCP"):
            yield from _words(data)
        elif kind not in (b"IHDR", b"IDAT", b"PLTE"):
            yield printable(data, shortest=_SHORTEST)
        place = end + 4
        if kind == b"IEND":
            break
    yield printable(content[place:], shortest=_SHORTEST)


def _words(data: bytes) -> Iterator[str]:
    """Yield the fields of a chunk, and what is packed in its last one."""
    yield "\n".join(map(decoded, data.split(b"\0")))
    for start in range(len(data)):
        if data[start] == 0x78:
            try:
                yield decoded(zlib.decompressobj().decompress(data[start:], _LARGEST_TEXT))
            except zlib.error:
                continue


def _jpeg(content: bytes) -> Iterator[str]:
    place = 2
    while place + 4 <= len(content) and content[place] == 0xFF and content[place + 1] != _SCAN:
        end = place + 2 + int.from_bytes(content[place + 2 : place + 4])
        yield printable(content[place + 4 : end], shortest=_SHORTEST)
        place = end
    last = content.rfind(_END)
    yield printable(content[last + 2 if last >= place else place :], shortest=_SHORTEST)
