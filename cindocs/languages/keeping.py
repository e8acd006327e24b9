"""A catalogue in step with the fixed words: what is new is added, what nothing prints any more goes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

FixedWords: TypeAlias = tuple[str, str, str]
"""Context, words for one, words for many; context and many are mostly empty."""
_HEADER = """\
# The fixed words of cindocs in another language: headings, labels, sentences that every document has.
# A string that somebody reviewed says so in its comment, with the day, the name and what makes them know:
# reviewed 2026-03-01, A. Nowak, sworn translator
# A string without such a comment is a draft, and so are copies that print it.
"""
_NOT_OURS = tuple(
    f'"{name}'.encode()
    for name in ("Project-Id", "Report-Msgid", "POT-C", "PO-R", "Last-T", "Language-Team", "Generated-By")
)
"""What headers say of times and tools: it would change with each writing."""


def in_step(file: Path, words: Mapping[FixedWords, str]) -> bytes:
    """Return the catalogue in ``file`` with exactly these words; what is translated stays as it is.

    Args:
        file: the catalogue, which need not be there yet.
        words: context, words for one and words for many, each with the room it comes from.
    """
    locale = file.stem.replace("-", "_")
    old = Catalog(locale=locale)
    if file.is_file():
        with file.open("rb") as stream:
            old = read_po(stream, locale=locale, abort_invalid=True)
    new = Catalog(locale=locale, header_comment=_HEADER, project="cindocs", fuzzy=False)
    for (context, one, many), source in sorted(words.items(), key=lambda item: (item[1], item[0])):
        known = old.get((one, many) if many else one, context or None)
        new.add(
            (one, many) if many else one,
            known.string if known else None,
            auto_comments=[source],
            user_comments=known.user_comments if known else (),
            context=context or None,
        )
    out = BytesIO()
    write_po(out, new, width=100, sort_output=False)
    lines = out.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_NOT_OURS))
