"""Quotation marks as a language writes them, where a page puts words between some."""

from __future__ import annotations

from typing import Final

_ENGLISH: Final = ("“", "”")
_MARKS: Final = {
    "ar": ("«", "»"),
    "ckb": ("«", "»"),
    "es": ("«", "»"),
    "fa": ("«", "»"),
    "pl": ("„", "”"),
    "ps": ("«", "»"),
    "pt": ("«", "»"),
    "ro": ("„", "”"),
    "sq": ("„", "“"),
    "ti": ("«", "»"),
    "uk": ("«", "»"),
    "ur": ("”", "“"),
}
"""The first level. Source: the common locale data of Unicode, and for Arabic what its printers use."""


def quotation_marks(language: str) -> tuple[str, str]:
    """Return what stands before and behind a quotation in the language with this tag."""
    return _MARKS.get(language.partition("-")[0], _ENGLISH)
