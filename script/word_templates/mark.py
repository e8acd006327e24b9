"""Where the authority's mark stands in a letterhead: a grey box called ``mark``, which each copy fills."""

from __future__ import annotations

import struct
import zlib

_MILLIMETRE = 36_000
"""In English Metric Units."""
_WIDTH, _HEIGHT = 60, 17
"""The box in millimetres: a mark may be square or wide."""
_GREY, _PAPER = b"\xb4", b"\xe6"


def mark(width: int, height: int) -> str:
    """Make the run that holds the box, of so many millimetres, at the right edge of the text."""
    size = f'cx="{width * _MILLIMETRE}" cy="{height * _MILLIMETRE}"'
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0"'
        ' relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">'
        '<wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        '<wp:wrapSquare wrapText="left"/>'
        '<wp:docPr id="1" name="mark" descr="{{ copy.mark_text }}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="1" name="mark"/><pic:cNvPicPr/></pic:nvPicPr>'
        '<pic:blipFill><a:blip r:embed="mark"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></w:r>"
    )


MARK = mark(_WIDTH, _HEIGHT)
"""In the letterhead of a plan, a report, a letter."""


def placeholder() -> bytes:
    """Make the box that stands in the template: a light grey PNG with a darker edge, a pixel a millimetre."""
    edge, inside = _GREY * _WIDTH, _GREY + _PAPER * (_WIDTH - 2) + _GREY
    rows = [edge, *([inside] * (_HEIGHT - 2)), edge]
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\x00" + row for row in rows), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
