"""Text that stands in another text in code: entities, base64, hexadecimal digits and the like."""

from __future__ import annotations

import base64
import binascii
import html
import quopri
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote_plus

from cindocs.proof.leaks.base85 import base85
from cindocs.proof.leaks.number_words import DIGITS

_DEEPEST = 3
"""So often is what was decoded decoded again."""
_MOST = 400_000
"""More characters than this are never added."""

_WINDOW = 200
"""So many characters around a code belong to it."""

_ENTITY = re.compile(r"&(?:#\d+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z]+\d*;)")
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}")
_QUOTED = re.compile(r"=[0-9A-F]{2}|=\r?\n")
_ESCAPE = re.compile(r"(?:\\u\{?|\\U000|U\+|%u|\\x\{?|\\')([0-9a-fA-F]{2,5})\}?;?[ ]?")
_STYLE_ESCAPE = re.compile(r"\\0{0,4}([0-9a-fA-F]{2,4})(?![0-9a-fA-F])[ ]?")
_OCTAL = re.compile(r"\\([0-3][0-7]{2})")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{4,}={0,2}")
_BASE64_LINES = re.compile(r"(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{60,}\r?\n)+[A-Za-z0-9+/]+={0,2}")
_BASE32 = re.compile(r"(?<![A-Z2-7])[A-Z2-7]{8,}={0,6}")
_HEX = re.compile(r"(?<![0-9A-Za-z])(?:(?:0x)?[0-9a-fA-F]{2}[ \n:,-]{0,2}){3,}(?![0-9A-Za-z])")
_NO_HEX = re.compile(r"0x|[^0-9a-fA-F]")
_BYTES = 256
_BINARY = re.compile(r"[01][01]{7}(?:[ ,]{1,2}[01]{8}){2,}\b")
_DECIMAL = re.compile(r"[1-9]\d{1,2}(?:[ ,]{1,2}[1-9]\d{1,2}){2,}\b")
_TAGS = re.compile("[\U000e0020-\U000e007e]+")
_TO_ASCII = 0xE0000
"""Characters that are never drawn and repeat ASCII (Unicode, Tags)."""
_BLANKS = dict.fromkeys(map(ord, "\t\r\n"), " ")
_DIGIT_WORDS = {**{word: str(digit) for digit, word in enumerate(DIGITS)}, "oh": "0", "o": "0", "nought": "0"}
_WORDS_OF_DIGITS = "|".join(_DIGIT_WORDS)
_SPOKEN = re.compile(
    rf"\b(?=[\ddefnostz])(?:(?:(?:double|triple)\W+)?(?:{_WORDS_OF_DIGITS}|\d)\b\W{{0,3}}){{6,}}"
)
_SPOKEN_WORD = re.compile(rf"(?:(double|triple)\W+)?({_WORDS_OF_DIGITS}|\d)")


def with_layers(text: str) -> str:
    """Return ``text`` and, behind it, what stands in it in code."""
    layers, newest = [text], text
    for _ in range(_DEEPEST):
        found = dict.fromkeys(piece for decode in _DECODERS for piece in decode(newest))
        newest = "\n\n".join(found)
        if not newest or sum(map(len, layers)) + len(newest) > len(text) + _MOST:
            break
        layers.append(newest)
    return "\n\n".join(layers)


def _around(code: re.Pattern[str], decode: Callable[[str], str]) -> Callable[[str], Iterator[str]]:
    """Make a decoder of the places that hold ``code``, each with what stands around it."""

    def decoded(text: str) -> Iterator[str]:
        start = end = 0
        for found in code.finditer(text):
            if found.start() - _WINDOW > end:
                if end:
                    yield decode(text[start:end])
                start = found.start() - _WINDOW
            end = found.end() + _WINDOW
        if end:
            yield decode(text[start:end])

    return decoded


def _quoted_printable(text: str) -> str:
    return quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace")


def _escaped(escape: re.Pattern[str], base: int = 16) -> Callable[[str], Iterator[str]]:
    """Make a decoder of characters that are escaped by their number."""
    return _around(escape, lambda text: escape.sub(lambda found: chr(int(found[1], base)), text))


def _base64(text: str) -> Iterator[str]:
    runs = set(_BASE64.findall(text))
    compound = [run for run in runs if not run.isalnum()]
    runs.update(part for run in compound for part in re.split(r"[/_-]", run) if len(part) > 3)
    runs |= {re.sub(r"\s", "", run) for run in _BASE64_LINES.findall(text)}
    for run in sorted(runs):
        code = run.rstrip("=").replace("-", "+").replace("_", "/")
        if len(code) % 4 != 1:
            yield from _text_of(binascii.a2b_base64(code + "=" * (-len(code) % 4)))


def _base32(text: str) -> Iterator[str]:
    for run in sorted(set(_BASE32.findall(text))):
        code = run.rstrip("=")
        try:
            yield from _text_of(base64.b32decode(code + "=" * (-len(code) % 8)))
        except binascii.Error:
            continue


def _base85(text: str) -> Iterator[str]:
    for data in base85(text):
        yield from _text_of(data)


def _hexadecimal(text: str) -> Iterator[str]:
    for run in sorted(set(_HEX.findall(text))):
        digits = _NO_HEX.sub("", run)
        yield from _text_of(bytes.fromhex(digits[: len(digits) // 2 * 2]))


def _codes(code: re.Pattern[str], base: int) -> Callable[[str], Iterator[str]]:
    """Make a decoder of characters that are written as numbers."""

    def decoded(text: str) -> Iterator[str]:
        for run in code.findall(text):
            codes = [int(number, base) for number in re.findall(r"\d+", run)]
            if max(codes) < _BYTES:
                yield from _text_of(bytes(codes))

    return decoded


def _text_of(data: bytes) -> Iterator[str]:
    """Yield what bytes say, if they are text: UTF-8, or UTF-16 of either order."""
    for encoding in ("utf-16-be", "utf-16-le") if b"\0" in data else ("utf-8",):
        try:
            text = data.decode(encoding).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
        if text and text.translate(_BLANKS).isprintable():
            yield text


def _tag_characters(text: str) -> Iterator[str]:
    if run := "".join(_TAGS.findall(text)):
        yield "".join(chr(ord(character) - _TO_ASCII) for character in run)


def _spoken_digits(text: str) -> Iterator[str]:
    for run in _SPOKEN.finditer(text.lower()):
        yield "".join(map(_digits, _SPOKEN_WORD.finditer(run[0])))


def _digits(found: re.Match[str]) -> str:
    times = {"double": 2, "triple": 3}.get(found[1] or "", 1)
    return _DIGIT_WORDS.get(found[2], found[2]) * times


_DECODERS: tuple[Callable[[str], Iterator[str]], ...] = (
    _around(_ENTITY, html.unescape),
    _around(_PERCENT, unquote_plus),
    _around(_QUOTED, _quoted_printable),
    _escaped(_ESCAPE),
    _escaped(_STYLE_ESCAPE),
    _escaped(_OCTAL, 8),
    _base64,
    _base32,
    _base85,
    _hexadecimal,
    _codes(_BINARY, 2),
    _codes(_DECIMAL, 10),
    _tag_characters,
    _spoken_digits,
)
