"""PDFium, one caller at a time: the library must not be entered by two threads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

import pypdfium2

_ONE_AT_A_TIME: Final = Lock()


@contextmanager
def opened(content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a finished PDF with PDFium; it is closed, and free for others, afterwards.

    Raises:
        pypdfium2.PdfiumError: PDFium cannot open it.
    """
    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(content)
        try:
            yield document
        finally:
            document.close()
