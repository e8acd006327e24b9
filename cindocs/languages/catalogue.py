"""Fixed words in one language: read from catalogues, the authority's own before the base's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from gettext import c2py
from pathlib import Path
from typing import Final

from babel.messages.pofile import PoFileError, read_po

from cindocs.errors import TemplateRefused

FOLDER: Final = "languages"
"""The folder of catalogues beside the templates of an authority: languages/pl.po."""
_REVIEWED: Final = re.compile(r"^reviewed \d{4}-\d\d-\d\d, \S")
Key = tuple[str, str]
"""The context of fixed words, mostly empty, and the English words."""


@dataclass(frozen=True, slots=True)
class Translated:
    """Fixed words in a language: one form, or one for each kind of number; and whether they are reviewed."""

    forms: tuple[str, ...]
    reviewed: bool
    form_of: Callable[[int], int] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The fixed words of one language for one copy; it notes which of them are missing or not reviewed.

    English has none: its words are those of the templates and profiles.
    """

    words: Mapping[Key, Translated] = field(default_factory=dict, repr=False)
    source: bool = True
    """Whether this is the language in which the words were written."""
    missing: set[Key] = field(default_factory=set, repr=False)
    unreviewed: set[Key] = field(default_factory=set, repr=False)

    @property
    def reviewed(self) -> bool:
        """Whether somebody has reviewed all the words that were said so far."""
        return not self.missing and not self.unreviewed

    def is_reviewed(self, wanted: Iterable[Key]) -> bool:
        """Tell whether all its words are reviewed, and all that are wanted are among them."""
        return all(one.reviewed for one in self.words.values()) and all(key in self.words for key in wanted)

    def say(self, one: str, many: str = "", number: int = 1, context: str = "") -> str | None:
        """Return fixed words in this language; None where it does not have them."""
        if self.source:
            return many if many and number != 1 else one
        found = self.words.get((context, one)) or self.words.get(("", one))
        if found is None:
            self.missing.add((context, one))
            return None
        if not found.reviewed:
            self.unreviewed.add((context, one))
        return found.forms[found.form_of(number) if many else 0]


def catalogue(tag: str, folders: Sequence[Path]) -> Catalogue:
    """Return a fresh catalogue of a language.

    Args:
        tag: its BCP 47 tag, the name of the file.
        folders: the authority's folder of templates, then those it inherits from.

    Raises:
        TemplateRefused: a catalogue cannot be read.
    """
    return Catalogue(_words(tag, tuple(folders)), source=False)


@lru_cache(maxsize=32)
def _words(tag: str, folders: tuple[Path, ...]) -> Mapping[Key, Translated]:
    words: dict[Key, Translated] = {}
    for folder in reversed(folders):
        file = folder / FOLDER / f"{tag}.po"
        if file.is_file():
            words |= read_catalogue(file)
    return words


def read_catalogue(file: Path) -> Mapping[Key, Translated]:
    """Return the words of one catalogue. Those marked as fuzzy, and empty ones, are not there.

    A string is reviewed where its comment says so: ``# reviewed 2026-03-01, A. Nowak, translator``.

    Raises:
        TemplateRefused: it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            read = read_po(stream, locale=file.stem.replace("-", "_"), abort_invalid=True)
            plural = c2py(read.plural_expr)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise TemplateRefused(
            f"The catalogue {file.parent.parent.name}/{FOLDER}/{file.name} cannot be read.",
            advice="Open it in an editor for catalogues, such as Poedit, and mend what it tells.",
        ) from error
    words: dict[Key, Translated] = {}
    for message in read:
        forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.id and all(forms) and not message.fuzzy:
            one = message.id[0] if isinstance(message.id, tuple | list) else message.id
            reviewed = any(_REVIEWED.match(line) for line in message.user_comments)
            words[message.context or "", one] = Translated(tuple(forms), reviewed, plural)
    return words
