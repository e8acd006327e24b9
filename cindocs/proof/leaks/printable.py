"""Text in bytes of unknown meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NARROW = rb"(?:[\t\n\r\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}){%d,}"
"""Printable ASCII, and letters beyond it in UTF-8."""
_WIDE = (
    ("utf-16-le", re.compile(rb"(?:[\x20-\xff][\x00-\x04]){3,}")),
    ("utf-16-be", re.compile(rb"(?:[\x00-\x04][\x20-\xff]){3,}")),
)


def printable(data: bytes, *, shortest: int = 8) -> str:
    """Return every run of printable characters, one a line.

    Args:
        data: The bytes.
        shortest: Shorter runs are left out: in compressed data they are noise.
    """
    return "\n".join(_runs(data, shortest))


def _runs(data: bytes, shortest: int) -> Iterator[str]:
    for run in re.findall(_NARROW % shortest, data):
        yield decoded(run)
    if b"\0" in data:
        for encoding, wide in _WIDE:
            for run in wide.findall(data):
                yield run.decode(encoding)


def decoded(data: bytes) -> str:
    """Return bytes as text: by their mark of order, as UTF-8, or else as Latin 1."""
    for mark, encoding in ((b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le")):
        if data.startswith(mark):
            return data[2:].decode(encoding, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")
