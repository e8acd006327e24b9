"""What glyphs on a page say, where the page says something else in their place (ActualText).

A reader sees the glyphs; PDFium tells the other text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_TO_TEXT = re.compile(rb"^<([0-9A-Fa-f]{4})>\s*<((?:[0-9A-Fa-f]{4})+)>\s*$", re.MULTILINE)
_END = re.compile(rb"\bT[jJ]\b")
_SHOWN = re.compile(rb"<((?:[0-9A-Fa-f]{4})+)>")


def glyph_text(data: bytes, maps: Collection[bytes]) -> Iterator[str]:
    """Yield what the glyphs of a content stream say in each font of the file.

    Args:
        data: The content stream, unpacked.
        maps: The ``ToUnicode`` maps of the file's fonts, unpacked (ISO 32000-2, 9.10.3).
    """
    runs = [b"".join(_SHOWN.findall(run)).lower() for run in _END.split(data)] if maps else []
    shown = [[run[at : at + 4] for at in range(0, len(run), 4)] for run in runs]
    for each in maps:
        texts = {code.lower(): _text(text) for code, text in _TO_TEXT.findall(each)}
        said = ["".join(texts.get(code, "") for code in run) for run in shown]
        # A word may be drawn in several runs, and two words in neighbouring ones.
        yield "\n".join(("".join(said), *said))


def _text(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", "replace")
