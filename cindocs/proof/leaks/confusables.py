"""Letters that look like a Latin letter, and Latin letters with a stroke that Unicode does not take apart.

Chosen from the pairs of Unicode Technical Standard 39 that a common font draws alike.
"""

from __future__ import annotations

_ALIKE = {
    # Cyrillic
    "a": "аАӕ", "b": "вВЬь", "c": "сС", "d": "ԁԀ", "e": "еЕєЄ", "g": "ԍԌ", "h": "һҺнН",
    "i": "іІӀӏ", "j": "јЈ", "k": "кКқҚ", "m": "мМ", "n": "пПո", "o": "оОөӨ", "p": "рР", "q": "ԛԚ",
    "r": "гГ", "s": "ѕЅ", "t": "тТ", "u": "ս", "v": "ѵѴ", "w": "ԝԜшШ", "x": "хХҳҲ", "y": "уУүҮ",
}  # fmt: skip
_GREEK = {
    "a": "αΑ", "b": "βΒ", "c": "ϲϹ", "e": "εΕ", "h": "Η", "i": "ιΙ", "j": "ϳͿ", "k": "κΚ", "m": "Μ",
    "n": "ηΝ", "o": "οσΟ", "p": "ρΡ", "t": "τΤ", "u": "υ", "v": "ν", "w": "ω", "x": "χΧ", "y": "γΥ", "z": "Ζ",
}  # fmt: skip
_LATIN = {
    "a": "ɑᴀ", "b": "ʙɓƀ", "c": "ᴄ", "d": "đĐðÐɗᴅ", "e": "ᴇɛ", "f": "ꜰƒ", "g": "ɡɢ", "h": "ħĦʜ", "i": "ıɪɩ",
    "j": "ȷᴊ", "k": "ᴋƙ", "l": "łŁʟɭ", "m": "ᴍ", "n": "ɴŋŊ", "o": "øØᴏɵ", "p": "ᴘƥ", "q": "ʠ", "r": "ʀ",
    "s": "ꜱʂ", "t": "ŧŦᴛ", "u": "ᴜʋ", "v": "ᴠ", "w": "ᴡ", "x": "ᶍ", "y": "ʏƴ", "z": "ᴢƶ",
    "ae": "æÆ", "oe": "œŒ", "ss": "ßẞ", "th": "þÞ",
}  # fmt: skip


def _table() -> dict[int, str]:
    table = {}
    for rows in (_ALIKE, _GREEK, _LATIN):
        for plain, others in rows.items():
            for other in others:
                # Case is kept: it tells where a word begins in text without spaces.
                table[ord(other)] = plain.capitalize() if other.isupper() else plain
    return table


LATIN_FOR = _table()
"""Code point to Latin letters."""
