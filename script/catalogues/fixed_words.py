"""All fixed words of the national base, with where each of them comes from."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cindocs.authorities.fixed_words import fixed_words as of_profile
from cindocs.authorities.load import load_authority
from cindocs.languages.keeping import FixedWords
from cindocs.records.code_sets import DISABILITY, ETHNICITY
from cindocs.resources import TEMPLATES
from cindocs.templating.fixed_words import fixed_words as of_templates

ROOT: Final = Path(__file__).parent.parent.parent
_CALLS: Final = ("say", "_say", "counted", "to_translate")
"""Functions whose literal words are translated; ``counted`` takes the words for one and for many."""

_IN_ENGLISH_ALONE: Final = frozenset({"views/building/pack.py", "views/building/transfer_notification.py"})
"""What one authority in England tells another, in the letter of a pack and round its documents."""


def fixed_words() -> dict[FixedWords, str]:
    """Return all fixed words of code, base profile and base templates, each with the room it comes from."""
    found: dict[FixedWords, str] = {}
    for words, source in _all():
        if words[1]:
            found.setdefault(words, source)
    return found


def _all() -> Iterator[tuple[FixedWords, str]]:
    for context, words in of_profile(load_authority("base")):
        yield (context, words, ""), "read by a child" if context else "profile"
    for words in of_templates(TEMPLATES / "base"):
        yield words, "templates"
    for file in sorted((ROOT / "cindocs").glob("**/*.py")):
        if file.relative_to(ROOT / "cindocs").as_posix() not in _IN_ENGLISH_ALONE:
            yield from ((words, file.stem) for words in _in_code(file))
    for label in (*ETHNICITY.values(), *DISABILITY.values()):
        yield ("", label, ""), "code sets of the census"


def _in_code(file: Path) -> Iterator[FixedWords]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = getattr(node.func, "attr", getattr(node.func, "id", ""))
            words = [one.value for one in node.args if isinstance(one, ast.Constant)]
            if function in _CALLS and words:
                yield "", words[0], words[1] if function == "counted" else ""
