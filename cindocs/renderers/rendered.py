"""What every renderer returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup

FixedWords: TypeAlias = Mapping[str, Callable[..., Markup]]
"""The translating functions for the templates' fixed words, in the copy's language: ``gettext``,
``ngettext``, ``pgettext`` and ``npgettext``. They go into the template's context under these names."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file in memory, and what the proof must find in it."""

    content: bytes
    said: tuple[str, ...]
    """Every text of the view that the template wrote into the body, in order."""
    edges: tuple[str, ...] = ()
    """Texts of the view that stand at the edge of every page (running header and footer)."""
