"""Text in base 85: as Git and Python write it (RFC 1924), as Adobe does (Ascii85), as ZeroMQ does (Z85)."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

_GIT = string.digits + string.ascii_uppercase + string.ascii_lowercase + "!#$%&()*+-;<=>?@^_`{|}~"
_ADOBE = "".join(map(chr, range(ord("!"), ord("u") + 1)))
_ZEROMQ = string.digits + string.ascii_lowercase + string.ascii_uppercase + ".-:+=^!/*?&<>()[]{}@%$#"
_BASE = 85
_DIGITS, _BYTES = 5, 4
"""Five digits say four bytes; of the last group, as many fewer as are missing."""
_MOST = 256**_BYTES - 1
_RUN = re.compile(r"[!-~]{4,}")
_LINES = re.compile(r"(?<![!-~])(?:[!-~]{60,}\r?\n)+[!-~]+")
_PROSE = re.compile(r"[(\"']*[A-Za-z]?[a-z]{6,}[)\"'.,;:!?]*")
"""A longer word in small letters: a code hardly ever looks like one, and most of a text does."""
_AROUND = "\"'()[]<>~.,;:!?"
"""Signs that may be digits, or belong to the text around a code."""
_MOST_AROUND = 3
_TEXT = re.compile(
    rb"(?:[\t\n\r\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2})+"
    rb"|(?:\xff\xfe)?(?:[\x20-\x7e]\0)+|(?:\xfe\xff)?(?:\0[\x20-\x7e])+"
)
"""UTF-8, and Latin letters in UTF-16 of either order."""


_FIRST = (0, *range(10, 41), *range(62, 78), 81, 82)
"""With which digits text begins: a byte of ASCII, the first of a letter beyond it, or a mark of order."""


def _alphabet(signs: str) -> tuple[re.Pattern[str], bytes]:
    """Return what a code of this alphabet looks like if it stands for text, and the digit of each sign."""
    starts = "".join(signs[digit] for digit in _FIRST)
    code = re.compile(f"[{re.escape(starts)}][{re.escape(signs)}]+")
    return code, bytes(max(signs.find(chr(number)), 0) for number in range(0x100))


_ALPHABETS = tuple(map(_alphabet, (_GIT, _ADOBE, _ZEROMQ)))


def base85(text: str) -> Iterator[bytes]:
    """Yield the text, in bytes, that runs of characters in ``text`` stand for."""
    runs = {run for run in _RUN.findall(text) if not _PROSE.fullmatch(run)}
    runs.update(re.sub(r"\s", "", lines) for lines in _LINES.findall(text))
    runs.update([code for run in runs if run.strip(_AROUND) != run for code in _within(run)])
    for code in sorted(runs):
        if len(code) % _DIGITS == 1:
            continue  # one digit alone says nothing
        for alphabet, digits in _ALPHABETS:
            if alphabet.fullmatch(code):
                data = _said(code.encode("ascii").translate(digits))
                if _TEXT.fullmatch(data):
                    yield data


def _within(run: str) -> Iterator[str]:
    """Yield what is left of a run without some of the signs at its ends."""
    before = len(run) - len(run.lstrip(_AROUND))
    behind = len(run) - len(run.rstrip(_AROUND))
    for start in range(min(before, _MOST_AROUND) + 1):
        for end in range(min(behind, _MOST_AROUND) + 1):
            yield run[start : len(run) - end]


def _said(digits: bytes) -> bytes:
    """Return the bytes that digits say; nothing where they are no number in base 85."""
    missing = -len(digits) % _DIGITS
    groups = iter(digits + bytes((_BASE - 1,)) * missing)
    said = b""
    for one, two, three, four, five in zip(groups, groups, groups, groups, groups, strict=True):
        number = (((one * _BASE + two) * _BASE + three) * _BASE + four) * _BASE + five
        if number > _MOST:
            return b""
        said += number.to_bytes(_BYTES, "big")
    return said[: len(said) - missing]
