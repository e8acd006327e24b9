"""Which library cuts the fonts of a PDF down to the glyphs in use, and what that costs a document."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import version
from time import process_time
from typing import Any

from benchmarks.comparison import Comparison
from benchmarks.making import cindocs_pdf
from benchmarks.setting import Setting
from benchmarks.table import Row


class _Watch:
    """Stands in for the step that cuts a font down: does it in two ways, and adds up what each took."""

    def __init__(self, ours: Any, other: Any) -> None:
        self._ways = ours, other
        self.seconds = [0.0, 0.0]

    def subset(self, font: Any, to_unicode: dict[int, str], hinting: bool) -> None:
        """Cut ``font`` down our way; the other way gets the same font, and its result is thrown away."""
        whole = font.file_content
        for place in (1, 0):
            font.file_content = whole
            start = process_time()
            self._ways[place](font, to_unicode, hinting)
            self.seconds[place] += process_time() - start


def measure(setting: Setting) -> Iterator[Row]:
    """Compare our way with that of fontTools, which WeasyPrint takes where a machine lacks a library."""
    # First of all: it is the engine that decides with which fonts WeasyPrint starts.
    from cindocs.renderers import pdf_engine

    font: Any = import_module("weasyprint.pdf.fonts").Font
    ours = font.subset
    library = "uharfbuzz" if ours is pdf_engine._subset else "WeasyPrint's own choice of library"
    pairs = []
    try:
        for _ in range(setting.effort.fonts):
            for view in setting.views:
                watch = _Watch(ours, font._fonttools_subset)
                font.subset = lambda *arguments, watch=watch: watch.subset(*arguments)
                cindocs_pdf.make(view)
                pairs.append((watch.seconds[0], watch.seconds[1]))
    finally:
        font.subset = ours
    yield Row.of(
        f"Fonts of one PDF cut down, by {library} {version('uharfbuzz')}",
        "fontTools, which WeasyPrint falls back on",
        Comparison.of(pairs),
    )
