"""The disguises of formatting and encoding, each a function from a plain text to a disguised one."""

from __future__ import annotations

import base64
import codecs
import quopri
import re
from collections.abc import Callable, Mapping
from urllib.parse import quote, quote_plus

_CYRILLIC = str.maketrans("aceopxyiABCEHKMOPTX", "асеорхуіАВСЕНКМОРТХ")
_GREEK = str.maketrans("ovABEZHIKMNOPTYX", "ονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")
_SMALL_CAPITALS = str.maketrans("abcdefghijklmnoprtuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ")
_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
_BOLD = {
    **{ord("A") + n: 0x1D400 + n for n in range(26)},
    **{ord("a") + n: 0x1D41A + n for n in range(26)},
    **{ord("0") + n: 0x1D7CE + n for n in range(10)},
}
_CIRCLED = {**{ord("A") + n: 0x24B6 + n for n in range(26)}, **{ord("a") + n: 0x24D0 + n for n in range(26)}}
_ARABIC_DIGITS = {ord("0") + n: 0x660 + n for n in range(10)}
_ACCENTS = str.maketrans("aeiouAEIOUn", "áèîõüÁÈÎÕÜñ")
_LIGATURES = {"ffi": "ﬃ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "st": "ﬆ"}
_Z85 = str.maketrans(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~",
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#",
)
_WORDS = re.compile(r"\s+")


def _between(mark: str) -> Callable[[str], str]:
    """Put a mark between all characters; a space becomes two of them."""
    return lambda text: mark.join(text)


def _letters(mark: str) -> Callable[[str], str]:
    """Put a mark between all letters and digits, and nothing else."""
    return lambda text: mark.join(re.findall(r"[^\W_]|[Ⓐ-ⓩ]", text))


def _words(mark: str) -> Callable[[str], str]:
    return lambda text: _WORDS.sub(mark, text)


def _ligatures(text: str) -> str:
    for letters, ligature in _LIGATURES.items():
        text = text.replace(letters, ligature)
    return text


def _camel(text: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.findall(r"[^\W_]+", text))


def _swapped(text: str) -> str:
    return "".join(c.upper() if place % 2 else c.lower() for place, c in enumerate(text))


def _hyphenated(text: str) -> str:
    longest = max(re.findall(r"[^\W\d_]+", text) or [text], key=len)
    half = len(longest) // 2
    return text.replace(longest, f"{longest[:half]}-\n{longest[half:]}", 1)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _base85(data: bytes) -> str:
    return base64.b85encode(data).decode()


def _in_a_letter(text: str) -> bytes:
    return f"A few words that come before it, so that the code is long: {text}. And more.".encode()


def _in_lines(code: str) -> str:
    return "\n".join(code[start : start + 60] for start in range(0, len(code), 60))


def _quoted(text: str) -> str:
    return "".join(f"={byte:02X}" for byte in text.encode())


def _soft_lines(text: str) -> str:
    half = len(text) // 2
    return quopri.encodestring(text[:half].encode()).decode() + "=\n" + text[half:]


FORMATTING: Mapping[str, Callable[[str], str]] = {
    "small letters": str.lower,
    "capitals": str.upper,
    "mixed case": _swapped,
    "extra spaces": _words("     "),
    "tabs": _words("\t"),
    "non-breaking spaces": _words("\u00a0"),
    "thin spaces": _words("\u2009"),
    "line breaks": _words("\n"),
    "hyphens between words": _words("-"),
    "commas between words": _words(", "),
    "dots and strokes between words": _words(" · / "),
    "low lines": _words("_"),
    "run together": _camel,
    "zero-width spaces": _between("\u200b"),
    "word joiners": _between("\u2060"),
    "soft hyphens": _between("\u00ad"),
    "direction marks": lambda text: f"\u202e\u2066{_between(chr(0x200F))(text)}\u2069\u202c",
    "variation selectors": _between("\ufe0f"),
    "letters spaced out": _between(" "),
    "letters far apart": _letters("   "),
    "letters with hyphens": _letters("-"),
    "letters with dots": _letters("."),
    "one letter a line": _letters("\n"),
    "hyphenated": _hyphenated,
    "quotation marks and brackets": lambda text: f"(“{text}”)",
    "full width": lambda text: text.translate(_FULL_WIDTH),
    "bold mathematical letters": lambda text: text.translate(_BOLD),
    "circled letters": lambda text: text.translate(_CIRCLED),
    "small capitals": lambda text: text.lower().translate(_SMALL_CAPITALS),
    "Arabic digits": lambda text: text.translate(_ARABIC_DIGITS),
    "Cyrillic letters": lambda text: text.translate(_CYRILLIC),
    "Greek letters": lambda text: text.translate(_GREEK),
    "accents": lambda text: text.translate(_ACCENTS),
    "combining marks": _between("\u0301"),
    "struck through": _between("\u0336"),
    "ligatures": _ligatures,
    "backwards": lambda text: text[::-1],
    "backwards in capitals": lambda text: text.title()[::-1],
    "tag characters": lambda text: "".join(chr(0xE0000 + ord(c)) for c in text if ord(c) < 0x7F),
}

ENCODING: Mapping[str, Callable[[str], str]] = {
    "decimal entities": lambda text: "".join(f"&#{ord(c)};" for c in text),
    "hexadecimal entities": lambda text: "".join(f"&#x{ord(c):x};" for c in text),
    "entities without an end": lambda text: "".join(f"&#{ord(c)}" for c in text),
    "entities for spaces": _words("&nbsp;"),
    "entities twice": lambda text: "".join(f"&amp;#{ord(c)};" for c in text),
    "percent signs": lambda text: "".join(f"%{byte:02X}" for byte in text.encode()),
    "a web address": quote,
    "a form": quote_plus,
    "base64": lambda text: _base64(text.encode()),
    "base64 among words": lambda text: _base64(f"to: {text} now".encode()),
    "base64 for addresses": lambda text: base64.urlsafe_b64encode(f"??>{text}".encode()).decode().rstrip("="),
    "base64 of UTF-16": lambda text: _base64(text.encode("utf-16-le")),
    "base64 over lines": lambda text: _in_lines(_base64(_in_a_letter(text))),
    "base64 twice": lambda text: _base64(_base64(text.encode()).encode()),
    "base32": lambda text: base64.b32encode(text.encode()).decode(),
    "hexadecimal": lambda text: text.encode().hex(),
    "hexadecimal with spaces": lambda text: text.encode().hex(" ").upper(),
    "hexadecimal with 0x": lambda text: " ".join(f"0x{byte:02x}" for byte in text.encode()),
    "UTF-16 in hexadecimal": lambda text: text.encode("utf-16-be").hex().upper(),
    "UTF-16 in hexadecimal, turned": lambda text: text.encode("utf-16-le").hex(),
    "hexadecimal with a mark of order": lambda text: ("\ufeff" + text).encode("utf-16-be").hex(),
    "quoted-printable": _quoted,
    "quoted-printable for spaces": _words("=20"),
    "quoted-printable lines": _soft_lines,
    "escapes": lambda text: "".join(f"\\u{ord(c):04x}" for c in text),
    "short escapes": lambda text: "".join(f"\\x{ord(c):02x}" for c in text),
    "long escapes": lambda text: "".join(f"\\U{ord(c):08x}" for c in text),
    "escapes of a script": lambda text: "".join(f"%u{ord(c):04x}" for c in text),
    "escapes in braces": lambda text: "".join(f"\\x{{{ord(c):x}}}" for c in text),
    "escapes of a style": lambda text: "".join(f"\\{ord(c):x} " for c in text),
    "long escapes of a style": lambda text: "".join(f"\\{ord(c):06x}" for c in text),
    "octal escapes": lambda text: "".join(f"\\{ord(c):03o}" for c in text),
    "code points": lambda text: " ".join(f"U+{ord(c):04X}" for c in text),
    "ROT13": lambda text: codecs.encode(text, "rot13"),
    "binary": lambda text: " ".join(f"{byte:08b}" for byte in text.encode()),
    "decimal codes": lambda text: " ".join(str(byte) for byte in text.encode()),
    "base85": lambda text: _base85(text.encode()),
    "base85 among words": lambda text: _base85(f"to: {text} now".encode()),
    "base85 over lines": lambda text: _in_lines(_base85(_in_a_letter(text))),
    "base85 of UTF-16": lambda text: _base85(text.encode("utf-16-le")),
    "base85 with a mark of order": lambda text: _base85(("\ufeff" + text).encode("utf-16-be")),
    "Ascii85": lambda text: base64.a85encode(text.encode()).decode(),
    "Ascii85 with its marks": lambda text: base64.a85encode(text.encode(), adobe=True).decode(),
    "Ascii85 over lines": lambda text: base64.a85encode(_in_a_letter(text), wrapcol=72).decode(),
    "Z85": lambda text: _base85(text.encode()).translate(_Z85),
    "base64 in base85": lambda text: _base85(base64.b64encode(text.encode())),
}
