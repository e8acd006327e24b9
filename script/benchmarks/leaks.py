"""What it costs to search a finished file for values that its reader must not learn."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from statistics import median
from time import process_time

from benchmarks.setting import Setting
from benchmarks.table import Row
from cindocs.languages.language import Language
from cindocs.proof.leaks.leaks import leaks_in
from cindocs.proof.leaks.matcher import Matcher
from cindocs.proof.leaks.secret import Secret
from cindocs.renderers.formats import FORMATS
from cindocs.resources import TEMPLATES
from cindocs.templating.chain import TemplateChain

_NORFOLK = TemplateChain((TEMPLATES / "norfolk", TEMPLATES / "base"))
_LIMIT = 0.1
"""Seconds that a search may take."""
_NAMES = {"docx": "Word file", "pdf": "PDF", "html": "web page"}
SECRETS = (
    Secret("w1", "address", "72 Marjoram Close"),
    Secret("w2", "address", "5 Church Road"),
    Secret("w3", "postcode", "ZE99 9ZZ"),
    Secret("w4", "phone", "07700 900999"),
    Secret("w5", "email", "nobody.here@example.net"),
    Secret("w6", "name", "Bartholomew"),
    Secret("w7", "name", "Tegan"),
    Secret("w8", "name", "Ian"),
    Secret("w9", "date", "1987-08-30"),
    Secret("w10", "date", "2024-03-30"),
    Secret("w11", "number", "Z111111111111"),
    Secret("w12", "words", "They moved near Elm Park in the spring after all of it had happened."),
)
"""None of them stands in a sample: a file in which one is found is not used, so its time does not count."""


def measure(setting: Setting) -> Iterator[Row]:
    """Compare the search of one plan of eleven pages with the time that it may take."""
    matcher = Matcher(SECRETS)
    for suffix, name in _NAMES.items():
        content = (
            FORMATS[suffix]
            .render(setting.views[setting.one], _NORFOLK, Language.named("en-GB").fixed_words)
            .content
        )
        taken = median(_searched(content, suffix, matcher) for _ in range(setting.effort.check))
        yield Row(
            f"Search of a {name} for {len(SECRETS)} withheld values",
            f"{taken * 1000:.3g} ms",
            f"{_LIMIT * 1000:.3g} ms, the most it may take",
            taken / _LIMIT,
            goal=1,
        )


def _searched(content: bytes, suffix: str, matcher: Matcher) -> float:
    """Return the seconds of processor time that one search took."""
    start = process_time()
    found = leaks_in(content, suffix, matcher)
    end = process_time()
    if found:
        sys.exit(f"A value that stands in no sample was found in a {suffix}: mend that before measuring.")
    return end - start
