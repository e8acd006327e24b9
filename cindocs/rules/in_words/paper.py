"""Plain text for a terminal or an e-mail: headings, items, and sentences below them."""

from __future__ import annotations

from textwrap import wrap

_WIDTH = 100


def heading(text: str) -> list[str]:
    """Return a heading with an empty line above it."""
    return ["", text, "-" * len(text)]


def paragraph(text: str) -> list[str]:
    """Return a text as lines."""
    return wrap(text, _WIDTH)


def item(text: str, *, deeper: bool = False) -> list[str]:
    """Return one entry of a list; with ``deeper``, a sentence that belongs to the entry above."""
    first, rest = ("      ", "      ") if deeper else ("- ", "  ")
    return wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest)
