"""The strings in the objects of a PDF, and the entry that each belongs to (ISO 32000-2, 7.3.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cindocs.proof.leaks.printable import decoded

_LITERAL = re.compile(rb"\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*)\)", re.DOTALL)
_HEXADECIMAL = re.compile(rb"<(?!<|00)([0-9A-Fa-f\s]+)>")
_ENTRY = re.compile(rb"/(\w+)\s*\[?\s*\Z")
_LONGEST_ENTRY = 40
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED = {
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"b": b"\b",
    b"f": b"\f",
    b"\n": b"",
    b"\r": b"",
    b"\r\n": b"",
}
_LANGUAGE_ESCAPE = re.compile("\x1b[^\x1b]*\x1b")


def strings(written: bytes) -> Iterator[tuple[int, str, str]]:
    """Yield each string: where it stands, the name of its entry (or nothing), and what it says.

    Hexadecimal strings that number glyphs are left out: what they say is on the page.
    """
    for place, data in (*_literals(written), *_hexadecimals(written)):
        entry = _ENTRY.search(written, max(0, place - _LONGEST_ENTRY), place)
        yield place, entry[1].decode() if entry else "", _LANGUAGE_ESCAPE.sub("", decoded(data))


def _literals(written: bytes) -> Iterator[tuple[int, bytes]]:
    for found in _LITERAL.finditer(written):
        yield found.start(), _ESCAPE.sub(_unescaped, found[1])


def _hexadecimals(written: bytes) -> Iterator[tuple[int, bytes]]:
    for found in _HEXADECIMAL.finditer(written):
        digits = re.sub(rb"\s", b"", found[1]).decode()
        data = bytes.fromhex(digits + "0" * (len(digits) % 2))
        if b"\0" not in data or data.startswith((b"\xfe\xff", b"\xff\xfe")):
            yield found.start(), data


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    return bytes([int(code, 8) & 0xFF]) if code[:1].isdigit() else _ESCAPED.get(code, code)
