"""What a camera or a program wrote into a picture beside what is seen: where, when, by whom."""

from __future__ import annotations

from typing import Final

_JPEG: Final = b"\xff\xd8\xff"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_OF_COLOURS: Final = frozenset((b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs"))


def without_notes(content: bytes) -> bytes:
    """Return a JPEG or a PNG without notes; what is neither comes back as it is."""
    if content.startswith(_JPEG):
        return _jpeg(content)
    return _png(content) if content.startswith(_PNG) else content


def _jpeg(content: bytes) -> bytes:
    """Leave out application data and comments, but for its colours (ITU-T T.81, B.1)."""
    kept, at = content[:2], 2
    while at + 4 <= len(content) and content[at] == 0xFF and content[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        kind = content[at + 1]
        if not (0xE1 <= kind <= 0xEF and kind != 0xEE) and kind != 0xFE:
            kept += content[at:end]
        at = end
    return kept + content[at:]


def _png(content: bytes) -> bytes:
    """Leave out chunks of which a picture is not made, and what stands behind its end (ISO 15948, 11)."""
    kept, at = _PNG, len(_PNG)
    while at + 12 <= len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        kind = content[at + 4 : at + 8]
        if kind[:1].isupper() or kind in _OF_COLOURS:
            kept += content[at:end]
        at = len(content) if kind == b"IEND" else end
    return kept
