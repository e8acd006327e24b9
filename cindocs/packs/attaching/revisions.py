"""What stood in a PDF before it was changed: a file that is signed keeps all of it (ISO 32000-1, 7.5.6)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf

from cindocs.errors import InputUnreadable

_MOST = 50
_END = re.compile(rb"%%EOF")


def revisions_of(content: bytes) -> Iterator[bytes]:
    """Yield a PDF as it is, then as it was after each time it was saved.

    Raises:
        InputUnreadable: it was saved more often than anybody saves a file.
    """
    yield content
    ends = [found.end() for found in _END.finditer(content)][:-1]
    if len(ends) > _MOST:
        raise InputUnreadable(
            "This PDF was changed very often.", advice="Print it to a new PDF, and name that one."
        )
    for end in ends:
        if _opens(content[:end]):
            yield content[:end]


def _opens(content: bytes) -> bool:
    """Tell whether a beginning of a PDF is one: of a file made for the web, the first part is not."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return len(pdf.pages) > 0
    except pikepdf.PdfError:
        return False
