"""What it costs to read finished files back and hold them against what was written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from time import process_time

from benchmarks.comparison import Comparison
from benchmarks.setting import Setting
from benchmarks.table import Row
from cindocs.languages.language import Language
from cindocs.renderers.formats import FORMATS, Format
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain
from cindocs.views.plan import PlanCopy

_NORFOLK = TemplateChain((TEMPLATES / "norfolk", TEMPLATES / "base"))


def measure(setting: Setting) -> Iterator[Row]:
    """Compare the proof of a document's Word and PDF with the making of both."""
    for view in setting.views:
        for name in ("docx", "pdf"):
            _proven(FORMATS[name], view)
    both, word, pdf = [], [], []
    for _ in range(setting.effort.proof):
        for view in setting.views:
            word.append(_proven(FORMATS["docx"], view))
            pdf.append(_proven(FORMATS["pdf"], view))
            both.append((word[-1][0] + pdf[-1][0], word[-1][1] + pdf[-1][1]))
    yield Row.of("Proof of a Word file and a PDF", "making both", Comparison.of(both), goal=0.2)
    yield Row.of("Proof of a Word file", "making it", Comparison.of(word))
    yield Row.of("Proof of a PDF", "making it", Comparison.of(pdf))


def _proven(chosen: Format, view: PlanCopy) -> tuple[float, float]:
    """Return the seconds that proving took, and those that making took."""
    start = process_time()
    made = chosen.render(view, _NORFOLK, Language.named("en-GB").fixed_words)
    middle = process_time()
    findings = chosen.check(
        made.content, made.said, made.edges, pictures=made.pictures, own_pictures=made.own_pictures
    )
    end = process_time()
    if findings:
        sys.exit(f"The proof of a sample's {chosen.suffix} finds faults: mend them before measuring.")
    return end - middle, middle - start
