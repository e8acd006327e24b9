"""The strings in the objects of a PDF, and the entry that each belongs to (ISO 32000-2, 7.3.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cindocs.proof.leaks.printable import decoded

_STRING = re.compile(
    rb"\((?P<literal>(?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*)\)"
    rb"|(?<!<)<(?!00)(?P<hex>[0-9A-Fa-f\s]+)>(?!>)",
    re.DOTALL,
)
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
    for found in _STRING.finditer(written):
        if found["hex"] is None:
            data = _ESCAPE.sub(_unescaped, found["literal"])
        else:
            digits = re.sub(rb"\s", b"", found["hex"]).decode()
            data = bytes.fromhex(digits + "0" * (len(digits) % 2))
            if b"\0" in data and not data.startswith((b"\xfe\xff", b"\xff\xfe")):
                continue
        entry = _ENTRY.search(written, max(0, found.start() - _LONGEST_ENTRY), found.start())
        yield found.start(), entry[1].decode() if entry else "", _LANGUAGE_ESCAPE.sub("", decoded(data))


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    return bytes([int(code, 8) & 0xFF]) if code[:1].isdigit() else _ESCAPED.get(code, code)
