"""The fixed words that templates have translated: what stands in ``_("…")``, in HTML and in Word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jinja2 import BaseLoader
from jinja2.ext import GETTEXT_FUNCTIONS, extract_from_ast
from markupsafe import Markup

from cindocs.templating.environment import environment
from cindocs.templating.word.package import WordPackage
from cindocs.templating.word.sources import patched
from cindocs.views.narrative import Narrative
from cindocs.views.picture import Picture


def fixed_words(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield what the HTML and Word templates of one folder say, also where Word cut it into pieces.

    Each is its context, its words for one and its words for many; context and many are mostly empty.

    Raises:
        TemplateRefused: a Word template cannot be read.
    """
    env = environment(BaseLoader(), write=_nothing)
    for file in sorted((*folder.glob("*.html"), *folder.glob("*.docx"))):
        for source in _sources(file):
            for _, function, said in extract_from_ast(env.parse(source), GETTEXT_FUNCTIONS):
                parts = tuple(one for one in (said if isinstance(said, tuple) else (said,)) if one)
                in_context = function in ("pgettext", "npgettext")
                context, words = (parts[0], parts[1:]) if in_context else ("", parts)
                if words:
                    yield context, words[0], words[1] if len(words) > 1 else ""


def _sources(file: Path) -> Iterator[str]:
    if file.suffix == ".html":
        yield file.read_text(encoding="utf-8")
        return
    package = WordPackage.read(file)
    for part in package.parts:
        if part.startswith("word/") and part.removeprefix("word/").startswith(
            ("document", "header", "footer")
        ):
            yield patched([package.tree(part)])


def _nothing(_value: Narrative | Picture) -> Markup:
    return Markup("")
