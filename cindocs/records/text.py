"""Text as people type it: made canonical, and refused where a page could not show it as it is.

What is refused: control characters, halves of surrogate pairs, hidden and direction-changing
characters, private and unassigned code points. They vanish, break files or change what a reader sees.
What is made canonical: Unicode form NFC, spaces at the ends, runs of spaces.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

LONGEST_LINE = 400
LONGEST_NARRATIVE = 20_000

_ORDINARY = re.compile(r"[\x20-\x7e\xa0-\xac\xae-\u036f\u0370-\u0377\u0400-\u052f\u2010-\u2027\u20ac\n]*")
# Joiners that scripts and emoji need, and the Arabic signs that Unicode files under "format".
_ALLOWED_FORMAT = frozenset("\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
_LOST = frozenset("\ufffc\ufffd")
_REFUSED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def _refuse_hidden(text: str, *, newlines: bool) -> None:
    if not newlines and "\n" in text:
        raise PydanticCustomError(
            "one-line", "This field holds one line of text.", {"mend": "Write it in one line."}
        )
    if _ORDINARY.fullmatch(text):
        return
    for character in text:
        if character == "\n" or character in _ALLOWED_FORMAT:
            continue
        if unicodedata.category(character) in _REFUSED_CATEGORIES or character in _LOST:
            name = unicodedata.name(character, "no printable character")
            raise PydanticCustomError(
                "hidden-character",
                "This text holds a character that a page cannot show: {code} ({name}).",
                {
                    "code": f"U+{ord(character):04X}",
                    "name": name,
                    "mend": "Delete it and type that part again. It often comes from pasted text.",
                },
            )


def _canonical_line(text: str) -> str:
    _refuse_hidden(text, newlines=False)
    return _filled(re.sub(r" {2,}", " ", unicodedata.normalize("NFC", text)).strip(" "))


def _canonical_narrative(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\t", "    ")
    _refuse_hidden(text, newlines=True)
    return _filled(unicodedata.normalize("NFC", text).strip("\n "))


def _filled(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError(
            "empty-text",
            "This field is empty.",
            {"mend": "Fill it in, or leave the whole line out."},
        )
    return text


# People type telephone numbers and years without quotes; editors must not mark that as wrong.
_TEXT_SCHEMA = {"type": ["string", "number"]}

Line = Annotated[
    str,
    StringConstraints(max_length=LONGEST_LINE),
    AfterValidator(_canonical_line),
    WithJsonSchema(_TEXT_SCHEMA),
]
"""One line of plain text. Nothing in it is markup."""

NarrativeText = Annotated[
    str,
    StringConstraints(max_length=LONGEST_NARRATIVE),
    AfterValidator(_canonical_narrative),
    WithJsonSchema({"type": "string"}),
]
"""Text of several paragraphs in Markdown: paragraphs, bold, italic, lists, quotations, links to
``https:`` and ``mailto:``. Everything else in it prints as it was typed."""
