"""Characters that no input may hold: nobody sees them, and a document loses text or order by them."""

from __future__ import annotations

import re

HIDDEN_CHARACTER = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls but tab and the ends of lines: not allowed in XML
    "\u2028\u2029"  # YAML ends a line there and editors do not: line numbers would be wrong
    "\ufeff"  # YAML drops it at the start of a line
    "\ufffe\uffff"  # not characters, and not allowed in XML
    "]"
)

LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character: no file can be written with it."""


def hidden_character_message(character: str) -> str:
    """Say which character it is, by its number."""
    return f"There is a hidden character here (U+{ord(character):04X})."


HIDDEN_CHARACTER_MEND = "Delete this piece of the text and type it again; it may have been pasted."
